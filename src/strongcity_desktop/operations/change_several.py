"""Change and add many rows of a register at once: all or nothing, taken back as one step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from strongcity_desktop.language.refusal import Refusal, Speaks, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.assessed_rows import assessed_rows, assessment_to_write
from strongcity_desktop.operations.check_beside import check_beside, rows_beside
from strongcity_desktop.operations.keep_register import RowRefusal, entered, with_defaults
from strongcity_desktop.operations.write_rows import write_rows
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.consequences import with_consequences
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.row_check import FieldFinding, check_row, tidy
from strongcity_desktop.registers.row_rules import Beside
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.troubles import NO_LONGER_THERE

_OF_ROW = mark("“{name}”: {reason}")
Values = Mapping[str, Any]


@dataclass(frozen=True)
class Changed:
    """What was written: the ids of new rows in their order, what it touched, what there is to say.

    `findings` are by row id; a row about which there is nothing to say has none.
    """

    rows_added: tuple[str, ...] = ()
    changes: Changes = field(default_factory=Changes)
    findings: Mapping[str, tuple[FieldFinding, ...]] = field(default_factory=dict)


class OneOfSeveral(RowRefusal):
    """What must be mended in one of several rows: `row` as it would stand, its id "" if new.

    `place` counts the rows from 0: those added in their order, or those changed in theirs.
    """

    def __init__(self, declared: Register, findings: Sequence[FieldFinding], row: Row,
                 place: int) -> None:
        super().__init__(declared, findings)
        self.row = row
        self.place = place

    def in_words(self, t: Speaks) -> str:
        """The first sentence, with the name of its row, as far as it has one."""
        said = super().in_words(t)
        name = row_name(self.register, self.row, t) if isinstance(t, Translator) else ""
        return Refusal(_OF_ROW, name=name, reason=said).in_words(t) if name else said


def change_several(town: TownFile, register_id: str, who: str, label: str, *,
                   changes: Mapping[str, Values] | None = None, adds: Sequence[Values] = (),
                   assessment: str | None = None) -> Changed:
    """Change the fields named of rows by id, and add rows, in one step called `label`.

    The label may say {n}, how many rows these are. What belongs to an assessment (None: the newest)
    is written there. Raises OneOfSeveral, with nothing changed, when a value breaks a rule; Refusal
    when a row is no longer there, or there is no diagnosis to judge a challenge in.
    """
    declared = register(register_id)
    said: dict[str, tuple[FieldFinding, ...]] = {}
    new = [with_consequences(declared, {}, with_defaults(declared, tidy(declared, values)),
                             today()) for values in adds]
    beside = rows_beside(town)
    new_findings = [_checked(town, declared, {}, Row("", 0, values), place, beside)
                    for place, values in enumerate(new)]
    changed = {row_id: tidy(declared, values) for row_id, values in (changes or {}).items()}
    for place, before in enumerate(_before(town, declared, changed, assessment)):
        changed[before.id] = with_consequences(declared, before.values, changed[before.id],
                                               today())
        kept = entered(declared, before.values)
        values = {**kept, **changed[before.id]}
        said[before.id] = _checked(town, declared, kept,
                                   Row(before.id, before.number, values), place, beside)
    judged_in = _judged_in(town, declared, [*new, *changed.values()], assessment)
    with town.step(label, who=who, n=len(new) + len(changed)) as step:
        added = write_rows(step, declared, adds=new, changes=changed, judged_in=judged_in)
    said.update(zip(added, new_findings, strict=True))
    return Changed(added, step.changes, {row_id: found for row_id, found in said.items() if found})


def _before(town: TownFile, declared: Register, changed: Mapping[str, Values],
            assessment: str | None) -> list[Row]:
    """The rows to change as they stand. Raises Refusal when one is no longer there."""
    if not changed:
        return []
    found = {row.id: row for row in assessed_rows(town, declared, assessment)} \
        if declared.is_assessed else stored_rows.rows_by_id(town, declared.id, changed)
    if any(row_id not in found for row_id in changed):
        raise Refusal(NO_LONGER_THERE)
    return [found[row_id] for row_id in changed]


def _judged_in(town: TownFile, declared: Register, rows: Sequence[Values],
               assessment: str | None) -> str | None:
    """The assessment that something in these rows belongs to; None where nothing does."""
    if not declared.is_assessed:
        return None
    named = (assessment_to_write(town, declared, values, assessment) for values in rows)
    return next((one for one in list(named) if one is not None), None)


def _checked(town: TownFile, declared: Register, before: Values, row: Row, place: int,
             beside: Beside) -> tuple[FieldFinding, ...]:
    findings = (*check_row(declared, row.values, today=today()),
                *check_beside(town, declared, before, row.values, beside))
    must = [finding for finding in findings if finding.strength == "must"]
    if must:
        raise OneOfSeveral(declared, must, row, place)
    return findings
