"""What the tests of the store fill towns with."""

from typing import Any

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.store.town_details import TownDetails

DETAILS = TownDetails(LocalText.of("Mada", "fr"), country="TN", language="fr",
                      languages=("fr", "ar"), currency="TND", population=12_500, arms=b"\x89PNG")


def words(text: str) -> dict[str, Any]:
    """A stored free text."""
    return LocalText.of(text, "en").to_json()
