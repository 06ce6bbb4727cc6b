"""Every question of every shipped worksheet: complete, plainly worded, looking back only."""

import re
from collections.abc import Iterator

import pytest

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.library.practices import practice
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.worksheets.condition import depends_on
from strongcity_desktop.worksheets.kinds import Choice, Kind, Question, Worksheet
from strongcity_desktop.worksheets.loader import all_worksheets, edition, editions_of

SHIPPED = [edition(sheet, number) for sheet in all_worksheets() for number in editions_of(sheet)]
QUESTIONS = [question for sheet in SHIPPED for question in sheet.questions]
WORDS_IN_A_SENTENCE = 20
NEVER_SAID = re.compile(r"\b(please|invalid|error|baseline|intervention|terroris|suspect)|!", re.I)

each_worksheet = pytest.mark.parametrize("sheet", SHIPPED, ids=lambda s: f"{s.id}-{s.edition}")
each_question = pytest.mark.parametrize("asked", QUESTIONS, ids=lambda q: q.path)


def _lists(asked: Question) -> Iterator[Choice]:
    for choices in (asked.choices, asked.levels, asked.rows, asked.groups, asked.sources):
        yield from choices


def _texts(asked: Question) -> Iterator[str]:
    yield from (asked.label, asked.hint, asked.why, asked.example, asked.short_label)
    yield from (text for choice in _lists(asked)
                for text in (choice.label, choice.hint, choice.next_step, *choice.advantages,
                             *choice.drawbacks, *(one.label for one in choice.considerations)))
    yield from (text for gap in asked.gaps for text in (gap.label, gap.next_step))
    yield from (rule.message for rule in asked.constraints)
    for column in asked.columns:
        yield from _texts(column)


def _sentences(text: str) -> list[str]:
    return [part for part in re.split(r"[.?:;](?:\s|$)", text) if part.strip()]


@each_question
def test_all_texts_are_there(asked: Question) -> None:
    texts = {"label": asked.label, "hint": asked.hint}
    if asked.kind is not Kind.NOTE:
        texts |= {"why": asked.why, "example": asked.example, "short": asked.short_label,
                  "chapter": asked.chapter}
    assert not [name for name, text in texts.items() if not text.strip()]


@each_question
def test_sentences_are_short_and_words_are_plain(asked: Question) -> None:
    for text in _texts(asked):
        assert not NEVER_SAID.search(text), text
        for sentence in _sentences(text):
            assert len(sentence.split()) <= WORDS_IN_A_SENTENCE, sentence


@each_worksheet
def test_keys_are_unique_and_steps_are_numbered_as_in_the_guide(sheet: Worksheet) -> None:
    keys = [question.key for question in sheet.questions]
    assert len(set(keys)) == len(keys)
    numbers = [step.number for step in sheet.steps]
    assert numbers == sorted(set(numbers))
    if sheet.id == "diagnosis":
        assert [step.chapter for step in sheet.steps] == [f"1.{n}" for n in range(1, 11)]


@each_worksheet
def test_conditions_look_back_only(sheet: Worksheet) -> None:
    before: set[str] = set()
    for question in sheet.questions:
        if question.relevant is not None:
            assert depends_on(question.relevant) <= before
        before.add(question.key)


@each_question
def test_practices_and_choices_lead_somewhere(asked: Question) -> None:
    assert [practice(key).key for key in asked.practices] == list(asked.practices)
    if asked.kind in (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.RANGE):
        assert len([*asked.choices, *asked.levels]) >= 2
    if asked.kind is Kind.REGISTER_CHOICE:
        assert asked.register in REGISTERS


def test_the_short_diagnosis_fits_an_afternoon() -> None:
    asked = [q for q in all_worksheets()["diagnosis"].questions if q.kind is not Kind.NOTE]
    short = [question for question in asked if question.depth == "short"]
    assert 30 < len(short) <= 40
    assert len(asked) > 2 * len(short)
    # Typing takes time: what one person does alone is mostly choosing.
    assert sum(question.kind is Kind.LONG_TEXT for question in short) <= 10


def test_the_diagnosis_uses_every_kind_and_every_mark() -> None:
    questions = all_worksheets()["diagnosis"].questions
    assert {question.kind for question in questions} == set(Kind)
    assert {question.mark for question in questions} == set(Mark)


def test_no_public_question_stands_on_a_hidden_one_in_print() -> None:
    """A public answer shown because of a personal or sensitive one would give that one away."""
    for sheet in SHIPPED:
        for question in sheet.questions:
            keys = depends_on(question.relevant) if question.relevant else ()
            assert not [key for key in keys if question.mark is Mark.PUBLIC
                        and sheet.question(key).mark in (Mark.PERSONAL, Mark.SENSITIVE)]
