"""A step of the journal in words: which answer was changed, in the reader's language."""

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import english, translator
from strongcity_desktop.operations.told_step import step_in_words
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.journal import StepNote
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.loader import all_worksheets, edition

_ANSWERED = mark("Changed an answer")


def note(**values: str) -> StepNote:
    return StepNote(_ANSWERED, values, "", "2026-11-23T10:00:00+00:00", Changes())


def test_an_answer_is_told_with_its_question() -> None:
    told = step_in_words(note(worksheet="diagnosis", question="women_heard"), english())
    assert told == "Changed an answer: Women"


def test_the_reader_hears_it_in_his_own_language() -> None:
    t = translator("fr")
    question = all_worksheets()["diagnosis"].question("women_heard")
    told = step_in_words(note(worksheet="diagnosis", question="women_heard"), t)
    assert wording.short_label(t, question) in told and "Women" not in told


def test_a_question_that_is_gone_leaves_the_step() -> None:
    for values in ({}, {"worksheet": "diagnosis"}, {"worksheet": "alchemy", "question": "gold"},
                   {"worksheet": "diagnosis", "question": "communities_heard"}):
        assert step_in_words(note(**values), english()) == "Changed an answer"


def test_of_the_worksheets_only_the_one_it_names_is_read() -> None:
    edition.cache_clear()
    step_in_words(note(worksheet="diagnosis", question="women_heard"), english())
    assert edition.cache_info().currsize == 1
