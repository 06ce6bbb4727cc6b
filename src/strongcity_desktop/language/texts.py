"""A free text: its original language, its versions in others, and which are out of date."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

LONGEST_TEXT = 30_000
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")  # all there are but tab and line feed


def clean(text: str) -> str:
    """The text as the app keeps it: NFC, line feeds only, no control characters or surrogates."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):
        return text
    whole = text.encode("utf-8", "replace").decode("utf-8") if not text.isascii() else text
    lines = whole.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", _CONTROLS.sub("", lines))


@dataclass(frozen=True)
class Shown:
    """What a reader of one language gets; `is_fallback` when it is only the original."""

    text: str
    language: str
    is_fallback: bool
    is_outdated: bool = False


@dataclass(frozen=True)
class LocalText:
    """A text with its original language and versions; `texts` maps language code to text."""

    original: str
    texts: Mapping[str, str] = field(default_factory=dict)
    outdated: frozenset[str] = frozenset()

    @classmethod
    def of(cls, text: str, language: str) -> Self:
        """A new text whose original language is `language`."""
        return cls(language, {language: clean(text)})

    @classmethod
    def from_json(cls, value: Mapping[str, Any]) -> Self:
        """The text stored as {"original": "fr", "texts": {"fr": "…"}, "outdated": ["ar"]}.

        Raises ValueError when the value has another shape.
        """
        original, texts = value.get("original"), value.get("texts")
        if not isinstance(original, str) or not isinstance(texts, Mapping):
            raise ValueError("a text is stored with its original language and its versions")
        return cls(original, {str(k): clean(str(v)) for k, v in texts.items()},
                   frozenset(map(str, value.get("outdated", ()))))

    def to_json(self) -> dict[str, Any]:
        """The form in which the text is stored; empty versions are left out."""
        stored: dict[str, Any] = {
            "original": self.original,
            "texts": {code: text for code, text in sorted(self.texts.items()) if text},
        }
        if self.outdated:
            stored["outdated"] = sorted(self.outdated)
        return stored

    @property
    def is_empty(self) -> bool:
        """True when no version holds anything but blanks."""
        return not any(text.strip() for text in self.texts.values())

    def shown_in(self, language: str) -> Shown:
        """The version for a reader of `language`, else the original marked as such."""
        if self.texts.get(language):
            return Shown(self.texts[language], language, False, language in self.outdated)
        if self.texts.get(self.original):
            return Shown(self.texts[self.original], self.original, True)
        for code in sorted(self.texts):
            if self.texts[code]:
                return Shown(self.texts[code], code, True)
        return Shown("", language, False)

    def with_version(self, text: str, language: str) -> "LocalText":
        """The text after someone wrote its version in `language`.

        A change of the original marks the other versions out of date; a new version is up to date.
        """
        text = clean(text)
        if text == self.texts.get(language, ""):
            return self
        texts = {**self.texts, language: text}
        if not self.texts.get(self.original) and language != self.original:
            return LocalText(language, texts, self.outdated)
        if language == self.original:
            others = frozenset(code for code, kept in texts.items() if kept and code != language)
            return LocalText(self.original, texts, others)
        return LocalText(self.original, texts, self.outdated - {language})
