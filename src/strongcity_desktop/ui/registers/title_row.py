"""The title of a register page, how many rows there are, and at the far end what can be done."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.wording import add_one, title
from strongcity_desktop.ui.parts.button import MainButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.registers import words
from strongcity_desktop.ui.registers.carrying import Carrying

_GAP = 12


class TitleRow(QWidget):
    """The name, how many there are, and at the far end what can be done; the main button last."""

    add_wanted = Signal()
    print_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self, t: Translator, register: Register, carrying: Carrying, *,
                 can_write: bool) -> None:
        super().__init__()
        self._t, self._register = t, register
        self._row = row = WrappingRow(self)
        self.count = Label("", "hint", wrap=False)
        self._title = Label(title(t, register), "title", wrap=False)
        row.addWidget(together(self._title, self.count, grows=True, spacing=_GAP))
        self.compare_button = SecondButton("", self.compare_wanted.emit,
                                           icon="clock-counter-clockwise")
        self.compare_button.hide()
        self.import_button = SecondButton(t("Import"), carrying.ask_which, icon="download-simple",
                                          name=t("Import rows"))
        self.import_button.setEnabled(can_write)
        self.export_button = SecondButton(t("Export"), icon="export",
                                          name=t("Export the register"))
        self.export_button.setMenu(carrying.export_menu(self.export_button))
        print_button = SecondButton(t("Print"), self.print_wanted.emit, icon="printer",
                                    name=t("Print the register"))
        self.add_button = MainButton(add_one(t, register), self.add_wanted.emit, icon="plus")
        self.add_button.setEnabled(can_write)
        for button in (self.compare_button, self.import_button, self.export_button, print_button,
                       self.add_button):
            row.addWidget(button)

    def show_count(self, n: int, assessment: str = "") -> None:
        """Say how many there are, in an assessment with this name if there is one."""
        self.count.set_text(words.count(self._t, self._register, n, assessment))
        self._fit_count()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The count gives way where the buttons would go on in a second line."""
        super().resizeEvent(event)
        self._fit_count()

    def _fit_count(self) -> None:
        items = [self._row.itemAt(place) for place in range(1, self._row.count())]
        buttons = [item.sizeHint().width() for item in items if item and not item.isEmpty()]
        without = self._title.sizeHint().width() + sum(buttons) + _GAP * len(buttons)
        takes = self.count.sizeHint().width() + _GAP
        self.count.setHidden(without <= self.width() < without + takes)

    def offer_comparison(self, earlier: str) -> None:
        """Offer to compare with an earlier assessment of this name; "" offers nothing."""
        if earlier:
            self.compare_button.set_text(self._t("Compare with {assessment}", assessment=earlier))
            self.compare_button.set_icon("clock-counter-clockwise")
        self.compare_button.setVisible(bool(earlier))
        self._fit_count()
