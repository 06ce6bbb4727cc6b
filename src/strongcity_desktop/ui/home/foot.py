"""The foot of the pathway page: when the town was saved, its last copy, and a way to make one."""

from datetime import datetime

from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.home.facts import HomeFacts
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together


def home_foot(facts: HomeFacts, context: Context) -> QWidget:
    """One line, or more where it is narrow."""
    t = context.t
    held = QWidget()
    row = WrappingRow(held, spacing=16, from_start=True)
    saved = t("Everything is saved on this computer.")
    if facts.last_change:
        saved = t("Saved at {time} on this computer.", time=_when(context, facts.last_change))
    copied = t("A backup is made when you close the town.")
    if facts.last_copy:
        copied = t("Last backup: {time}", time=_when(context, facts.last_copy))
    row.addWidget(together(IconMark("check-circle-fill", "accent", 16),
                           Label(saved, "hint", wrap=False), spacing=6))
    row.addWidget(together(IconMark("floppy-disk", "ink-2", 16),
                           Label(copied, "hint", wrap=False), spacing=6))
    if context.doors is not None:
        row.addWidget(LinkButton(t("Make a copy"), context.doors.copy))
    return held


def _when(context: Context, stored: str) -> str:
    """The time of a moment today, or day and time of an earlier one."""
    t = context.t
    try:
        moment = datetime.fromisoformat(stored).astimezone()
    except ValueError:
        return stored  # a clock or a file gone wrong must not hide the page
    if moment.date() == datetime.now().astimezone().date():
        return t.time(moment)
    return t.moment(moment)
