"""The glossary of agreed definitions: words the town uses with care, for every partner’s hand."""

from collections.abc import Iterator, Sequence
from typing import Any

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    QuestionHeading,
    Text,
    Together,
    Words,
)
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.definition_blocks import (
    agreement_words,
    in_dictionary_order,
    is_agreed,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    is_filled,
    opening,
    row_facts,
    shown_rows,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.definition import DEFINITIONS
from strongcity_desktop.registers.fields import Row


def definitions_glossary(source: Source) -> bytes:
    """The glossary as a PDF file."""
    return make_pdf(list(_blocks(source)), source.setting,
                    source.setting.t("Words in dictionary order."))


def _blocks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    rows = in_dictionary_order(source, shown_rows(source, DEFINITIONS))
    yield from opening(source, t("What the town and its partners mean by words that people "
                                 "understand in different ways."))
    agreed = [row for row in rows if is_agreed(row)]
    proposed = [row for row in rows if not is_agreed(row)]
    yield Heading(t("Agreed"), "agreed", level=1)
    if agreed:
        yield from _entries(source, agreed)
    else:
        yield Text(t("No word is agreed yet."), quiet=True)
    if proposed:
        yield Heading(t("Proposed, still to be talked about"), "proposed", level=1)
        yield from _entries(source, proposed)
    yield from ending(source)


def _entries(source: Source, rows: Sequence[Row]) -> Iterator[Block]:
    """The word, its meaning, then who agreed and what to say rather."""
    for row in rows:
        text: Any = row.values.get("text")
        meaning: Words = source.setting.written(LocalText.from_json(text)) \
            if is_filled(DEFINITIONS.field("text"), text) \
            else source.setting.t("Its meaning is not written yet.")
        beside = _beside(source, row)
        yield Together((QuestionHeading(name_in(source, DEFINITIONS.id, row)), Text(meaning),
                        *([Facts(beside)] if beside else [])))


def _beside(source: Source, row: Row) -> tuple[tuple[str, Words], ...]:
    pairs: list[tuple[str, Words]] = [*row_facts(source, DEFINITIONS, row, ("rather", "contested"))]
    if is_agreed(row):
        pairs.append((source.setting.t("Agreed by"), agreement_words(source, row)))
    return (*pairs, *row_facts(source, DEFINITIONS, row, ("note",)))
