"""A stage without tools of its own yet: opened on the road by keys, one part of it marked done."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from journeys.conftest import Start
from journeys.hands import Hands, spoken_name
from journeys.steps import choice_words, page_of, sees, town_of, worksheet
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.fill_worksheet import Filled, filled_worksheets, open_filled
from strongcity_desktop.operations.open_town import TownDetails, create_town
from strongcity_desktop.operations.pathway.stages import STAGES
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.home.page import HomePage
from strongcity_desktop.ui.home.stage_node import StageNode
from strongcity_desktop.worksheets.loader import all_worksheets

T = translator("fr")
LEARNING = next(stage for stage in STAGES if stage.key == "learning")
DONE, BEGUN = 3, 2


def to_stage(hands: Hands, number: int) -> StageNode:
    """Tab to the first stage, then the arrow keys along the road."""
    page = page_of(hands, HomePage)
    hands.wait(lambda: page.strip is not None)
    assert page.strip is not None
    hands.tab_to(spoken_name(page.strip.nodes[0]))
    for _ in range(number - 1):
        hands.key(Qt.Key.Key_Right)
    node = QApplication.focusWidget()
    assert isinstance(node, StageNode)
    assert node.stage.number == number
    return node


def pathway_sheet(hands: Hands) -> Filled:
    """The worksheet of the pathway as the file holds it."""
    def read(town: TownFile) -> Filled:
        (kept,) = [one for one in filled_worksheets(town) if one.worksheet_id == "pathway"]
        return open_filled(town, kept.id)

    hands.rest()
    return town_of(hands).run(read)


def test_a_stage_is_opened_and_moves_on(start: Start, tmp_path: Path) -> None:
    path = tmp_path / "town.strongcity"
    details = TownDetails(name=LocalText.of("Pont-aux-Chênes", "fr"), language="fr",
                          languages=("fr",))
    create_town(path, details, "Secrétaire").close()
    hands = start("fr", path)
    node = to_stage(hands, 7)
    assert (node.stage.key, node.stage.state, node.stage.done) == (
        "learning", "not_begun", 0)
    assert sees(hands, T("Stage {n} · not begun", n=7))
    hands.key(Qt.Key.Key_Return)
    page = worksheet(hands)
    asked = all_worksheets()["pathway"].question("learning_points")
    assert page.place() == asked.key
    assert all(sees(hands, choice_words("fr", asked, point.key, "rows"))
               for point in LEARNING.points)
    hands.key(Qt.Key(Qt.Key.Key_0.value + DONE))
    hands.key(Qt.Key(Qt.Key.Key_0.value + BEGUN))
    (rated,) = pathway_sheet(hands).answers[asked.key].values()
    first, second, *_ = (point.key for point in LEARNING.points)
    assert {key: rating["level"] for key, rating in rated.items()} == {first: DONE, second: BEGUN}
    hands.key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    node = to_stage(hands, 7)
    assert (node.stage.state, node.stage.done, node.stage.of) == ("begun", 1, 4)
    assert sees(hands, T("Stage {n} · {done} of {of}", n=7, done=1, of=4))
    assert [point.state for point in node.stage.points] == ["done", "begun", "not_begun",
                                                              "not_begun"]
