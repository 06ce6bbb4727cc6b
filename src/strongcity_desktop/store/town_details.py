"""What is known about the town itself, as one plain value."""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Self

from strongcity_desktop.language.texts import LocalText


@dataclass(frozen=True)
class TownDetails:
    """A town. `language` is its working language, `languages` those it prints in, `currency` a code
    like "KES", `population` people, `arms` its coat of arms as PNG bytes."""

    name: LocalText
    country: str = ""
    language: str = "en"
    languages: tuple[str, ...] = ()
    currency: str = ""
    population: int | None = None
    arms: bytes | None = None

    def to_stored(self) -> dict[str, Any]:
        """The values of the town's row."""
        return {
            "name": self.name.to_json(),
            "country": self.country,
            "language": self.language,
            "languages": list(self.languages),
            "currency": self.currency,
            "population": self.population,
            "arms": base64.b64encode(self.arms).decode("ascii") if self.arms else None,
        }

    @classmethod
    def from_stored(cls, row: Mapping[str, Any]) -> Self:
        """The details in the town's row. Raises ValueError when it is damaged."""
        try:
            arms = base64.b64decode(row["arms"], validate=True) if row["arms"] else None
        except (binascii.Error, TypeError) as trouble:
            raise ValueError("the coat of arms can no longer be read") from trouble
        return cls(LocalText.from_json(row["name"] or {}), row["country"], row["language"],
                   tuple(row["languages"] or ()), row["currency"], row["population"], arms)
