"""A few views of the same data by name: segments in a row, or a list where they have no room."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.switch import SegmentedSwitch
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList


class GroupSwitch(QWidget):
    """A label and (key, name) pairs; `chosen` carries the key that the user picked."""

    chosen = Signal(str)

    def __init__(self, label: str, items: Sequence[tuple[str, str]], current: str) -> None:
        super().__init__()
        self._segments = SegmentedSwitch(list(items), current, name=label)
        self._list = ChoiceList(items, "", optional=False)
        self._list.setAccessibleName(label)
        self._list.set_key(current)
        self._list.hide()
        self._label = Label(label, "strong", wrap=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(12))
        row.addWidget(self._label)
        row.addWidget(self._segments)
        row.addWidget(self._list, 1)
        row.addStretch(0)
        self._segments.chosen.connect(self._on_chosen)
        self._list.chosen.connect(self._on_chosen)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def current(self) -> str:
        """The key shown."""
        return self._list.key()

    def set_current(self, key: str) -> None:
        """Show a view, without a signal."""
        self._segments.set_current(key)
        self._list.set_key(key)

    def minimumSizeHint(self) -> QSize:
        """Narrow: the list needs little room."""
        return QSize(look().px(160), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Segments while they fit."""
        super().resizeEvent(event)
        needed = (self._label.sizeHint().width() + look().px(12)
                  + self._segments.sizeHint().width())
        fits = needed <= self.width()
        if fits == self._segments.isHidden():
            self._segments.setVisible(fits)
            self._list.setVisible(not fits)

    def _on_chosen(self, key: str) -> None:
        self.set_current(key)
        self.chosen.emit(key)
