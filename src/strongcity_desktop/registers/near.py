"""Words that are almost the same: how far apart two spellings are, and which one is nearest."""

import re
from collections.abc import Iterable, Iterator

from strongcity_desktop.registers.folding import folded

_WORD = re.compile(r"[^\W_]+")
_FIGURES = re.compile(r"\d+")
_SMALL_WORDS = frozenset({
    "a", "an", "the", "of", "and", "for", "de", "du", "des", "d", "la", "le", "les", "l", "et",
    "en", "pour", "al", "el", "في", "من", "و", "لل",
})
_SHORTEST, _LONG = 4, 10
_MOST_APART = 2


def bare(text: str) -> str:
    """The words of a text that tell it apart: folded, without marks and small words."""
    words = _WORD.findall(folded(text))
    telling = [word for word in words if word not in _SMALL_WORDS]
    return " ".join(telling or words)


def apart(first: str, second: str, most: int = _MOST_APART) -> int:
    """How many letters must be changed, put in, left out or swapped; `most` + 1 for any more."""
    if first == second:
        return 0
    if abs(len(first) - len(second)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(second) + 1))
    for i, letter in enumerate(first, 1):
        earlier, before, row = before, row, [i]
        for j, other in enumerate(second, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == second[j - 2] and first[i - 2] == other:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if min(row) > most:
            return most + 1
    return row[-1]


def are_near(first: str, second: str) -> bool:
    """Whether two texts as `bare` gives them are one word misspelt. Figures must be the same."""
    if first == second:
        return bool(first)
    shorter = min(len(first), len(second))
    if shorter < _SHORTEST or figures(first) != figures(second):
        return False
    most = 1 if shorter < _LONG else _MOST_APART
    return apart(first, second, most) <= most


def figures(text: str) -> tuple[str, ...]:
    """The figures in a text, which are the same in all that are near it."""
    return tuple(_FIGURES.findall(text))


def spellings(text: str) -> Iterator[str]:
    """What `near` texts share: the text, and the text with any one letter left out.

    Of two texts that are near by one letter at least one of these is the same.
    """
    yield text
    for place, letter in enumerate(text):
        if not letter.isdigit():
            yield text[:place] + text[place + 1:]


def nearest(typed: str, names: Iterable[tuple[str, str]]) -> str | None:
    """The key of the name that was most likely meant; None when none is near, or two are.

    `names` are pairs of key and name; a key may have several names. Misspelt words are found,
    words cut short, like "Civil soc.", and one of several words, like "Communal police".
    """
    wanted = bare(typed)
    if len(wanted) < 2:
        return None
    best: dict[str, float] = {}
    for key, name in names:
        rank = _rank(wanted, bare(name))
        if rank and rank > best.get(key, 0):
            best[key] = rank
    if not best:
        return None
    first = max(best.values())
    chosen = [key for key, rank in best.items() if rank == first]
    return chosen[0] if len(chosen) == 1 else None


def _rank(wanted: str, name: str) -> float:
    """How likely one stands for the other: 0 for not at all."""
    if not name:
        return 0
    if wanted == name:
        return 10
    if are_near(wanted, name):
        return 9 - apart(wanted, name)
    words, whole = wanted.split(), name.split()
    if len(words) == len(whole) and all(
            long.startswith(short) or are_near(short, long)
            for short, long in zip(words, whole, strict=True)) and len(wanted) >= 3:
        return 6
    if len(words) == 1 and len(wanted) >= _SHORTEST and name.startswith(wanted):
        return 5
    if {word for word in words if len(word) >= _SHORTEST} \
            and (set(whole) <= set(words) or set(words) <= set(whole)):
        return 3 + len(set(words) & set(whole)) / 10
    return 0
