"""A town with neighbourhoods and a challenge, judged in a diagnosis."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import keep_register
from strongcity_desktop.operations.fill_worksheet import start_worksheet
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

WHO = "Clerk"
CHALLENGES = "challenges"


@dataclass(frozen=True)
class Judged:
    """The town, and the ids of what is in it."""

    town: TownFile
    station: str
    hillside: str
    challenge: str

    def begin(self, on: date | None = None, from_filled: str | None = None) -> str:
        """Begin a diagnosis; its id."""
        return self.town.run(lambda town: start_worksheet(
            town, "diagnosis", who=WHO, on=on, from_filled=from_filled)).id

    def change(self, assessment: str | None = None, **values: Any) -> keep_register.Kept:
        """Change the challenge."""
        return self.town.run(lambda town: keep_register.change_row(
            town, CHALLENGES, self.challenge, values, WHO, assessment=assessment))

    def row(self, assessment: str | None = None) -> Row:
        """The challenge as an assessment sees it."""
        rows = self.town.run(lambda town: keep_register.rows_of(
            town, CHALLENGES, assessment=assessment))
        return next(row for row in rows if row.id == self.challenge)

    def said(self, assessment: str | None = None) -> tuple[Any, Any, Any]:
        """Likelihood, impact and score as an assessment sees them."""
        values = self.row(assessment).values
        return values.get("likelihood"), values.get("impact"), values.get("score")


def make_judged(path: Path) -> Judged:
    """A new town with two neighbourhoods and one challenge, no diagnosis yet."""
    town = create_town(path, TownDetails(LocalText.of("Valmora", "en"), language="en",
                                         currency="EUR"), WHO)

    def add(register: str, name: dict[str, Any]) -> str:
        return town.run(lambda open: keep_register.add_row(
            open, register, {"name": name}, WHO)).row.id

    return Judged(town, add("neighbourhoods", text("Station", fr="La gare")),
                  add("neighbourhoods", text("Hillside: upper; north")),
                  add(CHALLENGES, text("Rumours", fr="Rumeurs")))
