"""What the page of two assessments reads from the town, in one go on the town's thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.worksheets.kinds import Question, Step

if TYPE_CHECKING:
    from strongcity_desktop.operations.compare_years import YearsCompared
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.store.worksheets import FilledWorksheet


@dataclass(frozen=True)
class Names:
    """What answers refer to: the names of rows by row id, the challenges' numbers, the currency."""

    rows: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    currency: str = ""


@dataclass(frozen=True)
class CompareFacts:
    """`assessments`: id to title, the oldest first. `compared` is None while there is but one.

    `questions` and `steps` by key hold those of the later edition, and of the earlier one what
    has gone since.
    """

    assessments: Mapping[str, str]
    compared: "YearsCompared | None" = None
    questions: Mapping[str, Question] = field(default_factory=dict)
    steps: Mapping[str, Step] = field(default_factory=dict)
    names: Names = Names()


def gather(town: "TownFile", earlier: str, later: str, t: Translator) -> CompareFacts:
    """Read two assessments; where none are named or they are gone, the newest two."""
    from strongcity_desktop.operations.compare_years import assessments, compare_assessments
    from strongcity_desktop.operations.fill_worksheet import open_filled

    titles = {kept.id: _title(town, kept, t) for kept in assessments(town)}
    ids = list(titles)
    if len(ids) < 2:
        return CompareFacts(titles)
    later = later if later in ids[1:] or (later in ids and earlier in ids) else ids[-1]
    if earlier not in ids or earlier == later:
        earlier = ids[max(0, ids.index(later) - 1)]
    compared = compare_assessments(town, earlier, later)
    sheets = [open_filled(town, one.id).worksheet for one in (compared.earlier, compared.later)]
    return CompareFacts(
        titles, compared,
        {question.key: question for sheet in sheets for question in sheet.questions},
        {step.key: step for sheet in sheets for step in sheet.steps}, _names(town, t))


def _title(town: "TownFile", kept: "FilledWorksheet", t: Translator) -> str:
    from strongcity_desktop.operations.fill_worksheet import open_filled

    try:
        return open_filled(town, kept.id).title_in(t)
    except Refusal:  # of an edition that only a newer version of the app can open
        return kept.title


def _names(town: "TownFile", t: Translator) -> Names:
    from strongcity_desktop.operations.keep_register import names_of_rows, rows_of
    from strongcity_desktop.operations.open_town import describe_town

    return Names({row_id: name for names in names_of_rows(town, t).values()
                  for row_id, name in names.items()},
                 {row.id: row.number for row in rows_of(town, "challenges")},
                 describe_town(town).details.currency)
