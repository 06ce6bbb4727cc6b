"""Every kind has a widget that gives back what was stored, and each takes what people do to it."""

from typing import Any
from uuid import uuid4

import pytest
from PySide6.QtCore import QDate, Qt
from pytestqt.qtbot import QtBot

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.cells import CELLS
from strongcity_desktop.ui.worksheet.answer_widgets.date import DateAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.register_choice import RegisterChoiceAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.repeat import RepeatAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.table import WIDGETS, answer_widget
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.kinds import Choice, Kind, Question
from strongcity_desktop.worksheets.shape import check_shape

Desk = Any
ROW, OTHER = str(uuid4()), str(uuid4())
LOW, HIGH = Choice("low", "Low"), Choice("high", "High")
WORDS = TownWords("en", ("en", "fr"), "KES", {"neighbourhoods": {ROW: "Harbour", OTHER: "Hill"}})


def asked(kind: Kind, key: str = "asked", **more: Any) -> Question:
    """A question of a kind with what the kind needs."""
    extras: dict[str, Any] = {
        "choices": (Choice("yes", "Yes"), Choice("partly", "Partly"), Choice("no", "No")),
        "levels": (LOW, HIGH), "rows": (Choice("hall", "Town hall"),),
        "groups": (Choice("all", "All"),), "sources": (Choice("survey", "Survey"),),
        "register": "neighbourhoods"}
    if kind is Kind.EVIDENCE:
        extras["choices"] = (Choice("thin", "Thin"), Choice("fair", "Fair"), Choice("good", "Good"))
    if kind is Kind.REPEAT:
        extras["columns"] = tuple(asked(k, str(k)) for k in CELLS)
    return Question(key=key, kind=kind, path=f"t.{key}", label=f"The {key}", hint="", why="",
                    example="", mark=Mark.PUBLIC, depth="short", chapter="1", **(extras | more))


TEXT = {"original": "en", "texts": {"en": "One & two", "fr": "Un"}}
STORED: dict[Kind, Any] = {
    Kind.TEXT: TEXT, Kind.LONG_TEXT: {"original": "fr", "texts": {"fr": "Un\ndeux"}},
    Kind.INTEGER: 12600, Kind.DECIMAL: "12.5", Kind.AMOUNT: "12600.5", Kind.DATE: "2026-02-09",
    Kind.SELECT_ONE: "partly", Kind.SELECT_MULTIPLE: ["yes", "no"], Kind.RANGE: 2,
    Kind.YES_PARTLY_NO: "no",
    Kind.RATING_TABLE: {"all": {"hall": {"level": 2, "source": "survey"}}},
    Kind.REGISTER_CHOICE: [ROW],
    Kind.EVIDENCE: {"source": TEXT, "quality": "fair"}, Kind.NOTE: None,
}
STORED[Kind.REPEAT] = [
    {"id": str(uuid4()), **{str(k): v for k, v in STORED.items() if k in CELLS}},
    {"id": str(uuid4()), "integer": 3}]


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_gives_back_what_was_stored(desk: Desk, qtbot: QtBot, kind: Kind) -> None:
    question = asked(kind)
    assert set(WIDGETS) == set(Kind)
    if kind is not Kind.NOTE:
        assert check_shape(question, STORED[kind]) == STORED[kind]
    widget = answer_widget(question, desk.context(), WORDS)
    qtbot.addWidget(widget)
    said: list[Any] = []
    widget.value_changed.connect(said.append)
    assert widget.value() is None
    widget.set_value(STORED[kind])
    assert widget.value() == STORED[kind]
    widget.set_value(None)
    assert widget.value() is None
    assert said == []


def made(desk: Desk, qtbot: QtBot, question: Question, language: str = "en") -> AnswerWidget:
    """A widget of a question, in a language."""
    widget = answer_widget(question, desk.context(language), WORDS)
    qtbot.addWidget(widget)
    return widget


@pytest.mark.parametrize(("kind", "language", "typed", "stored"), [
    (Kind.AMOUNT, "en", " KES 12,600.50 ", "12600.5"), (Kind.AMOUNT, "fr", "12 600,5", "12600.5"),
    (Kind.INTEGER, "ar", "١٢", 12), (Kind.DECIMAL, "fr", "12,5", "12.5"),
    (Kind.DATE, "en", "9 February 2026", "2026-02-09"),
    (Kind.DATE, "fr", "09/02/2026", "2026-02-09"),
])
def test_messy_typing_is_read(desk: Desk, qtbot: QtBot, kind: Kind, language: str, typed: str,
                              stored: Any) -> None:
    widget: Any = made(desk, qtbot, asked(kind), language)
    widget.field.setText(typed)
    widget.field.textEdited.emit(typed)
    assert widget.value() == stored
    assert widget.field.text() == typed
    assert widget.unread() == ""


def test_what_cannot_be_read_keeps_the_value_before(desk: Desk, qtbot: QtBot) -> None:
    widget: Any = made(desk, qtbot, asked(Kind.AMOUNT))
    widget.set_value("5")
    widget.field.selectAll()
    qtbot.keyClicks(widget.field, "twelve")
    assert (widget.value(), widget.typed_text()) == ("5", "twelve")
    assert widget.unread() == "Write the amount in figures, like 12,600."
    widget.field.left.emit()
    assert widget.finding() == widget.unread()


