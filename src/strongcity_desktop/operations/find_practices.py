"""Find what other towns did, and terms of the method, by words in the reader's language."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping
from types import MappingProxyType
from typing import TypeVar

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.library.filing import domain_words, level_words, region_words
from strongcity_desktop.library.glossary import Term, glossary
from strongcity_desktop.library.practices import Practice, practices
from strongcity_desktop.registers.folding import folded

_Entry = TypeVar("_Entry")

Kept = Mapping[str, Collection[str]]
"""What is kept by filters: keys of levels, regions and domains, by the name of the filter."""
FILTERS: Mapping[str, Callable[[Practice], str]] = {
    "level": lambda found: found.level,
    "region": lambda found: found.region,
    "domain": lambda found: found.domain,
}
_ALL: Kept = MappingProxyType({})


def practices_with(typed: str, t: Translator, kept: Kept = _ALL) -> tuple[Practice, ...]:
    """The practices in which every word typed occurs and that pass the filters.

    Nothing typed, or a filter without keys, keeps all. Practices whose title or place holds the
    words come first.
    """
    return tuple(found for found in _typed(typed, t) if _passes(found, kept))


def practice_counts(typed: str, t: Translator, kept: Kept = _ALL) -> Mapping[str, Counter[str]]:
    """How many practices each key of each filter would keep, by filter and key.

    The words typed and the other filters count; the keys already kept in the same filter do not.
    """
    named = _typed(typed, t)
    return {name: Counter(key(found) for found in named if _passes(found, kept, but=name))
            for name, key in FILTERS.items()}


def _typed(typed: str, t: Translator) -> tuple[Practice, ...]:
    return _with(typed, practices(), lambda found: _head(found, t), lambda found: _rest(found, t))


def _passes(found: Practice, kept: Kept, but: str = "") -> bool:
    return all(key(found) in kept[name] for name, key in FILTERS.items()
               if name != but and kept.get(name))


def terms_with(typed: str, t: Translator) -> tuple[Term, ...]:
    """The terms in which every word typed occurs, in the order of the language's alphabet."""
    ordered = t.sorted(glossary(), key=lambda term: term.name_in(t))
    return _with(typed, ordered, lambda term: term.name_in(t), lambda term: term.text_in(t))


def _head(found: Practice, t: Translator) -> str:
    return f"{found.title_in(t)} {found.town_in(t)} {found.country_in(t)}"


def _rest(found: Practice, t: Translator) -> str:
    filed = (region_words(t, found.region), level_words(t, found.level),
             domain_words(t, found.domain))
    return " ".join((*filed, *found.paragraphs_in(t), found.source_in(t)))


def _with(typed: str, entries: Iterable[_Entry], head: Callable[[_Entry], str],
          rest: Callable[[_Entry], str]) -> tuple[_Entry, ...]:
    words = folded(typed).split()
    first, later = [], []
    for entry in entries:
        title = folded(head(entry))
        if all(word in title for word in words):
            first.append(entry)
        elif all(word in f"{title} {folded(rest(entry))}" for word in words):
            later.append(entry)
    return (*first, *later)
