"""Someone opens the app first, makes a town, answers, checks, and prints the report."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from journeys.conftest import Start
from journeys.hands import Hands
from strongcity_desktop.language.translator import translator
from strongcity_desktop.ui.diagnosis.page import DiagnosisPage
from strongcity_desktop.ui.worksheet.page import WorksheetPage
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.loader import all_worksheets

DIAGNOSIS = all_worksheets()["diagnosis"]
TOWN = {"en": "Oakbridge", "fr": "Pont-aux-Chênes", "ar": "جسر الزيتون"}
SAID = {"en": "The choir and the spring fair.", "fr": "La chorale et la fête du printemps.",
        "ar": "جوقة الميناء وسوق الربيع."}


def choice(language: str, question: str, key: str) -> str:
    """The words of one choice."""
    asked = DIAGNOSIS.question(question)
    found = next(c for c in asked.choices if c.key == key)
    return wording.choice_label(translator(language), asked, "choices", found)


def worksheet_page(hands: Hands) -> WorksheetPage:
    """The page on screen."""
    page = hands.window.findChild(WorksheetPage)
    assert page is not None
    return page


def make_town(hands: Hands, language: str) -> None:
    """From the welcome page to the town's pathway."""
    t = translator(language)
    hands.press(t("Start a new town"))
    field = hands.focused()
    assert isinstance(field, QLineEdit)
    hands.write(TOWN[language])
    hands.press(t("Create the town"))
    hands.wait(lambda: hands.window.context.town is not None)
    hands.rest()


def begin_in_full(hands: Hands, language: str) -> None:
    """On the page of the diagnoses, where there is none yet: the full form."""
    page = hands.window.findChild(DiagnosisPage)
    assert page is not None
    assert page.start is not None
    hands.press(page.start.form.choices["full"].label())
    hands.press(translator(language)("Start the diagnosis"))


def text_of(pdf: Path) -> str:
    """What a reader finds in the PDF."""
    done = subprocess.run(["pdftotext", "-layout", str(pdf), "-"], capture_output=True, text=True,
                          check=True)
    return " ".join(done.stdout.split())


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_from_a_new_town_to_its_printed_report(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path, language: str) -> None:
    t = translator(language)
    hands = start(language)
    assert QApplication.layoutDirection() == (
        Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight)
    make_town(hands, language)
    hands.press(t("Start"))
    begin_in_full(hands, language)
    page = worksheet_page(hands)
    hands.wait(lambda: page.view is not None)
    assert page.place() == "services_heard"
    for key in ("sport", "housing", "culture", "wellbeing"):
        hands.press(choice(language, "services_heard", key))
    hands.press(t("Continue"))
    page.go_to("holds_together")
    hands.rest()
    field = page.first_focus()
    assert field is not None
    field.setFocus()
    hands.write(SAID[language])
    hands.wait(lambda: not hands.window.context.background.is_busy)
    page.go_to("check")
    hands.rest()
    hands.press(t("Print a draft"))
    target = tmp_path / "report.pdf"
    save_as(target)
    hands.press(t("Export as PDF"))
    hands.wait(target.exists)
    text = text_of(target)
    assert t("Diagnosis report") in text or language == "ar"
    if language != "ar":
        assert SAID[language] in text
        assert choice(language, "services_heard", "sport") in text
    else:
        words = SAID[language].strip(".").split()
        assert sum(word in text for word in words) >= len(words) - 1


def test_the_same_by_keyboard_only(start: Start) -> None:
    t = translator("en")
    hands = start("en")
    hands.tab_to(t("Start a new town"))
    hands.key(Qt.Key.Key_Space)
    hands.write("Oakbridge")
    hands.tab_to(t("Create the town"))
    hands.key(Qt.Key.Key_Space)
    hands.wait(lambda: hands.window.context.town is not None)
    hands.rest()
    hands.tab_to("Start: Start the diagnosis")
    hands.key(Qt.Key.Key_Space)
    hands.rest()
    hands.tab_to(t("Start the diagnosis"))
    hands.key(Qt.Key.Key_Space)
    hands.rest()
    page = worksheet_page(hands)
    hands.wait(lambda: page.view is not None)
    hands.tab_to(choice("en", "services_heard", "sport"))
    hands.key(Qt.Key.Key_Space)
    QTest.keyClick(hands.focused(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    hands.rest()
    assert page.place() != "services_heard"
    hands.wait(lambda: not hands.window.context.background.is_busy)
    town = hands.window.context.town
    assert town is not None
    from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled

    filled = town.run(filled_worksheets)[-1]
    kept = town.run(lambda open_town: open_filled(open_town, filled.id))
    assert kept.answers["services_heard"] == ["sport"]
    assert kept.place == page.place()
