"""What the panel beside the decisions tells: what is late, what nobody does, what came of it."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.meetings import late_decisions, open_decisions
from strongcity_desktop.registers.decision import DECISIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.registers.goal_telling import says_nothing
from strongcity_desktop.ui.registers.tellings import Asked, Line, Part, Telling, row_line

_DONE = "done"


def decisions_told(asked: Asked) -> Telling:
    """The whole panel."""
    t, rows = asked.t, asked.rows
    waiting = open_decisions(rows)
    return Telling(t("What became of them"), (
        Part(t("Late"), tuple(
            row_line(t, DECISIONS, row, t("Due on {date}", date=t.date(row.values["due_on"])),
                     icon="clock") for row in late_decisions(rows, asked.today))),
        Part(t("Nobody carries them out yet"),
             _lines(t, [row for row in waiting if says_nothing(row, "owner")])),
        Part(t("No day is set"), _lines(t, [row for row in waiting
                                            if not row.values.get("due_on")])),
        Part(t("Carried out, and nobody noted what came of it"),
             _lines(t, [row for row in rows if row.values.get("status") == _DONE
                        and says_nothing(row, "outcome")])),
    ), t("Every decision is on its way, and nothing is late."))


def _lines(t: Translator, rows: list[Row]) -> tuple[Line, ...]:
    return tuple(row_line(t, DECISIONS, row) for row in rows)
