"""The small dialogue that asks what is to be done with files that were dropped."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.file_names import (
    SPREADSHEETS,
    ending_of,
    may_be_opened,
    may_hold_macros,
)
from strongcity_desktop.registers.showing import size_in_words
from strongcity_desktop.registers.wording import chosen_label
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_files import FileOffered

_WIDTH, _MOST_HEIGHT = 480, 220


class Wish(Enum):
    """What is to be done with the files."""

    KEEP = auto()
    LINK = auto()
    IMPORT = auto()


class FilesDialog(DialogFrame):
    """Lists the files with what is known of them, and the ways on. `wish()` is the way chosen."""

    def __init__(self, t: Translator, offers: "Sequence[FileOffered]",
                 refused: Sequence[Refusal], end_words: str, *, may_import: bool,
                 parent: QWidget | None) -> None:
        """`end_words` names the row or question they can be linked to; "" where there is none."""
        title = t("What is to be done with the files?") if offers else t("Not kept")
        super().__init__(title, t("Keep the files") if offers else "",
                         t("Keep nothing") if offers else t("Close"), parent)
        self._t = t
        self.setMinimumWidth(look().px(_WIDTH))
        self.listed = ScrollColumn(max_width=None, margins=(0, 0, 0, 0))
        for one in offers:
            self._add_file(one)
        for reason in refused:
            self.listed.body.addWidget(Label(reason.in_words(t), "finding"))
        self.listed.body.addStretch(1)
        lines = max(2, sum(2 for _ in offers) + 2 * len(refused))
        self.listed.setMinimumHeight(min(look().px(_MOST_HEIGHT), look().px(26) * lines))
        self.body.addWidget(self.listed, 1)
        self.ways: dict[Wish, QRadioButton] = {}
        if offers:
            can_read = len(offers) == 1 and ending_of(offers[0].name) in SPREADSHEETS
            self._add_ways(end_words, can_read=may_import and can_read,
                           all_there=all(one.same_as for one in offers))
            self.body.addWidget(Label(t("Keep no lists of people at risk, and no file that names "
                                        "people without need."), "hint"))

    def wish(self) -> Wish:
        """The way chosen."""
        return next(wish for wish, way in self.ways.items() if way.isChecked())

    def lines(self) -> list[str]:
        """What is read of the files, from top to bottom."""
        return [label.text() for label in self.listed.findChildren(Label)]

    def _add_file(self, one: "FileOffered") -> None:
        t = self._t
        held = QWidget()
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, look().px(4))
        column.setSpacing(0)
        column.addWidget(Label(one.name, "strong"))
        size = size_in_words(one.seen.size, t)
        kind = chosen_label(t, EVIDENCE_FILES, EVIDENCE_FILES.field("kind"), one.kind) \
            if one.kind else ""
        column.addWidget(Label(t("{kind} · {size}", kind=kind, size=size) if kind else size,
                               "hint"))
        for said in self._said(one):
            column.addWidget(Label(said, "attention"))
        self.listed.body.addWidget(held)

    def _said(self, one: "FileOffered") -> list[str]:
        t, said = self._t, []
        if one.same_as:
            said.append(t("This is the same file as no. {number}.", number=one.same_as[0]))
        if not may_be_opened(one.name):
            said.append(t("It could start a program: it is kept, but not opened from here."))
        elif may_hold_macros(one.name):
            said.append(t("It can hold macros. Leave them switched off when you look at it."))
        return said

    def _add_ways(self, end_words: str, *, can_read: bool, all_there: bool) -> None:
        t = self._t
        words: dict[Wish, str] = {}
        if end_words:
            words[Wish.LINK] = t("Keep as evidence of “{name}”", name=end_words)
        if not (all_there and end_words):
            words[Wish.KEEP] = t("Keep as a document of the town")
        if can_read:
            words[Wish.IMPORT] = t("Read its rows into this list")
        group = QButtonGroup(self)
        for wish, said in words.items():
            way = QRadioButton(said.replace("&", "&&"))
            group.addButton(way)
            self.ways[wish] = way
            self.body.addWidget(way)
            way.toggled.connect(self._name_button)
        next(iter(self.ways.values())).setChecked(True)

    def _name_button(self) -> None:
        chosen = [wish for wish, way in self.ways.items() if way.isChecked()]
        if chosen:
            self.do.set_text({Wish.IMPORT: self._t("Look at the rows"),
                              Wish.LINK: self._t("Keep and link"),
                              Wish.KEEP: self._t("Keep the files")}[chosen[0]])
