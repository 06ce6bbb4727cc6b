"""Above the table: the search, a chip for each filter, the columns and the view at the far end."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.ui.parts.button import QuietButton
from strongcity_desktop.ui.parts.search_field import SearchField
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.registers.chip_row import ChipRow
from strongcity_desktop.ui.registers.columns_panel import ColumnsPanel
from strongcity_desktop.ui.registers.view_menu import ViewMenu
from strongcity_desktop.ui.theme.look import look


class FilterRow(QWidget):
    """Asks for what the page does."""

    search_changed = Signal(str)
    columns_changed = Signal(object)
    widths_forgotten = Signal()
    panel_wanted = Signal()
    entry_wanted = Signal()

    def __init__(self, t: Translator, register: Register, search: str, panel: str,
                 *parts: QWidget) -> None:
        """`panel` is the title of the panel that tells, if there is one; `parts` stand between."""
        super().__init__()
        self._t, self._register = t, register
        row = WrappingRow(self, spacing=8, from_start=True)
        self._field = SearchField(t("Search this list"))
        self._field.setText(search)
        self._field.textChanged.connect(self.search_changed.emit)
        self._field.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row.addWidget(self._field)
        self.chips = ChipRow(t, register, self)
        for chip in self.chips.chips.values():
            row.addWidget(chip)
        row.addWidget(self.chips.more)
        for part in parts:
            row.addWidget(part)
        self._panel = QuietButton(panel, self.panel_wanted.emit, icon="flag-fill")
        self._panel.hide()
        row.addWidget(self._panel)
        entry = QuietButton("", self.entry_wanted.emit, icon="pencil-simple",
                            name=t("Open the whole entry"))
        entry.setToolTip(t("Open the whole entry"))
        entry.setStyleSheet(f"padding: 0 {look().px(6)}px;")
        self.columns_button = QuietButton(t("Columns"), icon="columns",
                                          name=t("Choose the columns"))
        self.view_button = QuietButton(t("View"), icon="caret-down", trailing=True,
                                       name=t("View: order, groups, saved views"))
        self.menu = ViewMenu(t, register, self.view_button)
        self.view_button.setMenu(self.menu)
        row.addWidget(_at_the_end(entry, self.columns_button, self.view_button))
        self.panel: ColumnsPanel | None = None

    def open_columns(self, chosen: Sequence[str]) -> None:
        """Open the list of columns, these ticked."""
        panel = ColumnsPanel(self._t, self._register, chosen, self)
        panel.changed.connect(self.columns_changed)
        panel.fit_wanted.connect(self.widths_forgotten)
        panel.adjustSize()
        button = self.columns_button
        corner = button.mapToGlobal(QPoint(0, button.height() + 4))
        if not look().is_rtl:
            corner.setX(corner.x() + button.width() - panel.width())
        room = button.screen().availableGeometry()
        corner.setX(max(room.left(), min(corner.x(), room.right() - panel.width())))
        corner.setY(max(room.top(), min(corner.y(), room.bottom() - panel.height())))
        panel.move(corner)
        self.panel = panel
        panel.show()
        panel.list.setFocus()

    def offer_panel(self, on: bool) -> None:
        """Offer to show the panel that tells, where that is not beside the table."""
        self._panel.setVisible(on)

    def typed(self) -> str:
        """What is searched for."""
        return self._field.text()

    def show_search(self, typed: str) -> None:
        """Show what is searched for, without a signal."""
        blocked = self._field.blockSignals(True)
        self._field.setText(typed)
        self._field.blockSignals(blocked)

    def focus_search(self) -> None:
        """Put the cursor into the search field."""
        self._field.setFocus()
        self._field.selectAll()


def _at_the_end(*parts: QWidget) -> QWidget:
    held = QWidget()
    held.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    row = QHBoxLayout(held)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addStretch(1)
    for part in parts:
        row.addWidget(part)
    return held
