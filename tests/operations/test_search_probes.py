"""Fifty searches in each of six languages: the row that is wanted is among the first three.

What is typed leaves accents and signs out, is in another case, script or order, or only begun. The
names were made up.
"""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from store_samples import DETAILS
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.change_several import change_several
from strongcity_desktop.operations.find_anything import Index, find_in_town, gather
from strongcity_desktop.operations.see_rows import see_rows
from strongcity_desktop.registers.view import RowView
from strongcity_desktop.store.town_file import TownFile, create

FOLDER = Path(__file__).parent / "search_probes"
LANGUAGES = ("en", "fr", "ar", "bn", "sr", "pl")
PROBES, AMONG = 50, 3
Entry = tuple[str, str, tuple[str, ...]]


def _entries(language: str) -> list[Entry]:
    lines = (FOLDER / f"{language}.txt").read_text("utf-8").splitlines()[1:]
    parts = [[part.strip() for part in line.split("|")] for line in lines]
    return [(name, role, tuple(typed)) for name, role, *typed in parts]


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    """A town with the rows of all six languages, well shuffled."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(tmp_path_factory.mktemp("home")))
        made = create(tmp_path_factory.mktemp("towns") / "six.strongcity", DETAILS, who="")
        adds = [{"name": LocalText.of(name, language).to_json(),
                 "role": LocalText.of(role, language).to_json()}
                for language in LANGUAGES for name, role, _ in _entries(language)]
        Random(4).shuffle(adds)
        made.run(lambda opened: change_several(opened, "stakeholders", "", "Filled", adds=adds))
        yield made
        made.close()


@pytest.fixture(scope="module")
def index(town: TownFile) -> Index:
    return town.run(lambda opened: gather(opened, translator("en")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_row_wanted_is_among_the_first_three(town: TownFile, index: Index, language: str
                                                 ) -> None:
    probes = [(name, typed) for name, _, several in _entries(language) for typed in several]
    assert len(probes) == PROBES
    missed = []
    for name, typed in probes:
        found = town.run(lambda opened, typed=typed: find_in_town(  # type: ignore[misc]
            opened, index, typed, translator("en")))
        if name not in [hit.title for hit in found[:AMONG]]:
            missed.append((typed, name, [hit.title for hit in found[:AMONG]]))
    assert not missed


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_search_of_the_list_finds_the_row_too(town: TownFile, language: str) -> None:
    t = translator("en")
    for name, _, several in _entries(language):
        for typed in several:
            numbers = town.run(lambda opened, typed=typed: see_rows(  # type: ignore[misc]
                opened, "stakeholders", RowView(search=typed), t).numbers)
            assert 0 < len(numbers) < 20, (typed, name)
