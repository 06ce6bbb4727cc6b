"""Stakeholders on the page of a register: map, log, days and links where they belong."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.registers.engagement import ENGAGEMENTS
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.view import Filter
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.stakeholders.contact_band import ContactBand
from strongcity_desktop.ui.stakeholders.linked_here import LinkedHere
from strongcity_desktop.ui.stakeholders.log_box import LogBox
from strongcity_desktop.ui.stakeholders.next_step_box import NextStepBox
from strongcity_desktop.ui.stakeholders.over_time import OverTime
from strongcity_desktop.ui.stakeholders.panel import StakeholderPanel

if TYPE_CHECKING:
    from strongcity_desktop.operations.dated_readings import Reading
    from strongcity_desktop.operations.keep_register import Kept
    from strongcity_desktop.store.town_file import TownFile


def join_stakeholders(context: Context, declared: Register, parts: Any, page: Any, *,
                      can_write: bool) -> None:
    """Join what stakeholders and their log need to the parts of a page; on every page what is
    linked to an entry, and its history on paper."""
    if declared is STAKEHOLDERS:
        _StakeholderPage(context, parts, page, can_write=can_write)
        _add_button(parts, SecondButton(
            title(context.t, ENGAGEMENTS),
            lambda: page.go.emit("register", {"register_id": ENGAGEMENTS.id}),
            icon="calendar-check"))
        _offer_wizard(context, parts, page, can_write=can_write)
    elif declared is ENGAGEMENTS:
        parts.form.below.append(lambda row: _followed(
            NextStepBox(context, row, can_write=can_write), parts))
        _add_button(parts, SecondButton(
            title(context.t, STAKEHOLDERS),
            lambda: page.go.emit("register", {"register_id": STAKEHOLDERS.id}),
            icon="users-three"))

    def linked(row: Row) -> LinkedHere:
        box = LinkedHere(context, declared.id, row,
                         ENGAGEMENTS.id if declared is STAKEHOLDERS else "")
        box.go.connect(page.go)
        return box

    parts.form.below.append(linked)
    parts.form.print_wanted.connect(lambda row_id: page.go.emit("documents", {
        "document_id": "row-history", "register_id": declared.id, "row_id": row_id}))


def _add_button(parts: Any, button: SecondButton) -> None:
    """Stand it before the main button, which is last."""
    row = parts.head.layout()
    row.removeWidget(parts.head.add_button)
    row.addWidget(button)
    row.addWidget(parts.head.add_button)


def _offer_wizard(context: Context, parts: Any, page: Any, *, can_write: bool) -> None:
    begin = SecondButton(context.t("Begin with the people you know"),
                         lambda: page.go.emit("stakeholder_wizard", {}), icon="users-three")
    begin.setEnabled(can_write)
    parts.empty.body.addWidget(begin, 0, Qt.AlignmentFlag.AlignTrailing)


def _followed(box: Any, parts: Any) -> QWidget:
    """The box, which looks at its row again whenever a field of it was kept."""
    parts.work.put.connect(box.follow)
    made: QWidget = box
    return made


class _StakeholderPage:
    """What the page of stakeholders does beside every other register."""

    def __init__(self, context: Context, parts: Any, page: Any, *, can_write: bool) -> None:
        self._context, self._parts, self._page = context, parts, page
        self._can_write = can_write
        parts.form.above.append(self._contact_band)
        parts.form.below.append(self._over_time)
        parts.form.below.append(self._log)
        panel = parts.panel
        if not isinstance(panel, StakeholderPanel):
            return
        panel.readings_wanted.connect(self._read)
        panel.map.chosen.connect(self._choose)
        panel.map.wanted.connect(self._open)
        panel.map.cell_wanted.connect(self._show_cell)
        panel.map.moved.connect(self._move)
        parts.table.current_changed.connect(self._mark)

    def _contact_band(self, row: Row) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        band = ContactBand(self._context, row, contacts=self._page.rows.contacts)
        column.addWidget(band)
        band.follow(row)
        self._parts.work.put.connect(band.follow)
        return holder

    def _over_time(self, row: Row) -> QWidget:
        box = OverTime(self._context, row, can_write=self._can_write)
        box.changed.connect(self._page.rows.reload)
        return _followed(box, self._parts)

    def _log(self, row: Row) -> QWidget:
        box = LogBox(self._context, row, can_write=self._can_write)
        box.go.connect(self._page.go)
        return box

    def _read(self) -> None:
        def work(town: "TownFile") -> "dict[str, tuple[Reading, Reading]]":
            from strongcity_desktop.operations.dated_readings import newest_two

            return newest_two(town)

        self._context.background.run(work, self._take, self._context.tell)

    def _take(self, found: "dict[str, tuple[Reading, Reading]]") -> None:
        self._parts.panel.take_readings({
            id: ((before.on_day, before.values), (now.on_day, now.values))
            for id, (before, now) in found.items()})

    def _mark(self) -> None:
        row = self._parts.model.row_at(self._parts.table.currentIndex())
        self._parts.panel.select(row.number if row is not None else None)

    def _choose(self, key: str) -> None:
        row = self._parts.panel.row(int(key)) if key.isdigit() else None
        if row is not None:
            self._page.show_row(row.id)

    def _open(self, number: int) -> None:
        self._choose(str(number))
        self._page.open_entry()

    def _show_cell(self, interest: int, influence: int) -> None:
        self._page.rows.show_view(search="", filters=(
            Filter("interest", "one_of", (interest,)),
            Filter("influence", "one_of", (influence,))))

    def _move(self, number: int, interest: int, influence: int) -> None:
        """Keep where a pin was put down, both levels in one step."""
        row, who = self._parts.panel.row(number), self._context.who
        if row is None:
            return
        row_id = row.id

        def work(town: "TownFile") -> "Kept":
            from strongcity_desktop.operations.keep_register import change_row

            return change_row(town, STAKEHOLDERS.id, row_id,
                              {"interest": interest, "influence": influence}, who)

        self._context.background.run(
            work, lambda kept: self._parts.keeper.changed.emit("influence", kept),
            self._context.tell)
