"""Asks, where a contact is written, what it is kept for and whether the person agreed."""

from strongcity_desktop.registers.analysis.stakeholders import contacts_unfounded
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.message_band import MessageBand


class ContactBand(MessageBand):
    """Shown while contacts are, and as long as something is missing."""

    def __init__(self, context: Context, row: Row, *, contacts: bool) -> None:
        t = context.t
        super().__init__(t("A contact is kept: say what for, and whether they agreed."),
                         "look_again")
        self._row_id, self._contacts = row.id, contacts
        self.is_asking = False
        self.hide()
        self._asks(row)

    def _asks(self, row: Row) -> None:
        self.is_asking = self._contacts and bool(contacts_unfounded([row]))

    def follow(self, row: Row) -> None:
        """Ask as long as something is missing."""
        if row.id == self._row_id:
            self._asks(row)
            self.setVisible(self.is_asking)
