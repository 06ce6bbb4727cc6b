"""See what the actions cover: levels, domains, neighbourhoods, groups, leads and money."""

from collections.abc import Mapping
from dataclasses import dataclass

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.assessed_rows import settled_challenges
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.see_timeline import every_light_row
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.analysis.actions import (
    challenges_without_action,
    count_by,
    count_by_neighbourhood,
    load_per_lead,
    over_budget,
    standing,
)
from strongcity_desktop.registers.analysis.budget import Money, budget_of
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.town_file import TownFile

_READ = ("name", "level", "domain", "challenges", "groups", "neighbourhoods", "lead", "status",
         "begins_on", "ends_on", "ongoing")


@dataclass(frozen=True)
class Counted:
    """One thing that actions can cover, in words, and how many do."""

    key: str
    words: str
    count: int


@dataclass(frozen=True)
class Coverage:
    """What all standing actions cover; `over` names those that spent more than planned, by how
    much. `currency` is the town's."""

    actions: int
    uncovered: tuple[Counted, ...]
    levels: tuple[Counted, ...]
    domains: tuple[Counted, ...]
    neighbourhoods: tuple[Counted, ...]
    groups: tuple[Counted, ...]
    leads: tuple[Counted, ...]
    money: Money
    over: tuple[tuple[str, Money], ...]
    currency: str


def see_coverage(town: TownFile, t: Translator) -> Coverage:
    """The figures in one reading, named for a reader of `t`'s language.

    Leads carry the actions that are not over; the lead "" is nobody.
    """
    actions = every_light_row(town, ACTIONS.id, _READ)
    budget = budget_of(rows_of(town, "budget_lines"), rows_of(town, "expenses"))
    places = every_light_row(town, NEIGHBOURHOODS.id, ("name",))
    challenges = every_light_row(town, CHALLENGES.id, ("name", "likelihood", "impact"))
    settled = settled_challenges(town)
    faced = [row for row in challenges if row.id not in settled]
    named = {row.id: row_name(STAKEHOLDERS, row, t)
             for row in every_light_row(town, STAKEHOLDERS.id, ("name",))}
    named_places = {row.id: row_name(NEIGHBOURHOODS, row, t) for row in places}
    return Coverage(
        len(standing(actions)),
        tuple(Counted(row.id, row_name(CHALLENGES, row, t), 0)
              for row in challenges_without_action(faced, actions)),
        _of_choices(t, "level", count_by(actions, "level")),
        _of_choices(t, "domain", count_by(actions, "domain")),
        tuple(Counted(key, named_places[key], n)
              for key, n in count_by_neighbourhood(actions, places).items()),
        _of_choices(t, "groups", count_by(actions, "groups")),
        tuple(Counted(one.lead, named.get(one.lead, ""), len(one.actions))
              for one in load_per_lead(actions)),
        budget.total,
        tuple((row_name(ACTIONS, one.action, t), one.money)
              for one in over_budget(actions, budget)),
        town_reads.details(town).currency)


def _of_choices(t: Translator, key: str, counts: Mapping[str, int]) -> tuple[Counted, ...]:
    field = ACTIONS.field(key)
    return tuple(Counted(one.key, choice_label(t, ACTIONS, field, one), counts[one.key])
                 for one in field.choices)
