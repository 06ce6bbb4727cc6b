"""Keep a register: add, change, move, delete and copy rows, each action one journal step."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from strongcity_desktop.language.refusal import Refusal, Speaks, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator, translator
from strongcity_desktop.operations.assessed_rows import (
    assessed_row,
    assessed_rows,
    assessment_to_write,
    lasting,
    write_reading,
)
from strongcity_desktop.operations.check_beside import check_beside
from strongcity_desktop.registers.catalogue import REGISTERS, register
from strongcity_desktop.registers.consequences import with_consequences
from strongcity_desktop.registers.fields import FieldKind, Register, Row
from strongcity_desktop.registers.row_check import TEXTS, FieldFinding, check_row, tidy
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.moment import now, today
from strongcity_desktop.store.town_file import TownFile

_FIELD = mark("{field}: {reason}")
_DELETED_SEVERAL = mark("Deleted {n} rows")
_PROVED = {"adopted_versions": ("frozen", "checksum")}
"""What proves one row alone, and no copy of it."""


class RowRefusal(Refusal):
    """What must be mended in a row before it can be kept, field by field."""

    def __init__(self, declared: Register, findings: Sequence[FieldFinding]) -> None:
        first = findings[0]
        self.register = declared
        self.findings = tuple(findings)
        super().__init__(_FIELD, field=first.field_key, reason=first.as_refusal())

    def in_words(self, t: Speaks) -> str:
        """The first sentence, with the name of its field."""
        first = self.findings[0]
        names = {field.key: field for field in self.register.fields}
        if not isinstance(t, Translator) or first.field_key not in names:
            return super().in_words(t)
        return t(_FIELD, field=label(t, self.register, names[first.field_key]),
                 reason=first.as_refusal().in_words(t))


@dataclass(frozen=True)
class Kept:
    """A row once it is safely in the town file, when that was, and what there is to say."""

    row: Row
    at: datetime
    findings: tuple[FieldFinding, ...]
    changes: Changes


def rows_of(town: TownFile, register_id: str, *, assessment: str | None = None
            ) -> tuple[Row, ...]:
    """Every row of a register, in the order the town gave them.

    Challenges come with what an assessment says of them (None: the newest diagnosis; nothing
    where there is none) and with what is worked out. Raises Refusal for an unknown register, or
    an assessment that is no longer there.
    """
    return assessed_rows(town, register(register_id), assessment)


def names_of_rows(town: TownFile, t: Translator) -> dict[str, dict[str, str]]:
    """The names of all rows, by register and id, as a reader of `t`'s language sees them."""
    return {id: {row.id: row_name(declared, row, t) for row in stored_rows.rows(town, id)}
            for id, declared in REGISTERS.items()}


def working_language(town: TownFile) -> str:
    """The language that a new text of the town is written in."""
    return town_reads.details(town).language


def add_row(town: TownFile, register_id: str, values: Mapping[str, Any], who: str, *,
            assessment: str | None = None) -> Kept:
    """Add a row; what belongs to an assessment (None: the newest) is written there.

    Raises RowRefusal, with nothing changed, when a value breaks a rule; Refusal when there is no
    diagnosis to judge a challenge in.
    """
    return _insert(town, register(register_id), values, who,
                   register(register_id).words.added, assessment)


def change_row(town: TownFile, register_id: str, row_id: str, values: Mapping[str, Any],
               who: str, step_id: str | None = None, *, assessment: str | None = None) -> Kept:
    """Change the fields named; `step_id` joins the typing in one field to one step.

    What belongs to an assessment (None: the newest) is written there, and the row belongs to it
    from then on. Raises RowRefusal, with nothing changed, when a value breaks a rule; Refusal when
    the row is no longer there, or there is no diagnosis to judge a challenge in.
    """
    declared = register(register_id)
    before = assessed_row(town, declared, row_id, assessment)
    changed = with_consequences(declared, before.values, tidy(declared, values), today())
    kept = entered(declared, before.values)
    findings = _checked(town, declared, kept, {**kept, **changed})
    judged_in = assessment_to_write(town, declared, changed, assessment)
    with town.step(declared.words.changed, who=who, continue_step=step_id) as step:
        stored_rows.update(step, register_id, row_id, lasting(declared, changed))
        if judged_in is not None:
            write_reading(step, declared, row_id, changed, judged_in)
    return Kept(assessed_row(town, declared, row_id, assessment),
                step.saved_at or now(), findings, step.changes)


