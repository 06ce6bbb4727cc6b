"""What a telling rests on: the marks of the answers it looks at, and of those that open them."""

from collections.abc import Iterable

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.worksheets.condition import depends_on
from strongcity_desktop.worksheets.kinds import Worksheet
from strongcity_desktop.worksheets.told import GapTold


def marks_behind(sheet: Worksheet, keys: Iterable[str]) -> frozenset[Mark]:
    """The marks of these questions, and of every question that decides whether they are asked.

    Who reads something that hangs on an answer could guess the answer. Raises KeyError for a
    question that the worksheet does not have.
    """
    found: dict[str, Mark] = {}
    waiting = list(keys)
    while waiting:
        question = sheet.question(waiting.pop())
        if question.key not in found:
            found[question.key] = question.mark
            waiting += depends_on(question.relevant) if question.relevant is not None else ()
    return frozenset(found.values())


def marks_behind_gap(sheet: Worksheet, gap: GapTold) -> frozenset[Mark]:
    """The marks of all that a gap rests on: its own question, and what its condition looks at."""
    looked_at = depends_on(gap.rule.when) if gap.rule is not None else ()
    return marks_behind(sheet, (gap.question.key, *looked_at))
