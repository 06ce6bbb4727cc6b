"""Random operations over all registers, all taken back: the quick form of the trial."""

import importlib.util
from pathlib import Path

import pytest


@pytest.mark.parametrize("seed", [1, 2])
def test_everything_taken_back_is_as_it_began(tmp_path: Path, seed: int) -> None:
    file = Path(__file__).parents[1] / "trials" / "random_operations.py"
    spec = importlib.util.spec_from_file_location("random_operations", file)
    assert spec is not None and spec.loader is not None
    trial = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(trial)
    assert trial.one_town(tmp_path, seed, operations=80) == {}
