"""The chips of a register: those set, those of its first fields, and the way to the others."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.registers.view import Filter
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.parts.button import QuietButton
from strongcity_desktop.ui.registers.chip import Chip
from strongcity_desktop.ui.registers.filter_popup import CHOSEN, NUMBERS, FilterPopup
from strongcity_desktop.ui.registers.filter_words import filter_in_words
from strongcity_desktop.ui.registers.lines import Heading
from strongcity_desktop.ui.theme.look import look

_FILTERED = (*CHOSEN, *NUMBERS, FieldKind.RANGE, FieldKind.DATE)
_FIRST_CHIPS = 3
# Which fields come first, where a register has more than there is room for.
_FIRST_KINDS = (FieldKind.SELECT_ONE, FieldKind.DATE, FieldKind.RANGE, FieldKind.YES_NO)


class ChipRow:
    """Adds chips to a row that wraps. The page connects the signals of `asks`."""

    def __init__(self, t: Translator, register: Register, parent: QWidget) -> None:
        self._t, self._register, self._parent = t, register, parent
        self.asks = Asks(parent)
        self.names: Mapping[str, Mapping[str, str]] = {}
        self._filters: tuple[Filter, ...] = ()
        self.fields = [field for field in register.fields if field.kind in _FILTERED]
        self._first = _first(self.fields)
        self.chips: dict[str, Chip] = {}
        for field in self.fields:
            chip = Chip(t, parent)
            chip.opened.connect(lambda key=field.key: self.asks.counts_wanted.emit(key))
            chip.removed.connect(lambda key=field.key: self._set(key, None))
            self.chips[field.key] = chip
        self.more = QuietButton("", icon="funnel", name=t("More filters"), parent=parent)
        self.more.setToolTip(t("More filters"))
        self.more.setStyleSheet(f"padding: 0 {look().px(6)}px;")
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more.setMenu(self._menu)
        self.popup: FilterPopup | None = None
        self.show_filters((), contacts=False)

    def show_filters(self, filters: Sequence[Filter], *, contacts: bool) -> None:
        """Show these as set."""
        self._filters, self._contacts = tuple(filters), contacts
        for key, chip in self.chips.items():
            one = self.filter_of(key)
            words = label(self._t, self._register, self._register.field(key)) if one is None \
                else filter_in_words(self._t, self._register, one, self.names)
            chip.show_words(words, is_set=one is not None)
            chip.setVisible(one is not None or key in self._first)
        self.more.setVisible(bool(self._others()))

    def filter_of(self, key: str) -> Filter | None:
        """The filter of a field, if one is set."""
        return next((one for one in self._filters if one.key == key), None)

    def open(self, key: str, counts: Sequence[Heading]) -> None:
        """Open the choice of a field, now that it is known what there is to choose from."""
        field, chip = self._register.field(key), self.chips[key]
        popup = FilterPopup(self._t, self._register, field, self.filter_of(key), counts,
                            self._parent)
        popup.changed.connect(lambda chosen: self._set(key, chosen))
        popup.adjustSize()
        popup.move(_below(chip if chip.isVisible() else self.more, popup))
        self.popup = popup
        popup.show()
        popup.body.setFocus(Qt.FocusReason.PopupFocusReason)

    def _set(self, key: str, chosen: Filter | None) -> None:
        kept = [one for one in self._filters if one.key != key]
        before = [one.key for one in self._filters]
        if chosen is not None:
            kept.insert(before.index(key) if key in before else len(kept), chosen)
        if tuple(kept) != self._filters:
            self.asks.filters_changed.emit(tuple(kept))

    def _others(self) -> list[Field]:
        return [field for field in self.fields if not self._is_shown(field)
                and (self._contacts or field.mark is not Mark.PERSONAL)]

    def _is_shown(self, field: Field) -> bool:
        return field.key in self._first or self.filter_of(field.key) is not None

    def _fill_menu(self) -> None:
        self._menu.clear()
        for field in self._others():
            self._menu.addAction(label(self._t, self._register, field).replace("&", "&&"),
                                 partial(self.asks.counts_wanted.emit, field.key))


class Asks(QWidget):
    """The signals of the chips; itself it is nothing to see."""

    filters_changed = Signal(object)
    counts_wanted = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()


def _first(fields: Sequence[Field]) -> frozenset[str]:
    """The keys of the fields whose chips are always there."""
    usual = [field for field in fields if field.in_table and field.mark is not Mark.PERSONAL
             and field.kind in _FIRST_KINDS]
    ranked = sorted(usual, key=lambda field: _FIRST_KINDS.index(field.kind))
    kinds: list[Any] = [field.key for field in ranked]
    return frozenset(kinds[:_FIRST_CHIPS])


def _below(chip: QWidget, popup: QWidget) -> QPoint:
    """Below a chip, at its start, within the screen."""
    corner = chip.mapToGlobal(QPoint(0, chip.height() + 4))
    if look().is_rtl:
        corner.setX(corner.x() + chip.width() - popup.width())
    room = chip.screen().availableGeometry()
    corner.setX(max(room.left(), min(corner.x(), room.right() - popup.width())))
    corner.setY(max(room.top(), min(corner.y(), room.bottom() - popup.height())))
    return corner
