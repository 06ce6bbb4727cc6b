"""The hits under the search field: a title, where it stands, one row lit."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.icons import pixmap
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.find_anything import Hit

_TITLE, _WHERE, _ICON = (Qt.ItemDataRole.UserRole + n for n in range(3))
_ICONS = {"place": "arrow-right", "step": "list-bullets", "question": "compass",
          "row": "users-three", "answer": "note"}
_EDGE, _ICON_SIZE, _GAP, _AROUND = 12, 18, 12, 6
_Index = QModelIndex | QPersistentModelIndex


class HitList(QListWidget):
    """Never takes the focus: the field above leads it. Emits `chosen` with the number of a hit."""

    chosen = Signal(int)

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setItemDelegate(_HitDelegate(self))
        self.entered.connect(lambda index: self.setCurrentRow(index.row()))
        self.clicked.connect(lambda index: self.chosen.emit(index.row()))
        self.hide()

    def show_hits(self, hits: "tuple[Hit, ...]", nothing: str) -> None:
        """Show the hits with the first one lit, or say `nothing`."""
        self.clear()
        for hit in hits:
            item = QListWidgetItem(f"{hit.title}, {hit.where}" if hit.where else hit.title)
            for role, value in ((_TITLE, hit.title), (_WHERE, hit.where),
                                (_ICON, _icon_of(hit))):
                item.setData(role, value)
            item.setToolTip(hit.title)
            self.addItem(item)
        if hits:
            self.setCurrentRow(0)
            return
        item = QListWidgetItem(nothing)
        item.setData(_TITLE, nothing)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.addItem(item)

    def wanted_height(self) -> int:
        """The height that shows every hit."""
        return sum(self.sizeHintForRow(row) for row in range(self.count())) + 2

    def lit_text(self) -> str:
        """The hit that is lit, as it is read out; "" for none."""
        item = self.currentItem()
        return item.text() if item is not None else ""


def _icon_of(hit: "Hit") -> str:
    if hit.arguments.get("register_id") == "neighbourhoods":
        return "buildings"
    return _ICONS[hit.kind]


class _HitDelegate(QStyledItemDelegate):
    """Paints the icon, the title and the smaller line below it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        """Two lines, or one where nothing stands below."""
        high = QFontMetrics(role_font("control")).height()
        if index.data(_WHERE):
            high += QFontMetrics(role_font("hint")).height()
        return QSize(0, max(high, look().px(_ICON_SIZE)) + 2 * look().px(_AROUND))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        """Paint one hit; the lit one on the soft accent."""
        worn, rect = look(), QRect(option.rect)
        painter.save()
        painter.setLayoutDirection(
            Qt.LayoutDirection.RightToLeft if worn.is_rtl else Qt.LayoutDirection.LeftToRight)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, worn.colour("accent-soft"))
        rect.adjust(worn.px(_EDGE), worn.px(_AROUND), -worn.px(_EDGE), -worn.px(_AROUND))
        icon, size = index.data(_ICON), worn.px(_ICON_SIZE)
        if icon:
            left = rect.right() - size + 1 if worn.is_rtl else rect.left()
            painter.drawPixmap(left, rect.center().y() - size // 2,
                               size, size, pixmap(icon, "ink-2", _ICON_SIZE, density=2.0))
            beside = size + worn.px(_GAP)
            rect.adjust(*((0, 0, -beside, 0) if worn.is_rtl else (beside, 0, 0, 0)))
        self._line(painter, rect, index.data(_TITLE) or "", "control", "ink")
        if index.data(_WHERE):
            rect.setTop(rect.top() + QFontMetrics(role_font("control")).height())
            self._line(painter, rect, index.data(_WHERE), "hint", "ink-2")
        painter.restore()

    def _line(self, painter: QPainter, rect: QRect, text: str, role: str, token: str) -> None:
        font = role_font(role)
        painter.setFont(font)
        painter.setPen(look().colour(token))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop, shown)
