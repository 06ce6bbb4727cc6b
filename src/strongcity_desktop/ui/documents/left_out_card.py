"""The card that says what this edition does not show, and what to look for before it goes out."""

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import Speaks
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label


class LeftOutCard(Card):
    """Filled anew with each document made."""

    def __init__(self, t: Speaks) -> None:
        super().__init__(t("Left out"))
        self._t = t
        self._head = Label("", "control")
        self._things = Label("", "control")
        self._look = Label("", "hint")
        for part in (self._head, self._things, self._look):
            self.body.addWidget(part)
        self.show_left_out(Edition(), ())

    def show_left_out(self, edition: Edition, phrases: tuple[str, ...]) -> None:
        """Say it, each kind on a line of its own."""
        t = self._t
        is_public = edition.audience is Audience.PUBLIC
        if not phrases:
            head = t("Nothing is left out of this version.")
        elif is_public:
            head = t("The public version does not show:")
        else:
            head = t("This version does not show:")
        self._head.set_text(head)
        self._things.set_text("\n".join(phrases))
        self._things.setVisible(bool(phrases))
        if edition.lists_contacts:
            self._look.set_text(t("Contacts are printed. Give this version only to those who "
                                  "need them."))
        else:
            self._look.set_text(t("No contact is printed. Look for names in the texts before "
                                  "you pass it on."))

    def text(self) -> str:
        """All that is said, line by line."""
        return "\n".join((self._head.text(), self._things.text(), self._look.text()))
