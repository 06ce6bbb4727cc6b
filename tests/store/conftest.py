"""Town files for the tests of the store."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile, create, open_town_file

DETAILS = TownDetails(LocalText.of("Mada", "fr"), country="TN", language="fr",
                      languages=("fr", "ar"), currency="TND", population=12_500, arms=b"\x89PNG")


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


def words(text: str) -> dict[str, Any]:
    """A stored free text."""
    return LocalText.of(text, "en").to_json()
