"""From an empty town to the view of means; from a checklist to its card; from the register to what
businesses offer on paper."""

from collections.abc import Callable
from pathlib import Path

from journeys.answering import Answering
from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import make_town, page_of, print_by_keys, town_of
from journeys.test_from_table_to_protocol import fill_in, open_tool, run_of, short_questions
from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.operations.open_town import TownDetails, create_town
from strongcity_desktop.operations.tools import tool
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.tool.page import ToolPage

HALL = "Sports hall on Sundays"


def back_at(hands: Hands, language: str, tool_id: str) -> ToolPage:
    """From the worksheet of a tool back to its page, once its prints are there."""
    t = translator(language)
    hands.press(t("Back to “{name}”", name=tool(tool_id).title_in(t)))
    return tool_page(hands)


def tool_page(hands: Hands) -> ToolPage:
    """The page of a tool, once its prints are there."""
    page = page_of(hands, ToolPage)
    hands.wait(lambda: page.documents is not None)
    return page


def print_from(hands: Hands, language: str, page: ToolPage, document_id: str,
               save_as: Callable[[Path], None], target: Path) -> str:
    """From the page of a tool to one of its prints, and what stands in it."""
    assert page.documents is not None
    hands.press(page.documents.links[document_id].text().replace("&", ""))
    assert page_of(hands, DocumentsPage).choices.kind().id == document_id
    return print_by_keys(hands, language, save_as, target)


def test_from_nothing_to_the_view_of_means(start: Start, save_as: Callable[[Path], None],
                                           tmp_path: Path) -> None:
    t = translator("en")
    hands = start("en")
    make_town(hands, "en", "Oakbridge")
    open_tool(hands, t, "S4")
    clerk = Answering(hands, "en", lambda asked: f"Said of {asked.key}.", {})
    fill_in(hands, t, clerk)
    assert set(run_of(hands, "means")) == short_questions("means")

    back_at(hands, "en", "S4")
    hands.press("Resources")
    page = page_of(hands, RegisterPage)
    hands.press("Add a resource")
    hands.write(HALL)
    page.table.finish_editing()
    hands.rest()
    row = town_of(hands).run(lambda town: rows_of(town, "resources"))[0]
    for key, value in (("origin", "existing"), ("state", "secured"), ("service", "sport")):
        page.form.change_wanted.emit(row.id, key, value)
        hands.rest()
    hands.press("The means")  # the way back above the register
    words = print_from(hands, "en", tool_page(hands), "resources-view", save_as,
                       tmp_path / "means.pdf")
    assert f"What existing services carry {HALL}" in words
    assert "No goal is in the register yet." in words and "Local democracy: Could" in words


def test_from_a_checklist_to_the_card_for_a_crisis(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    t = translator("fr")
    hands = start("fr")
    make_town(hands, "fr", "Valmora")
    open_tool(hands, t, "Q1")
    clerk = Answering(hands, "fr", lambda _asked: "Secrétaire général", {})
    fill_in(hands, t, clerk)
    assert set(run_of(hands, "sensitive_topics")) == short_questions("sensitive_topics")
    words = print_from(hands, "fr", back_at(hands, "fr", "Q1"), "card-crisis", save_as,
                       tmp_path / "card.pdf")
    assert words.count("Secrétaire général") == 3  # before, in the first hours, afterwards
    assert "Page 1 sur 1" in words


def test_businesses_are_seen_from_their_tool_and_printed(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    def fill(town: TownFile) -> None:
        for name, sector, listed in (("Bakers’ guild", "business", True),
                                     ("Choir", "culture", True),
                                     ("Brewers’ guild", "business", False)):
            add_row(town, "stakeholders", {
                "name": text(name), "sector": sector, "listed_publicly": listed,
                "offers": text("Two places in training")}, "Clerk")

    town = create_town(tmp_path / "Oakbridge.strongcity", TownDetails(
        name=LocalText.of("Oakbridge", "en"), language="en", languages=("en",)), "Clerk")
    town.run(fill)
    town.close()
    hands = start("en", tmp_path / "Oakbridge.strongcity")
    hands.press("Coordination")
    hands.wait(lambda: hands.offers("Businesses as partners"))
    hands.press("Open: Businesses as partners")
    tool_page(hands)
    hands.press("Open the list")
    page = page_of(hands, RegisterPage)
    hands.wait(lambda: page.model.count() == 2)
    assert [field.key for field in page.model.columns()] == [
        "name", "gains", "offers", "asked_of", "last_met", "next_step"]
    names = [LocalText.from_json(row.values["name"]).shown_in("en").text
             for row in page.model.first_rows(2)]
    assert names == ["Bakers’ guild", "Brewers’ guild"]
    hands.press("Coordination")
    hands.press("Businesses as partners")
    words = print_by_keys(hands, "en", save_as, tmp_path / "businesses.pdf")
    assert "Bakers’ guild" in words
    assert "Brewers" not in words and "Choir" not in words and "places in training" not in words
