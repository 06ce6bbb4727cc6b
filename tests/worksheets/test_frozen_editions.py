"""A released edition keeps its structure for ever; only its wording may be mended.

A new edition is released by keeping its fingerprint: this file, run with `python`, adds those
that are missing and changes none that is there.
"""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from strongcity_desktop.worksheets.kinds import Choice, Question, Worksheet
from strongcity_desktop.worksheets.loader import all_worksheets, edition, editions_of

KEPT_IN = Path(__file__).parents[1] / "reference" / "editions.json"
KEPT: dict[str, str] = json.loads(KEPT_IN.read_text("utf-8"))
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
        **_only_where_said(
            gaps=[gap.key for gap in asked.gaps], low=asked.low,
            in_full_form_only=[c.key for c in (*asked.choices, *asked.levels)
                               if c.depth == "full"]),
    }


def _only_where_said(**more: Any) -> dict[str, Any]:
    """What came later into the vocabulary, so that older editions keep their fingerprints."""
    return {name: value for name, value in more.items() if value}


def fingerprint(sheet: Worksheet) -> str:
    """SHA-256 of everything that answers and tasks hang on: keys, kinds, choices, rules."""
    structure = {
        "id": sheet.id, "edition": sheet.edition, "renamed": dict(sheet.renamed),
        "retired": sheet.retired, "method_changes": sheet.method_changes,
        "steps": [[step.key, [_structure(q) for q in step.questions]] for step in sheet.steps],
        **_only_where_said(outcomes=[outcome.key for outcome in sheet.outcomes])}
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


def keep_the_missing() -> None:
    """Write down the fingerprint of each shipped edition that has none yet."""
    whole = {f"{sheet} {number}": fingerprint(edition(sheet, number)) for sheet, number in SHIPPED}
    KEPT_IN.write_text(json.dumps({**whole, **KEPT}, indent=2, sort_keys=True) + "\n", "utf-8")


if __name__ == "__main__":
    keep_the_missing()
