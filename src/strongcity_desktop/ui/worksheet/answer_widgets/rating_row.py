"""One row of a rating table: worded levels, "Don't know" apart by a line, and the source."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from strongcity_desktop.ui.keys import digit_of
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.icons import pixmap
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList
from strongcity_desktop.ui.worksheet.mirrored import margins

ROW_HEIGHT = 38
UNKNOWN_LEVEL = "unknown"
Level = int | str  # 1 to the number of levels, or "unknown"


@dataclass(frozen=True)
class Columns:
    """The words and widths (pixels) that all rows of one table share."""

    name: str
    levels: tuple[str, ...]
    unknown: str
    sources: tuple[tuple[str, str], ...]  # key, label; none where none is asked
    choose: str
    not_needed: str
    source_head: str
    name_width: int
    level_widths: tuple[int, ...]
    unknown_width: int
    source_width: int


class RatingCell(QRadioButton):
    """One round mark. Arrows move, digits rate, Space takes it, Del takes the rating back."""

    pressed_key = Signal(QKeyEvent)
    focused = Signal()

    def __init__(self, name: str, tip: str) -> None:
        super().__init__()
        self.setAutoExclusive(False)
        self.setAccessibleName(name)
        self.setToolTip(tip)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the row decide; what it does not want goes the usual way."""
        event.ignore()
        self.pressed_key.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Tell the row, which then shows its hint."""
        super().focusInEvent(event)
        self.focused.emit()


class RatingRow(QFrame):
    """Shows one rating {"level": …, "source": …}; says when the user changes it or moves away.

    `rated` (level, by_key), `source_chosen` (key), `stepped` (rows down, column), `entered`.
    """

    rated = Signal(object, bool)
    source_chosen = Signal(str)
    stepped = Signal(int, int)
    entered = Signal()

    def __init__(self, name: str, hint: str, columns: Columns) -> None:
        super().__init__()
        self._columns = columns
        self._is_current = False
        self._level: Level | None = None
        words = [*columns.levels, columns.unknown]
        self.cells = [RatingCell(f"{name}: {word}", word) for word in words]
        self.source = ChoiceList(columns.sources, columns.choose)
        self.source.setAccessibleName(f"{name}: {columns.source_head}")
        end = "left" if look().is_rtl else "right"
        self.source.setStyleSheet(f"min-height: {look().px(28)}px; padding-{end}: 2px")
        self._not_needed = Label(columns.not_needed, "hint", wrap=False)
        self._name = Label(name, "body")
        self._hint_line = self._built_hint(hint)
        self._lay_out()
        for column, cell in enumerate(self.cells):
            cell.clicked.connect(lambda _=False, c=column: self._take(c, False))
            cell.pressed_key.connect(lambda event, c=column: self._on_key(event, c))
            cell.focused.connect(self.entered)
        self.source.chosen.connect(self.source_chosen)
        self.source.installEventFilter(self)
        self.show_rating({})

    def _built_hint(self, hint: str) -> QWidget | None:
        if not hint:
            return None
        line, sign = QWidget(), QLabel()
        sign.setPixmap(pixmap("info", "accent", 16, density=self.devicePixelRatioF()))
        row = QHBoxLayout(line)
        row.setContentsMargins(look().px(12), 0, look().px(12), look().px(8))
        row.setSpacing(look().px(8))
        row.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(Label(hint, "hint"), 1)
        line.hide()
        return line

    def _lay_out(self) -> None:
        px, columns = look().px, self._columns
        line = QHBoxLayout()
        line.setContentsMargins(0, 1, 0, 0)
        line.setSpacing(0)
        name_box = _boxed(self._name, None, 12)
        name_box.setMinimumWidth(columns.name_width)
        line.addWidget(name_box, 1)
        for cell, width in zip(self.cells, columns.level_widths, strict=False):
            line.addWidget(_boxed(cell, width))
        line.addWidget(_boxed(self.cells[-1], columns.unknown_width))
        source_box = self._source_box()
        line.addWidget(source_box)
        if not self._columns.sources:
            source_box.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(line)
        if self._hint_line:
            whole.addWidget(self._hint_line)
            self._name.setAccessibleDescription(self._hint_line.findChildren(Label)[-1].text())
        self.setMinimumHeight(px(ROW_HEIGHT))

    def _source_box(self) -> QWidget:
        px = look().px
        box = QWidget()
        box.setFixedWidth(self._columns.source_width)
        row = QHBoxLayout(box)
        row.setContentsMargins(px(8), px(3), px(8), px(3))
        row.addWidget(self.source)
        row.addWidget(self._not_needed)
        self._not_needed.setMargin(0)
        self._not_needed.setIndent(px(10))
        return box

    def show_rating(self, rating: dict[str, Any]) -> None:
        """Show a stored rating; {} is none."""
        self._level = rating.get("level")
        for column, cell in enumerate(self.cells):
            cell.setChecked(self._level is not None and self._level == self._level_at(column))
        self.source.set_key(str(rating.get("source") or ""))
        unknown = self._level == UNKNOWN_LEVEL
        if self._columns.sources:
            self.source.setVisible(not unknown)
            self._not_needed.setVisible(unknown)
        self._mark_tab_stop(self.current_column())

    def focus_column(self, column: int) -> None:
        """Give the focus to one mark of the row."""
        self._mark_tab_stop(column)
        self.cells[column].setFocus(Qt.FocusReason.TabFocusReason)

    def set_current(self, current: bool) -> None:
        """Show as the row in focus: soft ground and, in place, what the row means."""
        self._is_current = current
        if self._hint_line:
            self._hint_line.setVisible(current)
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The list of sources in focus makes its row the current one."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the marks only goes to the row."""
        if self.isEnabled():
            self.focus_column(self.current_column())
        super().mousePressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The soft ground of the current row, the line above, and the line before "Don't know"."""
        painter = QPainter(self)
        if self._is_current:
            painter.fillRect(self.rect(), look().colour("accent-soft"))
        painter.fillRect(0, 0, self.width(), 1, look().colour("line"))
        hint = self._hint_line.height() if self._hint_line and self._is_current else 0
        _paint_parting(painter, self, self._columns, self.height() - hint)

    def _level_at(self, column: int) -> Level:
        return UNKNOWN_LEVEL if column == len(self.cells) - 1 else column + 1

    def current_column(self) -> int:
        """The column of the mark that is set; the first while none is."""
        return next((c for c, cell in enumerate(self.cells) if cell.isChecked()), 0)

    def _mark_tab_stop(self, column: int) -> None:
        """Tab reaches one mark of each row; the arrows reach the others."""
        for at, cell in enumerate(self.cells):
            cell.setFocusPolicy(Qt.FocusPolicy.StrongFocus if at == column
                                else Qt.FocusPolicy.ClickFocus)

    def _take(self, column: int, by_key: bool) -> None:
        self._mark_tab_stop(column)
        self.rated.emit(self._level_at(column), by_key)

    def _on_key(self, event: QKeyEvent, column: int) -> None:
        key, last = event.key(), len(self.cells) - 1
        along = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(key), 0)
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(key), 0)
        digit = digit_of(event)
        if along:
            along = -along if look().is_rtl else along
            self.focus_column(min(last, max(0, column + along)))
        elif down:
            self.stepped.emit(down, column)
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.rated.emit(None, True)
        elif digit is not None and digit <= last:
            self._take(last if digit == 0 else digit - 1, True)
        else:
            return
        event.accept()


class RatingHead(QFrame):
    """The heads of the columns, with the line below and the one before "Don't know"."""

    def __init__(self, columns: Columns) -> None:
        super().__init__()
        self._columns = columns
        px = look().px
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 1)
        line.setSpacing(0)
        name = _boxed(_head(columns.name, centred=False), None, 12)
        name.setMinimumWidth(columns.name_width)
        line.addWidget(name, 1)
        for word, width in zip(columns.levels, columns.level_widths, strict=True):
            line.addWidget(_filled_box(_head(word), width))
        line.addWidget(_filled_box(_head(columns.unknown), columns.unknown_width))
        if columns.sources:
            source = _boxed(_head(columns.source_head, centred=False), None, 12)
            source.setFixedWidth(columns.source_width)
            line.addWidget(source)
        self.setMinimumHeight(px(ROW_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground and lines."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), look().colour("raised"))
        _paint_parting(painter, self, self._columns, self.height())
        painter.fillRect(0, self.height() - 1, self.width(), 1, look().colour("line-strong"))


def _paint_parting(painter: QPainter, row: QWidget, columns: Columns, height: int) -> None:
    """The line that stands before "Don't know"."""
    edge = columns.unknown_width + columns.source_width
    at = edge - 1 if look().is_rtl else row.width() - edge
    painter.fillRect(at, 0, 1, height, look().colour("line"))


def _head(text: str, *, centred: bool = True) -> Label:
    label = Label(text, "hint")
    label.setStyleSheet("font-weight: 600")
    if centred:
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


def _filled_box(content: QWidget, width: int) -> QWidget:
    """The content in a column of this width, all of it."""
    box = _boxed(content, None)
    box.setFixedWidth(width)
    return box


def _boxed(content: QWidget, width: int | None, start: int = 0) -> QWidget:
    """The content in a column of its own: centred in a given width, or from the start."""
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(margins(start, 6, 0, 6))
    if width is None:
        row.addWidget(content, 1)
    else:
        box.setFixedWidth(width)
        row.addWidget(content, 0, Qt.AlignmentFlag.AlignCenter)
    return box
