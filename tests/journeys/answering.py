"""Answers any question of a worksheet by keys alone, and tells what the file is to hold then."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtCore import Qt

from journeys.hands import Hands
from journeys.steps import choice_words, worksheet
from strongcity_desktop.language.translator import translator
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from strongcity_desktop.ui.worksheet.question_view import QuestionView
from strongcity_desktop.worksheets.kinds import Kind, Question

SPACE = Qt.Key.Key_Space


class Answering:
    """Keys only. `sentence(question)` is what is written where words are asked for; `names` are
    the rows to add to a register, by register id."""

    def __init__(self, hands: Hands, language: str, sentence: Callable[[Question], str],
                 names: dict[str, str]) -> None:
        self.hands, self.language = hands, language
        self.sentence, self.names = sentence, names
        self.told: dict[str, Any] = {}

    @property
    def page(self) -> WorksheetPage:
        """The page on screen."""
        return worksheet(self.hands)

    def question(self) -> Question | None:
        """The question shown; None on a page of words only, and on the check page."""
        view = self.page.view
        return view.page.question if isinstance(view, QuestionView) else None

    def answer(self) -> None:
        """Answer what is shown, from where the focus is when a page opens."""
        asked = self.question()
        if asked is not None:
            self.told[asked.key] = self._ways()[asked.kind](asked)
            self.hands.rest()

    def go_on(self) -> None:
        """Ctrl Enter."""
        self.hands.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    def _ways(self) -> dict[Kind, Callable[[Question], Any]]:
        return {
            Kind.SELECT_MULTIPLE: self._tick_two, Kind.REGISTER_CHOICE: self._add_row,
            Kind.YES_PARTLY_NO: self._second_of_three, Kind.SELECT_ONE: self._second_of_three,
            Kind.LONG_TEXT: self._write, Kind.TEXT: self._write, Kind.REPEAT: self._list_one,
            Kind.INTEGER: self._count, Kind.DECIMAL: self._count, Kind.AMOUNT: self._count,
            Kind.RANGE: self._fourth, Kind.DATE: self._day, Kind.EVIDENCE: self._evidence,
            Kind.RATING_TABLE: self._rate}

    def _tick_two(self, asked: Question) -> list[str]:
        first, second = asked.choices[0].key, asked.choices[2].key
        for key in (first, second):
            self.hands.tab_to(choice_words(self.language, asked, key))
            self.hands.key(SPACE)
        return [first, second]

    def _add_row(self, asked: Question) -> str:
        t, name = translator(self.language), self.names[asked.register]
        self.hands.tab_to(t("Name to add to the list"))
        self.hands.write(name)
        self.hands.key(Qt.Key.Key_Return)
        self.hands.wait(lambda: self.hands.offers(name))
        return name

    def _second_of_three(self, asked: Question) -> str:
        self.hands.key(Qt.Key.Key_2)
        return asked.choices[1].key

    def _write(self, asked: Question) -> str:
        self.hands.write(self.sentence(asked))
        return self.sentence(asked)

    def _list_one(self, asked: Question) -> str:
        """One entry: where its first field is a list, the second choice of it, then words."""
        self.hands.key(SPACE)
        if asked.columns[0].kind not in (Kind.TEXT, Kind.LONG_TEXT):
            self.hands.key(Qt.Key.Key_Down)
            self.hands.key(Qt.Key.Key_Tab)
        self.hands.write(self.sentence(asked))
        return self.sentence(asked)

    def _count(self, asked: Question) -> str:
        self.hands.write("12")
        return "12"

    def _fourth(self, asked: Question) -> int:
        self.hands.key(Qt.Key.Key_4)
        return 4

    def _day(self, asked: Question) -> str:
        past = any(rule.test == "not_after_today" for rule in asked.constraints)
        day = today() + timedelta(days=-20 if past else 200)
        self.hands.write(day.strftime("%d/%m/%Y"))
        return day.isoformat()

    def _evidence(self, asked: Question) -> str:
        self.hands.write(self.sentence(asked))
        return self.sentence(asked)

    def _rate(self, asked: Question) -> list[int]:
        """Rate every row by figures, which go from row to row."""
        levels = []
        for place in range(len(asked.rows)):
            level = place % len(asked.levels) + 1
            self.hands.key(Qt.Key(Qt.Key.Key_0.value + level))
            levels.append(level)
        return levels
