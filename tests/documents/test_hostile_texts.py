"""Hostile texts and hidden words: the quick form of the two trials."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from strongcity_desktop.operations.make_document import documents

TRIALS = Path(__file__).parents[1] / "trials"


def trial(name: str) -> ModuleType:
    """A trial as a module."""
    spec = importlib.util.spec_from_file_location(name, TRIALS / f"{name}.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    before = list(sys.path)
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path[:] = before
    return module


def test_hostile_texts_make_every_document_and_stand_in_it(tmp_path: Path) -> None:
    hostile = trial("hostile_strings")
    placed, made, missing = hostile.try_texts(list(hostile.hostile(40)), tmp_path, ("en",))
    assert placed >= 40
    assert made == len(documents())
    assert missing == []


def test_hidden_words_are_in_no_byte_of_any_edition(tmp_path: Path) -> None:
    canaries = trial("canaries")
    searched, escaped, seen = canaries.search(5, tmp_path, ("ar",), canaries.EDITIONS[::2])
    assert searched == len(documents()) * 3
    assert escaped == []
    assert len(seen) == 4
