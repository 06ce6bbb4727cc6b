"""Prepare a meeting: its agenda, what waits to be put on it, who is invited."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.analysis.meetings import Offer, text_shown
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.ui.meetings.low_scroll import LowScroll
from strongcity_desktop.ui.meetings.point_rows import AgendaCard
from strongcity_desktop.ui.meetings.work import MeetingWork
from strongcity_desktop.ui.parts.button import LinkButton, QuietButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.tag import Tag
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.reading_order import follow_reading

if TYPE_CHECKING:
    from strongcity_desktop.operations.meetings import MeetingSeen

_KINDS = {"decision": mark("Decision"), "task": mark("Late task"), "gap": mark("Look again"),
          "challenge": mark("Challenge")}
_AT_FIRST = 6
_WIDEST = 860


class OffersCard(Card):
    """What is open, each with the button that puts it on the agenda."""

    def __init__(self, work: MeetingWork) -> None:
        t = work.t
        super().__init__(t("What waits for an agenda"))
        self._work, self._seen_all = work, False
        self.buttons: list[QuietButton] = []
        self.body.addWidget(Label(t("Open decisions, late tasks of meetings, what the platform’s "
                                    "worksheet shows, and the most urgent challenges."), "hint"))
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        self.body.addLayout(self._list)
        self._offers: tuple[Offer, ...] = ()

    def show_seen(self, seen: "MeetingSeen") -> None:
        """Show what is not on the agenda yet; the focus goes on to the next one."""
        focus = self.window().focusWidget()
        at = next((place for place, one in enumerate(self.buttons) if one is focus), None)
        self._offers = seen.offers
        self._lay_out()
        self.setVisible(bool(seen.offers))
        if at is not None and self.buttons:
            self.buttons[min(at, len(self.buttons) - 1)].setFocus(
                Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        while (item := self._list.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        t, shown = self._work.t, self._offers if self._seen_all else self._offers[:_AT_FIRST]
        self.buttons = []
        for offer in shown:
            self._list.addWidget(self._line(offer))
        if len(shown) < len(self._offers):
            self._list.addWidget(LinkButton(t.plural("Show all {n}", "Show all {n}",
                                                     len(self._offers)), self.show_all))

    def show_all(self) -> None:
        """Show the others too."""
        self._seen_all = True
        self._lay_out()

    def _line(self, offer: Offer) -> QWidget:
        t, line = self._work.t, QWidget()
        name = text_shown(offer.name, t.language)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(Tag(t(_KINDS[offer.kind]),
                          "attention" if offer.kind in ("task", "gap") else "soft"))
        row.addWidget(Label(name, "control"), 1)
        button = QuietButton(t("Put on the agenda"), partial(self._work.put_on_agenda, offer),
                             icon="plus", compact=True,
                             name=t("Put on the agenda: {name}", name=name))
        button.setEnabled(self._work.can_write)
        self.buttons.append(button)
        row.addWidget(button)
        return line


class InvitedCard(Card):
    """Who is invited, by organisation."""

    def __init__(self, work: MeetingWork) -> None:
        t = work.t
        super().__init__(t("Who is invited"))
        self._work = work
        self._names = Label("", "control")
        self.body.addWidget(self._names)
        line = WrappingRow(from_start=True)
        self.invite = SecondButton(t("Invite the members of the platform"), work.invite_members,
                                   icon="users-three")
        line.addWidget(self.invite)
        line.addWidget(LinkButton(t("Choose who is invited"), lambda: work.entry_wanted.emit(
            "meetings", work.meeting_id)))
        self.body.addLayout(line)

    def show_seen(self, seen: "MeetingSeen") -> None:
        """Name them; offer the members as long as one of them is not invited."""
        t, invited = self._work.t, seen.meeting.values.get("invited") or []
        names = [row_name(STAKEHOLDERS, seen.stakeholders[one], t) for one in invited
                 if one in seen.stakeholders]
        self._names.set_text(t("{n}: {names}", n=t.plural(
            "{n} organisation", "{n} organisations", len(names)), names=t.list(names))
            if names else t("Nobody is invited yet. Members of the platform are stakeholders that "
                            "have a part in it."))
        self.invite.setVisible(self._work.can_write and any(
            member not in invited for member in seen.members))


class PreparePart(LowScroll):
    """The three cards under each other."""

    def __init__(self, work: MeetingWork) -> None:
        super().__init__(max_width=look().px(_WIDEST), margins=(0, 0, 8, 16))
        self.agenda, self.offers, self.invited = (AgendaCard(work), OffersCard(work),
                                                  InvitedCard(work))
        for card in (self.agenda, self.offers, self.invited):
            self.body.addWidget(card)
        self.body.addStretch(1)

    def show_seen(self, seen: "MeetingSeen") -> None:
        """Show the meeting as it stands."""
        for card in (self.agenda, self.offers, self.invited):
            card.show_seen(seen)
        follow_reading(self)

    def first_focus(self) -> QWidget:
        """The line in which points are added."""
        return self.agenda.add
