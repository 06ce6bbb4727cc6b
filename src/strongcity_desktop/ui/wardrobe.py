"""Changing language, theme and text size while the app runs, and keeping the choice."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.qt_translator import QtTranslator
from strongcity_desktop.ui.speech import speak
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look, bounded_scale, chosen_theme

PROJECTED_SIZE = 150
SIZES = (80, 90, 100, 110, 125, 150, 175, 200)


class Wardrobe(QObject):
    """Emits `changed` once the application wears something else."""

    changed = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    def put_on(self) -> None:
        """Wear what the settings say, without telling anyone."""
        app = QApplication.instance()
        if not isinstance(app, QApplication):
            return
        settings, t = self._context.settings, self._context.t
        speak(t)
        QtTranslator.install(app, t)
        theme, size = chosen_theme(settings.theme), settings.text_size
        if self._context.is_projecting:
            theme, size = "light", max(size, PROJECTED_SIZE)
        wear(app, Look(theme, bounded_scale(size), t.direction, t.language))

    def set_language(self, code: str) -> None:
        """Speak another language."""
        from strongcity_desktop.language.translator import translator

        self._context.settings.language = code
        self._context.t = translator(code)
        self._change()

    def set_theme(self, theme: str) -> None:
        """Wear "light", "dark", or what the system says."""
        if theme in ("light", "dark", "system"):
            self._context.settings.theme = theme  # type: ignore[assignment]
            self._change()

    def set_scale(self, percent: int) -> None:
        """Set the text size, from 80 to 200 per cent."""
        percent = min(SIZES[-1], max(SIZES[0], percent))
        if percent != self._context.settings.text_size:
            self._context.settings.text_size = percent
            self._change()

    def project(self) -> None:
        """Dress for a room that reads along, or as before; never kept for the next start."""
        self._context.is_projecting = not self._context.is_projecting
        self.put_on()
        self.changed.emit()

    def step_scale(self, step: int) -> None:
        """One size larger (1) or smaller (-1)."""
        now = self._context.settings.text_size
        if step > 0:
            self.set_scale(next((size for size in SIZES if size > now), SIZES[-1]))
        else:
            self.set_scale(next((size for size in reversed(SIZES) if size < now), SIZES[0]))

    def save(self) -> None:
        """Keep the settings on this computer."""
        from strongcity_desktop.operations.settings import save_settings

        try:
            save_settings(self._context.settings)
        except Refusal as refusal:
            self._context.tell(refusal)

    def _change(self) -> None:
        self.save()
        self.put_on()
        self.changed.emit()

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._context.settings.theme == "system":
            self.put_on()
            self.changed.emit()
