"""Which documents there are, and how one of them can be wished for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.worksheets.kinds import Depth
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.wording import worksheet_label

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
    is_always_public: bool = False
    """Whether it is made for everyone whoever asks for it."""
    of_worksheet: str = ""
    """The id of the worksheet of which it tells one run, which can be chosen."""
    of_row_in: str = ""
    """The id of the register of which it tells one entry, which can be chosen."""
    of_row: bool = False
    """Whether it tells of one entry of any register, from whose form it is asked for."""
    made_of: tuple[str, ...] = ()
    """The ids of the documents that it holds one after the other, each as it is by itself."""
    of_two: bool = False
    """Whether it sets an earlier run beside that one, of whichever worksheet it is."""
    blank_of: str = ""
    """The id of the worksheet that it is, to be filled in by hand."""
    shapes: tuple[tuple[str, str], ...] = ()
    """In which shapes it can be laid out, by key, the usual one first."""
    is_in_two_forms: bool = False
    """Whether there is a short form of it beside the full one."""

    def title_in(self, t: Translator) -> str:
        """Its title for the reader."""
        if not self.blank_of:
            return t(self.title)
        return t(self.title, worksheet=worksheet_label(t, all_worksheets()[self.blank_of]))


@dataclass(frozen=True)
class DocumentOptions:
    """How to make it. `paper` is "a4" or "letter"; `depth` is the form of what
    is in two forms, the short one or the full one.

    `filled_id` is the run of a worksheet to tell of, the newest where it is None, and `earlier` the
    one to compare it with, the one before it where that is None. In a `second_language` the
    document follows once more, in the same file; with `facing`, both stand side by side, each
    section beginning on the same spread, the first language where its readers begin. `without`
    names chapters to leave away.
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
    """The entry that a document `of_row_in` tells of; where it is "", the one most asked for."""
    shape: str = ""
    """One of the shapes of the document; where it is "", the usual one."""
    facing: bool = False
    only_first: bool = False
    """Whether only the first pages are made, to be looked at while the others are; this is so of
    the plan, every other document is made whole."""


PLAN_SHAPES: tuple[tuple[str, str], ...] = (
    ("by_goal", mark("By goal")),
    ("by_challenge", mark("By challenge")),
    ("everything", mark("All that is known of each action")),
    ("key_actions", mark("Key action, lead, timescale, outcomes, notes")),
    ("objectives", mark("Objective, action, indicators, timeframe, responsibility")),
    ("risks", mark("Outcome, risk, action, owner, evidence, how it goes")),
)
"""How the action plan can be laid out; the last three are shapes of plans that were taken in."""

REPORT_TIMES: tuple[tuple[str, str], ...] = (
    ("half_year", mark("The last six months")),
    ("quarter", mark("The last three months")),
    ("year", mark("The last twelve months")),
)
"""How far back a progress report looks."""