def move_row(town: TownFile, register_id: str, row_id: str, by: int, who: str, *,
             assessment: str | None = None) -> Kept:
    """Move a row one place down (1) or up (-1), or past several; its number stays.

    At the end of the list nothing changes. Raises Refusal when the row is no longer there.
    """
    declared = register(register_id)
    with town.step(declared.words.moved, who=who) as step:
        stored_rows.move(step, declared.id, row_id, by)
    return Kept(assessed_row(town, declared, row_id, assessment),
                step.saved_at or now(), (), step.changes)


def delete_rows(town: TownFile, register_id: str, row_ids: Sequence[str], who: str) -> Changes:
    """Delete rows in one step; undo brings all of them back with their numbers."""
    declared = register(register_id)
    label_of_step = declared.words.deleted if len(row_ids) == 1 else _DELETED_SEVERAL
    with town.step(label_of_step, who=who, n=len(row_ids)) as step:
        stored_rows.delete_many(step, declared.id, row_ids)
    return step.changes


def duplicate_row(town: TownFile, register_id: str, row_id: str, who: str, *,
                  assessment: str | None = None) -> Kept:
    """Add a copy of a row as the assessment (None: the newest) sees it.

    Its name says that it is a copy, and no consent is copied.
    """
    declared = register(register_id)
    values = entered(declared, assessed_row(town, declared, row_id, assessment).values)
    name = values[declared.name_field]
    if declared.field(declared.name_field).kind in TEXTS and name:
        values[declared.name_field] = _copied_name(LocalText.from_json(name))
    for field in declared.fields:
        if field.kind is FieldKind.YES_NO or field.key == "consent_date":
            values[field.key] = field.default
    values.update(dict.fromkeys(_PROVED.get(declared.id, ())))
    return _insert(town, declared, values, who, declared.words.copied, assessment)


def _copied_name(name: LocalText) -> dict[str, Any]:
    texts = {code: translator(code)(mark("{name} (copy)"), name=text)
             for code, text in name.texts.items() if text}
    bare = {code: text.translate({0x2068: None, 0x2069: None}) for code, text in texts.items()}
    return LocalText(name.original, bare, name.outdated).to_json()


def _insert(town: TownFile, declared: Register, values: Mapping[str, Any], who: str,
            label_of_step: str, assessment: str | None) -> Kept:
    kept = with_consequences(
        declared, {}, with_defaults(declared, tidy(declared, values)), today())
    findings = _checked(town, declared, {}, kept)
    judged_in = assessment_to_write(town, declared, kept, assessment)
    with town.step(label_of_step, who=who) as step:
        row_id = stored_rows.insert(step, declared.id, lasting(declared, kept))
        if judged_in is not None:
            write_reading(step, declared, row_id, kept, judged_in)
    return Kept(assessed_row(town, declared, row_id, assessment),
                step.saved_at or now(), findings, step.changes)


def entered(declared: Register, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values without those that are worked out."""
    if not declared.works_out:
        return dict(values)
    derived = {field.key for field in declared.fields if field.derived}
    return {key: value for key, value in values.items() if key not in derived}


def with_defaults(declared: Register, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a new row, with what stands in a field nobody filled in."""
    given = {key: value for key, value in values.items() if value is not None}
    return {**declared.defaults, **given}


def _checked(town: TownFile, declared: Register, before: Mapping[str, Any],
             values: Mapping[str, Any]) -> tuple[FieldFinding, ...]:
    findings = (*check_row(declared, values, today=today()),
                *check_beside(town, declared, before, values))
    must = [finding for finding in findings if finding.strength == "must"]
    if must:
        raise RowRefusal(declared, must)
    return findings
