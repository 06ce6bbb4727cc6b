"""What a register page reads from the town, in one go on the town's thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.analysis.documents import NO_LINKS, DocumentLinks
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.fields import FieldKind, Register, Row
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.registers.task import TASKS

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.next_steps import NextStep
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.store.worksheets import FilledWorksheet

OWN, ALL = "own", "all"
"""Whether the rows are those of the assessment, or all."""
_MOST, _MOST_LEVELLED = 50, 500
_TOLD_BY_PLACE = ("challenges", "consultations")
_TOLD_BESIDE = {"resources": ("goals",), "goals": ("challenges", "resources")}
"""Of which other registers the panel of one tells as well."""


@dataclass(frozen=True)
class Assessment:
    """A filled diagnosis: its name for the reader, its year, the challenges that belong to it."""

    id: str
    title: str
    year: int
    faced: frozenset[str]

    def short_beside(self, now: "Assessment") -> str:
        """Its year, unless both are of one year: then its name."""
        return str(self.year) if self.year != now.year else self.title


@dataclass(frozen=True)
class RegisterFacts:
    """What there is to know beside the rows: names of rows by register and id (of the registers
    that are `large` only some), the town's currency and languages.

    For a register whose values belong to assessments: these, oldest first, and the id of the one
    whose values the rows hold. `neighbourhoods` are the rows of that register.
    """

    row_names: dict[str, dict[str, str]]
    currency: str
    large: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ()
    neighbourhoods: tuple[Row, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    assessment_id: str = ""
    documents: DocumentLinks = NO_LINKS
    next_steps: "tuple[NextStep, ...]" = ()
    beside: Mapping[str, tuple[Row, ...]] = field(default_factory=dict)
    """Rows of other registers, by register, that its panel tells of."""

    def assessment(self) -> Assessment | None:
        """The assessment whose values are shown."""
        return next((one for one in self.assessments if one.id == self.assessment_id), None)

    def only(self, scope: str) -> frozenset[str] | None:
        """The ids of the rows that belong to the assessment shown; None for all."""
        shown = self.assessment()
        return shown.faced if shown is not None and scope == OWN else None

    def widened(self, scope: str, row_id: str) -> str:
        """The scope in which a row is seen: all rows, when it is not of the assessment."""
        shown = self.assessment()
        is_other = shown is not None and row_id and row_id not in shown.faced
        return ALL if is_other else scope

    def with_faced(self, row_id: str) -> "RegisterFacts":
        """The same, with a row counted to the assessment shown."""
        return replace(self, assessments=tuple(
            replace(one, faced=one.faced | {row_id}) if one.id == self.assessment_id else one
            for one in self.assessments))

    def assessment_title(self) -> str:
        """Its name; "" where there is none."""
        shown = self.assessment()
        return shown.title if shown is not None else ""

    def earlier(self) -> Assessment | None:
        """The assessment before the one shown."""
        ids = [one.id for one in self.assessments]
        place = ids.index(self.assessment_id) if self.assessment_id in ids else 0
        return self.assessments[place - 1] if place else None


def gather(town: "TownFile", register_id: str, t: "Translator", assessment_id: str = ""
           ) -> RegisterFacts:
    """Read what the page shows; names as a reader of `t`'s language sees them.

    Without an assessment, or with one that is gone, the values are those of the newest.
    """
    from strongcity_desktop.operations.keep_register import rows_of
    from strongcity_desktop.operations.open_town import describe_town

    declared = register(register_id)
    details = describe_town(town).details
    assessments = _assessments(town, t) if declared.is_assessed else ()
    ids = [one.id for one in assessments]
    shown = assessment_id if assessment_id in ids else ids[-1] if ids else ""
    names = _names(town, declared, t)
    return RegisterFacts(
        names, details.currency, frozenset(id for id, known in names.items() if len(known) > _MOST),
        tuple(dict.fromkeys((details.language, *details.languages))),
        rows_of(town, NEIGHBOURHOODS.id) if declared.id in _TOLD_BY_PLACE else (),
        assessments, shown, _links(town) if declared.id == EVIDENCE_FILES.id else NO_LINKS,
        _next_steps(town) if declared.id == TASKS.id else (),
        {id: rows_of(town, id) for id in _TOLD_BESIDE.get(declared.id, ())})


def _next_steps(town: "TownFile") -> "tuple[NextStep, ...]":
    from strongcity_desktop.operations.next_steps import steps_not_yet_tasks

    return steps_not_yet_tasks(town)


def _links(town: "TownFile") -> DocumentLinks:
    from strongcity_desktop.operations.keep_evidence import links_of_documents

    return links_of_documents(town)


def _names(town: "TownFile", declared: Register, t: "Translator") -> dict[str, dict[str, str]]:
    """The names of the rows that can be chosen, as far as they fit a list."""
    from strongcity_desktop.operations.see_rows import find_names

    whole = (FieldKind.LEVEL_BY_ROW, FieldKind.PARTS)  # a line for each row
    most = {field.register: _MOST_LEVELLED if field.kind in whole else _MOST + 1
            for field in declared.fields if field.register}
    return {id: dict(find_names(town, id, "", t, many)) for id, many in most.items()}


def _assessments(town: "TownFile", t: "Translator") -> tuple[Assessment, ...]:
    from strongcity_desktop.operations.compare_years import assessments

    return tuple(_assessment(town, t, kept) for kept in assessments(town))


def _assessment(town: "TownFile", t: "Translator", kept: "FilledWorksheet") -> Assessment:
    from strongcity_desktop.operations.assessed_rows import FACED
    from strongcity_desktop.operations.fill_worksheet import open_filled

    try:
        filled = open_filled(town, kept.id)
    except Refusal:  # of an edition that only a newer version of the app can open
        return Assessment(kept.id, kept.title, kept.started_on.year, frozenset())
    faced = filled.answers.get(FACED)
    return Assessment(kept.id, filled.title_in(t), kept.started_on.year,
                      frozenset(row_id for row_id in (faced if isinstance(faced, list) else ())
                                if isinstance(row_id, str)))
