"""The list of the plan's parts: ticked when printed, moved by dragging or with Alt and arrows."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.keep_plan import part_title
from strongcity_desktop.operations.plan_to_mend import is_unwritten
from strongcity_desktop.registers.analysis.plan import PlanPart
from strongcity_desktop.ui.theme.icons import pixmap
from strongcity_desktop.ui.theme.look import look

_KEY, _MARK, _PAGE, _FLAG = (Qt.ItemDataRole.UserRole + one for one in (1, 2, 3, 4))
_UP, _DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
_EDGE, _GAP, _HANDLE, _LEAST_ROWS = 10, 12, 16, 6


class PartList(QListWidget):
    """Emits what a person wants of a part, by its key; the list itself changes with `show_parts`.
    """

    selected = Signal(str)
    ticked = Signal(str, bool)
    moved = Signal(str, int)
    """A part is wanted at another place, counted from 0."""
    delete_wanted = Signal(str)
    rename_wanted = Signal()

    def __init__(self, t: Translator, *, can_write: bool) -> None:
        super().__init__()
        self._t, self._can_write = t, can_write
        self.setAccessibleName(t("Sections"))
        self.setItemDelegate(_PartDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if can_write:
            self.setDragDropMode(QListWidget.DragDropMode.InternalMove)
        self.currentItemChanged.connect(self._on_current)
        self.itemChanged.connect(self._on_changed)

    def show_parts(self, parts: Sequence[PlanPart], chosen: str) -> None:
        """Show the parts anew, with one of them chosen."""
        self.blockSignals(True)
        self.clear()
        for part in parts:
            item = QListWidgetItem(part_title(part, self._t))
            item.setData(_KEY, part.key)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if self._can_write:
                flags |= Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsDragEnabled
            item.setFlags(flags)
            item.setCheckState(Qt.CheckState.Checked if part.printed else Qt.CheckState.Unchecked)
            item.setData(_MARK, self._mark(part))
            item.setData(_FLAG, part.printed and is_unwritten(part))
            item.setToolTip(item.text())
            self.addItem(item)
            if part.key == chosen:
                self.setCurrentItem(item)
        if self.currentItem() is None and self.count():
            self.setCurrentRow(0)
        self.blockSignals(False)
        self._name_items()
        self.updateGeometry()

    def show_pages(self, pages: Mapping[str, int]) -> None:
        """Show on which page, counted from 0, each part begins."""
        self.blockSignals(True)
        for item in self._items():
            page = pages.get(item.data(_KEY))
            item.setData(_PAGE, "–" if page is None else self._t.number(page + 1))
        self.blockSignals(False)
        self._name_items()
        self.viewport().update()

    def chosen(self) -> str:
        """The key of the part chosen; "" for none."""
        item = self.currentItem()
        return str(item.data(_KEY)) if item is not None else ""

    def keys(self) -> list[str]:
        """The keys of the parts in their order."""
        return [str(item.data(_KEY)) for item in self._items()]

    def choose(self, key: str) -> None:
        """Choose a part, as a click on it does."""
        for item in self._items():
            if item.data(_KEY) == key:
                self.setCurrentItem(item)

    def sizeHint(self) -> QSize:
        """High enough for all its parts."""
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(look().px(280), rows + 2 * self.frameWidth() + 4)

    def minimumSizeHint(self) -> QSize:
        """The page scrolls, not the list, while there is room for some of its parts."""
        return QSize(look().px(200), min(self.sizeHint().height(),
                                         self.sizeHintForRow(0) * max(self.count(), _LEAST_ROWS)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow moves the part, F2 renames it, Delete deletes one's own."""
        row, key = self.currentRow(), self.chosen()
        if not self._can_write or row < 0:
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in (_UP, _DOWN):
            to = row + (1 if event.key() == _DOWN else -1)
            if 0 < to < self.count() and row > 0:
                self.moved.emit(key, to)
        elif event.key() == Qt.Key.Key_F2:
            self.rename_wanted.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.delete_wanted.emit(key)
        else:
            super().keyPressEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        """A part was dropped: it is wanted there; the list follows once that is kept."""
        index = self.indexAt(event.position().toPoint())
        to = index.row() if index.isValid() else self.count() - 1
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        if to != self.currentRow() and to > 0 and self.currentRow() > 0:
            self.moved.emit(self.chosen(), to)

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _mark(self, part: PlanPart) -> str:
        if part.printed and is_unwritten(part):
            return self._t("not written")
        return self._t("internal only") if part.for_staff_only else ""

    def _name_items(self) -> None:
        """What is read out of each part: its title, whether it is printed, mark and page."""
        t = self._t
        self.blockSignals(True)
        for item in self._items():
            page = item.data(_PAGE) or "–"
            said = [item.text(), item.data(_MARK) or "",
                    t("page {page}", page=page) if page != "–" else ""]
            item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(filter(None, said)))
        self.blockSignals(False)

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.selected.emit(str(item.data(_KEY)))

    def _on_changed(self, item: QListWidgetItem) -> None:
        self.ticked.emit(str(item.data(_KEY)), item.checkState() is Qt.CheckState.Checked)


