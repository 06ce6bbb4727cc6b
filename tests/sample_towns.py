"""The sample town as a fresh file for a test: written once for the whole run, and copied."""

import os
import shutil
from pathlib import Path
from uuid import uuid4

import pytest

from strongcity_desktop.operations import sample_town
from strongcity_desktop.operations.open_town import TownFile, open_town

_FOLDER = "STRONGCITY_TEST_SAMPLES"


def keep_samples_in(run_folder: Path) -> None:
    """Say where the samples of this run lie; the workers of one run share them."""
    os.environ[_FOLDER] = str(run_folder / "sample-towns")


def sample_file(language: str) -> Path:
    """The sample town in this working language, not to be changed."""
    folder = Path(os.environ[_FOLDER])
    kept = folder / f"{language}.strongcity"
    if not kept.exists():
        made = folder / uuid4().hex
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("STRONGCITY_HOME", str(made))
            made.mkdir(parents=True)
            sample_town.write_sample(made / "Valmora.strongcity", language).close()
        (made / "Valmora.strongcity").replace(kept)  # whole at once: another worker may look
    return kept


def copy_sample(path: Path, language: str) -> Path:
    """A copy of the sample town at this path."""
    return Path(shutil.copyfile(sample_file(language), path))


def write_sample(path: Path, language: str) -> TownFile:
    """The sample town in a file of its own, open, as the app's own `write_sample` makes it."""
    return open_town(copy_sample(path, language))
