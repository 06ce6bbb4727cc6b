"""Fields in which one writes freely: a line and a page, with a limit that cuts nothing silently."""

from typing import Protocol

from PySide6.QtCore import QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from strongcity_desktop.language.direction import direction_of
from strongcity_desktop.language.texts import LONGEST_TEXT
from strongcity_desktop.ui.theme.look import look


class TextEditor(Protocol):
    """What a line and a page have in common."""

    def written(self) -> str: ...
    def write(self, text: str) -> None: ...
    def set_language(self, language: str) -> None: ...


def _way(language: str) -> Qt.LayoutDirection:
    return (Qt.LayoutDirection.RightToLeft if direction_of(language) == "rtl"
            else Qt.LayoutDirection.LeftToRight)


class LineEditor(QLineEdit):
    """One line. `overfull` when a change would pass the limit; it is not made then."""

    edited = Signal()
    overfull = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._before = ""
        self.textEdited.connect(self._on_edited)

    def written(self) -> str:
        """The text."""
        return self.text()

    def write(self, text: str) -> None:
        """Show a text, without a signal."""
        self._before = text
        self.setText(text)
        self.setCursorPosition(0)

    def set_language(self, language: str) -> None:
        """The way its language runs."""
        self.setLayoutDirection(_way(language))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files that are dropped go to the window, which asks what they are for."""
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.ignore()
        else:
            super().dragEnterEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _on_edited(self, text: str) -> None:
        if len(text) > LONGEST_TEXT:
            self.setText(self._before)
            self.overfull.emit()
            return
        self._before = text
        self.edited.emit()


class PageEditor(QPlainTextEdit):
    """Many lines. `overfull` when a change would pass the limit; it is not made then."""

    edited = Signal()
    overfull = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTabChangesFocus(True)
        self._quiet = False
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(
            lambda _: self.updateGeometry())

    def written(self) -> str:
        """The text."""
        return self.toPlainText()

    def write(self, text: str) -> None:
        """Show a text, without a signal."""
        self._quiet = True
        self.setPlainText(text)
        self._quiet = False

    def set_language(self, language: str) -> None:
        """The way its language runs."""
        option = self.document().defaultTextOption()
        option.setTextDirection(_way(language))
        self.document().setDefaultTextOption(option)

    def sizeHint(self) -> QSize:
        """As high as the text, from six to sixteen lines."""
        line = self.fontMetrics().lineSpacing()
        lines = min(16, max(6, self.document().documentLayout().documentSize().height()))
        return QSize(look().px(320), round(line * (lines + 1.2)))

    def minimumSizeHint(self) -> QSize:
        """The same height: the page scrolls, not the field, while the text is short."""
        return QSize(look().px(160), self.sizeHint().height())

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files that are dropped go to the window, which asks what they are for."""
        return not any(url.isLocalFile() for url in source.urls()) \
            and super().canInsertFromMimeData(source)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what is pasted whole, or not at all."""
        kept = len(self.toPlainText()) - len(self.textCursor().selectedText())
        if source.hasText() and kept + len(source.text()) > LONGEST_TEXT:
            self.overfull.emit()
            return
        super().insertFromMimeData(source)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A key more at the limit is not taken."""
        full = len(self.toPlainText()) >= LONGEST_TEXT and not self.textCursor().hasSelection()
        if full and event.text() and event.text().isprintable():
            self.overfull.emit()
            return
        super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that the field was left."""
        super().focusOutEvent(event)
        self.left.emit()

    def _on_changed(self) -> None:
        if not self._quiet:
            self.edited.emit()
