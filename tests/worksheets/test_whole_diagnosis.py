"""Every shipped question answered once: stored, checked, worded and laid out without a gap."""

import json
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.worksheets.answers import Answers, is_empty
from strongcity_desktop.worksheets.check import check_value
from strongcity_desktop.worksheets.comparison import Run, compare
from strongcity_desktop.worksheets.flow import Flow, is_complete
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.presentation import answer_in_words
from strongcity_desktop.worksheets.shape import check_shape

TODAY = date(2026, 2, 9)
IDS = [str(UUID(int=n)) for n in range(1, 4)]
NAMES = dict(zip(IDS, ("Old Town", "Riverside", "Station"), strict=True))
SHEET = all_worksheets()["diagnosis"]
QUESTIONS = [question for question in SHEET.questions if question.kind is not Kind.NOTE]
TEXT = {"original": "fr", "texts": {"ar": "السوق", "en": "The market", "fr": "Le marché"}}


def whole_answer(asked: Question) -> Any:
    """A complete answer that keeps every rule and opens what hangs on it."""
    match asked.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return TEXT
        case Kind.INTEGER:
            return 384
        case Kind.DECIMAL | Kind.AMOUNT:
            return "12.5"
        case Kind.DATE:
            return "2026-01-09"
        case Kind.SELECT_ONE:
            return asked.choices[-1].key
        case Kind.SELECT_MULTIPLE:
            return [choice.key for choice in asked.choices]
        case Kind.RANGE:
            return len(asked.levels)
        case Kind.YES_PARTLY_NO:
            return "yes" if asked.key == "police_briefing" else "partly"
        case Kind.RATING_TABLE:
            return {group.key: {row.key: {"level": 1 + n % len(asked.levels),
                                          "source": asked.sources[0].key}
                                for n, row in enumerate(asked.rows)} for group in asked.groups}
        case Kind.REPEAT:
            return [{"id": row, **{c.key: whole_answer(c) for c in asked.columns}} for row in IDS]
        case Kind.REGISTER_CHOICE:
            return IDS if asked.several else IDS[:1]
        case Kind.EVIDENCE:
            return {"source": TEXT, "quality": "good"}
    raise AssertionError(asked.kind)


WHOLE = Answers({question.key: whole_answer(question) for question in QUESTIONS})


@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda q: q.path)
def test_an_answer_is_stored_as_it_is_and_checked(asked: Question) -> None:
    value = WHOLE[asked.key]
    assert check_shape(asked, json.loads(json.dumps(value))) == value
    assert is_complete(asked, value)
    assert not is_empty(asked, value)
    assert check_value(asked, value, today=TODAY) == ()


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("asked", QUESTIONS, ids=lambda q: q.path)
def test_an_answer_is_one_line_in_every_language(asked: Question, language: str) -> None:
    line = answer_in_words(asked, WHOLE[asked.key], translator(language), language=language,
                           row_names=NAMES, currency="EUR")
    assert line.strip()
    assert "\n" not in line
    assert "{" not in line


@pytest.mark.parametrize("depth", ["short", "full"])
def test_a_whole_diagnosis_has_no_gap(depth: Any) -> None:
    flow = Flow(SHEET, WHOLE, depth, TODAY)
    assert flow.missing == ()
    assert [view.state for view in flow.steps] == ["done"] * len(SHEET.steps)
    assert (flow.progress.share, flow.first_open()) == (1.0, None)


def test_an_empty_diagnosis_asks_for_what_is_not_optional() -> None:
    flow = Flow(SHEET, {}, "short", TODAY)
    assert {gap.reason for gap in flow.missing} == {"open"}
    asked = [page.question for page in flow.pages if page.question]
    assert len(flow.missing) == len([question for question in asked if not question.optional])
    assert flow.progress.asked == len(asked)
    assert flow.first_open() == QUESTIONS[0].key


def test_the_same_answers_compare_as_the_same() -> None:
    found = compare(Run(SHEET, WHOLE), Run(SHEET, WHOLE))
    compared = [question for question in QUESTIONS if question.key != SHEET.method_changes]
    assert [difference.change for difference in found] == ["same"] * len(compared)
