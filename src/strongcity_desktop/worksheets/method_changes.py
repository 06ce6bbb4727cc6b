"""What a filled worksheet says of changes in its method, and which of them break the comparison."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from strongcity_desktop.worksheets.answers import is_unknown
from strongcity_desktop.worksheets.kinds import Worksheet

BREAKS = "yes"


class MethodChange(NamedTuple):
    """One change of method; both texts are LocalText as JSON, None where nothing was written."""

    step_key: str
    change: Any | None
    reason: Any | None
    breaks: bool


def method_changes(worksheet: Worksheet, answers: Mapping[str, Any]) -> tuple[MethodChange, ...]:
    """The changes told among these answers (those that count), in the order told.

    Lines that name no step are left out: they say nothing about any answer.
    """
    told = answers.get(worksheet.method_changes) if worksheet.method_changes else None
    if told is None or is_unknown(told):
        return ()
    return tuple(MethodChange(line["step"], line.get("change"), line.get("reason"),
                              line.get("breaks") == BREAKS)
                 for line in told if isinstance(line.get("step"), str))


def breaks_by_step(changes: Iterable[MethodChange]) -> dict[str, MethodChange]:
    """Per step that no longer compares, the last change that broke it."""
    return {change.step_key: change for change in changes if change.breaks}
