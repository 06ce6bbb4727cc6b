"""Near spellings: how far apart, which choice was meant, and what must not be taken for one."""

import random

import pytest

from strongcity_desktop.registers.near import apart, are_near, bare, nearest, spellings

NAMES = [("civil_society", "Civil society"), ("civil_society", "Société civile"),
         ("civil_society", "المجتمع المدني"), ("police", "Police"), ("sport", "Sport"),
         ("media", "Media"), ("media", "Médias"), ("youth", "Youth work"), ("youth", "Jeunesse"),
         ("social_services", "Social services"), ("social_services", "Services sociaux")]


@pytest.mark.parametrize(("first", "second", "distance"), [
    ("", "", 0), ("a", "", 1), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "bca", 2),
    ("kitten", "sitting", 3), ("abcdef", "", 3), ("association", "asociaton", 2),
])
def test_the_distance_is_bounded(first: str, second: str, distance: int) -> None:
    assert apart(first, second) == apart(second, first) == distance


@pytest.mark.parametrize(("typed", "key"), [
    ("Civil soc.", "civil_society"), ("civil society ", "civil_society"),
    ("Société civle", "civil_society"), ("SOCIETE CIVILE", "civil_society"), ("media", "media"),
    ("Medias", "media"), ("Police municipale", "police"), ("Sports", "sport"),
    ("المجتمع المدنى", "civil_society"), ("jeuneses", "youth"), ("Soc. serv.", "social_services"),
    ("astrology", None), ("", None), ("x", None), ("Services", None), ("12", None),
])
def test_the_choice_that_was_meant(typed: str, key: str | None) -> None:
    offered = [*NAMES, ("town_services", "Services de la ville")]
    assert nearest(typed, offered) == key


def test_small_words_and_marks_do_not_tell_names_apart() -> None:
    assert bare("L’association des femmes") == bare("Association de femmes") == "association femmes"
    assert bare("The") == "the"


def test_figures_are_never_a_misspelling() -> None:
    assert not are_near("ecole 12", "ecole 13") and not are_near("place 1", "place")
    assert are_near("maison jeunes", "maisson jeunes") and not are_near("radio", "rodeo")


def test_one_letter_less_or_more_shares_a_spelling() -> None:
    chance = random.Random(3)
    for _ in range(300):
        word = "".join(chance.choice("abcde ") for _ in range(chance.randrange(4, 12)))
        place = chance.randrange(len(word))
        other = chance.choice([word[:place] + word[place + 1:], word[:place] + "x" + word[place:],
                               word[:place] + "x" + word[place + 1:]])
        assert set(spellings(word)) & set(spellings(other))
