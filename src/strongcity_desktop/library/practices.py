"""City practices: what other towns and countries did, told in the app's own words."""

import tomllib
from dataclasses import dataclass
from functools import cache

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.paths import resources_folder

_PLACE = mark("{town}, {country}")


@dataclass(frozen=True)
class Practice:
    """One practice. Texts are English source messages under the context `practice.<key>.<name>`.

    `region`, `level` (of prevention) and `domain` are keys. What whole countries did has no town;
    how a country frames its towns' part has no level either, and `mandate` is then the outcome of
    the mandate worksheet that it comes near to.
    """

    key: str
    country: str
    region: str
    domain: str
    title: str
    paragraphs: tuple[str, ...]
    source: str
    town: str = ""
    level: str = ""
    mandate: str = ""

    def town_in(self, t: Translator) -> str:
        """The town in the reader's language; nothing for what a whole country did."""
        return self._in(t, "town", self.town)

    def country_in(self, t: Translator) -> str:
        """The country in the reader's language."""
        return self._in(t, "country", self.country)

    def place_in(self, t: Translator) -> str:
        """Where it was: "Malmö, Sweden", or the country alone."""
        if not self.town:
            return self.country_in(t)
        return t(_PLACE, town=self.town_in(t), country=self.country_in(t))

    def title_in(self, t: Translator) -> str:
        """The title in the reader's language."""
        return self._in(t, "title", self.title)

    def paragraphs_in(self, t: Translator) -> tuple[str, ...]:
        """The story in the reader's language, paragraph by paragraph."""
        return tuple(self._in(t, f"paragraph.{n}", text) for n, text in enumerate(self.paragraphs))

    def source_in(self, t: Translator) -> str:
        """Where it is told, in the reader's language."""
        return self._in(t, "source", self.source)

    def _in(self, t: Translator, name: str, text: str) -> str:
        return t.content(f"practice.{self.key}.{name}", text)


@cache
def practices() -> tuple[Practice, ...]:
    """Every practice, in the order in which they are declared."""
    path = resources_folder() / "library" / "practices.toml"
    declared = tomllib.loads(path.read_text("utf-8"))["practice"]
    return tuple(Practice(**{**entry, "paragraphs": tuple(entry["paragraphs"])})
                 for entry in declared)


def practice(key: str) -> Practice:
    """The practice with this key. Raises KeyError."""
    for declared in practices():
        if declared.key == key:
            return declared
    raise KeyError(key)
