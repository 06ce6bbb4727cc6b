"""One line of the step list: a mark, the name, and words where it needs another look."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.state_mark import State, StateMark
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.mirrored import margins


class _Row(QAbstractButton):
    """A clickable line whose height follows its words."""

    def __init__(self) -> None:
        super().__init__()
        self._here = False
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        """What the words need."""
        layout = self.layout()
        return layout.sizeHint() if layout else QSize()

    def minimumSizeHint(self) -> QSize:
        """What the words need when they wrap."""
        layout = self.layout()
        return layout.minimumSize() if layout else QSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The frame of the place where one is; a soft ground under the mouse."""
        if not self._here and not self.underMouse():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look().colour("accent"), 1) if self._here else Qt.PenStyle.NoPen)
        painter.setBrush(look().colour("surface" if self._here else "accent-soft"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def _see_through(*parts: QWidget) -> None:
    """Let clicks on the words be clicks on the line."""
    for part in parts:
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)


def _paint_here(label: Label, here: bool) -> None:
    token = look().colour("accent").name()
    label.setStyleSheet(f"color: {token}; font-weight: 600" if here else "")


class StepRow(_Row):
    """One step, or the last line, "Check your answers", which has an icon for a mark."""

    def __init__(self, name: str, state: State | None, state_word: str, *, here: bool,
                 icon: str = "") -> None:
        super().__init__()
        px = look().px
        self._here = here
        self.setAccessibleName(", ".join(part for part in (name, state_word) if part))
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(10, 8, 8, 8))
        row.setSpacing(px(10))
        mark: QWidget = StateMark("here" if here else state or "not_begun")
        if icon and not here:
            mark = IconMark(icon, "ink-2", 20)
        words = QVBoxLayout()
        words.setSpacing(0)
        label = Label(name, "control")
        _paint_here(label, here)
        words.addWidget(label)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        _see_through(mark, label)
        if state == "look_again":
            again = Label(state_word, "attention")
            words.addWidget(again)
            _see_through(again)


class PageRow(_Row):
    """One question of the open step."""

    def __init__(self, name: str, *, here: bool, words: str) -> None:
        super().__init__()
        px = look().px
        self.setAccessibleName(", ".join(part for part in (name, words) if part))
        row = QHBoxLayout(self)
        row.setContentsMargins(margins(38, 3, 8, 3))
        row.setSpacing(px(8))
        label = Label(name, "hint")
        _paint_here(label, here)
        mark: QWidget = IconMark("caret-right", "accent", 12) if here else Label("·", "hint")
        mark.setFixedWidth(px(14))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label, 1)
        _see_through(mark, label)
