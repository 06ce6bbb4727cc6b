"""What the panel beside the resources tells: sums, goals without means, what ends, what is open."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.resources import (
    SECURED,
    SOUGHT,
    GoalMeans,
    by_service,
    ending_soon,
    means_of_goals,
    no_new_money,
    sums_of,
    without_word,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.goal import GOALS
from strongcity_desktop.registers.resource import RESOURCES
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.view import Filter
from strongcity_desktop.registers.wording import choice_label
from strongcity_desktop.ui.registers.tellings import (
    AddRow,
    Asked,
    Line,
    Part,
    ShowThese,
    Telling,
    row_line,
)

_ELSEWHERE = ("other", "")


def resources_told(asked: Asked) -> Telling:
    """The whole panel."""
    t, rows = asked.t, asked.rows
    goals = means_of_goals(asked.beside.get(GOALS.id, ()), rows, asked.today)
    return Telling(t("What carries the work"), (
        Part(t("Money"), tuple(_money(asked))),
        Part(t("No means serve these goals yet"),
             _goals(t, [goal for goal in goals if goal.has_none])),
        Part(t("All that serves these goals is still sought"),
             _goals(t, [goal for goal in goals if goal.is_only_hoped_for])),
        Part(t("Ends in the next half year"), tuple(
            row_line(t, RESOURCES, row, t("Ends on {date}", date=t.date(row.values["until_on"])),
                     icon="clock") for row in ending_soon(rows, asked.today))),
        Part(t("Agreed with no service yet"),
             _lines(t, no_new_money(rows, asked.today).to_agree)),
        Part(t("Nobody said whether it is secured, or where it comes from"),
             _lines(t, without_word(rows))),
        Part(t("Services that give nothing yet"), _services(asked) if rows else ()),
    ), t("Every goal has means, and every service gives something."))


def _money(asked: Asked) -> Iterator[Line]:
    t, sums = asked.t, sums_of(asked.rows)
    if sums.secured:
        yield _with_state(t, t("Secured: {amount}",
                               amount=t.amount(sums.secured, asked.currency)), SECURED)
    if sums.sought:
        yield _with_state(t, t("Sought: {amount}",
                               amount=t.amount(sums.sought, asked.currency)), SOUGHT)


def _with_state(t: Translator, words: str, state: str) -> Line:
    return Line(words, t("Show"), t("Show: {what}", what=words),
                ShowThese((Filter("state", "one_of", (state,)),)), "wallet")


def _goals(t: Translator, goals: Sequence[GoalMeans]) -> tuple[Line, ...]:
    return tuple(Line(name, t("Add"), t("Add a resource for: {goal}", goal=name),
                      AddRow("goals", [one.goal.id]), "flag-fill")
                 for one in goals for name in (row_name(GOALS, one.goal, t),))


def _lines(t: Translator, rows: Sequence[Row]) -> tuple[Line, ...]:
    return tuple(row_line(t, RESOURCES, row) for row in rows)


def _services(asked: Asked) -> tuple[Line, ...]:
    t, field = asked.t, RESOURCES.field("service")
    empty = {one.service for one in by_service(asked.rows, asked.today)
             if one.service not in _ELSEWHERE and not (one.existing or one.new)}
    return tuple(Line(name, t("Add"), t("Add a resource of: {service}", service=name),
                      AddRow("service", choice.key), "buildings")
                 for choice in field.choices if choice.key in empty
                 for name in (choice_label(t, RESOURCES, field, choice),))

