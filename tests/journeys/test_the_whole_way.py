"""The whole way by keys: what the diagnosis found, a goal, an action, an indicator and its reading,
the plan in two languages, the vote, what changed since, and the report that says so."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from documents.pdf_text import page_texts
from journeys.answers import answering, choose, confirm, tab_in
from journeys.conftest import Start
from journeys.hands import Hands, spoken_name
from journeys.steps import page_of, print_by_keys, town_of
from journeys.tool_steps import push
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.check_adopted import frozen_paper
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.actions.action_page import ActionPage
from strongcity_desktop.ui.actions.page import ActionsPage
from strongcity_desktop.ui.actions.wizard import NewActionPage
from strongcity_desktop.ui.actions.wizard_words import KEYS
from strongcity_desktop.ui.adopted.adopt_page import AdoptPage
from strongcity_desktop.ui.adopted.page import AdoptedPage
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.plan.page import PlanPage
from strongcity_desktop.ui.registers.cell_editors import SeveralOf
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.results.page import ResultsPage

ENTER, SPACE = Qt.Key.Key_Return, Qt.Key.Key_Space
GOAL, ACTION = "Women speak in public without fear", "Evenings for women who speak"
LATER = today() + timedelta(days=400)
BANKED = "Residents who feel heard by the town"
READ = "First evening"
_FREEZING_MS = 60_000
ANSWERS: dict[str, dict[str, str]] = {
    "domain": {"Domain": "=Communication"}, "level": {"Level": "=Primary: everybody"},
    "for_whom": {"For whom": "+Women", "How many people it should reach": "80"},
    "role": {"The town’s part": "=It brings people together"},
    "lead": {"Post or service, in words": "Culture office"},
    "when": {"Begins": (today() + timedelta(days=40)).strftime("%d/%m/%Y"),
             "Ends": (today() + timedelta(days=220)).strftime("%d/%m/%Y")},
    "money": {"What for": "Hall and childcare", "Year": str(today().year), "Amount": "4800",
              "Source": "=Own line in the town’s budget", "Secured or sought": "=Secured"},
    "harm": {"Unwanted effects": "The insults grow louder after an evening",
             "Who could be harmed": "+Women",
             "What is done about it": "Someone goes along on the way home",
             "Who decides to stop": "Culture office"}}
"""By page of the wizard and name of the field; = before a choice, + before a box to tick."""


def rows(hands: Hands, register_id: str) -> dict[str, Row]:
    """The rows of a register by their English names."""
    hands.wait(lambda: not hands.window.context.background.is_busy)
    return {LocalText.from_json(row.values["name"]).shown_in("en").text: row
            for row in town_of(hands).run(lambda town: rows_of(town, register_id))}


def fill(hands: Hands, answers: dict[str, str]) -> None:
    """Go to each field by its name, and write or choose."""
    for name, answer in answers.items():
        field = hands.tab_to(name)
        if isinstance(field, SeveralOf):
            tick(hands, field, answer[1:])
        elif answer.startswith("="):
            choose(field, answer[1:])
        else:
            hands.write(answer)


def tick(hands: Hands, field: SeveralOf, words: str) -> None:
    """Walk down a list to the line that says these words, and tick it."""
    hands.key(Qt.Key.Key_Home)
    while field.currentItem().text() != words:
        before = field.currentRow()
        hands.key(Qt.Key.Key_Down)
        assert field.currentRow() > before, words
    hands.key(SPACE)


def keep_what_was_found(hands: Hands) -> str:
    """From an answer of the diagnosis to a finding; its name."""
    before = set(rows(hands, "findings"))
    push(hands, "Diagnosis")
    push(hands, "Keep as a finding")
    page_of(hands, RegisterPage)
    (name,) = set(rows(hands, "findings")) - before
    return name


def set_a_goal(hands: Hands) -> None:
    push(hands, "Strategy")
    push(hands, f"Goals: {len(rows(hands, 'goals'))}")
    push(hands, "Add a goal")
    hands.write(GOAL)
    hands.key(ENTER)
    hands.wait(lambda: GOAL in rows(hands, "goals"))


def turn_to(hands: Hands, part: str) -> None:
    """On the page of an action, by arrows to one of its parts."""
    buttons = page_of(hands, ActionPage).parts.buttons
    checked = next(button for button in buttons.values() if button.isChecked())
    hands.tab_to(spoken_name(checked))
    while spoken_name(hands.focused()) != f"Part of the action: {part}":
        hands.key(Qt.Key.Key_Right)


def plan_an_action(hands: Hands) -> None:
    """Nine pages of the wizard; the first challenge without an action stands first."""
    push(hands, "Actions")
    push(hands, "Add an action")
    page = page_of(hands, NewActionPage)
    hands.wait(lambda: page.challenge is not None)
    hands.key(SPACE)
    hands.tab_to("Action")
    hands.write(ACTION)
    hands.key(ENTER)
    for stage in KEYS[1:]:
        hands.wait(lambda stage=stage: page.arguments()["stage"] == stage)
        fill(hands, ANSWERS[stage])
        push(hands, "See the action" if stage == KEYS[-1] else "Continue")
    made = page_of(hands, ActionPage)
    hands.wait(lambda: made.seen is not None)
    turn_to(hands, "Do no harm")
    push(hands, "It was read today")
    hands.wait(lambda: rows(hands, "actions")[ACTION].values.get("checked_on"))


def take_an_indicator(hands: Hands) -> None:
    """From the bank for the new action; then its start value and its target."""
    with answering(hands):  # lists that dropped down before give the window back its keys
        push(hands, "Results")
    page = page_of(hands, ResultsPage)
    hands.wait(lambda: page.seen is not None)
    hands.focused()
    choose(hands.tab_to("Action"), ACTION)
    hands.wait(lambda: page.seen is not None and not page.seen.indicators)

    def take(dialog: QDialog) -> None:
        tab_in(dialog, "Search the bank")
        hands.write("feel heard")
        confirm(dialog, "Take this indicator")

    with answering(hands, (QDialog, take)):
        push(hands, "Take one from the bank")
    hands.wait(lambda: BANKED in rows(hands, "indicators"))
    hands.wait(lambda: page.seen is not None and page.seen.indicators)
    push(hands, "Open the indicator")
    entry = page_of(hands, RegisterPage)
    hands.wait(entry.side_place.shows_entry)
    fill(hands, {"Start value": "31", "Target": "60"})
    hands.key(Qt.Key.Key_Tab)
    hands.wait(lambda: rows(hands, "indicators")[BANKED].values.get("target") == "60")


def read_it(hands: Hands) -> None:
    with answering(hands):  # lists that dropped down before give the window back its keys
        push(hands, "Results")
    page = page_of(hands, ResultsPage)
    hands.wait(lambda: page.seen is not None)
    hands.focused()
    choose(hands.tab_to("Action"), ACTION)
    hands.wait(lambda: page.seen is not None and len(page.seen.indicators) == 1)

    def read(dialog: QDialog) -> None:
        tab_in(dialog, "Reading")
        hands.write(READ)
        tab_in(dialog, "Value")
        hands.write("38")
        confirm(dialog, "Keep the reading")

    with answering(hands, (QDialog, read)):
        push(hands, "Add a reading")
    hands.wait(lambda: READ in rows(hands, "readings"))


def adopt_the_plan(hands: Hands) -> None:
    """In French and in Arabic, each by itself and side by side; the vote is written down."""
    with answering(hands):
        push(hands, "Plan and prints")
    page_of(hands, PlanPage)
    hands.wait(lambda: hands.button("Export as PDF").isEnabled())  # its pages are there
    push(hands, "Adopt this plan…")
    page = page_of(hands, AdoptPage)
    hands.wait(lambda: page.facts is not None)
    fill(hands, {"Adopted by": "Municipal council", "Number of the decision": "2026/41",
                 "Votes: For": "17", "Votes: Against": "4", "Votes: Abstained": "2"})
    for code, choice in page.languages.items():
        if choice.isChecked() != (code in ("fr", "ar")):
            hands.tab_to(spoken_name(choice))
            hands.key(SPACE)
    hands.tab_to("Also the first two side by side, on facing pages")
    hands.key(SPACE)
    push(hands, "Adopt version 1")
    hands.qtbot.waitUntil(lambda: bool(rows(hands, "adopted_versions")), timeout=_FREEZING_MS)
    adopted = page_of(hands, AdoptedPage)
    hands.wait(lambda: adopted.facts)


def frozen(hands: Hands, paper: str) -> list[str]:
    """The words of each page of a paper as the council adopted it."""
    (version,) = rows(hands, "adopted_versions").values()
    return page_texts(town_of(hands).run(lambda town: frozen_paper(town, version.id, paper)))


def change_the_action(hands: Hands, action_id: str) -> None:
    push(hands, "Actions")
    page = page_of(hands, ActionsPage)
    table = page.register.table
    hands.wait(lambda: table.hasFocus() and table.current_id())
    for _ in rows(hands, "actions"):
        if table.current_id() == action_id:
            break
        hands.key(Qt.Key.Key_Down)
    hands.key(ENTER, Qt.KeyboardModifier.ShiftModifier)
    push(hands, "Open the page of this action")
    opened = page_of(hands, ActionPage)
    hands.wait(lambda: opened.seen is not None)
    turn_to(hands, "When")
    fill(hands, {"Ends": LATER.strftime("%d/%m/%Y")})
    hands.key(Qt.Key.Key_Tab)
    hands.wait(lambda: rows(hands, "actions")[ACTION].values["ends_on"] == LATER.isoformat())
    turn_to(hands, "Money")
    hands.tab_to("Budget lines")
    hands.key(ENTER)
    hands.wait(lambda: spoken_name(hands.focused()).startswith("What for"))  # its entry beside
    fill(hands, {"Amount": "6200"})
    hands.key(Qt.Key.Key_Tab)
    hands.wait(lambda: rows(hands, "budget_lines")["Hall and childcare"].values["amount"] == "6200")


def print_the_report(hands: Hands, save_as: Callable[[Path], None], target: Path) -> str:
    with answering(hands):
        push(hands, "Results")
    push(hands, "Print the progress report")
    assert page_of(hands, DocumentsPage).choices.kind().id == "progress-report"
    return print_by_keys(hands, "en", save_as, target)


def test_from_the_diagnosis_to_the_report_of_what_changed(
        start: Start, sample_town: Path, save_as: Callable[[Path], None], tmp_path: Path) -> None:
    hands = start("en", sample_town)
    assert keep_what_was_found(hands)
    set_a_goal(hands)
    plan_an_action(hands)
    action = rows(hands, "actions")[ACTION]
    assert action.values["domain"] == "communication" and action.values["challenges"]
    take_an_indicator(hands)
    read_it(hands)
    reading = rows(hands, "readings")[READ].values
    assert reading["value"] == "38"
    assert reading["indicators"] == [rows(hands, "indicators")[BANKED].id]
    adopt_the_plan(hands)
    french, arabic, both = (frozen(hands, f"plan-{which}-public.pdf") for which in
                            ("fr", "ar", "fr-ar"))
    for pages, contents in ((french, ("Sommaire",)), (arabic, ("المحتويات",)),
                            (both, ("Sommaire", "المحتويات"))):
        words = " ".join(pages)
        assert "Version 1" in pages[0]  # its cover says that it was adopted
        assert ACTION in words and GOAL in words  # as the clerk wrote them: nobody translated yet
        assert all(any(word in page for page in pages) for word in contents)
    assert "Habitants qui se sentent écoutés par la ville" in " ".join(french)  # the bank did
    assert len(both) >= len(french) + len(arabic)
    change_the_action(hands, action.id)
    report = print_the_report(hands, save_as, tmp_path / "report.pdf")
    told = report[report.index("Changed since the plan was adopted"):report.index("What was done")]
    assert "17 for, 4 against and 2 abstained" in told and "2 entries changed" in told
    assert ACTION in told and "Ends: was" in told
    assert "“Hall and childcare”. Amount: was 4,800 VLC, is now 6,200 VLC." in told
