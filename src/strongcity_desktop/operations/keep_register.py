"""Keep a register: add, change, delete and duplicate rows, each action one step of the journal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from strongcity_desktop.language.refusal import Refusal, Speaks, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator, translator
from strongcity_desktop.registers.catalogue import REGISTERS, register
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
_ADDED = {
    "neighbourhoods": mark("Added a neighbourhood"), "stakeholders": mark("Added a stakeholder"),
}
_CHANGED = {
    "neighbourhoods": mark("Changed a neighbourhood"),
    "stakeholders": mark("Changed a stakeholder"),
}
_DELETED = {
    "neighbourhoods": mark("Deleted a neighbourhood"),
    "stakeholders": mark("Deleted a stakeholder"),
}
_DUPLICATED = {
    "neighbourhoods": mark("Copied a neighbourhood"), "stakeholders": mark("Copied a stakeholder"),
}
_DELETED_SEVERAL = mark("Deleted {n} rows")


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


def rows_of(town: TownFile, register_id: str) -> tuple[Row, ...]:
    """Every row of a register by its lasting number. Raises Refusal for an unknown register."""
    return stored_rows.rows(town, register(register_id).id)


def names_of_rows(town: TownFile, t: Translator) -> dict[str, dict[str, str]]:
    """The names of all rows, by register and id, as a reader of `t`'s language sees them."""
    return {id: {row.id: row_name(declared, row, t) for row in rows_of(town, id)}
            for id, declared in REGISTERS.items()}


def working_language(town: TownFile) -> str:
    """The language that a new text of the town is written in."""
    return town_reads.details(town).language


def add_row(town: TownFile, register_id: str, values: Mapping[str, Any], who: str) -> Kept:
    """Add a row. Raises RowRefusal, with nothing changed, when a value breaks a rule."""
    return _insert(town, register(register_id), values, who, _ADDED)


def change_row(town: TownFile, register_id: str, row_id: str, values: Mapping[str, Any],
               who: str, step_id: str | None = None) -> Kept:
    """Change the fields named; `step_id` joins the typing in one field to one step.

    Raises RowRefusal, with nothing changed, when a value breaks a rule; Refusal when the row is no
    longer there.
    """
    declared = register(register_id)
    before = stored_rows.row(town, register_id, row_id)
    changed = tidy(declared, values)
    findings = _checked(declared, {**before.values, **changed})
    with town.step(_CHANGED[register_id], who=who, continue_step=step_id) as step:
        stored_rows.update(step, register_id, row_id, changed)
    return Kept(stored_rows.row(town, register_id, row_id),
                step.saved_at or now(), findings, step.changes)


def delete_rows(town: TownFile, register_id: str, row_ids: Sequence[str], who: str) -> Changes:
    """Delete rows in one step; undo brings all of them back with their numbers."""
    declared = register(register_id)
    label_of_step = _DELETED[declared.id] if len(row_ids) == 1 else _DELETED_SEVERAL
    with town.step(label_of_step, who=who, n=len(row_ids)) as step:
        for row_id in row_ids:
            stored_rows.delete(step, declared.id, row_id)
    return step.changes


def duplicate_row(town: TownFile, register_id: str, row_id: str, who: str) -> Kept:
    """Add a copy of a row; its name says that it is one, and no consent is copied."""
    declared = register(register_id)
    values = dict(stored_rows.row(town, register_id, row_id).values)
    name = values[declared.name_field]
    if declared.field(declared.name_field).kind in TEXTS and name:
        values[declared.name_field] = _copied_name(LocalText.from_json(name))
    for field in declared.fields:
        if field.kind is FieldKind.YES_NO or field.key == "consent_date":
            values[field.key] = field.default
    return _insert(town, declared, values, who, _DUPLICATED)


def _copied_name(name: LocalText) -> dict[str, Any]:
    texts = {code: translator(code)(mark("{name} (copy)"), name=text)
             for code, text in name.texts.items() if text}
    bare = {code: text.translate({0x2068: None, 0x2069: None}) for code, text in texts.items()}
    return LocalText(name.original, bare, name.outdated).to_json()


def _insert(town: TownFile, declared: Register, values: Mapping[str, Any], who: str,
            labels: Mapping[str, str]) -> Kept:
    kept = with_defaults(declared, tidy(declared, values))
    findings = _checked(declared, kept)
    with town.step(labels[declared.id], who=who) as step:
        row_id = stored_rows.insert(step, declared.id, kept)
    return Kept(stored_rows.row(town, declared.id, row_id),
                step.saved_at or now(), findings, step.changes)


def with_defaults(declared: Register, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values of a new row, with what stands in a field nobody filled in."""
    defaults = {field.key: field.default for field in declared.fields
                if field.default is not None}
    given = {key: value for key, value in values.items() if value is not None}
    return {**defaults, **given}


def _checked(declared: Register, values: Mapping[str, Any]) -> tuple[FieldFinding, ...]:
    findings = check_row(declared, values, today=today())
    must = [finding for finding in findings if finding.strength == "must"]
    if must:
        raise RowRefusal(declared, must)
    return findings
