"""The views of a register that were saved: a name for a new one, other names, views deleted."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.view import SavedView
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor


class ViewNameDialog(DialogFrame):
    """`name()` is what was written."""

    def __init__(self, t: Translator, name: str, parent: QWidget | None) -> None:
        super().__init__(t("Save this view"), t("Save the view"), t("Leave it"), parent)
        self.line = LineEditor()
        self.line.write(name)
        self.body.addWidget(FieldFrame(
            t("Name of the view"),
            t("The search, the filters, the order, the groups and the columns are kept with the "
              "town, for everyone who opens it."), self.line))
        self.setMinimumWidth(look().px(400))
        self.line.setFocus()

    def name(self) -> str:
        """The name written."""
        return self.line.written().strip()


class ViewsDialog(DialogFrame):
    """`rename_wanted(view, name)` and `delete_wanted(view)`; it shows what it is given."""

    rename_wanted = Signal(object, str)
    delete_wanted = Signal(object)

    def __init__(self, t: Translator, views: Sequence[SavedView], parent: QWidget | None) -> None:
        super().__init__(t("Saved views"), "", t("Close"), parent)
        self.list = QListWidget()
        self.list.setAccessibleName(t("Saved views"))
        self.list.currentRowChanged.connect(lambda _: self._show_name())
        self.body.addWidget(self.list)
        self.line = LineEditor()
        self.body.addWidget(FieldFrame(t("Name of the view"), "", self.line))
        row = WrappingRow(spacing=8, from_start=True)
        self.rename = SecondButton(t("Rename the view"), self._rename, compact=True)
        self.delete = SecondButton(t("Delete the view"), self._delete, compact=True)
        for button in (self.rename, self.delete):
            row.addWidget(button)
        self.body.addLayout(row)
        self.setMinimumWidth(look().px(400))
        self.show_views(views)

    def show_views(self, views: Sequence[SavedView]) -> None:
        """List these."""
        place = max(0, self.list.currentRow())
        self.list.clear()
        for view in views:
            item = QListWidgetItem(view.name, self.list)
            item.setData(Qt.ItemDataRole.UserRole, view)
        self.list.setCurrentRow(min(place, self.list.count() - 1))
        self._show_name()

    def _current(self) -> SavedView | None:
        item = self.list.currentItem()
        view = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        return view if isinstance(view, SavedView) else None

    def _show_name(self) -> None:
        view = self._current()
        self.line.write(view.name if view is not None else "")
        for part in (self.line, self.rename, self.delete):
            part.setEnabled(view is not None)

    def _rename(self) -> None:
        view = self._current()
        if view is not None:
            self.rename_wanted.emit(view, self.line.written())

    def _delete(self) -> None:
        view = self._current()
        if view is not None:
            self.delete_wanted.emit(view)
