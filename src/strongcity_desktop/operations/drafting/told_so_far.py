"""What the town has told so far, as far as a first draft for the council needs it."""

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.library.motions import NO_OUTCOME
from strongcity_desktop.operations.fill_worksheet import newest, open_filled
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.analysis.budget import Money, budget_of
from strongcity_desktop.registers.analysis.matrix import priority
from strongcity_desktop.registers.analysis.plan import parts_of, plan_title
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.registers.listing import may_be_listed
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.answers import Answers, counted, is_unknown
from strongcity_desktop.worksheets.told import gaps_told, outcome_of

_MANDATE, _PLATFORM, _DIAGNOSIS, _STRATEGY = "mandate", "platform", "diagnosis", "strategy"
_MOST_CHALLENGES = 3


@dataclass(frozen=True)
class ToldSoFar:
    """Nothing where a worksheet was not begun or a register is empty.

    `facts` are the names of what there is, by which the texts of a draft are chosen.
    """

    town: LocalText
    outcome: str = NO_OUTCOME
    gaps: frozenset[str] = frozenset()
    sources: tuple[dict[str, Any], ...] = ()
    diagnosed_on: date | None = None
    challenges: tuple[LocalText, ...] = ()
    platform: LocalText | None = None
    plan: LocalText | None = None
    consultations: tuple[LocalText, ...] = ()
    money: Money = field(default_factory=Money)
    currency: str = ""
    sitting_on: date | None = None
    facts: frozenset[str] = field(default=frozenset())


def told_so_far(town: TownFile) -> ToldSoFar:
    """What the newest worksheets and the registers say, as far as anyone may read it."""
    details = town_reads.details(town)
    outcome, gaps, sources = _mandate(town)
    begun = newest(town, _DIAGNOSIS)
    challenges = _most_urgent(town) if begun else ()
    platform, heard = _platform(town), _heard(town)
    plan = plan_title(parts_of(rows_of(town, "plan_sections")))
    money = budget_of(rows_of(town, "budget_lines"), ()).total
    facts = {"diagnosis": begun, "challenges": challenges, "platform": platform, "plan": plan,
             "consultations": heard, "money": money.planned, "existing": money.existing}
    return ToldSoFar(details.name, outcome, gaps, sources, begun.started_on if begun else None,
                     challenges, platform, plan, heard, money, details.currency, _sitting(town),
                     frozenset(key for key, known in facts.items() if known))


def _mandate(town: TownFile) -> tuple[str, frozenset[str], tuple[dict[str, Any], ...]]:
    begun = newest(town, _MANDATE)
    if begun is None:
        return NO_OUTCOME, frozenset(), ()
    filled = open_filled(town, begun.id)
    sheet, depth = filled.worksheet, filled.depth
    outcome = outcome_of(sheet, filled.answers, depth)
    gaps = frozenset(gap.key for gap in gaps_told(sheet, filled.answers, depth))
    sources = counted(sheet, filled.answers, depth).get("texts")
    return (outcome.outcome.key if outcome else NO_OUTCOME, gaps,
            tuple(sources) if isinstance(sources, list) else ())


def _platform(town: TownFile) -> LocalText | None:
    """The name of the platform, where it has one."""
    begun = newest(town, _PLATFORM)
    answers = open_filled(town, begun.id).answers if begun else Answers()
    name = answers.get("name")
    return LocalText.from_json(name) if name and not is_unknown(name) else None


def _most_urgent(town: TownFile) -> tuple[LocalText, ...]:
    """The names of the challenges of high priority, at most three, the most urgent first."""
    rows = rows_of(town, CHALLENGES.id)
    scores = {row.id: (row.values.get("likelihood") or 0) * (row.values.get("impact") or 0)
              for row in rows}
    urgent = [row for row in rows if scores[row.id] and priority(scores[row.id]) == "A"]
    urgent.sort(key=lambda row: (-scores[row.id], row.number))
    return tuple(LocalText.from_json(row.values["name"]) for row in urgent[:_MOST_CHALLENGES])


def _heard(town: TownFile) -> tuple[LocalText, ...]:
    """The names of the consultations that were held, as far as they are listed publicly."""
    held = [row for row in rows_of(town, "consultations")
            if row.values.get("held_on") and row.values["held_on"] <= today().isoformat()
            and may_be_listed(CONSULTATIONS, row)]
    held.sort(key=lambda row: (str(row.values["held_on"]), row.number), reverse=True)
    return tuple(LocalText.from_json(row.values["name"]) for row in held)


def _sitting(town: TownFile) -> date | None:
    """The day on which the strategy is to be decided, where it is still ahead."""
    begun = newest(town, _STRATEGY)
    if begun is None:
        return None
    filled = open_filled(town, begun.id)
    day = counted(filled.worksheet, filled.answers, filled.depth).get("approval_on")
    planned = date.fromisoformat(day) if isinstance(day, str) else None
    return planned if planned is not None and planned >= today() else None
