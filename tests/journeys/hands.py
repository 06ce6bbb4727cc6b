"""A person’s hands on the real window: find a button by its words, a field by name, press keys."""

from collections.abc import Callable

from PySide6.QtCore import QElapsedTimer, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from strongcity_desktop.app import settle
from strongcity_desktop.ui.main_window import MainWindow

MOST_TABS = 150
_PATIENCE_MS, _PAUSE_MS = 15_000, 20


def spoken_name(widget: QWidget) -> str:
    """What a screen reader calls the widget; on some systems a list's text hides its name."""
    if isinstance(widget, QComboBox):
        return widget.accessibleName()
    part = QAccessible.queryAccessibleInterface(widget)
    return part.text(QAccessible.Text.Name).replace("&", "") if part else ""


def walk_to(window: QWidget, name: str, at_most: int = MOST_TABS) -> QWidget:
    """Press Tab in a window until the widget with this name has the focus. What is not there yet
    may come: a person who does not find it goes round once more."""
    since = QElapsedTimer()
    since.start()
    while True:
        QApplication.processEvents()
        passed: list[str] = []
        for _ in range(at_most + 1):
            widget = QApplication.focusWidget()
            if widget is not None and spoken_name(widget) == name:
                return widget
            QTest.keyClick(window if widget is None else widget, Qt.Key.Key_Tab)
            passed.append(spoken_name(QApplication.focusWidget() or window))
        if since.elapsed() > _PATIENCE_MS:
            raise AssertionError(f"Tab does not reach “{name}”: {passed[:40]}")
        QTest.qWait(_PAUSE_MS)


class Hands:
    """Works one window as a person would, by what can be seen or heard."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        window.resize(1366, 768)
        with qtbot.waitActive(window):
            window.show()
        settle(window)

    def button(self, words: str) -> QAbstractButton:
        """The visible button that says these words."""
        found = [b for b in self._seen_buttons()
                 if words in (b.text().replace("&", ""), spoken_name(b))]
        assert found, f"no button “{words}” among {self._buttons()}"
        return found[0]

    def _seen_buttons(self) -> list[QAbstractButton]:
        return [b for b in self.window.findChildren(QAbstractButton) if b.isVisible()]

    def _buttons(self) -> list[str]:
        return [b.text() or spoken_name(b) for b in self._seen_buttons()]

    def offers(self, words: str) -> bool:
        """Whether a button, a link or a box to tick says these words."""
        return words in self._buttons()

    def press(self, words: str) -> None:
        """Click the button that says these words, and wait for what follows."""
        self.wait(lambda: self.button(words).isEnabled())
        QTest.mouseClick(self.button(words), Qt.MouseButton.LeftButton)
        self.rest()

    def press_beginning(self, words: str) -> None:
        """Click the button whose words begin so: a line of the step list says its state too."""
        name = next((name for name in map(spoken_name, self._seen_buttons())
                     if name.startswith(words)), words)
        self.press(name)

    def wait(self, test: Callable[[], object]) -> None:
        """Wait until the test holds, and what it tells of stands on the screen."""
        self.qtbot.waitUntil(lambda: bool(test()), timeout=_PATIENCE_MS)
        QApplication.processEvents()

    def rest(self) -> None:
        """Wait until the window has done what it was asked for."""
        settle(self.window)
        QApplication.processEvents()

    def focused(self) -> QWidget:
        """The widget with the focus."""
        self.wait(lambda: QApplication.focusWidget() is not None)
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def tab_to(self, name: str, at_most: int = MOST_TABS) -> QWidget:
        """Press Tab until the widget with this name has the focus."""
        return walk_to(self.window, name, at_most)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
            ) -> None:
        """Press a key where the focus is."""
        QTest.keyClick(self.focused(), key, modifier)
        self.rest()

    def write(self, text: str) -> None:
        """Type where the focus is; letters that no key carries come as from an input method."""
        widget = self.focused()
        if text.isascii():
            QTest.keyClicks(widget, text)
            return
        from PySide6.QtGui import QInputMethodEvent

        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)
