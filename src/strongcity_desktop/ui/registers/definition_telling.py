"""What the panel beside the definitions tells: words still to be written, agreed on or dated."""

from collections.abc import Sequence

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.definition import DEFINITIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.registers.goal_telling import says_nothing
from strongcity_desktop.ui.registers.tellings import Asked, Line, Part, Telling, row_line

_AGREED = "agreed"


def definitions_told(asked: Asked) -> Telling:
    """The whole panel."""
    t, rows = asked.t, asked.rows
    agreed = [row for row in rows if row.values.get("status") == _AGREED]
    return Telling(t("Words to settle"), (
        Part(t("Nobody wrote yet what the town means by them"),
             _lines(t, [row for row in rows if says_nothing(row, "text")])),
        Part(t("Proposed, and not agreed yet"),
             _lines(t, [row for row in rows
                        if row not in agreed and not says_nothing(row, "text")])),
        Part(t("Agreed, and nobody noted by whom or when"),
             _lines(t, [row for row in agreed if says_nothing(row, "agreed_by")
                        or not row.values.get("agreed_on")])),
    ), t("Every word is written down and agreed."))


def _lines(t: Translator, rows: Sequence[Row]) -> tuple[Line, ...]:
    return tuple(row_line(t, DEFINITIONS, row) for row in rows)
