"""The menu “View”: order, groups, columns, the views that were saved, rows changed together."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.view import RowView, SavedView, can_group
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.theme.look import look


class ViewMenu(QMenu):
    """Filled anew whenever the page shows another view."""

    sort_wanted = Signal()
    group_wanted = Signal(str)
    columns_wanted = Signal()
    save_wanted = Signal()
    views_wanted = Signal()
    view_chosen = Signal(object)
    all_wanted = Signal()
    """No search, no filter, no groups, the town's own order."""
    change_wanted = Signal()
    bin_wanted = Signal()

    def __init__(self, t: Translator, register: Register, parent: QWidget) -> None:
        super().__init__(parent)
        self._t, self._register = t, register
        self._groups = QMenu(t("Group by"), self)
        way = Qt.LayoutDirection.RightToLeft if look().is_rtl else Qt.LayoutDirection.LeftToRight
        for menu in (self, self._groups):  # not the way of a button with its icon at the end
            menu.setLayoutDirection(way)
        self.can_write = True
        self.show_view(RowView(), (), contacts=False, chosen=0)

    def show_view(self, view: RowView, saved: Sequence[SavedView], *, contacts: bool, chosen: int
                  ) -> None:
        """Offer what fits the view shown; `chosen` counts the rows selected."""
        t = self._t
        self.clear()
        self.addAction(t("Sort…"), self.sort_wanted.emit)
        self._fill_groups(view, contacts)
        self.addMenu(self._groups)
        self.addAction(t("Columns…"), self.columns_wanted.emit)
        self.addAction(t("Show everything"), self.all_wanted.emit)
        self.addSeparator()
        for one in saved:
            action = self.addAction(one.name.replace("&", "&&"),
                                    partial(self.view_chosen.emit, one))
            action.setCheckable(True)
            action.setChecked(one.view == view)
        self.addAction(t("Save this view…"), self.save_wanted.emit).setEnabled(self.can_write)
        if saved:
            self.addAction(t("Rename or delete a view…"), self.views_wanted.emit).setEnabled(
                self.can_write)
        self.addSeparator()
        several = t.plural("Change a field in {n} row…", "Change a field in {n} rows…",
                           max(1, chosen))
        self.addAction(several, self.change_wanted.emit).setEnabled(self.can_write and chosen > 0)
        self.addAction(t("Recycle bin…"), self.bin_wanted.emit)

    def _fill_groups(self, view: RowView, contacts: bool) -> None:
        self._groups.clear()
        offered = [("", self._t("No groups"))] + [
            (field.key, label(self._t, self._register, field)) for field in self._register.fields
            if can_group(field) and field.key != self._register.name_field
            and (contacts or field.mark.value != "personal")]
        for key, words in offered:
            action = self._groups.addAction(words.replace("&", "&&"),
                                            partial(self.group_wanted.emit, key))
            action.setCheckable(True)
            action.setChecked(view.group_by == key)
