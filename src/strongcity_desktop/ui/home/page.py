"""The pathway: where the town stands, what to do next and why, and the ways to everything else."""

from datetime import datetime
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.home.facts import DiagnosisFacts, HomeFacts, gather
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, SecondButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.progress_bar import ProgressBar
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.state_mark import State, StateMark
from strongcity_desktop.ui.theme.look import look

_SIDE_BY_SIDE_FROM = 860


class HomePage(Page):
    """Filled as soon as the town has been read; `facts` is None until then."""

    def __init__(self, context: Context, **arguments: Any) -> None:
        super().__init__(context, **arguments)
        self.facts: HomeFacts | None = None
        self._main: QWidget | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollColumn(max_width=1240)
        outer.addWidget(self._scroll)
        self._cards = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        language = context.t.language
        context.background.run(lambda town: gather(town, language), self._show,
                               self._not_read)

    def title(self) -> str:
        """The page's name."""
        return self.context.t("Pathway")

    def first_focus(self) -> QWidget | None:
        """The one thing to do next."""
        return self._main

    def _not_read(self, problem: Exception) -> None:
        self.broken.emit(problem)

    def _show(self, facts: HomeFacts) -> None:
        self.facts = facts
        t, body = self.context.t, self._scroll.body
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(Label(t("Where does {town} stand?", town=facts.name), "title"))
        head.addWidget(Label(t("Begin where you like. Every change is kept at once."), "hint"))
        body.addLayout(head)
        body.addWidget(self._diagnosis_card(facts) if facts.is_readable else self._unread())
        self._cards.setSpacing(16)
        self._cards.addWidget(self._registers_card(facts), 1, Qt.AlignmentFlag.AlignTop)
        self._cards.addWidget(self._documents_card(), 1, Qt.AlignmentFlag.AlignTop)
        body.addLayout(self._cards)
        body.addStretch(1)
        body.addLayout(self._foot(facts))
        self._fit()
        if self._main is not None and self.window().isActiveWindow():
            self._main.setFocus(Qt.FocusReason.OtherFocusReason)

    # The diagnosis

    def _unread(self) -> MessageBand:
        t = self.context.t
        return MessageBand(t("Something in the diagnosis could not be read. Everything else opens "
                             "as usual. A backup can bring the diagnosis back."), "look_again",
                           [(t("Restore from a backup"), partial(self.go.emit, "restore", {}))])

    def _diagnosis_card(self, facts: HomeFacts) -> Card:
        t, found = self.context.t, facts.diagnosis
        card = Card()
        card.body.setContentsMargins(0, 0, 0, 0)
        card.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.addWidget(Label(t("What next"), "section"), 1)
        card.body.addLayout(head)
        card.body.addWidget(Rule())
        next_row = QFrame()
        next_row.setProperty("row", "here")
        row = QHBoxLayout(next_row)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(16)
        row.addWidget(IconMark("compass", "accent", 26))
        words = QVBoxLayout()
        words.setSpacing(2)
        title, why, verb, minutes = _next_thing(self.context, facts)
        words.addWidget(Label(title, "item"))
        words.addWidget(Label(why, "hint"))
        row.addLayout(words, 1)
        if minutes:
            row.addWidget(Label(t("about {n} min", n=minutes), "hint", wrap=False))
        arguments = {"filled_id": found.id} if found else {}
        self._main = MainButton(verb, partial(self.go.emit, "worksheet", arguments), name=title)
        row.addWidget(self._main)
        card.body.addWidget(next_row)
        if found is not None:
            card.body.addWidget(Rule())
            card.body.addLayout(self._state(found))
        return card

    def _state(self, found: DiagnosisFacts) -> QVBoxLayout:
        t = self.context.t
        column = QVBoxLayout()
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        state: State = "done" if found.state == "done" else "begun"
        lines = [(state, t("Finished on {date}", date=t.date(found.finished_on)) if
                  found.state == "done" else t("Begun"))]
        if found.look_again:
            lines.append(("look_again", t.plural("Look again at {n} step",
                                                 "Look again at {n} steps", found.look_again)))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(found.title, "strong", wrap=False))
        row.addSpacing(8)
        for mark, words in lines:
            row.addWidget(StateMark(mark, 18))
            row.addWidget(Label(words, "attention" if mark == "look_again" else "hint"))
        row.addStretch(1)
        column.addLayout(row)
        said = t("{done} of {steps} steps done, {answered} of {asked} questions answered",
                 done=found.steps_done, steps=found.steps, answered=found.answered,
                 asked=found.asked)
        column.addWidget(ProgressBar(found.answered, found.asked, name=said))
        column.addWidget(Label(said, "hint"))
        return column

    # The rest

    def _registers_card(self, facts: HomeFacts) -> Card:
        t = self.context.t
        card = Card(t("Registers"), icon="list-bullets")
        rows = facts.rows
        for register_id, icon, name, count in (
            ("neighbourhoods", "buildings", t("Neighbourhoods"),
             t.plural("{n} neighbourhood", "{n} neighbourhoods", rows.get("neighbourhoods", 0))),
            ("stakeholders", "users-three", t("Stakeholders"),
             t.plural("{n} organisation", "{n} organisations", rows.get("stakeholders", 0))),
        ):
            card.body.addWidget(Rule())
            card.body.addLayout(self._way(icon, name, count, t("Open"), "register",
                                          {"register_id": register_id}))
        return card

    def _documents_card(self) -> Card:
        t = self.context.t
        card = Card(t("Print"), icon="printer")
        card.body.addWidget(Rule())
        card.body.addLayout(self._way("file-pdf", t("Documents"),
                                      t("Reports, lists and blank worksheets, as PDF"),
                                      t("Choose"), "documents", {}))
        card.body.addWidget(Rule())
        card.body.addLayout(self._way("clock-counter-clockwise", t("History"),
                                      t("Who changed what, and what can be brought back"),
                                      t("Look"), "history", {}))
        return card

    def _way(self, icon: str, name: str, about: str, verb: str, place: str,
             arguments: dict[str, str]) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconMark(icon, "accent", 24))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(name, "item"))
        words.addWidget(Label(about, "hint"))
        row.addLayout(words, 1)
        row.addWidget(SecondButton(verb, partial(self.go.emit, place, arguments), compact=True,
                                   name=self.context.t("{verb}: {thing}", verb=verb, thing=name)))
        return row

    def _foot(self, facts: HomeFacts) -> QHBoxLayout:
        t = self.context.t
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(IconMark("check-circle-fill", "accent", 16))
        saved = t("Everything is saved on this computer.")
        if facts.last_change:
            saved = t("Saved at {time} on this computer.", time=_when(self.context,
                                                                      facts.last_change))
        row.addWidget(Label(saved, "hint"), 1)
        row.addWidget(IconMark("floppy-disk", "ink-2", 16))
        backup = t("Last backup: {time}", time=_when(self.context, facts.last_backup)) \
            if facts.last_backup else t("A backup is made when you close the town.")
        row.addWidget(Label(backup, "hint"), 1)
        doors = self.context.doors
        if doors is not None:
            row.addWidget(LinkButton(t("Make a copy"), doors.copy))
        return row

    def resizeEvent(self, event: Any) -> None:
        """Two cards side by side only where there is room."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        wide = self.width() >= look().px(_SIDE_BY_SIDE_FROM)
        self._cards.setDirection(QBoxLayout.Direction.LeftToRight if wide
                                 else QBoxLayout.Direction.TopToBottom)


def _next_thing(context: Context, facts: HomeFacts) -> tuple[str, str, str, int]:
    """The one main thing to do: its title, why, the verb on the button, and about how long."""
    t, found = context.t, facts.diagnosis
    if found is None:
        return (t("Start the diagnosis"),
                t("Understand the town first: everything else builds on it."),
                t("Start"), facts.first_minutes)
    if found.state == "done":
        return (t("Look at the diagnosis again"),
                t("It is finished. Change an answer whenever you know more."), t("Open"), 0)
    if found.answered >= found.asked:
        return (t("Check your answers and finish"),
                t("Every question is answered."), t("Check"), 5)
    return (t("Continue the diagnosis"),
            t("Next step: {step}", step=found.next_step), t("Continue"), found.minutes)


def _when(context: Context, stored: str) -> str:
    """The time of a moment today, or day and time of an earlier one."""
    t = context.t
    try:
        moment = datetime.fromisoformat(stored).astimezone()
    except ValueError:
        return stored  # a clock or a file gone wrong must not hide the page
    if moment.date() == datetime.now().astimezone().date():
        return t.time(moment)
    return t.moment(moment)
