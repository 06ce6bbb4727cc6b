"""What the page of two runs reads from the town, in one go on the town's thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.worksheets.kinds import Question, Step

if TYPE_CHECKING:
    from strongcity_desktop.operations.compare_years import YearsCompared
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.store.worksheets import FilledWorksheet

DIAGNOSIS = "diagnosis"
_NEVER_COMPARED = frozenset({"pathway"})


@dataclass(frozen=True)
class Names:
    """What answers refer to: the names of rows by row id, the challenges' numbers, the currency."""

    rows: Mapping[str, str] = field(default_factory=dict)
    numbers: Mapping[str, int] = field(default_factory=dict)
    currency: str = ""


@dataclass(frozen=True)
class CompareFacts:
    """`assessments`: id to title, the oldest first. `compared` is None while there is but one.

    `worksheets`: id to name of those that were filled in more than once, `worksheet_id` the one
    shown, `name` what it is called and `tool_id` its tool. `questions` and `steps` by key hold
    those of the later edition, and of the earlier one what has gone since.
    """

    assessments: Mapping[str, str]
    worksheet_id: str = DIAGNOSIS
    name: str = ""
    tool_id: str = ""
    worksheets: Mapping[str, str] = field(default_factory=dict)
    compared: "YearsCompared | None" = None
    questions: Mapping[str, Question] = field(default_factory=dict)
    steps: Mapping[str, Step] = field(default_factory=dict)
    names: Names = Names()


def gather(town: "TownFile", earlier: str, later: str, t: Translator, worksheet_id: str = ""
           ) -> CompareFacts:
    """Read two runs of one worksheet; where none are named or they are gone, the newest two.

    The worksheet is that of the later run, else the one named, else the diagnosis.
    """
    from strongcity_desktop.operations.compare_years import compare_assessments, runs_of
    from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled

    of = {kept.id: kept.worksheet_id for kept in filled_worksheets(town)}
    chosen = of.get(later) or worksheet_id or DIAGNOSIS
    shown = CompareFacts({kept.id: _title(town, kept, t) for kept in runs_of(town, chosen)},
                         chosen, _name(chosen, t), _tool(chosen),
                         _filled_twice(list(of.values()), t))
    ids = list(shown.assessments)
    if len(ids) < 2:
        return shown
    later = later if later in ids[1:] or (later in ids and earlier in ids) else ids[-1]
    if earlier not in ids or earlier == later:
        earlier = ids[max(0, ids.index(later) - 1)]
    compared = compare_assessments(town, earlier, later)
    sheets = [open_filled(town, one.id).worksheet for one in (compared.earlier, compared.later)]
    return replace(
        shown, compared=compared,
        questions={question.key: question for sheet in sheets for question in sheet.questions},
        steps={step.key: step for sheet in sheets for step in sheet.steps},
        names=_names(town, t))


def _filled_twice(begun: list[str], t: Translator) -> dict[str, str]:
    """The worksheets with more than one run, the diagnosis first; the pathway is none of them."""
    twice = {one for one in begun if begun.count(one) > 1 and one not in _NEVER_COMPARED}
    return {one: _name(one, t) for one in sorted(twice, key=lambda one: (one != DIAGNOSIS, one))}


def _name(worksheet_id: str, t: Translator) -> str:
    from strongcity_desktop.worksheets.loader import all_worksheets
    from strongcity_desktop.worksheets.wording import worksheet_label

    sheet = all_worksheets().get(worksheet_id)
    return worksheet_label(t, sheet) if sheet is not None else worksheet_id


def _tool(worksheet_id: str) -> str:
    from strongcity_desktop.worksheets.loader import all_worksheets

    sheet = all_worksheets().get(worksheet_id)
    return sheet.tool if sheet is not None else ""


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