_KINDS = (
    DocumentKind("prevention-plan", "X1", mark("Prevention plan"), shapes=PLAN_SHAPES,
                 is_in_two_forms=True),
    DocumentKind("changes-since-adoption", "X1", mark("What changed since the adoption")),
    DocumentKind("record-of-decision", "X1", mark("Record of the decision"),
                 of_row_in="adopted_versions"),
    DocumentKind("decision-report", "X8", mark("Decision report"), of_worksheet="council_report"),
    DocumentKind("draft-resolution", "X8", mark("Draft resolution on the plan"),
                 of_worksheet="council_report"),
    DocumentKind("council-pack", "X8", mark("Council pack"), of_worksheet="council_report",
                 made_of=("decision-report", "prevention-plan", "draft-resolution",
                          "record-of-decision")),
    DocumentKind("public-summary", "X2", mark("The plan on one page"), Audience.PUBLIC,
                 is_always_public=True),
    DocumentKind("diagnosis-report", "D1", mark("Diagnosis report"), of_worksheet="diagnosis"),
    DocumentKind("diagnosis-summary", "D1", mark("Diagnosis in two pages"),
                 of_worksheet="diagnosis"),
    DocumentKind("assessment-comparison", "D1", mark("Then and now, side by side"), of_two=True),
    DocumentKind("challenge-register", "D1", mark("Register of challenges"),
                 of_worksheet="diagnosis"),
    DocumentKind("neighbourhoods-list", "D1", mark("List of neighbourhoods")),
    DocumentKind("data-sources-list", "D1", mark("List of data sources")),
    DocumentKind("mechanisms-list", "D1", mark("List of what holds the town together")),
    DocumentKind("consultations-list", "D1", mark("List of consultations")),
    DocumentKind("evidence-thread", "D1", mark("Evidence thread")),
    DocumentKind("mandate-brief", "M1", mark("Mandate brief"), of_worksheet="mandate"),
    DocumentKind("council-motion", "M1", mark("Draft council motion"),
                 of_worksheet="council_motion"),
    DocumentKind("strategy-chapter", "S1", mark("Strategy chapter"), of_worksheet="strategy"),
    DocumentKind("definitions-glossary", "S1", mark("Glossary of agreed definitions")),
    DocumentKind("setup-decision", "S2", mark("Record of the set-up"), of_worksheet="setup"),
    DocumentKind("handover-brief", "S3", mark("Handover brief for new leaders")),
    DocumentKind("resources-view", "S4", mark("The means of prevention")),
    DocumentKind("communication-plan", "I2", mark("Communication plan")),
    DocumentKind("referral-design", "I3", mark("Design of the referral mechanism"),
                 of_worksheet="referral"),
    DocumentKind("tertiary-readiness", "I4", mark("Readiness for tertiary prevention"),
                 of_worksheet="tertiary"),
    DocumentKind("training-plan", "T1", mark("Training plan")),
    DocumentKind("training-attendance", "T1", mark("Attendance sheet of a training"),
                 Audience.INTERNAL, of_row_in="trainings"),
    DocumentKind("action-plan", "I1", mark("Action plan"), shapes=PLAN_SHAPES),
    DocumentKind("action-sheet", "I1", mark("Sheet of an action"), of_row_in="actions"),
    DocumentKind("budget-view", "I1", mark("Budget of the actions")),
    DocumentKind("results-framework", "E1", mark("Results framework")),
    DocumentKind("progress-report", "E1", mark("Progress report"), shapes=REPORT_TIMES),
    DocumentKind("learning-plan", "E1", mark("How we measure and learn"),
                 of_worksheet="learning"),
    DocumentKind("learning-log", "E1", mark("Learning log")),
    DocumentKind("meeting-convocation", "C1", mark("Invitation to a meeting"),
                 of_row_in="meetings"),
    DocumentKind("meeting-agenda", "C1", mark("Agenda of a meeting"), of_row_in="meetings"),
    DocumentKind("attendance-sheet", "C1", mark("Attendance sheet"), Audience.INTERNAL,
                 of_row_in="meetings"),
    DocumentKind("meeting-minutes", "C1", mark("Minutes of a meeting"), of_row_in="meetings"),
    DocumentKind("decisions-list", "C1", mark("Decisions and tasks of meetings")),
    DocumentKind("platform-terms", "C1", mark("Terms of reference of the platform"),
                 of_worksheet="platform"),
    DocumentKind("cooperation-brief", "C2", mark("Brief on the work with the state"),
                 of_worksheet="cooperation"),
    DocumentKind("information-protocol", "C3", mark("Information-sharing protocol"),
                 of_worksheet="information_sharing"),
    DocumentKind("private-sector", "C4", mark("Businesses as partners")),
    DocumentKind("card-marginalised", "Q1", mark("Card: reaching groups long left aside"),
                 of_worksheet="sensitive_topics"),
    DocumentKind("card-newcomers", "Q1", mark("Card: welcoming newcomers"),
                 of_worksheet="sensitive_topics"),
    DocumentKind("card-demonstrations", "Q1", mark("Card: marches and gatherings"),
                 of_worksheet="sensitive_topics"),
    DocumentKind("card-crisis", "Q1", mark("Card: in a crisis"), of_worksheet="sensitive_topics"),
    DocumentKind("crisis-contacts", "Q1", mark("Whom to call in a crisis"), Audience.INTERNAL),
    DocumentKind("stakeholder-register", "K1", mark("Stakeholder register"), Audience.INTERNAL),
    DocumentKind("stakeholder-list", "K1", mark("List of stakeholders"), Audience.PUBLIC),
    DocumentKind("engagement-log", "K1", mark("Log of meetings and calls"), Audience.INTERNAL),
    DocumentKind("theory-of-change", "E1", mark("Theory of change")),
    DocumentKind("task-list", "K3", mark("List of tasks")),
    DocumentKind("risk-log", "K2", mark("Log of risks and harm")),
    DocumentKind("evidence-list", "K4", mark("List of documents kept")),
    DocumentKind("erasure-note", "K1", mark("Note of what was erased"), Audience.INTERNAL),
)

_NEVER_ON_PAPER = frozenset({"pathway"})
_BLANK = mark("Worksheet: {worksheet}")

_OF_A_ROW = (DocumentKind("row-history", "K1", mark("History of an entry"), of_row=True),)

SHELVES: Mapping[str, str] = {
    "plan": mark("The plan"), "diagnosis": mark("Diagnosis"), "strategy": mark("Strategy"),
    "actions": mark("Actions"), "results": mark("Results"),
    "coordination": mark("Coordination"), "sensitive": mark("Sensitive topics"),
    "registers": mark("Registers"), "blank": mark("Worksheets to fill in by hand")}
"""What the documents are sorted by, with its title."""

_SHELF_OF = {"X": "plan", "D": "diagnosis", "M": "strategy", "S": "strategy", "C": "coordination",
             "Q": "sensitive", "K": "registers", "I": "actions", "T": "actions", "E": "results"}

def documents() -> tuple[DocumentKind, ...]:
    """Every document there is, in the order in which they are offered: shelf by shelf."""
    every = (*_KINDS, *_blank_worksheets())
    return tuple(sorted(every, key=lambda kind: list(SHELVES).index(shelf_of(kind))))


def _blank_worksheets() -> tuple[DocumentKind, ...]:
    """Every worksheet to fill in by hand, in the order of their tools."""
    sheets = sorted((sheet for sheet in all_worksheets().values()
                     if sheet.id not in _NEVER_ON_PAPER),
                    key=lambda sheet: (list(SHELVES).index(_shelf(sheet.tool)), sheet.tool))
    return tuple(DocumentKind(f"{sheet.id.replace('_', '-')}-worksheet", sheet.tool, _BLANK,
                              blank_of=sheet.id, is_in_two_forms=True) for sheet in sheets)


def shelf_of(kind: DocumentKind) -> str:
    """The key in `SHELVES` of the shelf on which a document is found."""
    return "blank" if kind.blank_of else _shelf(kind.tool)


def _shelf(tool: str) -> str:
    return _SHELF_OF.get(tool[:1], "registers")


def documents_of_a_row() -> tuple[DocumentKind, ...]:
    """The documents that tell of one entry and are asked for in its form."""
    return _OF_A_ROW
