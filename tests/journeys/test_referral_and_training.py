"""A referral mechanism designed in Arabic, from an empty town to its print, with no name anywhere;
a training need followed to the sheet that people sign."""

from collections.abc import Callable
from pathlib import Path

from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import make_town, page_of, print_by_keys, sees, town_of
from journeys.test_from_table_to_protocol import Clerk, fill_in, print_it, run_of, short_questions
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator, translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.tools import shelf, tool
from strongcity_desktop.registers import wording as register_wording
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.actions.page import ActionsPage
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.tool.page import ToolPage
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.loader import all_worksheets

NEED, SESSION = "Reception desks can answer a rumour", "A morning on rumours"


def open_beside_actions(hands: Hands, t: Translator, tool_id: str) -> ToolPage:
    """From the side bar to the actions, and by the row beside them to a tool."""
    declared = tool(tool_id)
    hands.press(t(shelf(declared.shelf).title))
    page_of(hands, ActionsPage)
    hands.wait(lambda: hands.offers(declared.title_in(t)))
    hands.press(declared.title_in(t))
    page = page_of(hands, ToolPage)
    hands.wait(lambda: page.documents is not None)
    return page


def rows(hands: Hands, register_id: str) -> tuple[Row, ...]:
    return town_of(hands).run(lambda town: rows_of(town, register_id))


def test_from_nothing_to_a_referral_design_in_arabic(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    t, sheet = translator("ar"), all_worksheets()["referral"]
    line = wording.fixed_line(t, sheet)
    hands = start("ar")
    make_town(hands, "ar", "فالمورا")
    open_beside_actions(hands, t, "I3")
    shown: list[bool] = []

    def said(asked: object) -> str:
        shown.append(sees(hands, line))
        return "يجد القلقون من يصغي إليهم"

    fill_in(hands, t, Clerk(hands, "ar", said, {}))
    assert sees(hands, line) and shown and all(shown)
    assert set(run_of(hands, "referral")) == short_questions("referral")
    words = print_it(hands, t, "I3", "referral-design", save_as, tmp_path / "design.pdf")
    assert "يجد القلقون من يصغي إليهم" in words
    first = line.partition(".")[0]
    assert words.count(first) >= 3  # at the top, and at the foot of each page


def test_from_a_need_to_the_sheet_to_sign(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    t = translator("en")
    hands = start("en")
    make_town(hands, "en", "Oakbridge")
    open_beside_actions(hands, t, "T1")
    need = _add(hands, t, "training_needs", NEED, {"topic": "digital", "level_now": 1,
                                                  "level_needed": 3, "people": 8})
    hands.press(tool("T1").title_in(t))  # the way back above the register
    page_of(hands, ToolPage)
    session = _add(hands, t, "trainings", SESSION, {
        "needs": [need.id], "held_on": "2030-03-04", "seats": 12, "status": "planned"})
    assert session.values["needs"] == [need.id]
    hands.press(tool("T1").title_in(t))
    page = page_of(hands, ToolPage)
    hands.wait(lambda: page.documents is not None)
    assert page.documents is not None
    hands.press(page.documents.links["training-attendance"].text().replace("&", ""))
    assert page_of(hands, DocumentsPage).choices.kind().id == "training-attendance"
    words = print_by_keys(hands, "en", save_as, tmp_path / "sheet.pdf")
    assert SESSION in words and "4 March 2030" in words.replace("Mar ", "March ")
    assert "Signature" in words and " 15 " in f" {words} "  # twelve seats, and three lines more


def _add(hands: Hands, t: Translator, register_id: str, name: str,
         values: dict[str, object]) -> Row:
    """From the page of the tool into its register: one entry, written and filled in."""
    declared = register(register_id)
    hands.wait(lambda: hands.offers(register_wording.title(t, declared)))
    hands.press(register_wording.title(t, declared))
    page = page_of(hands, RegisterPage)
    hands.press(t.content(f"register.{register_id}.add", declared.add))
    hands.write(name)
    page.table.finish_editing()
    hands.rest()
    hands.wait(lambda: rows(hands, register_id))
    row = rows(hands, register_id)[0]
    for key, value in values.items():
        page.form.change_wanted.emit(row.id, key, value)
        hands.rest()
    hands.wait(lambda: not hands.window.context.background.is_busy)
    row = rows(hands, register_id)[0]
    assert LocalText.from_json(row.values["name"]).shown_in("en").text == name
    return row
