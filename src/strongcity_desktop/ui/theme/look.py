"""How the app looks just now: theme, text size, direction and script, worn by all of it."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication

from strongcity_desktop.ui.theme.tokens import (
    ARABIC_SCRIPT,
    LARGEST_SCALE,
    SMALLEST_SCALE,
    TOKENS,
    TYPE_SIZES,
    Theme,
)


@dataclass(frozen=True)
class Look:
    """One look: `scale` is the text size, 1.0 for 100 %."""

    theme: Theme = "light"
    scale: float = 1.0
    direction: Literal["ltr", "rtl"] = "ltr"
    language: str = "en"

    def colour(self, token: str) -> QColor:
        """The colour of a token. Raises KeyError for a name that is no token."""
        return QColor(TOKENS[self.theme][token])

    def px(self, size: float) -> int:
        """A length in pixels at the text size of this look."""
        return max(1, round(size * self.scale))

    def type_size(self, role: str) -> int:
        """The pixel size of a type role, for the script of the language."""
        latin, arabic = TYPE_SIZES[role]
        return self.px(arabic if self.language in ARABIC_SCRIPT else latin)

    @property
    def is_rtl(self) -> bool:
        """True when the interface runs from right to left."""
        return self.direction == "rtl"


_worn = Look()


def look() -> Look:
    """The look that the application wears now."""
    return _worn


def system_theme() -> Theme:
    """The theme of the desktop; light where it does not say."""
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() is Qt.ColorScheme.Dark else "light"


def chosen_theme(setting: str) -> Theme:
    """The theme for a setting of "system", "light" or "dark"."""
    if setting == "dark":
        return "dark"
    return "light" if setting == "light" else system_theme()


def bounded_scale(percent: float) -> float:
    """A text size setting in per cent as a factor between 0.8 and 2."""
    return min(LARGEST_SCALE, max(SMALLEST_SCALE, percent / 100))


def remember(new: Look) -> None:
    """Note what the application wears from now on; `dress.wear` does the dressing."""
    global _worn
    _worn = new
