"""Choosing a document from the register, as evidence of a row or an answer."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.row_check import is_file
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.ui.parts.search_field import SearchField
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.registers.fields import Row

_WIDTH, _HEIGHT = 480, 260


class ChooseDocument(DialogFrame):
    """Lists the documents; what is typed leaves those that hold it. `chosen()` is an id."""

    def __init__(self, t: Translator, documents: "Sequence[Row]", parent: QWidget | None) -> None:
        super().__init__(t("Which document?"), t("Add as evidence") if documents else "",
                         t("Add no document"), parent)
        self._t = t
        self.search = SearchField(t("Search the documents"))
        self.search.setMaximumWidth(16_777_215)
        self.list = QListWidget()
        self.list.setAccessibleName(t("Documents"))
        self.list.setMinimumSize(look().px(_WIDTH), look().px(_HEIGHT))
        for row in documents:
            item = QListWidgetItem(self._words(row), self.list)
            item.setData(Qt.ItemDataRole.UserRole, row.id)
        self.body.addWidget(self.search)
        self.body.addWidget(self.list, 1)
        if documents:
            self.list.setCurrentRow(0)
        else:
            self.say(t("There is no other document yet. Add a file."))
        self.search.textChanged.connect(self._find)
        self.search.returnPressed.connect(self.list.setFocus)
        self.list.itemActivated.connect(lambda _: self.accept())

    def _words(self, row: "Row") -> str:
        name, file = row_name(EVIDENCE_FILES, row, self._t), row.values.get("file")
        words = self._t("{number}. {name}", number=row.number, name=name)
        return self._t("{name} – {file}", name=words, file=file["name"]) if is_file(file) else words

    def _find(self, typed: str) -> None:
        wanted = folded(typed).split()
        shown = []
        for place in range(self.list.count()):
            item = self.list.item(place)
            fits = all(word in folded(item.text()) for word in wanted)
            item.setHidden(not fits)
            if fits:
                shown.append(item)
        self.do.setEnabled(bool(shown))
        if shown and (self.list.currentItem() is None or self.list.currentItem().isHidden()):
            self.list.setCurrentItem(shown[0])

    def chosen(self) -> str:
        """The id of the document with the cursor; "" for none."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item and not item.isHidden() else ""
