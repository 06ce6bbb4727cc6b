"""Words in the room there is: lines end between words and after hyphens, never inside a word."""

from strongcity_desktop.charts.chart import Weight
from strongcity_desktop.charts.words_in_room import lines_within, longest_word


def wide(text: str, size: float, weight: Weight) -> float:
    """Each character as wide as the letters are high."""
    return len(text) * size


def broken(text: str, letters: int, most: int = 3) -> tuple[str, ...]:
    return lines_within(text, letters * 10, 10, 400, wide, most)


def test_a_line_ends_between_words() -> None:
    assert broken("Quartier du Moulin", 8) == ("Quartier", "du", "Moulin")
    assert broken("Quartier du Moulin", 11) == ("Quartier du", "Moulin")


def test_a_line_may_end_after_a_hyphen() -> None:
    assert broken("Champs-Neufs", 7) == ("Champs-", "Neufs")
    assert broken("Champs-Neufs", 12) == ("Champs-Neufs",)
    assert longest_word("Champs-Neufs", 10, 400, wide) == 70


def test_a_dash_that_stands_alone_stays_a_word() -> None:
    assert broken("Nord - Sud", 6) == ("Nord -", "Sud")


def test_what_finds_no_line_is_shortened_at_the_end_of_the_last() -> None:
    assert broken("one two three four", 8, most=2) == ("one two", "three f…")
    assert broken("Saint-Jean-du-Port", 6, most=2) == ("Saint-", "Jean-…")
