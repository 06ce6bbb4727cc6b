"""Advice for planning an action: what to think of in each domain, at each level of prevention."""

import tomllib
from dataclasses import dataclass
from functools import cache

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.paths import resources_folder

ANY_DOMAIN = "any"
"""The key under which the advice is declared that goes with a level, whatever the domain."""


@dataclass(frozen=True)
class Advice:
    """One piece of advice; `text` is a source message under the context `context`."""

    domain: str
    place: int
    levels: tuple[str, ...]
    text: str

    @property
    def context(self) -> str:
        """The path of the message; places count from 1."""
        return f"advice.{self.domain}.{self.place}"

    def text_in(self, t: Translator) -> str:
        """The advice in the reader's language."""
        return t.content(self.context, self.text)


@cache
def advice() -> tuple[Advice, ...]:
    """Every piece of advice, in the order in which it is declared."""
    path = resources_folder() / "library" / "domain_advice.toml"
    return tuple(
        Advice(domain, place, tuple(piece["levels"]), piece["text"])
        for domain, declared in tomllib.loads(path.read_text("utf-8")).items()
        for place, piece in enumerate(declared["pieces"], 1))


def advice_for(domain: str, level: str) -> tuple[Advice, ...]:
    """What to think of for an action in this domain at this level ("primary", …).

    The domain's own advice comes first, then what goes with the level; nothing for a strange level.
    """
    here = [piece for piece in advice() if level in piece.levels]
    return (*(piece for piece in here if piece.domain == domain),
            *(piece for piece in here if piece.domain == ANY_DOMAIN != domain))