class _PartDelegate(QStyledItemDelegate):
    """Paints a handle, then a part as any entry, then its mark and page at the far end."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        mark, page = index.data(_MARK) or "", index.data(_PAGE) or ""
        px, worn = look().px, look()
        rtl = option.direction is Qt.LayoutDirection.RightToLeft
        whole, words = QRect(option.rect), option.fontMetrics.horizontalAdvance(mark)
        if option.state & option.state.State_Selected:
            painter.fillRect(whole, worn.colour("accent-soft"))
        option.rect = self._middle(option, index)
        super().paint(painter, option, index)
        option.rect = whole
        handle = whole.right() - px(_HANDLE) - 2 if rtl else whole.left() + 2
        painter.drawPixmap(handle, whole.center().y() - px(_HANDLE) // 2,
                           pixmap("dots-six-vertical", "ink-2", _HANDLE))
        far = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | (
            Qt.AlignmentFlag.AlignLeft if rtl else Qt.AlignmentFlag.AlignRight)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(worn.colour("ink-2"))
        box = whole.adjusted(px(_EDGE), 0, -px(_EDGE), 0)
        painter.drawText(box, far, page)
        if mark:
            end = self._end(option, index)
            box = box.adjusted(end if rtl else 0, 0, 0 if rtl else -end, 0)
            painter.drawText(box, far, mark)
            if index.data(_FLAG):
                self._paint_flag(painter, box, words, rtl=rtl)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem,
                    index: QModelIndex | QPersistentModelIndex) -> bool:
        """The box to tick is where it is painted."""
        whole = QRect(option.rect)
        option.rect = self._middle(option, index)
        taken = super().editorEvent(event, model, option, index)
        option.rect = whole
        return taken

    @staticmethod
    def _end(option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> int:
        """The room of the page's number."""
        page = option.fontMetrics.horizontalAdvance(index.data(_PAGE) or "")
        return look().px(_EDGE) + max(page, look().px(20))

    def _middle(self, option: QStyleOptionViewItem,
                index: QModelIndex | QPersistentModelIndex) -> QRect:
        """Where box and title stand: between the handle and what is told at the far end."""
        px, mark = look().px, index.data(_MARK) or ""
        words = option.fontMetrics.horizontalAdvance(mark)
        taken = self._end(option, index) + px(_EDGE) + (
            words + px(_GAP) + px(_HANDLE) if mark else 0)
        if option.direction is Qt.LayoutDirection.RightToLeft:
            return option.rect.adjusted(taken, 0, -px(_HANDLE), 0)
        return option.rect.adjusted(px(_HANDLE), 0, -taken, 0)

    def _paint_flag(self, painter: QPainter, box: QRect, words: int, *, rtl: bool) -> None:
        """A flag before the words of a mark: never colour alone."""
        edge, gap = look().px(_HANDLE), look().px(4)
        left = box.left() + words + gap if rtl else box.right() - words - edge - gap
        painter.drawPixmap(left, box.center().y() - edge // 2,
                           pixmap("flag-fill", "attention-mark", _HANDLE))
