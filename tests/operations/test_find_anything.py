"""Anything is found by its words, whatever the case and accents; nobody's contact ever is."""

import random
from collections.abc import Iterator
from pathlib import Path

import pytest

from sample_towns import write_sample
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.operations.find_anything import (
    MOST,
    Findable,
    Hit,
    Index,
    find,
    find_in_town,
    gather,
    index_of,
)
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.folding import searched
from strongcity_desktop.registers.row_texts import texts_of
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.wording import label

PLACES = (Findable("place", "Settings", "", "settings", {}),
          Findable("place", "Élus locaux", "", "home", {}))


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(tmp_path_factory.mktemp("home")))
        town = write_sample(tmp_path_factory.mktemp("towns") / "Valmora.strongcity", "en")
        yield town
        town.close()


@pytest.fixture(scope="module")
def index(sample: TownFile) -> Index:
    return sample.run(lambda town: gather(town, translator("en"), PLACES))


def _in(town: TownFile, index: Index, typed: str) -> tuple[Hit, ...]:
    return town.run(lambda opened: find_in_town(opened, index, typed, translator("en")))


@pytest.mark.parametrize("typed", ["elus", "ÉLUS", "  elus   loc", "locaux elus", "élus locaux"])
def test_case_accents_and_order_do_not_matter(typed: str) -> None:
    assert [hit.place for hit in find(index_of(PLACES), typed)] == ["home"]


@pytest.mark.parametrize("typed", ["", "   ", "\u200f", "zzzzqq", "elus zzz"])
def test_nothing_is_found_for_nothing(typed: str) -> None:
    assert find(index_of(PLACES), typed) == ()


def test_arabic_vowel_signs_and_letter_variants_do_not_matter() -> None:
    things = index_of([Findable("row", "جمعيّة أهالي الميناء", "", "register", {})])
    assert find(things, "جمعية اهالي")


def test_a_title_that_begins_so_comes_first() -> None:
    things = index_of([Findable("answer", "Q", "", "a", {}, "we trust the police"),
                       Findable("question", "Do you trust them?", "", "b", {}),
                       Findable("step", "Trust", "", "c", {})])
    assert [hit.place for hit in find(things, "trust")] == ["c", "b", "a"]


def test_an_answer_shows_the_words_around_what_was_asked() -> None:
    long = " ".join(f"word{n}" for n in range(60)) + " Harbour " + "tail " * 40
    hit = find(index_of([Findable("answer", "Q", "where", "a", {}, long)]), "harbour")[0]
    assert "Harbour" in hit.title and hit.title.startswith("… ") and hit.title.endswith(" …")
    assert len(hit.title) < 200


def test_never_more_than_a_dozen(index: Index) -> None:
    assert 0 < len(find(index, "e")) <= MOST
    assert len(find(index, "a", most=3)) == 3


def test_every_question_step_and_row_of_the_sample_leads_to_itself(
        sample: TownFile, index: Index) -> None:
    t = translator("en")
    filled_id = sample.run(filled_worksheets)[-1].id
    filled = sample.run(lambda town: open_filled(town, filled_id))
    for page in filled.flow().pages:
        if page.question is not None:
            hits = find(index, label(t, page.question))
            assert {"filled_id": filled_id, "place": page.key} in [hit.arguments for hit in hits]
    for declared in REGISTERS.values():
        for row in sample.run(lambda town, d=declared: rows_of(town, d.id)):  # type: ignore[misc]
            hits = _in(sample, index, row_name(declared, row, t))
            assert row.id in [hit.arguments.get("row_id") for hit in hits]


def test_answers_of_the_town_are_found(index: Index) -> None:
    kinds = {hit.kind for thing, _, _ in index.entries if thing.kind == "answer"
             for hit in find(index, " ".join(thing.words.split()[:6]))}
    assert "answer" in kinds


def test_no_contact_is_ever_found(sample: TownFile, index: Index) -> None:
    hidden = 0
    for declared in REGISTERS.values():
        for row in sample.run(lambda town, d=declared: rows_of(town, d.id)):  # type: ignore[misc]
            for field in declared.fields:
                value = row.values.get(field.key)
                if field.mark in (Mark.PERSONAL, Mark.SENSITIVE) and isinstance(value, str):
                    said = texts_of(declared, row.values).words
                    if all(word in said for word in searched(value).split()):
                        continue  # a post that the row's own name tells
                    hidden += 1
                    hits = _in(sample, index, value)
                    assert row.id not in [hit.arguments.get("row_id") for hit in hits]
    assert hidden > 0


def test_labels_are_in_the_language_of_the_window(sample: TownFile) -> None:
    french = sample.run(lambda town: gather(town, translator("fr")))
    steps = {thing.title for thing, _, _ in french.entries if thing.kind == "step"}
    english = sample.run(lambda town: gather(town, translator("en")))
    assert steps.isdisjoint({thing.title for thing, _, _ in english.entries
                             if thing.kind == "step"})


def test_any_text_may_be_typed(sample: TownFile, index: Index) -> None:
    chance = random.Random(4)
    for _ in range(200):
        typed = "".join(chr(chance.choice((
            chance.randrange(32, 127), chance.randrange(0x600, 0x6ff),
            chance.randrange(0x1F300, 0x1F600), 0x202E, 0, 10)))
            for _ in range(chance.randrange(1, 300)))
        assert len(_in(sample, index, typed)) <= MOST


def test_a_worksheet_that_cannot_be_read_hides_nothing_else(tmp_path: Path) -> None:
    town = write_sample(tmp_path / "V.strongcity", "en")

    def poison(opened: TownFile) -> None:
        with opened.transaction() as connection:
            connection.exec_driver_sql("UPDATE answer SET value = '7'")

    town.run(poison)
    found = town.run(lambda opened: gather(opened, translator("en"), PLACES))
    assert {thing.kind for thing, _, _ in found.entries} >= {"place"}
    assert "row" in {hit.kind for hit in _in(town, found, "radio")}
    town.close()
