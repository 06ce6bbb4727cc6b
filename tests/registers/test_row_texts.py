"""What the search finds a row by, and what puts it in its place."""

import random

from register_samples import text
from strongcity_desktop.registers.folding import folded, searched
from strongcity_desktop.registers.row_texts import Teller, texts_of
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS

_VALUES = {
    "name": {"original": "en", "texts": {"en": "St. John's Youth-Club", "fr": "Club Élan"}},
    "role": text("Runs the\thall"), "contact_name": "Ann Example", "phone": "0199 000 123",
    "sector": "youth", "influence": 3}


def test_a_row_says_its_name_first_and_apart_what_is_personal() -> None:
    said = texts_of(STAKEHOLDERS, _VALUES)
    assert said.words == "\nst. johns youth club\nclub elan\n\t\nruns the hall\n"
    assert said.private == "\nann example\n0199 000 123\n0199000123\n"
    assert texts_of(STAKEHOLDERS, {"name": None}).private == ""


def test_values_of_an_unfit_shape_say_nothing() -> None:
    for unfit in ("North", {"original": "en"}, {"original": 1, "texts": {}},
                  {"original": "en", "texts": {"en": 5}}):
        teller = Teller(STAKEHOLDERS)
        assert teller.texts({"name": unfit}).words == "\n\t\n"
        assert list(teller.keys({"name": unfit})) == []


def test_the_key_of_the_original_stands_for_readers_of_other_languages() -> None:
    keys = list(Teller(STAKEHOLDERS).keys(_VALUES))
    assert ("name", "", "st. john's youth-club") in keys
    assert ("name", "fr", "club elan") in keys


def test_plain_letters_are_searched_like_all_others() -> None:
    chance = random.Random(5)
    for _ in range(2_000):
        plain = "".join(chance.choices("aB z'-.9\t\n_", k=chance.randint(0, 12)))
        beyond = searched(f"{plain} é")
        assert f"{searched(plain)} e".strip() == beyond
        assert folded(searched(plain)) == searched(plain)
