"""Worksheets made from small TOML snippets: only what a test is about has to be written."""

import tomllib
from collections.abc import Callable
from typing import Any

import pytest

from strongcity_desktop.worksheets.kinds import Question, Worksheet
from strongcity_desktop.worksheets.loader import read_worksheet

TEXTS = {"mark": "public", "label": "Label", "hint": "Hint.", "why": "Why.", "example": "Example",
         "chapter": "1.1", "short_label": "Short", "depth": "short"}
COLUMN_TEXTS = {"mark": "public", "label": "Label"}
LISTS = {"select_one": ["choices"], "select_multiple": ["choices"], "range": ["levels"],
         "rating_table": ["levels", "rows", "groups", "sources"]}
IMPLIED = {"yes_partly_no": ["yes", "partly", "no"], "evidence": ["thin", "fair", "good"]}
Make = Callable[..., Worksheet]


def _with_texts(question: dict[str, Any], texts: dict[str, str]) -> dict[str, Any]:
    kind = question.get("kind")
    lists = {name: ["a", "b", "c"] for name in LISTS.get(str(kind), [])}
    if kind in IMPLIED:
        lists = {"choices": IMPLIED[str(kind)]}
    whole: dict[str, Any] = {
        **texts, **({"register": "neighbourhoods"} if kind == "register_choice" else {}),
        **{name: [{"key": key, "label": key.upper()} for key in keys]
           for name, keys in lists.items()}, **question}
    if "columns" in whole:
        whole["columns"] = [_with_texts(column, COLUMN_TEXTS) for column in whole["columns"]]
    return whole


@pytest.fixture
def worksheet() -> Make:
    """Makes a worksheet of one or more steps from the TOML of their questions."""
    def make(*steps: str, **more: Any) -> Worksheet:
        tables = [{"key": f"step_{n}", "number": n, "chapter": "1.1", "label": "Step", "hint": "H.",
                   "questions": [_with_texts(q, TEXTS) for q in tomllib.loads(toml)["q"]]}
                  for n, toml in enumerate(steps, 1)]
        whole = {"id": "sheet", "tool": "X1", "edition": 1, "label": "Sheet", "hint": "H.",
                 "steps": tables, **more}
        return read_worksheet(whole, "snippet.toml")

    return make


@pytest.fixture
def question(worksheet: Make) -> Callable[[str], Question]:
    """Makes one question from the lines of its TOML; its key is `it`."""
    return lambda toml: worksheet(f"[[q]]\nkey = 'it'\n{toml}").question("it")