@pytest.mark.qt_log_ignore("propagateSizeHints", "raise", "grabbing the keyboard")
def test_the_calendar_sets_the_day(desk: Desk, qtbot: QtBot) -> None:
    widget = made(desk, qtbot, asked(Kind.DATE))
    assert isinstance(widget, DateAnswer)
    widget.show()
    widget.open_calendar()
    with qtbot.waitSignal(widget.value_changed) as said:
        widget._on_picked(QDate(2026, 2, 9))
    assert said.args == ["2026-02-09"]
    assert widget.field.text() == "9 February 2026"


def test_many_choices_make_a_list_and_few_make_marks(desk: Desk, qtbot: QtBot) -> None:
    many = tuple(Choice(f"c{n}", f"Choice {n}") for n in range(8))
    few: Any = made(desk, qtbot, asked(Kind.SELECT_ONE))
    long: Any = made(desk, qtbot, asked(Kind.SELECT_ONE, choices=many))
    assert type(few._list).__name__ == "RadioList"
    assert type(long._list).__name__ == "ChoiceList"
    long._list.setCurrentIndex(3)
    long._list.activated.emit(3)
    assert long.value() == "c2"


def test_a_choice_is_made_by_figure_and_taken_back(desk: Desk, qtbot: QtBot) -> None:
    widget: Any = made(desk, qtbot, asked(Kind.YES_PARTLY_NO))
    widget.show()
    qtbot.keyClick(widget._list.choices["yes"], Qt.Key.Key_2)
    assert widget.value() == "partly"
    qtbot.keyClick(widget._list.choices["partly"], Qt.Key.Key_Delete)
    assert widget.value() is None


def repeat(desk: Desk, qtbot: QtBot) -> RepeatAnswer:
    """A repeat of a text and a number, shown."""
    question = asked(Kind.REPEAT, columns=(asked(Kind.TEXT, "place"), asked(Kind.INTEGER, "count")))
    widget = made(desk, qtbot, question)
    assert isinstance(widget, RepeatAnswer)
    widget.resize(800, 400)
    with qtbot.waitActive(widget):
        widget.show()
    return widget


def test_items_are_added_moved_and_removed_by_keyboard(desk: Desk, qtbot: QtBot) -> None:
    widget = repeat(desk, qtbot)
    for name in ("Hall", "School"):
        widget.add_button.click()
        field = widget.items[-1].cells["place"].first_field()
        assert field.hasFocus()
        qtbot.keyClicks(field, name)
    ids = [item["id"] for item in widget.value()]
    qtbot.waitUntil(field.isVisible)
    qtbot.keyClick(field, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert [item["id"] for item in widget.value()] == ids[::-1]
    assert field.hasFocus()
    assert field.accessibleName() == "The place, entry 1"
    widget.items[0].remove.click()
    assert [item["place"]["texts"]["en"] for item in widget.value()] == ["Hall"]
    assert widget.items[0].remove.hasFocus()


@pytest.mark.parametrize("kind", [
    Kind.TEXT, Kind.LONG_TEXT, Kind.INTEGER, Kind.DATE, Kind.SELECT_ONE, Kind.SELECT_MULTIPLE])
def test_alt_and_arrows_move_an_item_from_a_field_of_any_kind(kind: Kind, desk: Desk,
                                                              qtbot: QtBot) -> None:
    choices = (Choice("a", "A"), Choice("b", "B")) if kind.value.startswith("select") else ()
    column = asked(kind, "cell", choices=choices)
    widget = made(desk, qtbot, asked(Kind.REPEAT, columns=(asked(Kind.INTEGER, "count"), column)))
    assert isinstance(widget, RepeatAnswer)
    widget.set_value([{"id": ROW, "count": 1}, {"id": OTHER, "count": 2}])
    with qtbot.waitActive(widget):
        widget.show()
    field = widget.items[0].cells["cell"].first_field()
    field.setFocus()
    for key, wanted in ((Qt.Key.Key_Down, [2, 1]), (Qt.Key.Key_Down, [2, 1]),
                        (Qt.Key.Key_Up, [1, 2])):
        qtbot.keyClick(field, key, Qt.KeyboardModifier.AltModifier)
        assert [item["count"] for item in widget.value()] == wanted
        assert field.hasFocus()


def test_items_are_cards_where_it_is_narrow(desk: Desk, qtbot: QtBot) -> None:
    widget = repeat(desk, qtbot)
    widget.set_value([{"id": ROW, "count": 3}])
    assert not widget._head.isHidden()
    widget.resize(300, 400)
    qtbot.waitUntil(lambda: widget._head.isHidden())
    assert widget.value() == [{"id": ROW, "count": 3}]


def test_a_row_is_added_to_the_register_by_its_name(desk: Desk, qtbot: QtBot) -> None:
    page = desk.open("neighbourhoods_heard")
    widget = page.view.answer
    assert isinstance(widget, RegisterChoiceAnswer)
    assert widget.first_field() is widget._new_name
    qtbot.keyClicks(widget._new_name, "Harbour")
    qtbot.keyClick(widget._new_name, Qt.Key.Key_Return)
    desk.wait_kept("neighbourhoods_heard", lambda v: v is not None and len(v) == 1)
    again = desk.open("neighbourhoods_heard").view.answer
    assert [box.label() for box in again.list.choices.values()] == ["Harbour"]
    assert len(again.value()) == 1


def test_one_row_only_where_one_is_asked_for(desk: Desk, qtbot: QtBot) -> None:
    widget: Any = made(desk, qtbot, asked(Kind.REGISTER_CHOICE, several=False))
    widget.list.choices[ROW].click()
    widget.list.choices[OTHER].click()
    assert widget.value() == [OTHER]


