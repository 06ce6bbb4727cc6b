"""Every kind of question crossed with both ways of putting it on paper."""

import dataclasses
from datetime import date
from uuid import UUID

import pytest

from documents.pdf_text import text_of
from paper_samples import answer_for, plain_words
from strongcity_desktop.documents.answer_blocks import (
    RENDERERS,
    answer_blocks,
    evidence_words,
    share_in_percent,
)
from strongcity_desktop.documents.blank_blocks import BLANK_RENDERERS, blank_blocks
from strongcity_desktop.documents.blocks import Block, Boxes, Table, Text, WritingLines
from strongcity_desktop.documents.left_out import LeftOut
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.worksheets.kinds import UNKNOWN, Choice, Kind, Question

CHOICES = (Choice("one", "First choice"), Choice("two", "Second choice"))
ROWS = {"neighbourhoods": tuple(
    Row(str(UUID(int=number)), number,
        {"name": LocalText.of(f"Quarter {number}", "en").to_json()}) for number in (1, 2))}


def asked(kind: Kind, declared: Mark = Mark.PUBLIC) -> Question:
    """A question of a kind with all that the kind needs."""
    text = Question("note", Kind.TEXT, "t.q.note", "Remark", "", "", "", declared, "short", "1")
    number = dataclasses.replace(text, key="reached", kind=Kind.INTEGER, label="Reached",
                                 mark=Mark.PUBLIC)
    return Question("q", kind, "t.q", "What is asked?", "How to answer", "", "", Mark.PUBLIC,
                    "short", "1", choices=CHOICES, levels=CHOICES, rows=CHOICES, groups=CHOICES,
                    sources=CHOICES, columns=(text, number), register="neighbourhoods")


def source_for(language: str = "en", edition: Edition = Edition()) -> Source:  # noqa: B008
    setting = Setting(translator(language), edition, "Valmora", "Trial", date(2026, 2, 9))
    return Source(setting, ROWS, LeftOut(edition))


def printed(blocks: tuple[Block, ...], source: Source) -> str:
    return text_of(make_pdf([Text("Begins here."), *blocks], source.setting, "Foot"))


SAID = {
    Kind.TEXT: "about q", Kind.LONG_TEXT: "about q", Kind.INTEGER: "412", Kind.DECIMAL: "12.5",
    Kind.AMOUNT: "12,500", Kind.DATE: "14 January 2026", Kind.SELECT_ONE: "First choice",
    Kind.SELECT_MULTIPLE: "Second choice", Kind.RANGE: "Second choice",
    Kind.YES_PARTLY_NO: "First choice", Kind.RATING_TABLE: "Second choice",
    Kind.REPEAT: "about note", Kind.REGISTER_CHOICE: "Quarter 2", Kind.EVIDENCE: "about q",
    Kind.NOTE: "How to answer",
}


def test_no_kind_is_forgotten() -> None:
    assert set(RENDERERS) == set(BLANK_RENDERERS) == set(Kind) == set(SAID)


@pytest.mark.parametrize("kind", Kind)
def test_answer_is_printed(kind: Kind) -> None:
    source = source_for()
    value = answer_for(asked(kind), plain_words, [row.id for row in ROWS["neighbourhoods"]])
    assert SAID[kind] in printed(answer_blocks(asked(kind), value, source), source)


@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("kind", Kind)
def test_blank_is_printed(kind: Kind, language: str) -> None:
    source = source_for(language)
    blocks = blank_blocks(asked(kind), source)
    assert blocks
    assert "Begins here" in printed(blocks, source)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.NOTE])
def test_do_not_know_is_an_answer_and_nothing_is_none(kind: Kind) -> None:
    source = source_for()
    assert answer_blocks(asked(kind), None, source) == ()
    assert "Don’t know" in printed(answer_blocks(asked(kind), dict(UNKNOWN), source), source)


def test_ticks_stand_where_they_were_put() -> None:
    (boxes,) = answer_blocks(asked(Kind.SELECT_MULTIPLE), ["two"], source_for())
    assert isinstance(boxes, Boxes)
    assert boxes.items == (("First choice", False), ("Second choice", True))


