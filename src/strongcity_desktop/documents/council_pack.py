"""The council pack: a first page that says what is in it, then each paper as it is by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import reduce
from io import BytesIO

import pikepdf

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Table, Text
from strongcity_desktop.documents.both_languages import one_after_the_other
from strongcity_desktop.documents.make_pdf import make_pdf, page_count
from strongcity_desktop.documents.short_answers import shown_answers
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.language.refusal import mark

_HEAD = ("body", "subject", "sitting_on", "brought_by")
_INTRODUCTION = mark("All that the council reads and decides on the prevention plan, in one file.")
_FOOT = mark("Draft for the council. It has no force before the vote.")


@dataclass(frozen=True)
class Paper:
    """One paper of the pack: its title for the reader, and the PDF file."""

    title: str
    pdf: bytes


def council_pack(source: Source, answered: Answered, papers: Sequence[Paper]) -> bytes:
    """The papers in one PDF file, each in the outline under its title."""
    first = make_pdf(list(_first_page(source, answered, papers)), source.setting,
                     source.setting.t(_FOOT))
    return reduce(one_after_the_other, (_under_its_title(paper) for paper in papers), first)


def _first_page(source: Source, answered: Answered, papers: Sequence[Paper]) -> Iterator[Block]:
    t = source.setting.t
    yield from front(source, t(_INTRODUCTION), tuple(shown_answers(source, answered, _HEAD)),
                     answered)
    begins = 1  # this page
    rows = []
    for n, paper in enumerate(papers, 1):
        pages = page_count(paper.pdf)
        rows.append((t.number(n), paper.title, t.number(pages), t.number(begins + 1)))
        begins += pages
    yield Table((t("No."), t("Document"), t("Pages"), t("Begins on page")), tuple(rows),
                (0.5, 4.0, 1.0, 1.4), ("end", "start", "end", "end"))
    yield Text(t("Each paper keeps its own page numbers; those of the last column count from the "
                 "front of this file."), quiet=True)


def _under_its_title(paper: Paper) -> bytes:
    """The file with one entry in its outline that holds the others."""
    written = BytesIO()
    with pikepdf.open(BytesIO(paper.pdf)) as pdf:
        with pdf.open_outline() as outline:
            inner = list(outline.root)
            if [item.title for item in inner] != [paper.title]:
                whole = pikepdf.OutlineItem(paper.title, 0)
                whole.children.extend(inner)
                outline.root[:] = [whole]
        pdf.save(written, deterministic_id=True, compress_streams=True,
                 object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return written.getvalue()
