"""The ways to the evidence thread: from an entry of its registers, and from an answer."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from strongcity_desktop.registers.analysis.thread import CHAIN
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import QuietButton, WrappingLink
from strongcity_desktop.ui.registers.form import RowForm

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile


def join_thread(context: Context, register: Register, form: RowForm, page: Any) -> None:
    """Offer the thread below the fields of each entry that stands in it."""
    if register.id not in CHAIN:
        return

    def link(row: Row) -> QWidget:
        return WrappingLink(context.t("See its evidence thread"), lambda: page.go.emit(
            "thread", {"register_id": register.id, "row_id": row.id}), icon="link-simple")

    form.below.append(link)


def keep_as_finding(context: Context, page: Any, filled_id: str, question_key: str) -> QWidget:
    """A button that keeps an answer as a finding, and opens it to be said in a sentence."""
    t, who = context.t, context.who

    def work(town: "TownFile") -> Row:
        from strongcity_desktop.operations.make_finding import finding_of_answer

        return finding_of_answer(town, filled_id, question_key, t, who)

    def shown(finding: Row) -> None:
        page.go.emit("register", {"register_id": "findings", "row_id": finding.id,
                                  "entry": True})

    return QuietButton(t("Keep as a finding"), lambda: context.background.run(
        work, shown, context.tell), icon="magnifying-glass", compact=True)
