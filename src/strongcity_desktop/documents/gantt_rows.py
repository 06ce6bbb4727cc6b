"""Actions as the lines of a timeline: grouped, with their bars, milestones and words."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial
from typing import Literal

from strongcity_desktop.charts.gantt_lines import Bar, BarState, Group, Line, Milestone
from strongcity_desktop.charts.gantt_wording import state_words
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.activity import ACTIVITIES
from strongcity_desktop.registers.analysis.actions import score_of
from strongcity_desktop.registers.analysis.budget import only
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label, label

Grouping = Literal["challenge", "level", "lead"]
NO_GROUP = "none"
"""The key of the group of what answers no challenge, has no level, or no lead."""
_LEVELS = {"primary": mark("Primary"), "secondary": mark("Secondary"),
           "tertiary": mark("Tertiary")}
_LONG = timedelta(days=36_500)


@dataclass(frozen=True)
class TimelineRows:
    """The rows that a timeline is drawn from; stakeholders are those that may be named.

    `settled` are the ids of challenges for which nothing more need be done.
    """

    actions: Sequence[Row]
    activities: Sequence[Row]
    challenges: Sequence[Row]
    stakeholders: Sequence[Row]
    settled: frozenset[str] = frozenset()


def timeline_groups(t: Translator, rows: TimelineRows, by: Grouping, today: date
                    ) -> tuple[Group, ...]:
    """The groups in their order: challenges by their score, levels as declared, leads by name.

    An action that answers two challenges stands with both; what belongs nowhere stands last.
    """
    lines = _Lines(t, rows, by, today)
    if by == "challenge":
        wanted = _of_challenges(t, rows)
    elif by == "level":
        field = ACTIONS.field("level")
        wanted = [(one.key, choice_label(t, ACTIONS, field, one),
                   partial(_has_level, one.key))
                  for one in field.choices]
    else:
        wanted = _of_leads(t, rows)
    groups = [Group(key, name, tuple(lines.of(row, name) for row in rows.actions if holds(row)))
              for key, name, holds in wanted]
    groups = [group for group in groups
              if group.lines or (by == "challenge" and group.key not in rows.settled)]
    placed = {line.key for group in groups for line in group.lines}
    rest_name = {"challenge": t("Answers no challenge yet"), "level": t("No level yet"),
                 "lead": t("Nobody leads it yet")}[by]
    rest = tuple(lines.of(row, rest_name) for row in rows.actions if row.id not in placed)
    return (*groups, *((Group(NO_GROUP, rest_name, rest),) if rest else ()))


_Wanted = list[tuple[str, str, Callable[[Row], bool]]]


def _of_challenges(t: Translator, rows: TimelineRows) -> _Wanted:
    ordered = sorted(rows.challenges, key=lambda row: (-score_of(row), row.number))
    return [(row.id, t("{number}. {name}", number=row.number, name=row_name(CHALLENGES, row, t)),
             partial(_answers, row.id))
            for row in ordered]


def _of_leads(t: Translator, rows: TimelineRows) -> _Wanted:
    named = t.sorted(rows.stakeholders, key=lambda row: row_name(STAKEHOLDERS, row, t))
    return [(row.id, row_name(STAKEHOLDERS, row, t),
             partial(_is_led_by, row.id)) for row in named]


def _has_level(key: str, action: Row) -> bool:
    return bool(action.values.get("level") == key)


def _answers(challenge_id: str, action: Row) -> bool:
    return challenge_id in (action.values.get("challenges") or ())


def _is_led_by(stakeholder_id: str, action: Row) -> bool:
    return only(action, "lead") == stakeholder_id


def beside_head(t: Translator, by: Grouping) -> str:
    """The head of the column beside the actions: their level, where they are not grouped by it."""
    return "" if by == "level" else label(t, ACTIONS, ACTIONS.field("level"))


def grouped_head(t: Translator, by: Grouping) -> str:
    """What the actions are grouped by."""
    key = {"challenge": "challenges", "level": "level", "lead": "lead"}[by]
    return t("Challenge") if key == "challenges" else label(t, ACTIONS, ACTIONS.field(key))


def bars_of(status: str, begins: date | None, ends: date | None, ongoing: bool, today: date
            ) -> tuple[Bar, ...]:
    """The stretches of one action: late is what should have begun, or ended, by now.

    Without an end it goes on; with an end alone it stands on that day.
    """
    if begins is None and ends is None:
        return ()
    first = begins or ends or today
    last = max(first, ends) if ends is not None and not ongoing else first + _LONG
    if status in ("done", "stopped"):
        if last - first >= _LONG:
            last = max(first, today)
        return (Bar(first, last, "done" if status == "done" else "stopped"),)
    state: BarState = {"under_way": "under_way", "seeking_funds": "seeking"}.get(
        status, "planned")  # type: ignore[assignment]
    if status == "under_way" and last < today:
        return (Bar(first, last, state), Bar(last + timedelta(days=1), today, "late"))
    if status in ("idea", "planned", "approved", "seeking_funds") and first < today:
        if last < today:
            return (Bar(first, last, "late"),)
        return (Bar(first, today - timedelta(days=1), "late"), Bar(today, last, state))
    return (Bar(first, last, state),)


class _Lines:
    def __init__(self, t: Translator, rows: TimelineRows, by: Grouping, today: date) -> None:
        self._t, self._by, self._today = t, by, today
        self._states = state_words(t)
        self._milestones: dict[str, list[Milestone]] = {}
        for row in rows.activities:
            day = day_of(row, "begins_on") or day_of(row, "ends_on")
            if row.values.get("kind") == "milestone" and day is not None \
                    and row.values.get("status") != "dropped":
                self._milestones.setdefault(only(row, "actions"), []).append(
                    Milestone(day, row_name(ACTIVITIES, row, t)))

    def of(self, row: Row, group: str) -> Line:
        """The line of one action in a group."""
        t = self._t
        status = str(row.values.get("status") or "idea")
        begins, ends = day_of(row, "begins_on"), day_of(row, "ends_on")
        ongoing = bool(row.values.get("ongoing"))
        milestones = tuple(sorted(self._milestones.get(row.id, ()), key=lambda one: one.on_day))
        bars = bars_of(status, begins, ends, ongoing, self._today)
        said = self._state(row, status, bars)
        level = t(_LEVELS.get(str(row.values.get("level")), ""))
        told = t.joined("{first}; {second}", [part for part in (
            row_name(ACTIONS, row, t), group, said, *_days_told(t, begins, ends, ongoing),
            *(t("{day}: {name}", day=t.short_date(one.on_day), name=one.name)
              for one in milestones)) if part])
        beside = () if self._by == "level" else (level,)
        cells = (row_name(ACTIONS, row, t), *beside,
                 t.short_date(begins) if begins else "",
                 t("goes on") if ongoing else t.short_date(ends) if ends else "", said,
                 t.joined("{first}; {second}", [
                     t("{day}: {name}", day=t.short_date(one.on_day), name=one.name)
                     for one in milestones]))
        return Line(row.id, row_name(ACTIONS, row, t), beside[0] if beside else "", bars,
                    milestones, self._in_bar(row, status), told, cells)

    def _state(self, row: Row, status: str, bars: Iterable[Bar]) -> str:
        state = _chosen(self._t, row, "status")
        is_late = any(bar.state == "late" for bar in bars)
        return self._t.joined("{first}, {second}", [state, self._states["late"]]) \
            if is_late else state

    def _in_bar(self, row: Row, status: str) -> str:
        """In the bar: what the colour does not say, or when it happens."""
        if status in ("paused", "stopped"):
            return _chosen(self._t, row, "status")
        said = row.values.get("timescale")
        return LocalText.from_json(said).shown_in(self._t.language).text \
            if isinstance(said, Mapping) else ""


def _chosen(t: Translator, row: Row, key: str) -> str:
    field = ACTIONS.field(key)
    return next((choice_label(t, ACTIONS, field, one) for one in field.choices
                 if one.key == row.values.get(key)), "")


def _days_told(t: Translator, begins: date | None, ends: date | None, ongoing: bool
               ) -> tuple[str, ...]:
    begun = (t("from {day}", day=t.short_date(begins)),) if begins else ()
    over = (t("goes on"),) if ongoing else (
        (t("until {day}", day=t.short_date(ends)),) if ends else ())
    return (*begun, *over) or (t("No dates yet"),)


def day_of(row: Row, key: str) -> date | None:
    """A day of a row; None where none, or none that can be read, is kept."""
    try:
        return date.fromisoformat(str(row.values.get(key) or ""))
    except ValueError:
        return None
