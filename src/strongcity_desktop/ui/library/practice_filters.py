"""The filters of the city practices: levels, regions and domains, each with how many it keeps."""

from collections.abc import Collection, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.library.filing import DOMAINS, LEVELS, REGIONS
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label

_FIRST = 9


class PracticeFilters(QWidget):
    """Boxes to tick; `changed` is sent when the reader ticks one. Narrow, they fold away."""

    changed = Signal()

    def __init__(self, t: Translator, kept: Mapping[str, Collection[str]]) -> None:
        super().__init__()
        self._t, self._is_narrow = t, False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self._fold = LinkButton(t("Show the filters"), self._unfold)
        self._none = LinkButton(t("Take all filters away"), self._take_all_away)
        for link in (self._fold, self._none):
            column.addWidget(link)
            link.hide()
        self._boxes = QWidget()
        groups = QVBoxLayout(self._boxes)
        groups.setContentsMargins(0, 0, 0, 0)
        groups.setSpacing(16)
        column.addWidget(self._boxes)
        named = (("level", t("Level"), LEVELS), ("region", t("Region"), REGIONS),
                 ("domain", t("Domain"), DOMAINS))
        self.groups: dict[str, FilterGroup] = {}
        for name, title, words in named:
            self.groups[name] = group = FilterGroup(t, title, words, kept.get(name, ()))
            group.changed.connect(self.changed)
            groups.addWidget(group)
        column.addStretch(1)

    def kept(self) -> dict[str, list[str]]:
        """The keys that are ticked, by filter; a filter without any is left out."""
        return {name: keys for name, group in self.groups.items() if (keys := group.kept())}

    def tell(self, counts: Mapping[str, Mapping[str, int]]) -> None:
        """Say how many practices each box would keep."""
        for name, group in self.groups.items():
            group.tell(counts[name])
        self._none.setVisible(bool(self.kept()))

    def fit(self, is_narrow: bool) -> None:
        """Fold away where they stand above the list, unless one of them is ticked."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._set_folded(is_narrow and not self.kept())

    def _unfold(self) -> None:
        self._set_folded(False)

    def _set_folded(self, is_folded: bool) -> None:
        self._boxes.setVisible(not is_folded)
        self._fold.setVisible(is_folded)

    def _take_all_away(self) -> None:
        for group in self.groups.values():
            group.untick()
        self.changed.emit()


class FilterGroup(QWidget):
    """The boxes of one filter; of many only the first are shown, until the reader asks for more."""

    changed = Signal()

    def __init__(self, t: Translator, title: str, words: Mapping[str, str],
                 kept: Collection[str]) -> None:
        super().__init__()
        self._t, self._shows_all = t, len(words) <= _FIRST
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(title, "section"))
        self.boxes: dict[str, CheckChoice] = {}
        self._rows: dict[str, tuple[QWidget, Label]] = {}
        for key, source in words.items():
            row = QWidget()
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            self.boxes[key] = box = CheckChoice(t(source))
            box.setChecked(key in kept)
            box.clicked.connect(self.changed)
            number = Label("", "hint", wrap=False)
            line.addWidget(box, 1)
            line.addWidget(number)
            self._rows[key] = (row, number)
            column.addWidget(row)
        self._more = LinkButton(t("Show all of them"), self._show_all)
        column.addWidget(self._more)
        self._more.hide()

    def kept(self) -> list[str]:
        """The keys that are ticked."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def untick(self) -> None:
        """Keep everything again."""
        for box in self.boxes.values():
            box.setChecked(False)

    def tell(self, counts: Mapping[str, int]) -> None:
        """Write the numbers; a box that would keep nothing cannot be ticked."""
        shown = 0
        for key, box in self.boxes.items():
            n, (row, number) = counts.get(key, 0), self._rows[key]
            number.set_text(self._t.number(n))
            box.setAccessibleDescription(self._t.plural("{n} practice", "{n} practices", n))
            box.setEnabled(n > 0 or box.isChecked())
            is_shown = self._shows_all or box.isChecked() or (n > 0 and shown < _FIRST)
            row.setVisible(is_shown)
            shown += is_shown
        self._more.setVisible(not self._shows_all)

    def _show_all(self) -> None:
        self._shows_all = True
        for row, _ in self._rows.values():
            row.show()
        self._more.hide()