def test_a_source_is_one_line_with_its_quality_word() -> None:
    judged = (Choice("one", "Fair: counted, with gaps"),)
    question = dataclasses.replace(asked(Kind.EVIDENCE), choices=judged)
    value = {"source": LocalText.of("Yearly figures.", "en").to_json(), "quality": "one"}
    words = evidence_words(question, value, source_for())
    assert [span.text for span in words] == ["Yearly figures.", "  Fair"]


def test_hidden_column_is_left_out_and_counted() -> None:
    question = asked(Kind.REPEAT, Mark.INTERNAL)
    value = answer_for(question, plain_words, [])
    source = source_for()
    (table,) = answer_blocks(question, value, source)
    assert isinstance(table, Table)
    assert table.head == ("Reached",)
    assert source.left_out.sentence(source.setting.t) == \
        "The public version does not show: 3 internal notes."
    internal = source_for(edition=Edition(Audience.INTERNAL))
    (table,) = answer_blocks(question, value, internal)
    assert isinstance(table, Table)
    assert table.head == ("Remark", "Reached")


def test_small_counts_of_people_are_held_back_in_public() -> None:
    question = dataclasses.replace(asked(Kind.INTEGER), counts_people=True)
    public, internal = source_for(), source_for(edition=Edition(Audience.INTERNAL))
    assert "<5" in printed(answer_blocks(question, 3, public), public)
    assert "1 number under 5" in public.left_out.sentence(public.setting.t)
    assert "<" not in printed(answer_blocks(question, 3, internal), internal)
    assert "<" not in printed(answer_blocks(question, 5, public), public)


@pytest.mark.parametrize("register_id", ["challenges", "consultations", "data_sources",
                                         "mechanisms", "stakeholders", "neighbourhoods"])
def test_an_empty_register_gets_room_to_write(register_id: str) -> None:
    question = dataclasses.replace(asked(Kind.REGISTER_CHOICE), register=register_id)
    source = source_for()
    empty = dataclasses.replace(source, registers={})
    *_, last = blank_blocks(question, empty)
    if isinstance(last, WritingLines):
        assert last.count == 4
    else:
        assert isinstance(last, Table)
        assert last.row_height > 0
        assert not any("".join(row) for row in last.rows)
    one = dataclasses.replace(question, several=False)
    assert blank_blocks(one, empty)[-1] == WritingLines(1)


def test_challenges_are_rated_by_hand_with_their_levels_in_sight() -> None:
    question = dataclasses.replace(asked(Kind.REGISTER_CHOICE), register="challenges")
    text = printed(blank_blocks(question, source_for()), source_for())
    assert "Challenge Kind Likelihood Impact Trend Evidence is" in text
    assert "5 Almost certain" in text
    assert "Rising" in text


def test_names_in_the_register_are_listed_on_the_worksheet() -> None:
    text = printed(blank_blocks(asked(Kind.REGISTER_CHOICE), source_for()), source_for())
    assert "In the register so far: Quarter 1 and Quarter 2." in text


def test_original_is_marked_as_such() -> None:
    source = source_for("fr")
    value = LocalText.of("Nobody asked us.", "en").to_json()
    assert "English" in printed(answer_blocks(asked(Kind.TEXT), value, source), source)
    here = LocalText("en", {"en": "Nobody asked us.", "fr": "On ne nous a rien demandé."}).to_json()
    text = printed(answer_blocks(asked(Kind.TEXT), here, source), source)
    assert "On ne nous a rien demandé." in text
    assert "English" not in text


@pytest.mark.parametrize(("language", "value", "words"), [
    ("en", "12.5", "12.5%"), ("fr", "12.5", "12,5\xa0%"), ("en", "40", "40%"),
    ("en", "7.25", "7.25%"), ("en", "100", "100%")])
def test_a_share_is_printed_with_its_sign(language: str, value: str, words: str) -> None:
    assert share_in_percent(value, translator(language)) == words
