"""Choosing an indicator from the bank: a search, a list, and how each is asked."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.library.indicators import bank, bank_indicator, found
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.wording import chosen_label
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.search_field import SearchField
from strongcity_desktop.ui.registers.cell_editors import OneOf
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.theme.look import look


class BankDialog(DialogFrame):
    """`key()` is the indicator chosen."""

    def __init__(self, t: Translator, parent: QWidget | None = None) -> None:
        super().__init__(t("Indicators that others use"), t("Take this indicator"),
                         t("Leave it"), parent)
        self._t = t
        self.search = SearchField(t("Search the bank"))
        self.search.setMaximumWidth(16_777_215)
        self.search.setAccessibleName(t("Search the bank"))
        level = INDICATORS.field("level")
        self.level = OneOf([(choice.key, chosen_label(t, INDICATORS, level, choice.key))
                            for choice in level.choices], nothing=t("All levels"))
        self.level.setAccessibleName(t("Level"))
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(t("Found"))
        self.list.setMinimumHeight(look().px(220))
        self.told = Label("", "hint")
        for part in (self.search, self.level, self.list, self.told):
            self.body.addWidget(part)
        self.search.textChanged.connect(lambda _: self._look())
        self.level.chosen.connect(self._look)
        self.list.currentItemChanged.connect(lambda *_: self._tell())
        self.list.itemActivated.connect(lambda _: self.accept())
        self.resize(look().px(620), look().px(520))
        self._look()
        self.search.setFocus()

    def key(self) -> str:
        """The key of the indicator chosen; "" for none."""
        item = self.list.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def _look(self) -> None:
        self.list.clear()
        for one in found(bank(), self._t, self.search.text(), level=str(self.level.value() or "")):
            item = QListWidgetItem(one.name_in(self._t))
            item.setData(Qt.ItemDataRole.UserRole, one.key)
            self.list.addItem(item)
        if self.list.count():
            self.list.setCurrentRow(0)
        self._tell()

    def _tell(self) -> None:
        key, t = self.key(), self._t
        self.do.setEnabled(bool(key))
        if not key:
            self.told.set_text(t("Nothing in the bank holds these words."))
            return
        one = bank_indicator(key)
        self.told.set_text(t("How to ask or count: {how}", how=one.how_to_ask_in(t)))
