"""A name is written for a list and not added: it is never lost on the way on."""

from PySide6.QtCore import Qt

from journeys.conftest import Start
from journeys.steps import begin, diagnoses, make_town, open_question, sees, worksheet
from strongcity_desktop.language.translator import translator

T = translator("fr")
NAME = "Café du samedi"


def test_a_name_that_was_not_added_is_asked_for(start: Start) -> None:
    hands = start("fr")
    make_town(hands, "fr", "Pont-aux-Chênes")
    hands.press(T("Start"))
    begin(hands, "fr", "short")
    page = open_question(hands, "fr", "consultations_held")
    hands.write(NAME)
    hands.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert page.place() == "consultations_held"
    assert sees(hands, T("“{name}” is not in the list yet. Add it, or empty the field.", name=NAME))
    open_question(hands, "fr", "women_heard")
    open_question(hands, "fr", "consultations_held")
    assert sees(hands, NAME)
    hands.key(Qt.Key.Key_Return)
    hands.wait(lambda: hands.offers(NAME))
    hands.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert worksheet(hands).place() == "women_heard"
    (filled,) = diagnoses(hands)
    assert len(filled.answers["consultations_held"]) == 1
