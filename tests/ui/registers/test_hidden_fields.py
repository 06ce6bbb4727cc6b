"""What is hidden tells nothing: not by a filter, an order or groups, and no notes to a room."""

from typing import Any

from strongcity_desktop.registers.view import Filter, RowView, SavedView, Sort
from strongcity_desktop.ui.registers.bulk_dialog import BulkDialog

AGREED = RowView(filters=(Filter("consent", "one_of", (True,)),), sorts=(Sort("consent_date"),),
                 group_by="consent")


def seen(desk: Any) -> str:
    """Everything that the cells, the heads of groups and the chips say."""
    desk.settle()
    page = desk.page
    cells = [str(page.model.index(line, column).data()) for line in range(len(page.model.lines))
             for column in range(page.model.columnCount())]
    chips = [chip.words() for chip in page.filters.chips.chips.values() if not chip.isHidden()]
    return "\n".join((*cells, *chips, page.frame.totals()))


def agree(desk: Any) -> None:
    desk.page.keeper.change(desk.rows()[0].id, "consent", True)
    desk.page.keeper.change(desk.rows()[0].id, "note", {"original": "en", "texts": {
        "en": "Quarrels with the mayor"}, "states": {}})
    desk.settle()


def test_hidden_contacts_neither_filter_nor_sort_nor_group(desk: Any) -> None:
    page = desk.open(contacts=True)
    agree(desk)
    page.rows.show_saved(SavedView("", "stakeholders", "Agreed", AGREED))
    assert "Agreed to be kept here" in seen(desk)
    assert page.model.count() == 1 and page.model.lines.headings
    page.frame.contacts_wanted.emit()
    assert "Agreed" not in seen(desk) and len(desk.names()) == 3
    assert not page.model.lines.headings and page.rows.view == RowView()
    assert page.rows.as_saved("As seen").view == RowView()
    page.filters.chips.asks.filters_changed.emit((Filter("influence", "filled"),))
    page.frame.contacts_wanted.emit()
    assert "Agreed to be kept here" in seen(desk) and page.model.lines.headings
    assert {one.key for one in page.rows.view.filters} == {"consent", "influence"}


def test_a_saved_view_opens_without_what_is_hidden(desk: Any) -> None:
    page = desk.open()
    agree(desk)
    page.rows.show_saved(SavedView("", "stakeholders", "Agreed", AGREED))
    assert "Agreed" not in seen(desk) and len(desk.names()) == 3
    again = desk.open(**{key: value for key, value in page.arguments().items()
                         if key in ("view", "contacts")})
    assert "Agreed" not in seen(desk) and not again.model.lines.headings


def test_no_note_is_seen_while_a_room_reads_along(desk: Any) -> None:
    page = desk.open(entry=True)
    agree(desk)
    page.rows.set_columns(("name", "note"))
    page.rows.show_view(sorts=(Sort("note"),))
    page.form.history.button.click()
    desk.settle()
    assert "Quarrels" in seen(desk) and "note" in page.form._editors
    assert any("Quarrels" in line for line in page.form.history.lines())
    page.context.is_projecting = True
    page.rows.show_columns()
    page.rows.reload()
    desk.settle()
    assert "Quarrels" not in seen(desk) and "note" not in page.form._editors
    assert not any("Quarrels" in line for line in page.form.history.lines())
    assert page.rows.view.sorts == ()
    dialog = BulkDialog(page.context.t, page.register, [1], {}, "sector", page.context, page.rows,
                        page)
    offered = [dialog.field.itemData(place) for place in range(dialog.field.count())]
    assert "sector" in offered and "note" not in offered
    assert page.rows.as_saved().columns == ("name", "note")
    page.context.is_projecting = False
    page.rows.show_columns()
    assert "Quarrels" in seen(desk)
