"""Which documents there are, and how one of them can be wished for."""

from collections.abc import Callable
from dataclasses import dataclass

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.worksheets.kinds import Depth

PAPERS = ("a4", "letter")
_PUBLIC = Edition()

Check = Callable[[], None]
"""Called now and then during the work; what it raises stops the work."""


@dataclass(frozen=True)
class DocumentKind:
    """One document that can be made; `title` is an English source message."""

    id: str
    tool: str
    title: str
    for_audience: Audience | None = None
    """Whom it is meant for; None for everyone."""
    of_assessment: bool = False
    """Whether it tells of one assessment, which can be chosen."""
    of_row: bool = False
    """Whether it tells of one entry, from whose form it is asked for."""
    of_two: bool = False
    """Whether it sets an earlier assessment beside that one."""


@dataclass(frozen=True)
class DocumentOptions:
    """How to make it. `paper` is "a4" or "letter"; `depth` is the form of a blank worksheet.

    `filled_id` is the assessment to report on, the newest where it is None, and `earlier` the one
    to compare it with, the one before it where that is None. In a `second_language` the document
    follows once more, in the same file. `without` names chapters of the report to leave away.
    """

    language: str
    edition: Edition = _PUBLIC
    paper: str = "a4"
    depth: Depth = "full"
    filled_id: str | None = None
    second_language: str | None = None
    earlier: str | None = None
    without: frozenset[str] = frozenset()
    register_id: str = ""
    """With `row_id` the entry that a document `of_row` tells of."""
    row_id: str = ""


_KINDS = (
    DocumentKind("diagnosis-report", "D1", mark("Diagnosis report"), of_assessment=True),
    DocumentKind("diagnosis-summary", "D1", mark("Diagnosis in two pages"), of_assessment=True),
    DocumentKind("assessment-comparison", "D1", mark("Two diagnoses side by side"),
                 of_assessment=True, of_two=True),
    DocumentKind("diagnosis-worksheet", "X5", mark("Diagnosis worksheet")),
    DocumentKind("challenge-register", "D1", mark("Register of challenges"), of_assessment=True),
    DocumentKind("neighbourhoods-list", "D1", mark("List of neighbourhoods")),
    DocumentKind("data-sources-list", "D1", mark("List of data sources")),
    DocumentKind("mechanisms-list", "D1", mark("List of what holds the town together")),
    DocumentKind("consultations-list", "D1", mark("List of consultations")),
    DocumentKind("stakeholder-register", "K1", mark("Stakeholder register"), Audience.INTERNAL),
    DocumentKind("stakeholder-list", "K1", mark("List of stakeholders"), Audience.PUBLIC),
    DocumentKind("engagement-log", "K1", mark("Log of meetings and calls"), Audience.INTERNAL),
    DocumentKind("task-list", "K3", mark("List of tasks")),
    DocumentKind("risk-log", "K2", mark("Log of risks and harm")),
    DocumentKind("evidence-list", "K4", mark("List of documents kept")),
    DocumentKind("erasure-note", "K1", mark("Note of what was erased"), Audience.INTERNAL),
)

_OF_A_ROW = (DocumentKind("row-history", "K1", mark("History of an entry"), of_row=True),)

REPORT_CHAPTERS: tuple[tuple[str, str], ...] = (
    ("steps", mark("The ten steps")),
    ("priority", mark("Challenges by priority")),
    ("felt", mark("Where each challenge is felt")),
    ("challenges", mark("The challenges one by one")),
    ("voices", mark("Voices not yet heard")),
    ("evidence", mark("Evidence and its gaps")),
    ("change", mark("What changed since last time")),
    ("gaps", mark("To look at again")),
    ("sources", mark("Sources and method")),
    ("annexes", mark("Annexes")),
)
"""Chapters of the report that can be left away, by key; its summary always stands."""


def documents() -> tuple[DocumentKind, ...]:
    """Every document there is, in the order in which they are offered."""
    return _KINDS


def documents_of_a_row() -> tuple[DocumentKind, ...]:
    """The documents that tell of one entry and are asked for in its form."""
    return _OF_A_ROW
