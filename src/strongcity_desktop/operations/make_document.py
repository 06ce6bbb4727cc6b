"""Make a document as PDF: choose it, say for whom and how, get its bytes or its file."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.council_papers import TO_COME, papers_for
from strongcity_desktop.operations.document_control import control_facts
from strongcity_desktop.operations.document_sources import read_answered, read_source
from strongcity_desktop.operations.documents_offered import (
    PAPERS,
    Check,
    DocumentKind,
    DocumentOptions,
    documents,
    documents_of_a_row,
)
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.write_document import refuse_town_file, write_whole
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.store.town_file import TownFile

if TYPE_CHECKING:
    from strongcity_desktop.documents.facing_pages import Facing

__all__ = ["PAPERS", "DocumentKind", "DocumentOptions", "MadeDocument", "documents",
           "export_document", "first_pages", "make_document", "make_with_note"]

_NO_DOCUMENT = mark("There is no document “{document}” in this version of the app.")
_NO_LANGUAGE = mark("Documents are not made in “{language}”. Choose one of {languages}.")
_NO_SECOND = mark("Facing pages need a second language. Name it as well.")
_NO_PAPER = mark("Paper is “a4” or “letter”, not “{paper}”.")


@dataclass(frozen=True)
class MadeDocument:
    """A document, and what this edition leaves out, in the words of `words_in`."""

    pdf: bytes
    left_out: tuple[str, ...]


def make_document(town: TownFile, document_id: str, options: DocumentOptions) -> bytes:
    """The document as a PDF file: the same town, options and day give the same bytes.

    Raises Refusal for an unknown document, language or paper, or where there is nothing to print.
    """
    return make_with_note(town, document_id, options, options.language).pdf


def make_with_note(town: TownFile, document_id: str, options: DocumentOptions,
                   words_in: str, check: Check = lambda: None) -> MadeDocument:
    """The document, with what it leaves out told in the language `words_in`. Raises Refusal.

    `check` is called at every block and page; what it raises stops the making.
    """
    kind = _kind(document_id)
    for language in filter(None, (options.language, options.second_language)):
        if language not in SHIPPED:
            raise Refusal(_NO_LANGUAGE, language=language, languages=", ".join(SHIPPED))
    if options.paper not in PAPERS:
        raise Refusal(_NO_PAPER, paper=options.paper)
    if options.facing and options.second_language is None:
        raise Refusal(_NO_SECOND)
    if options.second_language in (None, options.language):
        return _made(town, kind, options, words_in, check)
    if options.facing and not kind.made_of:
        return _made_facing(town, kind, options, words_in, check)
    made = _made(town, kind, options, words_in, check)
    from strongcity_desktop.documents.both_languages import one_after_the_other

    second = replace(options, language=options.second_language or options.language)
    more = _made(town, kind, second, words_in, check)
    return MadeDocument(one_after_the_other(made.pdf, more.pdf), made.left_out)


def first_pages(town: TownFile, document_id: str, options: DocumentOptions, words_in: str,
                check: Check = lambda: None) -> MadeDocument:
    """The cover, the contents without numbers and the first section, to be seen at once.

    In one language, but on facing pages in both. Only the plan is parted so; any other document
    comes whole. Raises Refusal like `make_with_note`.
    """
    second = options.second_language if options.facing else None
    first = replace(options, only_first=True, second_language=second)
    return make_with_note(town, document_id, first, words_in, check)


def _made_facing(town: TownFile, kind: DocumentKind, options: DocumentOptions, words_in: str,
                 check: Check) -> MadeDocument:
    from strongcity_desktop.documents.facing_pages import on_facing_pages

    left_out: dict[int, tuple[str, ...]] = {}

    def make(side: "Facing") -> bytes:
        language = options.second_language if side.side else options.language
        made = _made(town, kind, replace(options, language=language or options.language), words_in,
                     check, side)
        left_out[side.side] = made.left_out
        return made.pdf

    return MadeDocument(on_facing_pages(make), left_out[0])


def _made(town: TownFile, kind: DocumentKind, options: DocumentOptions, words_in: str,
          check: Check, facing: "Facing | None" = None) -> MadeDocument:
    from strongcity_desktop.operations.document_makers import maker_of

    if kind.made_of:
        return _made_of_others(town, kind, options, words_in, check)
    if kind.is_always_public:
        options = replace(options, edition=Edition())
    source = read_source(town, kind, options, check)
    control = control_facts(town, kind, options, source.setting.t)
    source = replace(source, setting=replace(source.setting, facing=facing, control=control))
    pdf = maker_of(kind)(town, source, options)
    return MadeDocument(pdf, source.left_out.phrases(translator(words_in)))


def _made_of_others(town: TownFile, kind: DocumentKind, options: DocumentOptions, words_in: str,
                    check: Check) -> MadeDocument:
    """The council pack: every paper as it is by itself, behind a first page."""
    from strongcity_desktop.documents.council_pack import Paper, council_pack

    answered = read_answered(town, options, kind.of_worksheet)
    source = read_source(town, kind, options, check)
    source = replace(source, setting=replace(
        source.setting, control=control_facts(town, kind, options, source.setting.t)))
    of_this_vote = replace(options, filled_id=answered.id, row_id=_voted_on(town, answered.id))
    papers: list[Paper] = []
    left_out: list[str] = []
    for one in map(_kind, kind.made_of):
        made = _made(town, one, of_this_vote, words_in, check)
        papers.append(Paper(one.title_in(source.setting.t), made.pdf))
        left_out += made.left_out
    return MadeDocument(council_pack(source, answered, papers), tuple(dict.fromkeys(left_out)))


def _voted_on(town: TownFile, papers: str) -> str:
    """The version for whose vote this run was written, else the one that is to come."""
    return next((row.id for row in rows_of(town, ADOPTED_VERSIONS.id)
                 if papers_for(town, row) == papers), TO_COME)


def export_document(town: TownFile, document_id: str, options: DocumentOptions,
                    target: Path) -> None:
    """Write the document to a file, complete or not at all; raises Refusal."""
    refuse_town_file(town.path, target)
    write_whole(make_document(town, document_id, options), target)


def _kind(document_id: str) -> DocumentKind:
    for kind in (*documents(), *documents_of_a_row()):
        if kind.id == document_id:
            return kind
    raise Refusal(_NO_DOCUMENT, document=document_id)
