"""Someone opens the app first, makes a town, answers, checks, and prints the report."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from journeys.conftest import Start
from journeys.steps import DIAGNOSIS, begin, choice_words, make_town, words_of, worksheet
from strongcity_desktop.language.translator import translator

TOWN = {"en": "Oakbridge", "fr": "Pont-aux-Chênes", "ar": "جسر الزيتون"}
SAID = {"en": "The choir and the spring fair.", "fr": "La chorale et la fête du printemps.",
        "ar": "جوقة الميناء وسوق الربيع."}


def choice(language: str, question: str, key: str) -> str:
    """The words of one choice."""
    return choice_words(language, DIAGNOSIS.question(question), key)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_from_a_new_town_to_its_printed_report(
        start: Start, save_as: Callable[[Path], None], tmp_path: Path, language: str) -> None:
    t = translator(language)
    hands = start(language)
    assert QApplication.layoutDirection() == (
        Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight)
    make_town(hands, language, TOWN[language])
    hands.press(t("Start"))
    begin(hands, language, "full")
    page = worksheet(hands)
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
    text = words_of(target)
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
    page = worksheet(hands)
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
