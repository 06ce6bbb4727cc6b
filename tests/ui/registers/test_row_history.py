"""The history of an entry, opened below its fields."""

from typing import Any

from PySide6.QtCore import Qt


def bare(lines: list[str]) -> str:
    """The lines without the marks that keep the ways of writing apart."""
    return "\n".join(lines).translate({0x2068: None, 0x2069: None})


def open_history(desk: Any) -> str:
    button = desk.page.form.history.button
    button.setFocus()
    desk.qtbot.keyClick(button, Qt.Key.Key_Space)
    desk.settle()
    return bare(desk.page.form.history.lines())


def test_the_history_opens_and_closes_below_the_fields(desk: Any) -> None:
    form = desk.open(entry=True).form
    assert form.history.lines() == []
    said = open_history(desk)
    assert "by Post" in said and "Added a stakeholder" in said
    assert open_history(desk) == ""


def test_it_follows_changes_and_the_entry_shown(desk: Any) -> None:
    page = desk.open(entry=True)
    open_history(desk)
    sector = page.form._editors["sector"]
    sector.set_value("media")
    sector.chosen.emit()
    desk.qtbot.waitUntil(lambda: "to Media" in bare(page.form.history.lines()))
    page.table.setCurrentIndex(desk.cell(1, "name"))
    desk.settle()
    assert page.form.history.is_open
    said = bare(page.form.history.lines())
    assert "Added a stakeholder" in said and "Media" not in said


def test_contacts_are_in_it_only_while_they_are_shown(desk: Any) -> None:
    page = desk.open(entry=True)
    page.keeper.change(desk.rows()[0].id, "phone", "0199 888")
    desk.settle()
    assert "0199" not in open_history(desk)
    page.form.contacts_wanted.emit()
    desk.settle()
    assert "from 0199 777 to 0199 888" in bare(page.form.history.lines())
    page.form.contacts_wanted.emit()
    desk.settle()
    assert "0199" not in bare(page.form.history.lines())


def test_an_answer_that_comes_late_shows_no_contacts(desk: Any) -> None:
    page = desk.open(entry=True, contacts=True)
    page.keeper.change(desk.rows()[0].id, "phone", "0199 888")
    desk.settle()
    page.form.history.button.click()
    page.form.contacts_wanted.emit()
    desk.settle()
    assert page.form.history.lines() and "0199" not in bare(page.form.history.lines())
