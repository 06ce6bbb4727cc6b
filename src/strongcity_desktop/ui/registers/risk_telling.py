"""What the panel of the risks tells: what nothing is done about, who is exposed, what to ask."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.risks import (
    high_and_unanswered,
    lacks,
    most_exposed,
    nobody_watches,
    open_risks,
    to_look_at_again,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.risk import RISKS
from strongcity_desktop.registers.wording import choice_label
from strongcity_desktop.ui.registers.tellings import (
    Asked,
    Line,
    Part,
    ShowRow,
    Telling,
    row_line,
)

_MOST_GROUPS = 5


def risks_told(asked: Asked) -> Telling:
    """The whole panel."""
    t, rows = asked.t, asked.rows
    return Telling(t("To do no harm"), (
        Part(t("High, and nothing is done about it"),
             tuple(row_line(t, RISKS, row) for row in high_and_unanswered(rows))),
        Part(t("The day to look again has passed"),
             tuple(row_line(t, RISKS, row, t("Planned for {date}",
                                             date=t.date(row.values["review_on"])), icon="clock")
                   for row in to_look_at_again(rows, asked.today))),
        Part(t("Someone is missing"),
             tuple(row_line(t, RISKS, row, _missing(t, row)) for row in nobody_watches(rows))),
        Part(t("Who could be harmed most often"), _exposed(asked)),
    ), t("Every risk is watched, and something is done about the high ones."),
        asks=t("Who could be hurt if this page were read aloud?"))


def _missing(t: Translator, row: Row) -> str:
    if lacks(row, "owner") and lacks(row, "stop_by"):
        return t("Nobody watches it, and nobody decides to stop.")
    return t("Nobody watches it.") if lacks(row, "owner") else t("Nobody decides to stop.")


def _exposed(asked: Asked) -> tuple[Line, ...]:
    t, field = asked.t, RISKS.field("groups")
    lines = []
    for group, n in most_exposed(asked.rows)[:_MOST_GROUPS]:
        name = choice_label(t, RISKS, field, group)
        first = next(row for row in open_risks(asked.rows)
                     if group.key in (row.values.get("groups") or ()))
        lines.append(Line(name, t("Show"), t("Show the first risk for: {group}", group=name),
                          ShowRow(first.id), "users-three",
                          t.plural("Named by {n} risk", "Named by {n} risks", n)))
    return tuple(lines)
