"""What stands around the table: the title and its buttons, search and columns, the line below."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QMenu, QVBoxLayout, QWidget

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.wording import add_one, label, title
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, QuietButton, SecondButton
from strongcity_desktop.ui.parts.card import Rule
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.key_cap import KeyCap
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.search_field import SearchField
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.registers import words
from strongcity_desktop.ui.registers.carrying import Carrying
from strongcity_desktop.ui.registers.table_view import RegisterTable


class TitleRow(QWidget):
    """The name, how many there are, and at the far end what can be done; the main button last."""

    add_wanted = Signal()
    print_wanted = Signal()
    compare_wanted = Signal()

    def __init__(self, t: Translator, register: Register, carrying: Carrying, *,
                 can_write: bool) -> None:
        super().__init__()
        self._t, self._register = t, register
        row = WrappingRow(self)
        self.count = Label("", "hint", wrap=False)
        row.addWidget(together(Label(title(t, register), "title", wrap=False), self.count,
                               grows=True, spacing=12))
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

    def offer_comparison(self, earlier: str) -> None:
        """Offer to compare with an earlier assessment of this name; "" offers nothing."""
        if earlier:
            self.compare_button.set_text(self._t("Compare with {assessment}", assessment=earlier))
            self.compare_button.set_icon("clock-counter-clockwise")
        self.compare_button.setVisible(bool(earlier))


class FilterRow(QWidget):
    """The search field, and the choice of columns at the far end."""

    search_changed = Signal(str)
    columns_changed = Signal()
    panel_wanted = Signal()
    entry_wanted = Signal()

    def __init__(self, t: Translator, register: Register, search: str, panel: str,
                 *parts: QWidget) -> None:
        """`panel` is the title of the panel that tells, if there is one; `parts` stand between."""
        super().__init__()
        self._chosen = [field.key for field in register.fields if field.in_table]
        row = WrappingRow(self, spacing=8)
        self._field = SearchField(t("Search this list"))
        self._field.setText(search)
        self._field.textChanged.connect(self.search_changed.emit)
        row.addWidget(together(self._field, grows=True))
        for part in parts:
            row.addWidget(part)
        self._panel = QuietButton(panel, self.panel_wanted.emit, icon="flag-fill")
        self._panel.hide()
        row.addWidget(self._panel)
        row.addWidget(QuietButton(t("Open the entry"), self.entry_wanted.emit,
                                  icon="pencil-simple", name=t("Open the whole entry")))
        columns = QuietButton(t("Columns"), icon="columns", name=t("Choose the columns"))
        columns.setMenu(self._column_menu(t, register, columns))
        row.addWidget(columns)

    def _column_menu(self, t: Translator, register: Register, button: QWidget) -> QMenu:
        menu = QMenu(button)
        for field in register.fields:
            if field.mark is Mark.PERSONAL:
                continue  # shown and hidden together with all contacts
            action = menu.addAction(label(t, register, field))
            action.setCheckable(True)
            action.setChecked(field.in_table)
            action.setEnabled(field.key != register.name_field)
            action.toggled.connect(lambda on, key=field.key: self._choose(key, on))
        return menu

    def _choose(self, key: str, on: bool) -> None:
        self._chosen = [*self._chosen, key] if on else [k for k in self._chosen if k != key]
        self.columns_changed.emit()

    def offer_panel(self, on: bool) -> None:
        """Offer to show the panel that tells, where that is not beside the table."""
        self._panel.setVisible(on)

    def columns(self) -> frozenset[str]:
        """The keys of the fields to be shown."""
        return frozenset(self._chosen)

    def typed(self) -> str:
        """What is searched for."""
        return self._field.text()

    def clear(self) -> None:
        """Search for nothing."""
        self._field.clear()

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._field.setFocus()
        self._field.selectAll()


class TableFrame(QFrame):
    """The table with its status line; what could not be taken is said above that line."""

    contacts_wanted = Signal()

    def __init__(self, t: Translator, register: Register, table: RegisterTable) -> None:
        super().__init__()
        self._t = t
        self._has_contacts = any(field.mark is Mark.PERSONAL for field in register.fields)
        self.setProperty("frame", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        table.setFrameShape(QFrame.Shape.NoFrame)
        column.addWidget(table, 1)
        self._finding = Label("", "finding")
        self._finding.setContentsMargins(12, 6, 12, 6)
        self._finding.hide()
        column.addWidget(self._finding)
        column.addWidget(Rule())
        column.addLayout(self._status_line())

    def _status_line(self) -> WrappingRow:
        t = self._t
        row = WrappingRow(spacing=16, margins=(12, 4, 12, 4))
        self._shown = Label("", "hint", wrap=False)
        self._contacts = Label("", "hint", wrap=False)
        self._toggle = LinkButton("", self.contacts_wanted.emit)
        self._saved = Label("", "hint", wrap=False)
        row.addWidget(self._shown)
        if self._has_contacts:
            row.addWidget(together(IconMark("identification-card", "ink-2", 16), self._contacts,
                                   self._toggle))
        row.addWidget(together(self._saved, grows=True))
        for key, does in (("Enter", t("edit")), ("Ctrl N", t("add"))):
            row.addWidget(together(KeyCap(key), Label(does, "hint", wrap=False)))
        return row

    def show_counts(self, shown: int, all_rows: int, *, contacts: bool) -> None:
        """Say how many rows are shown, and whether contacts are."""
        t = self._t
        self._shown.set_text(t("{shown} of {all} shown", shown=shown, all=all_rows))
        self._contacts.set_text(t("Contacts shown") if contacts else t("Contacts hidden"))
        self._toggle.set_text(t("hide") if contacts else t("show"))
        self._toggle.setAccessibleName(t("Hide the contacts") if contacts
                                       else t("Show the contacts"))

    def show_finding(self, sentence: str) -> None:
        """Say why something typed was not taken, or what to look at again."""
        self._finding.set_text(sentence)
        self._finding.show()

    def finding(self) -> str:
        """The sentence shown; empty when there is none."""
        return "" if self._finding.isHidden() else self._finding.text()

    def show_saved(self, time: str) -> None:
        """Say when the last change was kept."""
        self._finding.hide()
        self._saved.set_text(self._t("Saved at {time}", time=time))
