"""A theory of change as it is drawn and told: its boxes with their latest readings, every link."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from strongcity_desktop.charts.theory_boxes import (
    COLUMNS,
    Aside,
    BoxState,
    TheoryBox,
    TheoryWords,
)
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.budget import only
from strongcity_desktop.registers.analysis.results import IndicatorTold, told
from strongcity_desktop.registers.change_box import CHANGE_BOXES, STAGES_OF_CHANGE
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.figures import figure_in_words
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import choice_label

Shown = Callable[[Row, Decimal], str]
"""(indicator, figure of it) -> the figure as the reader may see it."""
_IF = mark("If {cause}, then {effect}.")
_BOX_IF = mark("If “{cause}”, then “{effect}”.")
_BOX_IF_BECAUSE = mark("If “{cause}”, then “{effect}”. Because: {reason}")
_IF_BECAUSE = mark("If {cause}, then {effect}, because {reason}.")
STAGES = tuple(choice.key for choice in STAGES_OF_CHANGE[:COLUMNS])
"""The stages that are columns, from the first."""


@dataclass(frozen=True)
class TheoryRows:
    """The rows that a theory is told from."""

    boxes: Sequence[Row]
    indicators: Sequence[Row]
    readings: Sequence[Row]
    activities: Sequence[Row]


@dataclass(frozen=True)
class TheoryTold:
    """What is drawn, and every link of it as a sentence."""

    boxes: tuple[TheoryBox, ...]
    asides: tuple[Aside, ...]
    words: TheoryWords
    sentences: tuple[str, ...]


def boxes_of(rows: Sequence[Row], action_id: str | None) -> tuple[Row, ...]:
    """The boxes of one action; None: those of the whole plan, which name no action."""
    return tuple(row for row in rows if only(row, "actions") == (action_id or ""))


def theory_told(t: Translator, rows: TheoryRows, name: str, today: date, shown: Shown
                ) -> TheoryTold:
    """The theory of these boxes; `name` is its title."""
    return _Telling(t, rows, today, shown).told(name)


def figure_shown(t: Translator) -> Shown:
    """Figures in full: percentages with their sign."""
    def shown(indicator: Row, figure: Decimal) -> str:
        said = figure_in_words(format(figure, "f"), t)
        return t("{n}%", n=said) if indicator.values.get("unit") == "percent" else said

    return shown


def place_of(row: Row, column: int) -> int | None:
    """Where a hand put a box in its column, from 0: kept as "column order", both from 0."""
    parts = str(row.values.get("place") or "").split()
    if len(parts) != 2 or not all(part.isdecimal() and len(part) < 4 for part in parts):
        return None
    return int(parts[1]) if int(parts[0]) == column else None


class _Telling:
    def __init__(self, t: Translator, rows: TheoryRows, today: date, shown: Shown) -> None:
        self._t, self._rows, self._shown = t, rows, shown
        wanted = {id for row in rows.boxes for id in row.values.get("indicators") or ()}
        self._told = {one.row.id: one for one in told(
            [row for row in rows.indicators if row.id in wanted], (), rows.readings, today)}
        self._activities = {row.id: row for row in rows.activities}
        self._names = {row.id: row_name(CHANGE_BOXES, row, t) for row in rows.boxes}
        field = CHANGE_BOXES.field("stage")
        self._stages = {one.key: choice_label(t, CHANGE_BOXES, field, one)
                        for one in field.choices}

    def told(self, name: str) -> TheoryTold:
        t, rows = self._t, self._ordered()
        boxes = tuple(self._box(row) for row in rows if row.values.get("stage") in STAGES)
        asides = tuple(self._aside(row) for row in rows if row.values.get("stage") not in STAGES)
        words = TheoryWords(
            name, [self._stages[stage] for stage in STAGES], self._stages["assumption"],
            self._stages["outside"],
            (t("Column"), t("In the box"), t("Where it stands"), t("Leads to"), t("Because")),
            tuple(self._cells(row) for row in rows))
        return TheoryTold(boxes, asides, words, tuple(
            sentence for row in rows for sentence in self._sentences(row)))

    def _ordered(self) -> list[Row]:
        order = [choice.key for choice in STAGES_OF_CHANGE]

        def rank(row: Row) -> tuple[int, int, int]:
            stage = str(row.values.get("stage") or "output")
            column = order.index(stage) if stage in order else len(order)
            place = place_of(row, column)
            return column, place if place is not None else len(order) * 100, row.number

        return sorted(self._rows.boxes, key=rank)

    def _box(self, row: Row) -> TheoryBox:
        column = STAGES.index(row.values["stage"])
        second, state = self._second(row)
        return TheoryBox(
            row.id, column, self._names[row.id], second, state,
            tuple(key for key in row.values.get("leads_to") or () if key in self._names),
            place_of(row, column), self._whole(row, second))

    def _aside(self, row: Row) -> Aside:
        return Aside(row.id, "outside" if row.values.get("stage") == "outside" else "assumption",
                     self._names[row.id], self._whole(row, ""))

    def _whole(self, row: Row, second: str) -> str:
        """A box with its column, where it stands and where it leads, for those who listen."""
        t = self._t
        leads = [self._names[key] for key in row.values.get("leads_to") or ()
                 if key in self._names]
        parts = [self._stages.get(str(row.values.get("stage")), ""), self._names[row.id], second]
        parts += [t("leads to {boxes}", boxes=t.list(leads))] if leads else []
        return t.joined("{first}; {second}", [part for part in parts if part])

    def _second(self, row: Row) -> tuple[str, BoxState]:
        """The latest reading, or how far its activities are."""
        t = self._t
        found = [self._told[key] for key in row.values.get("indicators") or ()
                 if key in self._told]
        lacking = next((one for one in found if set(one.lacks) & {"start", "target"}), None)
        if lacking is not None:
            return (t("no start value") if "start" in lacking.lacks else t("no target"),
                    "incomplete")
        if found:
            return self._latest(found[0]), "plain"
        stands = [self._activities[key].values.get("status")
                  for key in row.values.get("activities") or () if key in self._activities]
        stands = [status for status in stands if status != "dropped"]
        if stands and all(status == "done" for status in stands):
            return t("done"), "done"
        if any(status in ("under_way", "done") for status in stands):
            return t("under way"), "plain"
        return (t("planned"), "plain") if stands else ("", "plain")

    def _latest(self, one: IndicatorTold) -> str:
        t = self._t
        if one.target is None:
            return ""
        aim = self._shown(one.row, one.target)
        if one.latest is None:
            return t("not read yet, aim {target}", target=aim)
        return t("{latest}, aim {target}", latest=self._shown(one.row, one.latest), target=aim)

    def _cells(self, row: Row) -> tuple[str, ...]:
        t = self._t
        names = [row_name(INDICATORS, self._told[key].row, t)
                 for key in row.values.get("indicators") or () if key in self._told]
        second = self._second(row)[0]
        stands = t.joined("{first}: {second}", [t.list(names), second]) if names and second \
            else second
        leads = [self._names[key] for key in row.values.get("leads_to") or ()
                 if key in self._names]
        return (self._stages.get(str(row.values.get("stage")), ""), self._names[row.id], stands,
                t.list(leads) if leads else "", _words(row, "because", t))

    def _sentences(self, row: Row) -> Sequence[str]:
        t, because = self._t, _words(row, "because", self._t)
        effects = [self._names[key] for key in row.values.get("leads_to") or ()
                   if key in self._names]
        cause = self._names[row.id]
        if because:
            return [t(_BOX_IF_BECAUSE, cause=cause, effect=effect, reason=because)
                    for effect in effects]
        return [t(_BOX_IF, cause=cause, effect=effect) for effect in effects]


def _words(row: Row, key: str, t: Translator) -> str:
    said = row.values.get(key)
    return LocalText.from_json(said).shown_in(t.language).text if isinstance(said, Mapping) else ""


def change_in_a_sentence(action: Row, t: Translator) -> str:
    """If … then … because …, as an action says it; nothing until it says if and then."""
    cause, effect, reason = (_words(action, key, t).rstrip(" .۔")
                             for key in ("change_if", "change_then", "change_because"))
    if not cause or not effect:
        return ""
    if not reason:
        return t(_IF, cause=cause, effect=effect)
    return t(_IF_BECAUSE, cause=cause, effect=effect, reason=reason)
