"""A released edition keeps its structure for ever; only its wording may be mended."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from strongcity_desktop.worksheets.kinds import Choice, Question, Worksheet
from strongcity_desktop.worksheets.loader import all_worksheets, edition, editions_of

KEPT = json.loads((Path(__file__).parents[1] / "reference" / "editions.json").read_text("utf-8"))
SHIPPED = [(sheet, number) for sheet in all_worksheets() for number in editions_of(sheet)]


def _keys(choices: tuple[Choice, ...]) -> list[str]:
    return [choice.key for choice in choices]


def _structure(asked: Question) -> dict[str, Any]:
    return {
        "key": asked.key, "kind": asked.kind, "mark": asked.mark, "depth": asked.depth,
        "optional": asked.optional, "relevant": repr(asked.relevant),
        "constraints": [[c.strength, c.test, c.limit] for c in asked.constraints],
        "choices": _keys(asked.choices), "levels": _keys(asked.levels), "rows": _keys(asked.rows),
        "groups": _keys(asked.groups), "sources": _keys(asked.sources),
        "register": asked.register, "several": asked.several,
        "counts_people": asked.counts_people, "better": asked.better,
        "of_its_year": asked.of_its_year, "by_import": asked.by_import,
        "columns": [_structure(column) for column in asked.columns],
    }


def fingerprint(sheet: Worksheet) -> str:
    """SHA-256 of everything that answers hang on: keys, kinds, choices, conditions, rules."""
    structure = {
        "id": sheet.id, "edition": sheet.edition, "renamed": dict(sheet.renamed),
        "retired": sheet.retired, "method_changes": sheet.method_changes,
        "steps": [[step.key, [_structure(q) for q in step.questions]] for step in sheet.steps]}
    return hashlib.sha256(json.dumps(structure, sort_keys=True).encode()).hexdigest()


@pytest.mark.parametrize(("sheet", "number"), SHIPPED)
def test_a_released_edition_keeps_its_structure(sheet: str, number: int) -> None:
    assert fingerprint(edition(sheet, number)) == KEPT[f"{sheet} {number}"]


def test_no_released_edition_was_taken_away() -> None:
    assert {f"{sheet} {number}" for sheet, number in SHIPPED} == set(KEPT)


def test_wording_may_be_mended_and_structure_may_not(worksheet: Any) -> None:
    first = worksheet("[[q]]\nkey = 'it'\nkind = 'select_one'")
    mended = worksheet("[[q]]\nkey = 'it'\nkind = 'select_one'\nlabel = 'Better words'")
    changed = worksheet("[[q]]\nkey = 'it'\nkind = 'select_multiple'")
    assert fingerprint(first) == fingerprint(mended) != fingerprint(changed)
