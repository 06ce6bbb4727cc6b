"""Erase a person: what goes, which other texts name them, what is not reached; asked once."""

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.registers.catalogue import register as register_called
from strongcity_desktop.registers.erasing_words import what_it_means
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.erasing.mentions_card import MentionsCard
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.choice import RadioChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.question import ask
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.erase_person import PersonFound
    from strongcity_desktop.store.erasure_note import Erasure
    from strongcity_desktop.store.town_file import TownFile


class ErasePage(Page):
    """Filled once the texts of the town were searched; `found` is None until then."""

    def __init__(self, context: Context, register_id: str, row_id: str, whole: bool = False,
                 **arguments: Any) -> None:
        super().__init__(context, register_id=register_id, row_id=row_id, **arguments)
        self._register, self._row_id, self._whole = register_called(register_id), row_id, whole
        self.found: PersonFound | None = None
        t = context.t
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollColumn(max_width=look().px(760))
        outer.addWidget(self._scroll)
        body = self._scroll.body
        body.addWidget(LinkButton(t("Back to the list"), self._back, icon="arrow-left"))
        self.head = Label(self.title(), "title")
        body.addWidget(self.head)
        if context.is_projecting:
            body.addWidget(Label(t("Contacts stay hidden while a room reads along."), "body"))
            body.addStretch(1)
            return
        self.mentions = MentionsCard(t)
        self.frozen = Label("", "attention")
        self.frozen.setVisible(False)
        for card in (self._what_card(), self.mentions, self.frozen, self._meaning_card()):
            body.addWidget(card)
        body.addLayout(self._buttons())
        body.addStretch(1)
        self._search()

    def title(self) -> str:
        """The page's name."""
        return self.context.t("Erase a person")

    def crumbs(self) -> list[Crumb]:
        """Registers, the list, this."""
        t = self.context.t
        return [(t("Registers"), None), (title(t, self._register), self._back),
                (self.title(), None)]

    def arguments(self) -> dict[str, Any]:
        """What builds this page again."""
        return {**super().arguments(), "whole": self._whole}

    def first_focus(self) -> QWidget | None:
        """The choice that is made."""
        if self.context.is_projecting:
            return None
        return self.whole_entry if self._whole else self.contact

    # Building

    def _what_card(self) -> Card:
        t = self.context.t
        card = Card(t("What is to be erased?"), icon="eraser")
        self.contact = RadioChoice(t("The contact person"), t("The entry itself stays."))
        self.whole_entry = RadioChoice(t("The whole entry"),
                                 t("It goes with all its fields and its history."))
        (self.whole_entry if self._whole else self.contact).setChecked(True)
        for choice in (self.contact, self.whole_entry):
            card.body.addWidget(choice)
        self.contact.toggled.connect(self._chosen)
        self.values = Label("", "hint")
        card.body.addWidget(self.values)
        return card

    def _meaning_card(self) -> Card:
        t = self.context.t
        card = Card(t("What this means"), icon="info")
        for sentence in what_it_means(t):
            card.body.addWidget(Label(sentence, "body"))
        return card

    def _buttons(self) -> QHBoxLayout:
        t = self.context.t
        row = QHBoxLayout()
        row.setSpacing(12)
        self.erase_button = MainButton(self._verb(), self._ask)
        self.erase_button.setEnabled(False)
        row.addWidget(self.erase_button)
        row.addWidget(SecondButton(t("Keep everything"), self._back))
        row.addStretch(1)
        return row

    def _verb(self) -> str:
        t = self.context.t
        return t("Erase the whole entry") if self._whole else t("Erase the contact person")

    # Searching

    def _chosen(self) -> None:
        self._whole = self.whole_entry.isChecked()
        self.erase_button.set_text(self._verb())
        self._search()

    def _search(self) -> None:
        id, row_id, t, whole = self._register.id, self._row_id, self.context.t, self._whole
        self.erase_button.setEnabled(False)
        self.mentions.say_searching()

        def work(town: "TownFile") -> "tuple[bool, PersonFound]":
            from strongcity_desktop.operations.erase_person import find_person

            return whole, find_person(town, id, row_id, t, whole=whole)

        self.context.background.run(
            work, self._show, self.context.tell,
            LongWork(t("Searching every text of the town…"), can_cancel=False))

    def _show(self, told: "tuple[bool, PersonFound]") -> None:
        whole, found = told
        if whole is not self._whole:
            return  # the other choice was made meanwhile
        t = self.context.t
        self.found = found
        self.contact.setVisible(not found.is_deleted)  # from the recycle bin all of it goes
        self.head.set_text(t("Erase a person from “{name}”", name=found.name))
        self.values.set_text("\n".join(
            t("{name}: {value}", name=name, value=" ".join(value.split()))
            for name, value in found.contact) or t("No contact is kept here now. What was kept "
                                                   "before goes from the history."))
        self.mentions.show_mentions(found.mentions)
        self.frozen.setVisible(bool(found.frozen_in))
        self.frozen.set_text(t(
            "Adopted plans may name this person: {versions}. They stay as the council adopted "
            "them.", versions=t.list(found.frozen_in)))
        can_write = self.context.town is not None and not self.context.town.read_only
        self.erase_button.setEnabled(can_write)

    # Erasing

    def _ask(self) -> None:
        t = self.context.t
        if self.found is None:
            return
        question = t("Erase the whole entry “{name}” for good?", name=self.found.name) \
            if self._whole else t("Erase the contact person of “{name}” for good?",
                                  name=self.found.name)
        n = len(self.mentions.chosen())
        also = t.plural("In {n} other text the words become “…”.",
                        "In {n} other texts the words become “…”.", n) + "\n\n" if n else ""
        if ask(self, question, also + t("This cannot be undone."), self._verb(), t("Keep it")):
            self.erase()

    def erase(self) -> None:
        """Erase what was chosen, without asking."""
        id, row_id, who, whole = (self._register.id, self._row_id, self.context.who, self._whole)
        blank = self.mentions.chosen()
        self.erase_button.setEnabled(False)

        def work(town: "TownFile") -> "Erasure":
            from strongcity_desktop.operations.erase_person import erase_person

            return erase_person(town, id, row_id, who, whole=whole, blank=blank)

        self.context.background.run(work, self._erased, self._not_erased,
                                    LongWork(self._verb(), can_cancel=False))

    def _erased(self, erasure: "Erasure") -> None:
        t = self.context.t
        self.context.toast(
            t("Erased for good."), t("Print the note"),
            lambda: self.go.emit("documents", {"document_id": "erasure-note"}))
        self._back()

    def _not_erased(self, problem: Exception) -> None:
        self.erase_button.setEnabled(True)
        self.context.tell(problem)

    def _back(self) -> None:
        self.go.emit("register", {"register_id": self._register.id, "row_id": self._row_id})
