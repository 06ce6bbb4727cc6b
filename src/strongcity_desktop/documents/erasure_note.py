"""The note of what was erased: from which entry, which fields, when, by whom; never what it said.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from strongcity_desktop.documents.blocks import Block, Bullets, Facts, Heading, Text, Together
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import opening
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.erasing_words import what_it_means


@dataclass(frozen=True)
class ErasureTold:
    """One erasure: the entry by register and number, the fields emptied ("" the whole entry),
    in how many other texts words were blanked, when and by whom."""

    register: str
    number: int
    fields: tuple[str, ...]
    places: int
    at: datetime
    who: str


def erasure_note(source: Source, erasures: Sequence[ErasureTold]) -> bytes:
    """The note as a PDF file."""
    t = source.setting.t
    return make_pdf(list(_blocks(source, erasures)), source.setting,
                    t("This note holds none of the data that was erased."))


def _blocks(source: Source, erasures: Sequence[ErasureTold]) -> Iterator[Block]:
    t = source.setting.t
    yield from opening(source, t("What was erased from the town file on someone’s request, or "
                                 "because it was no longer needed."))
    yield Heading(t("Erased for good"), "erased", level=1)
    if not erasures:
        yield Text(t("Nothing was erased from this town."), quiet=True)
    for told in erasures:
        yield Together((Facts(tuple(_facts(source, told))),))
    yield Heading(t("What this means"), "means", level=1)
    yield Bullets(tuple(what_it_means(t)))


def _facts(source: Source, told: ErasureTold) -> Iterator[tuple[str, str]]:
    t = source.setting.t
    yield t("Entry"), t("{register}, number {number}", register=told.register, number=told.number)
    yield t("Erased"), t.list(list(told.fields)) if told.fields else t("The whole entry")
    if told.places:
        yield t("Other texts"), t.plural("Words blanked in {n} text", "Words blanked in {n} texts",
                                         told.places)
    yield t("When"), t.moment(told.at)
    if told.who:
        yield t("By"), told.who
