"""What is told beside the stakeholders: whose voice is missing, who was lost sight of, what hangs
on one person; each line with a way on."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.stakeholders import (
    Fall,
    OneRoad,
    Standing,
    contacts_unfounded,
    fallen,
    groups_unheard,
    late_steps,
    never_met,
    not_met_since,
    one_road,
    sectors_missing,
)
from strongcity_desktop.registers.fields import FieldChoice, Row
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.view import Filter
from strongcity_desktop.registers.wording import choice_label
from strongcity_desktop.ui.registers.table_model import LONG_AGO
from strongcity_desktop.ui.registers.tellings import (
    AddRow,
    Asked,
    Line,
    Part,
    ShowRow,
    ShowThese,
    Telling,
)

_MOST_NAMED = 8
_NUMBERED = mark("{number}. {name}")


@dataclass(frozen=True)
class AskedOfStakeholders(Asked):
    """What the panel works from: beside the rows, the two newest readings of each."""

    readings: Mapping[str, tuple[Standing, Standing]] = field(default_factory=dict)


def voices_missing(asked: Asked) -> Telling:
    """The whole panel."""
    t, rows = asked.t, asked.rows
    readings = asked.readings if isinstance(asked, AskedOfStakeholders) else {}
    return Telling(t("Voices missing"), (
        Part(t("Nobody in the register speaks for them."), tuple(
            _gap(t, "groups", group) for group in groups_unheard(rows))),
        Part(t("Nobody in the register comes from here."), tuple(
            _gap(t, "sector", sector) for sector in sectors_missing(rows))),
        Part("", tuple(_seldom_met(asked))),
        Part(t("Trust or relation fell since the time before."), tuple(
            _fell(t, fall) for fall in fallen(rows, readings)[:_MOST_NAMED])),
        Part(t("If one person leaves, these links may go too."), tuple(
            _road(t, road) for road in one_road(rows, lambda value: _words(t, value)))),
        Part(t("These next steps are late."), tuple(_late(asked))),
        Part(t("A contact is kept, and nothing says what for or whether they agreed."),
             tuple(_named(t, row) for row in contacts_unfounded(rows)[:_MOST_NAMED])),
    ), t("Every group and every sector of the guide has someone, and nobody was lost sight "
         "of."))


def _gap(t: Translator, key: str, choice: FieldChoice) -> Line:
    words = choice_label(t, STAKEHOLDERS, STAKEHOLDERS.field(key), choice)
    value: Any = choice.key if key == "sector" else [choice.key]
    return Line(words, t("Add"), t("Add someone for: {group}", group=words), AddRow(key, value),
                "users-three")


def _seldom_met(asked: Asked) -> Iterator[Line]:
    t, long_ago = asked.t, asked.today - LONG_AGO
    never = len(never_met(asked.rows))
    late = len(not_met_since(asked.rows, long_ago)) - never
    if late:
        yield _shown(t, t.plural("{n} not met for six months", "{n} not met for six months", late),
                     Filter("last_met", "before", (long_ago.isoformat(),)))
    if never:
        yield _shown(t, t.plural("{n} never met, as far as is noted",
                                 "{n} never met, as far as is noted", never),
                     Filter("last_met", "empty"))


def _late(asked: Asked) -> Iterator[Line]:
    t, late = asked.t, late_steps(asked.rows, asked.today)
    for row in late[:_MOST_NAMED]:
        step = _words(t, row.values.get("next_step"))
        due = t("By {day}", day=t.date(row.values["next_step_on"]))
        yield _named(t, row, "\n".join(filter(None, (step, due))), "clock")
    if len(late) > _MOST_NAMED:
        n = len(late) - _MOST_NAMED
        yield _shown(t, t.plural("{n} more late step", "{n} more late steps", n),
                     Filter("next_step_on", "before", (asked.today.isoformat(),)))


def _shown(t: Translator, words: str, one: Filter, icon: str = "clock", more: str = "") -> Line:
    return Line(words, t("Show"), t("Show: {what}", what=words), ShowThese((one,)), icon, more)


def _named(t: Translator, row: Row, more: str = "", icon: str = "flag-fill") -> Line:
    words = t(_NUMBERED, number=row.number, name=row_name(STAKEHOLDERS, row, t))
    return Line(words, t("Show"), t("Show {name}", name=words), ShowRow(row.id), icon, more)


def _fell(t: Translator, fall: Fall) -> Line:
    declared = STAKEHOLDERS.field(fall.key)
    before, now = (choice_label(t, STAKEHOLDERS, declared, declared.levels[value - 1])
                   if declared.levels else in_words(STAKEHOLDERS, declared, value, t)
                   for value in (fall.before, fall.now))
    more = t("Trust: {before}, then {now}", before=before, now=now) if fall.key == "trust" \
        else t("Relation: {before}, then {now}", before=before, now=now)
    return _named(t, fall.row, more)


def _road(t: Translator, road: OneRoad) -> Line:
    n = len(road.rows)
    if road.key == "kept_by":
        return _shown(t, t.plural("{post} keeps {n} link", "{post} keeps {n} links", n,
                                  post=road.words),
                      Filter("kept_by", "holds", (road.words,)), "users-three")
    words = t.plural("One contact stands for {n} stakeholder",
                     "One contact stands for {n} stakeholders", n)
    return Line(words, t("Show"), t("Show: {what}", what=words), ShowRow(road.rows[0].id),
                "identification-card", _names(t, road.rows))


def _names(t: Translator, rows: Sequence[Row]) -> str:
    return t.list([t(_NUMBERED, number=row.number, name=row_name(STAKEHOLDERS, row, t))
                   for row in rows[:_MOST_NAMED]])


def _words(t: Translator, value: Any) -> str:
    if not value:
        return ""
    return " ".join(LocalText.from_json(value).shown_in(t.language).text.split())
