"""Town files for the tests of the store."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from store_samples import DETAILS
from strongcity_desktop.store.town_file import TownFile, create, open_town_file


@pytest.fixture
def town_path(tmp_path: Path) -> Path:
    """A path with everything that paths may hold."""
    folder = tmp_path / "Ma ville #1 %20 ë مدينة"
    folder.mkdir()
    return folder / "Mada's 'ville'.strongcity"


@pytest.fixture
def town(town_path: Path) -> Iterator[TownFile]:
    """A new town, open."""
    made = create(town_path, DETAILS, who="Clerk")
    yield made
    made.close()


@pytest.fixture
def reopened(town: TownFile) -> Iterator[Callable[[], TownFile]]:
    """Closes the town and opens it again, as after a restart."""
    opened: list[TownFile] = [town]

    def again() -> TownFile:
        opened[-1].close()
        opened.append(open_town_file(town.path))
        return opened[-1]

    yield again
    opened[-1].close()
