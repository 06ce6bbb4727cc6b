"""The list of documents, shelf by shelf, and the field in which one is looked for."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.registers.folding import searched
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.search_field import SearchField
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.documents_offered import DocumentKind

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_BESIDE_NAMES, _ENDLESS = 36, 10_000
_HIGHEST = 320
_KIND, _SEARCHED = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class DocumentList(QWidget):
    """Emits `chosen` when another document is; the list is no higher than a part of the page."""

    chosen = Signal()

    def __init__(self, context: Context, kinds: "tuple[DocumentKind, ...]", first: str) -> None:
        super().__init__()
        self._t = context.t
        self._kinds = {kind.id: kind for kind in kinds}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.search = SearchField(self._t("Search the prints"))
        self.search.setMaximumWidth(_ENDLESS)
        self.search.textChanged.connect(self._narrow)
        self.listed = self._made_list()
        self._nothing = Label(self._t("No print has these words."), "hint")
        self._nothing.hide()
        for part in (self.search, self.listed, self._nothing):
            column.addWidget(part)
        self._fill()
        self.choose(first if first in self._kinds else next(iter(self._kinds)))
        self.listed.currentItemChanged.connect(lambda item: self.chosen.emit() if item else None)

    def _made_list(self) -> QListWidget:
        listed = QListWidget()
        listed.setAccessibleName(self._t("Prints"))
        listed.setWordWrap(True)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        listed.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return listed

    def _fill(self) -> None:
        """Each shelf under its title, as far as it holds anything."""
        from strongcity_desktop.operations.documents_offered import SHELVES, shelf_of

        for shelf, source in SHELVES.items():
            kinds = [kind for kind in self._kinds.values() if shelf_of(kind) == shelf]
            if not kinds:
                continue
            title = self._t(source)
            self._add_heading(title)
            for kind in kinds:
                name = kind.title_in(self._t)
                item = QListWidgetItem(name)
                item.setData(_KIND, kind.id)
                item.setData(_SEARCHED, searched(f"{title} {name}"))
                self.listed.addItem(item)
        self.listed.ensurePolished()
        self._row_height = max(map(self.listed.sizeHintForRow, range(self.listed.count())))

    def _add_heading(self, title: str) -> None:
        heading = QListWidgetItem(title)
        heading.setFlags(Qt.ItemFlag.NoItemFlags)
        heading.setFont(role_font("control", strong=True))
        heading.setForeground(look().colour("ink-2"))
        self.listed.addItem(heading)

    # What is chosen

    def kind(self) -> "DocumentKind":
        """The document chosen."""
        return self._kinds[self.listed.currentItem().data(_KIND)]

    def choose(self, document_id: str) -> None:
        """Choose a document."""
        self.listed.setCurrentItem(next(item for item in self._items()
                                        if item.data(_KIND) == document_id))

    def _items(self) -> list[QListWidgetItem]:
        return [self.listed.item(row) for row in range(self.listed.count())]

    def found(self) -> list[str]:
        """The ids of the documents shown, in order."""
        return [item.data(_KIND) for item in self._items()
                if item.data(_KIND) and not item.isHidden()]

    # Narrowed

    def _narrow(self, text: str) -> None:
        """Show what has all these words in its name or in the title of its shelf."""
        words = searched(text).split()
        heading: QListWidgetItem | None = None
        for item in self._items():
            if item.data(_KIND) is None:
                heading = item
                item.setHidden(True)
                continue
            item.setHidden(not all(word in item.data(_SEARCHED) for word in words))
            if heading is not None and not item.isHidden():
                heading.setHidden(False)
        self._nothing.setVisible(not self.found())
        self.listed.setVisible(bool(self.found()))
        self._set_height()
        self.listed.scrollToItem(self.listed.currentItem())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """From the field the arrow down and Enter lead to the first document found."""
        down = (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.search.hasFocus() and event.key() in down and self.found():
            self.choose(self.found()[0])
            self.listed.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        super().keyPressEvent(event)

    # Size

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A name too long for one line takes two."""
        super().resizeEvent(event)
        listed = self.listed
        metrics = listed.fontMetrics()
        bar = listed.verticalScrollBar().sizeHint().width()
        room = listed.width() - 2 * listed.frameWidth() - bar - look().px(_BESIDE_NAMES)
        for item in self._items():
            lines = metrics.boundingRect(0, 0, max(room, 1), _ENDLESS, _WRAPPED, item.text())
            item.setSizeHint(QSize(0, self._row_height + max(lines.height() - metrics.height(), 0)))
        self._set_height()
        listed.scrollToItem(listed.currentItem())

    def _set_height(self) -> None:
        rows = sum(item.sizeHint().height() for item in self._items() if not item.isHidden())
        self.listed.setFixedHeight(min(rows + 2 * self.listed.frameWidth(), look().px(_HIGHEST)))
