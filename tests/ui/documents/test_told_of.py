"""What a document can tell of: the version meant first, then the vote to come."""

from datetime import date
from pathlib import Path

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.adopt_plan import AdoptionDetails, adopt
from strongcity_desktop.operations.council_papers import PAPERS, TO_COME
from strongcity_desktop.operations.documents_offered import documents
from strongcity_desktop.operations.fill_worksheet import start_worksheet
from strongcity_desktop.operations.open_town import TownDetails, create_town
from strongcity_desktop.ui.documents.told_of import gather


def test_what_is_made_first_stands_first_and_the_vote_to_come_behind_it(tmp_path: Path) -> None:
    town = create_town(tmp_path / "Oak.strongcity", TownDetails(
        name=LocalText.of("Oak", "en"), language="en", languages=("en",)), "Clerk")
    details = AdoptionDetails("Version 1", date(2024, 3, 1), languages=("en",))
    version = town.run(lambda t: adopt(t, details, "Clerk")).row.id

    def offered() -> list[str]:
        told = town.run(lambda t: gather(t, documents(), translator("en")))
        return [one.id for one in told.entries["adopted_versions"]]

    assert offered() == [version]
    town.run(lambda t: start_worksheet(t, PAPERS, who="Clerk"))
    assert offered() == [version, TO_COME]
    town.close()
