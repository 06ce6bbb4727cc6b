"""Several choices in the room of one cell: a button that names them and opens the list to tick."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.theme.icons import pixmap
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered


class CheckMenu(QPushButton):
    """`changed` when the user ticked or unticked a choice."""

    changed = Signal()

    def __init__(self, context: Context, name: str, offered: Sequence[Offered]) -> None:
        super().__init__()
        self._context = context
        self.setAccessibleName(name)
        self.setProperty("kind", "menu")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._menu = QMenu(self)
        self.choices: dict[str, QAction] = {}
        for choice in offered:
            self.add(choice)
        self._menu.triggered.connect(lambda _: self._on_changed())
        self.clicked.connect(lambda: self.open_menu())
        self.setEnabled(bool(self.choices))
        self._tell()

    def add(self, choice: Offered) -> None:
        """One more choice, at the end."""
        action = self._menu.addAction(choice.label.replace("&", "&&"))
        action.setCheckable(True)
        self.choices[choice.key] = action
        self.setEnabled(True)

    def keys(self) -> list[str]:
        """The keys ticked, in the order declared."""
        return [key for key, action in self.choices.items() if action.isChecked()]

    def set_keys(self, keys: Sequence[str]) -> None:
        """Tick exactly these."""
        for key, action in self.choices.items():
            action.setChecked(key in keys)
        self._tell()

    def open_menu(self) -> None:
        """Show the list below, or where there is room."""
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The down arrow opens the list, as in any list."""
        if event.key() == Qt.Key.Key_Down:
            self.open_menu()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the sign of a list at the end: a menu of Qt's own takes the room of the words."""
        super().paintEvent(event)
        size, edge = look().px(16), look().px(8)
        left = edge if look().is_rtl else self.width() - size - edge
        QPainter(self).drawPixmap(left, (self.height() - size) // 2, pixmap(
            "caret-down", "ink-2", 16, density=self.devicePixelRatioF()))

    def minimumSizeHint(self) -> QSize:
        """Narrow; the text is shortened and stands whole in the tooltip."""
        return QSize(look().px(110), super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:
        """Narrow; the text is shortened and stands whole in the tooltip."""
        return QSize(look().px(140), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Shorten the text to the room there is."""
        super().resizeEvent(event)
        self._tell()

    def _on_changed(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        t = self._context.t
        names = [a.text().replace("&&", "&") for a in self.choices.values() if a.isChecked()]
        text = t("Choose…") if self.choices else t("Nothing is listed yet.")
        text = t.list(names) if names else text
        room = self.width() - look().px(42)
        shown = self.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, max(40, room))
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(text)
        self.setAccessibleDescription(text)
