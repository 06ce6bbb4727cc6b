"""The texts of a first draft for the council, filled with what the town has told."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any
from uuid import uuid4

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.library.motions import motion_texts
from strongcity_desktop.operations.drafting.told_so_far import ToldSoFar

_AMOUNTS = ("planned", "existing", "secured", "sought", "open")


class DraftWords:
    """Writes texts of the models, each in every language of the app, first in `language`.

    What holds words of its own comes as it is stored, with an id where it is an item of a list.
    """

    def __init__(self, language: str, told: ToldSoFar) -> None:
        self._language = language if language in SHIPPED else SHIPPED[0]
        self._told = told

    def references(self) -> list[dict[str, Any]]:
        """The texts that the mandate rests on, or a line to be completed; then the diagnosis."""
        named = [self._source(one) for one in self._told.sources if one.get("name")]
        return [*(named or self.items("reference", ["law_to_name"])),
                *self.items("reference", ["diagnosis_read"])]

    def _source(self, kept: dict[str, Any]) -> dict[str, Any]:
        name = LocalText.from_json(kept["name"])
        reference = LocalText.from_json(kept["reference"]) if kept.get("reference") else None
        day = kept.get("dated")

        def named(t: Translator) -> str:
            if reference is None:
                return _version(name, t)
            piece = motion_texts()["source_dated" if day else "source"]
            return piece.in_words(t, {"name": _version(name, t),
                                      "reference": _version(reference, t),
                                      "day": date.fromisoformat(day) if day else ""})

        says = {"says": kept["says"]} if kept.get("says") else {}
        return item({"reference": self._written(named), **says})

    def items(self, column: str, keys: Iterable[str]) -> list[dict[str, Any]]:
        """An item of a list for each of these texts that stands."""
        return [item({column: self.text(key)}) for key in keys if self.stands(key)]

    def first(self, *keys: str) -> dict[str, Any]:
        """The first of these texts that stands. Raises StopIteration where none does."""
        return next(self.text(key) for key in keys if self.stands(key))

    def stands(self, key: str) -> bool:
        """Whether a text fits what the town has told."""
        piece = motion_texts()[key]
        return piece.stands(self._told.facts, self._told.outcome, self._told.gaps)

    def text(self, key: str) -> dict[str, Any]:
        """A text of the models, filled with what the town has told."""
        return self._written(lambda t: motion_texts()[key].in_words(t, self._values(t)))

    def _values(self, t: Translator) -> dict[str, object]:
        told = self._told
        return {"town": _version(told.town, t), "diagnosed_on": told.diagnosed_on or "",
                "challenges": t.list([_version(name, t) for name in told.challenges]),
                "platform": _version(told.platform, t) if told.platform else "",
                "plan": _version(told.plan, t) if told.plan else "",
                "consultations": t.list([_version(name, t) for name in told.consultations]),
                **{name: t.amount(getattr(told.money, name), told.currency) for name in _AMOUNTS}}

    def _written(self, make: Callable[[Translator], str]) -> dict[str, Any]:
        """The text in every language; what keeps words apart in print has no place in a field."""
        return LocalText(self._language, {
            code: without_isolates(make(translator(code))) for code in SHIPPED}).to_json()


def item(values: dict[str, Any]) -> dict[str, Any]:
    """An item of a list of answers."""
    return {"id": str(uuid4()), **values}


def _version(text: LocalText, t: Translator) -> str:
    return text.shown_in(t.language).text
