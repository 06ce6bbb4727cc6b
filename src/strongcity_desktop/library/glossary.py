"""The glossary: the method's terms in plain words."""

import tomllib
from dataclasses import dataclass
from functools import cache

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.paths import resources_folder


@dataclass(frozen=True)
class Term:
    """One term; `name` and `text` are source messages under the context `glossary.<key>`."""

    key: str
    name: str
    text: str

    def name_in(self, t: Translator) -> str:
        """The term in the reader's language."""
        return t.content(f"glossary.{self.key}.name", self.name)

    def text_in(self, t: Translator) -> str:
        """Its meaning in the reader's language."""
        return t.content(f"glossary.{self.key}.text", self.text)


@cache
def glossary() -> tuple[Term, ...]:
    """Every term, in the order in which they are declared."""
    declared = tomllib.loads((resources_folder() / "library" / "glossary.toml").read_text("utf-8"))
    return tuple(Term(entry["key"], entry["name"], entry["text"]) for entry in declared["term"])
