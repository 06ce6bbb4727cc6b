"""How the plan is printed: for whom, in which languages, how long, on which paper."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.switch import SegmentedSwitch
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList

if TYPE_CHECKING:
    from strongcity_desktop.operations.make_document import DocumentOptions

_LEAST_LETTERS = 6


class PrintChoices(QWidget):
    """Emits `changed` whenever the plan is wanted in another way."""

    changed = Signal()

    def __init__(self, context: Context, kept: Mapping[str, Any]) -> None:
        """`kept` is what `as_kept` gave last time; what no longer fits is left at its default."""
        super().__init__()
        t = self._t = context.t
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        question = t("Who will read it?")
        self.readers = SegmentedSwitch([(Audience.PUBLIC.value, t("Public")),
                                        (Audience.INTERNAL.value, t("Council, staff"))],
                                       str(kept.get("readers") or Audience.PUBLIC.value),
                                       name=question)
        if not self.readers.current():
            self.readers.set_current(Audience.PUBLIC.value)
        self.readers.chosen.connect(self._changed)
        languages = [(code, t.language_name(code)) for code in SHIPPED]
        self.language = self._list(t("Language"), languages, kept.get("language"), t.language)
        self.second = self._list(t("Second language"), [("", t("None")), *languages],
                                 kept.get("second"), "")
        self.facing = CheckChoice(t("On facing pages"),
                                  t("Otherwise one language follows the other."))
        self.facing.setChecked(kept.get("facing") is not False)
        self.facing.toggled.connect(self._changed)
        self.form = self._list(t("Form"), [("short", t("Short form")), ("full", t("Full form"))],
                               kept.get("depth"), "full")
        self.paper = self._list(t("Paper"), [("a4", "A4"), ("letter", "Letter")],
                                kept.get("paper"), "a4")
        self._add_pair((question, self.readers), (t("Language"), self.language))
        self._add_pair((t("Second language"), self.second), (t("Form"), self.form),
                       (t("Paper"), self.paper))
        self._column.addWidget(self.facing)
        self._show_what_applies()

    def _list(self, words: str, items: list[tuple[str, str]], kept: object, usual: str
              ) -> ChoiceList:
        box = ChoiceList(items, "", optional=False)
        box.set_key(str(kept) if kept in dict(items) else usual)
        box.setAccessibleName(words)
        box.setMinimumContentsLength(_LEAST_LETTERS)
        box.chosen.connect(self._changed)
        return box

    def _add_pair(self, *named: tuple[str, QWidget]) -> None:
        """Choices beside each other where there is room, each under its name."""
        held = QWidget()
        row = WrappingRow(held, from_start=True)
        for words, choice in named:
            part = QWidget()
            part.setSizePolicy(choice.sizePolicy().horizontalPolicy(), QSizePolicy.Policy.Fixed)
            under = QVBoxLayout(part)
            under.setContentsMargins(0, 0, 0, 0)
            under.setSpacing(4)
            label = Label(words, "control", wrap=False)
            label.setBuddy(choice)
            under.addWidget(label)
            under.addWidget(choice)
            row.addWidget(part)
        self._column.addWidget(held)

    def _changed(self, chosen: object = None) -> None:
        self._show_what_applies()
        self.changed.emit()

    def _show_what_applies(self) -> None:
        self.facing.setVisible(bool(self._second()))

    def _second(self) -> str:
        return self.second.key() if self.second.key() != self.language.key() else ""

    def is_public(self) -> bool:
        """Whether everyone may read it."""
        return self.readers.current() == Audience.PUBLIC.value

    def edition(self) -> Edition:
        """Who reads it; contacts and sensitive notes are in neither edition of the plan."""
        return Edition() if self.is_public() else Edition(Audience.INTERNAL)

    def options(self) -> "DocumentOptions":
        """Everything chosen."""
        from strongcity_desktop.operations.make_document import DocumentOptions

        second = self._second()
        return DocumentOptions(
            self.language.key(), self.edition(), paper=self.paper.key(),
            depth="short" if self.form.key() == "short" else "full",
            second_language=second or None, facing=bool(second) and self.facing.isChecked())

    def as_kept(self) -> dict[str, Any]:
        """What is kept for the next time."""
        return {"readers": self.readers.current(), "language": self.language.key(),
                "second": self.second.key(), "facing": self.facing.isChecked(),
                "depth": self.form.key(), "paper": self.paper.key()}
