"""The pages of a document, small and one under the other: to see where one is and to go there."""

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPen, QPixmap
from PySide6.QtPdf import QPdfDocument
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.theme.look import look

_BOX, _NUMBER, _EDGE, _BORDER = QSize(82, 116), 22, 8, 3
_AT_ONCE = 2
_NO_PARENT = QModelIndex()


class PageStrip(QListView):
    """Emits `page_chosen` with a page, counted from 0, when a person goes there in the strip."""

    page_chosen = Signal(int)

    def __init__(self, t: Translator, document: QPdfDocument) -> None:
        super().__init__()
        self._pages = _Pages(t, document, self)
        self._is_following = False
        self._shown = 0
        self.setModel(self._pages)
        self.setItemDelegate(_PageDelegate(self))
        self.setObjectName("pages")
        self.setAccessibleName(t("Pages"))
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.verticalScrollBar().sizeHint().width()
        self.setFixedWidth(look().px(_BOX.width() + 2 * _EDGE) + bar)

    def show_grey(self, grey: bool) -> None:
        """The pages as a printer without colours would print them."""
        self._pages.begin(grey=grey)
        self.show_page(self._shown)

    def begin(self) -> None:
        """Show the pages of the document as it is now."""
        self._is_following = True
        self._pages.begin()
        self._is_following = False

    def show_page(self, page: int) -> None:
        """Mark a page, counted from 0, as the one that is shown."""
        self._shown = page
        index = self._pages.index(page, 0)
        if index.isValid() and index != self.currentIndex():
            self._is_following = True
            self.setCurrentIndex(index)
            self._is_following = False
            self.scrollTo(index)

    def currentChanged(self, current: QModelIndex | QPersistentModelIndex,
                       previous: QModelIndex | QPersistentModelIndex) -> None:
        """A page was gone to by mouse or by arrow."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_following:
            self.page_chosen.emit(current.row())


class _Pages(QAbstractListModel):
    """The pages as pictures, each drawn when it is first looked at and then kept."""

    def __init__(self, t: Translator, document: QPdfDocument, parent: QWidget) -> None:
        super().__init__(parent)
        self._t, self._document, self._parent = t, document, parent
        self._drawn: dict[int, QPixmap] = {}
        self._wanted: list[int] = []
        self._is_grey = False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._draw_some)

    def begin(self, *, grey: bool | None = None) -> None:
        """The document is another one, or is shown in other colours."""
        self.beginResetModel()
        self._is_grey = self._is_grey if grey is None else grey
        self._drawn.clear()
        self._wanted.clear()
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NO_PARENT) -> int:
        """One row for each page."""
        return 0 if parent.isValid() else max(self._document.pageCount(), 0)

    def data(self, index: QModelIndex | QPersistentModelIndex,
             role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number of a page, its name when read out, and its picture once it is drawn."""
        page = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._t.number(page + 1)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return self._t("Page {page} of {pages}", page=page + 1, pages=self.rowCount())
        if role == Qt.ItemDataRole.DecorationRole:
            return self._picture(page)
        return None

    def _picture(self, page: int) -> QPixmap | None:
        """The picture; where there is none yet it is wanted, what is looked at now first."""
        found = self._drawn.get(page)
        if found is None:
            if page in self._wanted:
                self._wanted.remove(page)
            self._wanted.insert(0, page)
            self._timer.start(0)
        return found

    def _draw_some(self) -> None:
        for _ in range(_AT_ONCE):
            if not self._wanted:
                self._timer.stop()
                return
            page = self._wanted.pop(0)
            self._drawn[page] = self._draw(page)
            index = self.index(page, 0)
            self.dataChanged.emit(index, index, [Qt.ItemDataRole.DecorationRole])

    def _draw(self, page: int) -> QPixmap:
        """The page as large as it fits, on white as the paper is."""
        ratio = self._parent.devicePixelRatioF()
        room = QSize(look().px(_BOX.width()), look().px(_BOX.height())) * ratio
        size = self._document.pagePointSize(page).toSize().scaled(
            room, Qt.AspectRatioMode.KeepAspectRatio)
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.white)
        painter = QPainter(picture)
        drawn = self._document.render(page, size)
        if self._is_grey:
            drawn = drawn.convertToFormat(QImage.Format.Format_Grayscale8)
        painter.drawImage(0, 0, drawn)
        painter.end()
        picture.setDevicePixelRatio(ratio)
        return picture


class _PageDelegate(QStyledItemDelegate):
    """Paints a page with its number under it; the one shown has a frame."""

    def sizeHint(self, option: QStyleOptionViewItem,
                 index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The same for every page."""
        px = look().px
        return QSize(px(_BOX.width() + 2 * _EDGE),
                     px(_BOX.height() + _EDGE) + max(px(_NUMBER), option.fontMetrics.height() + 4))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem,
              index: QModelIndex | QPersistentModelIndex) -> None:
        """Picture, frame, number."""
        worn, px = look(), look().px
        is_shown = bool(option.state & option.state.State_Selected)
        room = QRect(option.rect.left(), option.rect.top() + px(_EDGE), option.rect.width(),
                     px(_BOX.height()))
        picture = index.data(Qt.ItemDataRole.DecorationRole)
        size = (picture.deviceIndependentSize().toSize() if picture is not None
                else QSize(px(_BOX.width()), px(_BOX.height())))
        paper = QRect(room.center().x() - size.width() // 2, room.top(), size.width(),
                      size.height())
        painter.save()
        if picture is None:
            painter.fillRect(paper, Qt.GlobalColor.white)
        else:
            painter.drawPixmap(paper.topLeft(), picture)
        wide = px(_BORDER) if is_shown else 1
        pen = QPen(worn.colour("accent" if is_shown else "line"), wide)
        pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
        painter.setPen(pen)
        painter.drawRect(paper.adjusted(-1, -1, 0, 0) if not is_shown else
                         paper.adjusted(-wide + 1, -wide + 1, wide - 1, wide - 1))
        font = option.font
        font.setBold(is_shown)
        painter.setFont(font)
        painter.setPen(worn.colour("accent" if is_shown else "ink-2"))
        below = QRect(option.rect.left(), room.bottom() + px(4), option.rect.width(),
                      option.rect.bottom() - room.bottom() - px(4))
        painter.drawText(below, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop,
                         str(index.data()))
        painter.restore()
