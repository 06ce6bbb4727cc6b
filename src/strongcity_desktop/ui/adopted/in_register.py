"""Adopted versions on the page of their register: the way to their papers and the changes since."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import add_one
from strongcity_desktop.ui.adopted import deleting
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.empty_state import EmptyState
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.registers.row_work import RowWork
from strongcity_desktop.ui.registers.title_row import TitleRow


def adopted_start(context: Context, said: tuple[str, str], page: Any,
                  add: Callable[[], object], *, can_write: bool) -> EmptyState:
    """No version yet: the page that freezes one, or `add` one that was adopted on paper."""
    t = context.t
    start = EmptyState(ADOPTED_VERSIONS.words.icon, *said,
                       t("Adopt the plan") if can_write else "",
                       lambda: page.go.emit("adopt", {}))
    if can_write:
        start.body.addWidget(SecondButton(add_one(t, ADOPTED_VERSIONS), add, icon="plus"),
                             alignment=Qt.AlignmentFlag.AlignRight)
    return start


def join_adopted(context: Context, register: Register, form: RowForm, head: TitleRow,
                 work: RowWork, page: Any) -> None:
    """In the form and above the list of adopted versions: the way to the page that proves them.

    Before a version is deleted its name is asked about, as on that page.
    """
    if register is not ADOPTED_VERSIONS:
        return
    t = context.t

    def may_delete(numbers: Sequence[int]) -> bool:
        names = [row_name(register, row, t) for row in page.model.first_rows(page.rows.of)
                 if row.number in numbers]
        return deleting.ask_to_delete(page, t, t.list(names))

    work.may_delete = may_delete

    def way(row: Row) -> QWidget:
        return SecondButton(t("Show the papers"),
                            lambda: page.go.emit("adopted", {"asked": row.id}),
                            icon=ADOPTED_VERSIONS.words.icon)

    form.above.append(way)
    row = head.layout()
    if row is not None:
        row.removeWidget(head.add_button)
        row.addWidget(SecondButton(t("Show the papers"),
                                   lambda: page.go.emit("adopted", {}),
                                   icon=ADOPTED_VERSIONS.words.icon))
        row.addWidget(head.add_button)  # the main button stays last
