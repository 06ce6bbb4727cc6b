"""One sector of the wizard: the question, who was named already, and a line for the next name."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import together
from strongcity_desktop.ui.registers.cell_editors import OneOf, offers
from strongcity_desktop.ui.stakeholders.wizard.sector_words import HOW_OFTEN, SECTOR_WORDS


class SectorCard(Card):
    """`named(name, group key or "", how often or "")` when a line is taken with Enter."""

    named = Signal(str, str, str)
    went_on = Signal()
    """Enter in an empty line: nobody more here."""

    def __init__(self, t: Translator, sector: str) -> None:
        super().__init__()
        self._t = t
        question, explained = SECTOR_WORDS[sector]
        choice = next(one for one in STAKEHOLDERS.field("sector").choices if one.key == sector)
        self.body.addWidget(Label(choice_label(t, STAKEHOLDERS, STAKEHOLDERS.field("sector"),
                                               choice), "hint"))
        self.body.addWidget(Label(t(question), "title"))
        self.body.addWidget(Label(t(explained), "body"))
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.body.addLayout(self._list)
        self._shown: list[QWidget] = []
        self.name = QLineEdit()
        self.name.setMaxLength(300)
        self.name.returnPressed.connect(self._take)
        self.body.addWidget(FieldFrame(
            t("Organisation or office"),
            t("One name, then Enter. Not a person’s name: “Town clerk”."), self.name))
        groups = STAKEHOLDERS.field("groups")
        self.group = OneOf(offers(t, STAKEHOLDERS, groups, {}))
        self.body.addWidget(FieldFrame(t("Speaks for"), "", self.group, optional=True))
        self.often = OneOf([(words, t(words)) for words in HOW_OFTEN])
        self.body.addWidget(FieldFrame(t("How often do you meet?"), "", self.often, optional=True))
        self.add_button = SecondButton(t("Add this name"), self._take, icon="plus")
        self.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)

    def show_named(self, rows: Sequence[Row]) -> None:
        """List those named already."""
        for line in self._shown:
            line.hide()
            line.deleteLater()
        self._shown = [together(IconMark("check-circle-fill", "accent", 16),
                                _taking_the_rest(Label(row_name(STAKEHOLDERS, row, self._t))))
                       for row in rows]
        for line in self._shown:
            self._list.addWidget(line)

    def _take(self) -> None:
        typed = " ".join(self.name.text().split())
        if not typed:
            self.went_on.emit()
            return
        self.name.clear()
        group, often = self.group.value() or "", self.often.value() or ""
        self.group.set_value(None)
        self.often.set_value(None)
        self.name.setFocus()
        self.named.emit(typed, group, often)


def _taking_the_rest(label: Label) -> Label:
    """A label that wraps only where its line ends."""
    policy = label.sizePolicy()
    policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
    label.setSizePolicy(policy)
    return label
