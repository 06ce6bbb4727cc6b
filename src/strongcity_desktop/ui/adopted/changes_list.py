"""What changed since a version was adopted: each entry with the way to it, then and now."""

from collections.abc import Callable
from functools import partial
from itertools import groupby
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.changes_told import ChangesTold, EntryTold, counts_in_words
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.label import Label

_MOST = 40
Go = Callable[[str, dict[str, Any]], object]


class ChangesList(QWidget):
    """`links` lead to the entries that are still there, in their order."""

    def __init__(self, t: Translator, told: ChangesTold, go: Go) -> None:
        super().__init__()
        self._t, self._go = t, go
        self.links: list[WrappingLink] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._say(_opening(told, t), "control")
        for one in told.money:
            self._say(one.in_words(t), "body")
        for title, entries in groupby(told.entries[:_MOST], key=lambda one: one.register):
            self._say(title, "strong")
            for entry in entries:
                self._add(entry)
        if (rest := len(told.entries) - _MOST) > 0:
            self._say(t.plural("{n} more change stands in the print.",
                               "{n} more changes stand in the print.", rest), "hint")

    def _say(self, words: str, role: Any) -> None:
        if words:
            self._column.addWidget(Label(words, role))

    def _add(self, entry: EntryTold) -> None:
        t = self._t
        words = t("{kind}: {name}", kind=entry.kind_in_words(t), name=entry.name)
        if entry.kind == "removed":
            self._say(words, "body")
        else:
            link = WrappingLink(words, partial(self._go, *way_to(entry)))
            self.links.append(link)
            self._column.addWidget(link)
        for field in entry.fields:
            line = Label(field.in_words(t), "hint")
            line.setContentsMargins(0 if t.direction == "rtl" else 12, 0,
                                    12 if t.direction == "rtl" else 0, 0)
            self._column.addWidget(line)


def way_to(entry: EntryTold) -> tuple[str, dict[str, Any]]:
    """The place where an entry is looked at: an action has a page of its own."""
    if entry.register_id == "actions":
        return "action", {"row_id": entry.row_id}
    return "register", {"register_id": entry.register_id, "row_id": entry.row_id, "entry": True}


def _opening(told: ChangesTold, t: Translator) -> str:
    if not told.is_readable:
        return t("What was frozen then is no longer as it was, so nothing can be compared with it.")
    if told.is_unchanged:
        return t("Nothing in the plan has changed since.")
    counts = counts_in_words(told, t)
    return t("Since then: {counts}.", counts=t.list(counts)) if counts else ""
