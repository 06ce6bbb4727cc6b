"""Models of council motions: the form that each tradition has, and what a first draft says."""

import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.paths import resources_folder

TRADITIONS = ("deliberation", "resolution", "qarar")
_USUAL = {"fr": "deliberation", "ar": "qarar"}
NO_OUTCOME = "open"
"""The outcome of a town that has not said yet what its mandate is."""


@dataclass(frozen=True)
class MotionText:
    """One text of a first draft, with what must be so for it to stand there.

    `needs` are facts that the town has ("diagnosis", "challenges", "platform"); one of `outcomes`
    of the mandate worksheet must be told, and one of its `gaps` be open. None named: no condition.
    """

    key: str
    text: str
    needs: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    gaps: tuple[str, ...] = ()

    def stands(self, facts: Collection[str], outcome: str, gaps: Collection[str]) -> bool:
        """Whether a town with these facts, this outcome and these gaps gets the text."""
        return (set(self.needs) <= set(facts)
                and (not self.outcomes or outcome in self.outcomes)
                and (not self.gaps or bool(set(self.gaps) & set(gaps))))

    def in_words(self, t: Translator, values: Mapping[str, object]) -> str:
        """The text in a language, its placeholders filled."""
        return t.content(f"motion.text.{self.key}", self.text, **values)


@dataclass(frozen=True)
class Tradition:
    """The form in which councils of one tradition write, and the order of a first draft."""

    key: str
    words: Mapping[str, str]  # title, reference, recital, decides, article, chair, secretary
    recitals: tuple[str, ...]
    articles: tuple[str, ...]
    ordinals: tuple[str, ...] = field(default=())  # the first articles, by name

    def word(self, t: Translator, name: str) -> str:
        """A word of the form; `{text}` or `{n}` stay in it. Raises KeyError."""
        return t.content(f"motion.{self.key}.{name}", self.words[name])

    def around(self, t: Translator, name: str) -> tuple[str, str]:
        """What a word of the form puts before and after its text."""
        before, _, after = self.word(t, name).partition("{text}")
        return before.strip(), after.strip()

    def article(self, t: Translator, n: int) -> str:
        """The name of the nth article, from 1."""
        if n <= len(self.ordinals):
            return t.content(f"motion.{self.key}.ordinal.{n}", self.ordinals[n - 1])
        return t.content(f"motion.{self.key}.article", self.words["article"], n=n)

    def messages(self) -> Iterator[tuple[str, str]]:
        """Every source message of the form with its context."""
        for name, text in self.words.items():
            yield f"motion.{self.key}.{name}", text
        for n, text in enumerate(self.ordinals, 1):
            yield f"motion.{self.key}.ordinal.{n}", text


@cache
def tradition(key: str) -> Tradition:
    """The tradition with this key. Raises KeyError."""
    if key not in TRADITIONS:
        raise KeyError(key)
    declared = _declared(key)
    return Tradition(declared["key"], declared["words"], tuple(declared["recitals"]),
                     tuple(declared["articles"]), tuple(declared["ordinals"]))


def usual_tradition(language: str) -> str:
    """The form that councils which work in this language mostly use."""
    return _USUAL.get(language, "resolution")


@cache
def motion_texts() -> Mapping[str, MotionText]:
    """Every text of a first draft, by key."""
    return {entry["key"]: MotionText(
        entry["key"], entry["text"], tuple(entry.get("needs", ())),
        tuple(entry.get("outcomes", ())), tuple(entry.get("gaps", ())))
        for entry in _declared("texts")["text"]}


def motion_messages() -> Iterator[tuple[str, str]]:
    """Every source message of the models with its context, in reading order."""
    for text in motion_texts().values():
        yield f"motion.text.{text.key}", text.text
    for key in TRADITIONS:
        yield from tradition(key).messages()


def _declared(name: str) -> dict[str, Any]:
    return tomllib.loads((resources_folder() / "motions" / f"{name}.toml").read_text("utf-8"))
