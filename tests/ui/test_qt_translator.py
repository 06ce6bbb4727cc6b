"""Qt's own words come from the app's catalogue."""

import gettext

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from strongcity_desktop.language.translator import Translator, english
from strongcity_desktop.ui.qt_strings import QT_STRINGS
from strongcity_desktop.ui.qt_translator import QtTranslator


class OneWord(gettext.NullTranslations):
    def pgettext(self, context: str, message: str) -> str:
        return "Annuler" if (context, message) == ("qt", "Cancel") else message


def test_a_word_of_the_catalogue_replaces_qts_own(qapp: QApplication) -> None:
    QtTranslator.install(qapp, Translator("fr", OneWord()))
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Annuler"
    assert QCoreApplication.translate("QPlatformTheme", "Discard") == "Discard"
    QtTranslator.install(qapp, english())
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"


def test_no_word_is_listed_twice_or_empty() -> None:
    assert len(set(QT_STRINGS)) == len(QT_STRINGS) > 70
    assert all(QT_STRINGS)
