"""The way from the entry of a person to the page that erases."""

from typing import Any

from PySide6.QtWidgets import QMenu, QWidget

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.registers.form import RowForm

PLACE = "erase_person"


def can_erase_from(register: Register) -> bool:
    """Whether entries of the register hold contacts of persons."""
    return any(field.key == "contact_name" and field.mark is Mark.PERSONAL
               for field in register.fields)


def join_erasing(context: Context, register: Register, form: RowForm, page: Any, *,
                 can_write: bool) -> None:
    """Offer to erase a person below the fields of each entry with a contact."""
    if not can_write or not can_erase_from(register):
        return

    def link(row: Row) -> QWidget:
        return LinkButton(
            context.t("Erase a person…"), lambda: page.go.emit(
                PLACE, {"register_id": register.id, "row_id": row.id}), icon="eraser")

    form.below.append(link)


def add_erasing(context: Context, register: Register, page: Any, menu: QMenu) -> None:
    """In the menu of an entry with a contact: the same way."""
    town, row_id = context.town, page.table.current_id()
    if row_id and town is not None and not town.read_only and can_erase_from(register):
        menu.addAction(context.t("Erase a person…"), lambda: page.go.emit(
            PLACE, {"register_id": register.id, "row_id": row_id}))
