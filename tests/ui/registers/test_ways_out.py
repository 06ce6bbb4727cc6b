"""There is a way out of every corner of a register: an open entry, a search that finds nothing;
and the names stay readable where there is room."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.theme.fonts import role_font


def _everything(page: Any) -> LinkButton:
    links: list[LinkButton] = page.frame.findChildren(LinkButton)
    return next(link for link in links if link.text() == "Show everything")


def test_escape_closes_the_entry_and_keeps_what_was_typed(desk: Any) -> None:
    page = desk.open()
    page.table.setCurrentIndex(desk.cell(0, "name"))
    page.open_entry()
    desk.settle()
    field = QApplication.focusWidget()
    assert field is not None
    QTest.keyClicks(field, "x")
    typed = field.text()  # type: ignore[attr-defined]
    QTest.keyClick(field, Qt.Key.Key_Escape)
    desk.settle()
    assert not page.side_place.shows_entry() and QApplication.focusWidget() is page.table
    assert desk.rows()[0].values["name"]["texts"]["en"] == typed


def test_a_search_that_hides_rows_offers_to_show_everything(desk: Any) -> None:
    page = desk.open()
    assert _everything(page).isHidden()
    page.rows.show_view(search="nobody is called so")
    desk.settle()
    assert page.model.count() == 0 and not _everything(page).isHidden()
    _everything(page).click()
    desk.settle()
    assert page.model.count() == len(desk.rows()) and _everything(page).isHidden()
    assert QApplication.focusWidget() is page.table


def test_a_name_is_read_whole_where_there_is_room(desk: Any) -> None:
    page = desk.open("tasks")
    desk.settle()
    page.table.resize(2400, 400)
    desk.settle()
    column = page.model.column_of(page.register.name_field)
    assert page.table.columnWidth(column) >= QFontMetrics(role_font("control")).horizontalAdvance(
        str(page.model.index(page.model.rowCount() - 1, column).data()))
