"""Qt's own words (buttons of dialogues, menus of fields) from the app's catalogue."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator

CONTEXT = "qt"


class QtTranslator(QTranslator):
    """Asks the catalogue under the context "qt"."""

    _installed: "QtTranslator | None" = None

    def __init__(self, t: "Translator") -> None:
        super().__init__()
        self._t = t

    @classmethod
    def install(cls, app: QApplication, t: "Translator") -> None:
        """Make Qt speak this language from now on."""
        if cls._installed is not None:
            app.removeTranslator(cls._installed)
        cls._installed = cls(t)
        app.installTranslator(cls._installed)

    def isEmpty(self) -> bool:
        """Qt asks only translators that hold something."""
        return False

    def translate(self, context: str, sourceText: str, disambiguation: str | None = None,
                  n: int = -1) -> str | None:
        """The text in the app's language; None where the catalogue has none."""
        if not sourceText:
            return None
        found = self._t.content(CONTEXT, sourceText)
        return found if found != sourceText else None
