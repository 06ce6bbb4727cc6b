"""Make a document as PDF: read answers and rows, hand plain values on, write the file whole."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.rows import rows
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.kinds import Depth
from strongcity_desktop.worksheets.loader import all_worksheets

if TYPE_CHECKING:
    from strongcity_desktop.documents.source import Source

PAPERS = ("a4", "letter")
_DIAGNOSIS = "diagnosis"
_PUBLIC = Edition()

Check = Callable[[], None]
"""Called now and then during the work; what it raises stops the work."""

_NO_DOCUMENT = mark("There is no document “{document}” in this version of the app.")
_NO_LANGUAGE = mark("Documents are not made in “{language}”. Choose one of {languages}.")
_NO_PAPER = mark("Paper is “a4” or “letter”, not “{paper}”.")
_NO_DIAGNOSIS = mark("There is no diagnosis to report on yet. Begin the diagnosis first.")
_IS_THE_TOWN = mark("“{file}” is the town file itself. Choose another name for the document.")
_NO_FOLDER = mark("The folder for “{file}” is not there. Choose another place.")
_NO_ROOM = mark("There is no room left for “{file}”. Free some space or choose another place, "
                "then export again.")
_NOT_WRITABLE = mark("“{file}” cannot be written there. Choose another place or another name, "
                     "then export again.")


@dataclass(frozen=True)
class DocumentKind:
    """One document that can be made; `title` is an English source message."""

    id: str
    tool: str
    title: str
    for_audience: Audience | None = None
    """Whom it is meant for; None for everyone."""


@dataclass(frozen=True)
class DocumentOptions:
    """How to make it. `paper` is "a4" or "letter"; `depth` is the form of a blank worksheet.

    `filled_id` is the filled worksheet to report on, the newest where it is None. In a
    `second_language` the document follows once more, in the same file.
    """

    language: str
    edition: Edition = _PUBLIC
    paper: str = "a4"
    depth: Depth = "full"
    filled_id: str | None = None
    second_language: str | None = None


@dataclass(frozen=True)
class MadeDocument:
    """A document, and what this edition leaves out, in the words of `words_in`."""

    pdf: bytes
    left_out: tuple[str, ...]


_KINDS = (
    DocumentKind("diagnosis-report", "D1", mark("Diagnosis report")),
    DocumentKind("diagnosis-worksheet", "X5", mark("Diagnosis worksheet")),
    DocumentKind("neighbourhoods-list", "D1", mark("List of neighbourhoods")),
    DocumentKind("stakeholder-register", "K1", mark("Stakeholder register"), Audience.INTERNAL),
    DocumentKind("stakeholder-list", "K1", mark("List of stakeholders"), Audience.PUBLIC),
)


def documents() -> tuple[DocumentKind, ...]:
    """Every document there is, in the order in which they are offered."""
    return _KINDS


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
    source = _source(town, kind, options, check)
    pdf = _makers()[document_id](town, source, options)
    if options.second_language not in (None, options.language):
        second = replace(options, language=options.second_language)
        pdf = _followed_by(pdf, town, kind, second, check)
    return MadeDocument(pdf, source.left_out.phrases(translator(words_in)))


def _followed_by(pdf: bytes, town: TownFile, kind: DocumentKind, options: DocumentOptions,
                 check: Check) -> bytes:
    from strongcity_desktop.documents.both_languages import one_after_the_other

    source = _source(town, kind, options, check)
    return one_after_the_other(pdf, _makers()[kind.id](town, source, options))


def export_document(town: TownFile, document_id: str, options: DocumentOptions,
                    target: Path) -> None:
    """Write the document to a file, complete or not at all; raises Refusal."""
    refuse_town_file(town.path, target)
    write_whole(make_document(town, document_id, options), target)


def refuse_town_file(town_file: Path, target: Path) -> None:
    """Raises Refusal when the target is the town file, by whatever name."""
    same = target.resolve() == town_file.resolve()
    if same or (target.exists() and town_file.exists() and target.samefile(town_file)):
        raise Refusal(_IS_THE_TOWN, file=target.name)


def write_whole(pdf: bytes, target: Path) -> None:
    """Put the bytes in place of the file at once; the one before stays when that fails.

    Raises Refusal where the place is full, read-only or gone.
    """
    unfinished = target.with_name(f".{uuid4().hex[:8]}.part")
    try:
        with unfinished.open("wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except FileNotFoundError as trouble:
        raise Refusal(_NO_FOLDER, file=target.name) from trouble
    except OSError as trouble:
        import errno

        full = trouble.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
        raise Refusal(_NO_ROOM if full else _NOT_WRITABLE, file=target.name) from trouble
    finally:
        _remove(unfinished)


def _remove(unfinished: Path) -> None:
    try:
        unfinished.unlink(missing_ok=True)
    except OSError:  # where nothing can be written, nothing was left behind
        return


def _kind(document_id: str) -> DocumentKind:
    for kind in _KINDS:
        if kind.id == document_id:
            return kind
    raise Refusal(_NO_DOCUMENT, document=document_id)


def _source(town: TownFile, kind: DocumentKind, options: DocumentOptions, check: Check
            ) -> "Source":
    from strongcity_desktop.documents.left_out import LeftOut
    from strongcity_desktop.documents.setting import Setting
    from strongcity_desktop.documents.source import Source

    details = town_reads.details(town)
    t = translator(options.language)
    setting = Setting(
        t, options.edition, town=details.name.shown_in(options.language).text,
        title=t(kind.title), printed_on=today(), arms=details.arms, paper=options.paper,
        currency=details.currency, check=check)
    return Source(setting, {register: rows(town, register) for register in REGISTERS},
                  LeftOut(options.edition))


Maker = Callable[[TownFile, "Source", DocumentOptions], bytes]


def _makers() -> Mapping[str, Maker]:
    """How each document is made; reportlab is loaded now, not at start."""
    from strongcity_desktop.documents.neighbourhoods_list import neighbourhoods_list
    from strongcity_desktop.documents.stakeholder_list import stakeholder_list
    from strongcity_desktop.documents.stakeholder_register import stakeholder_register

    return {
        "diagnosis-report": _report,
        "diagnosis-worksheet": _worksheet,
        "neighbourhoods-list": lambda _town, source, _options: neighbourhoods_list(source),
        "stakeholder-register": lambda _town, source, _options: stakeholder_register(source),
        "stakeholder-list": lambda _town, source, _options: stakeholder_list(source),
    }


def _report(town: TownFile, source: "Source", options: DocumentOptions) -> bytes:
    from strongcity_desktop.documents.diagnosis_report import Answered, diagnosis_report

    filled_id = options.filled_id
    if filled_id is None:
        begun = [filled for filled in filled_worksheets(town)
                 if filled.worksheet_id == _DIAGNOSIS]
        if not begun:
            raise Refusal(_NO_DIAGNOSIS)
        filled_id = begun[-1].id
    filled = open_filled(town, filled_id)
    return diagnosis_report(source, Answered(
        filled.worksheet, filled.answers, filled.depth, filled.started_on, filled.finished_on))


def _worksheet(town: TownFile, source: "Source", options: DocumentOptions) -> bytes:
    from strongcity_desktop.documents.diagnosis_worksheet import diagnosis_worksheet

    return diagnosis_worksheet(source, all_worksheets()[_DIAGNOSIS], options.depth)
