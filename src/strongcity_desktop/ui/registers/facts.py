"""What a register page reads from the town, in one go on the town's thread."""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import Row

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.store.worksheets import FilledWorksheet


@dataclass(frozen=True)
class Assessment:
    """A filled diagnosis: its name for the reader, its year, the challenges that belong to it."""

    id: str
    title: str
    year: int
    faced: frozenset[str]


@dataclass(frozen=True)
class RegisterFacts:
    """The rows, the names of all rows by register and id, the town's currency and languages.

    For a register whose values belong to assessments: these, oldest first, and the id of the one
    whose values the rows hold. `neighbourhoods` are the rows of that register.
    """

    rows: tuple[Row, ...]
    row_names: dict[str, dict[str, str]]
    currency: str
    languages: tuple[str, ...] = ()
    neighbourhoods: tuple[Row, ...] = ()
    assessments: tuple[Assessment, ...] = ()
    assessment_id: str = ""

    def assessment(self) -> Assessment | None:
        """The assessment whose values are shown."""
        return next((one for one in self.assessments if one.id == self.assessment_id), None)

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
    from strongcity_desktop.operations.keep_register import names_of_rows, rows_of
    from strongcity_desktop.operations.open_town import describe_town

    details = describe_town(town).details
    assessments = _assessments(town, t) if register(register_id).is_assessed else ()
    ids = [one.id for one in assessments]
    shown = assessment_id if assessment_id in ids else ids[-1] if ids else ""
    return RegisterFacts(
        rows_of(town, register_id, assessment=shown or None), names_of_rows(town, t),
        details.currency, tuple(dict.fromkeys((details.language, *details.languages))),
        rows_of(town, "neighbourhoods"), assessments, shown)


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
