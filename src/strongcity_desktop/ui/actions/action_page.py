"""The page of one action, part by part: what, who, when, money, do no harm, progress, model."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.analysis.matrix import Priority
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import chosen_label, title
from strongcity_desktop.ui.actions.measured_card import MeasuredCard
from strongcity_desktop.ui.actions.part_cards import (
    ModelCard,
    SubRegisterCard,
    check_card,
    money_card,
    practice_cards,
    states_card,
)
from strongcity_desktop.ui.actions.part_row import PartRow
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.meetings.entry_pane import EntryPane
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.see_actions import ActionSeen
    from strongcity_desktop.store.town_file import TownFile

WHAT, WHO, WHEN, MONEY, HARM, PROGRESS, MODEL = ("what", "who", "when", "money", "harm",
                                                 "progress", "model")
PARTS = ((WHAT, mark("What")), (WHO, mark("Who")), (WHEN, mark("When")), (MONEY, mark("Money")),
         (HARM, mark("Do no harm")), (PROGRESS, mark("Progress")),
         (MODEL, mark("Inspired by")))
FIELDS = {
    WHAT: ("name", "reference", "theme", "description", "level", "domain", "challenges", "goals",
           "answers_risk", "groups", "reach", "neighbourhoods", "languages", "where_online",
           "online", "gender"),
    WHO: ("lead", "responsible", "partners", "partners_in_words", "town_role", "visibility",
          "beyond_money"),
    WHEN: ("begins_on", "ends_on", "ongoing", "timescale"),
    MONEY: (),
    HARM: ("unwanted", "harmed", "mitigation", "stop_by", "checked_on", "checked_by", "risks"),
    PROGRESS: ("status", "rag", "intended", "indicators_in_words", "evidence_of_progress",
               "change_if", "change_then", "change_because", "note"),
    MODEL: ("inspired_by",),
}
"""Which fields of an action stand in which part; each stands in one."""
REGISTERS_OF = {WHEN: ("activities",), MONEY: ("budget_lines", "expenses"),
                PROGRESS: ("progress_notes",)}
_PRIORITY: dict[Priority, str] = {"A": mark("Priority A, high"), "B": mark("Priority B, medium"),
                                  "C": mark("Priority C, lower")}
_BESIDE_FROM, _STACKED_SHARE = 760, 0.8


class ActionPage(Page):
    """Filled as soon as the action has been read; `seen` is None until then."""

    def __init__(self, context: Context, row_id: str = "", part: str = WHAT, **arguments: Any
                 ) -> None:
        """Without a `row_id`, the action most likely wanted; where there is none, all of them."""
        super().__init__(context, **arguments)
        self.seen: ActionSeen | None = None
        self._t, self._row_id = context.t, row_id
        self._can_write = context.town is not None and not context.town.read_only
        self.cards: list[QWidget] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._whole = ScrollColumn(max_width=None, margins=(24, 16, 24, 16))
        outer.addWidget(self._whole)
        self._whole.body.setSpacing(12)
        self._whole.body.addWidget(self._head(part if part in FIELDS else WHAT))
        self.pane = EntryPane(context, can_write=self._can_write)
        self.entry_pane = EntryPane(context, can_write=self._can_write)
        for pane in (self.pane, self.entry_pane):
            pane.go.connect(self.go)
            pane.changed.connect(self.read)
        self.pane.closed.connect(lambda: self.go.emit("actions", {}))
        self.entry_pane.closed.connect(self._show_cards)
        self._beside = ScrollColumn(max_width=None, margins=(0, 0, 0, 0))
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(16)
        for place in (self.pane, self._beside, self.entry_pane):
            self._both.addWidget(place, 1)
        self._whole.body.addLayout(self._both, 1)
        if row_id:
            self.show_part(self.parts.current())
        else:
            context.background.run(_most_asked_for, self._found, self.broken.emit)

    def _head(self, part: str) -> QWidget:
        t, head = self._t, QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.name, self.told = Label("", "title"), Label("", "hint")
        column.addWidget(self.name)
        column.addWidget(self.told)
        self.parts = PartRow([(key, t(words)) for key, words in PARTS], part,
                             name=t("Part of the action"))
        self.parts.chosen.connect(self.show_part)
        self.print_button = SecondButton(t("Print the sheet"), lambda: self.go.emit(
            "documents", {"document_id": "action-sheet", "register_id": ACTIONS.id,
                          "row_id": self._row_id}), icon="printer")
        self.thread_button = SecondButton(t("Follow the evidence"), lambda: self.go.emit(
            "thread", {"register_id": ACTIONS.id, "row_id": self._row_id}), icon="path")
        row = WrappingRow()
        row.addWidget(together(self.parts, grows=True))
        row.addWidget(self.thread_button)
        row.addWidget(self.print_button)
        column.addLayout(row)
        return head

    # What the window asks

    def title(self) -> str:
        """The name of the action."""
        return row_name(ACTIONS, self.seen.action, self._t) if self.seen else ""

    def entry(self) -> str:
        """The place of all actions."""
        return "actions"

    def crumbs(self) -> list[Crumb]:
        """The pathway, the actions, then this one."""
        here: list[Crumb] = [(self._t("Pathway"), lambda: self.go.emit("home", {})),
                             (title(self._t, ACTIONS), lambda: self.go.emit(
                                 "actions", {"row_id": self._row_id}))]
        return [*here, (self.title(), None)] if self.seen else here

    def arguments(self) -> dict[str, Any]:
        """The action, and the part shown."""
        return {**super().arguments(), "row_id": self._row_id, "part": self.parts.current()}

    def first_focus(self) -> QWidget | None:
        """The way between the parts."""
        return self.parts.first()

    def leave(self) -> None:
        """Keep what is still being typed."""
        self.pane.flush()
        self.entry_pane.flush()

    # Showing

    def _found(self, row_id: str) -> None:
        if row_id:
            self._row_id = row_id
            self.show_part(self.parts.current())
        else:
            self.go.emit("actions", {})

    def show_part(self, key: str) -> None:
        """Show one part: its fields, and beside them what belongs to it."""
        self.leave()
        self.parts.set_current(key)
        kept = frozenset(FIELDS[key])
        self.pane.hidden = frozenset(field.key for field in ACTIONS.fields
                                     if field.key not in kept)
        if kept and key != MODEL:  # a practice is chosen by its title, not typed
            self.pane.open(ACTIONS.id, self._row_id, focus=False)
        else:
            self.pane.close_quietly()
        self.entry_pane.close_quietly()
        self.read()

    def read(self) -> None:
        """Read the action as it stands."""
        row_id = self._row_id

        def work(town: "TownFile") -> "ActionSeen":
            from strongcity_desktop.operations.see_actions import see_action

            return see_action(town, row_id)

        self.context.background.run(work, self._show, self.broken.emit)

    def _show(self, seen: "ActionSeen") -> None:
        is_first, self.seen = self.seen is None, seen
        t, values = self._t, seen.action.values
        self.name.set_text(self.title())
        told = [chosen_label(t, ACTIONS, ACTIONS.field(key), str(values[key]))
                for key in ("status", "level") if values.get(key)]
        told += [t(_PRIORITY[seen.priority])] if seen.priority else []
        told += [t("Answers no challenge")] if not values.get("challenges") else []
        told += [t("Late")] if seen.is_late else []
        self.told.set_text(t.joined("{first} · {second}", told))
        self._show_cards()
        if is_first:
            self.surroundings_changed.emit()

    def _show_cards(self) -> None:
        if self.seen is None:
            return
        for card in self.cards:
            card.hide()
            self._beside.body.removeWidget(card)
            card.deleteLater()
        while self._beside.body.count():
            self._beside.body.takeAt(0)
        self.cards = list(self._cards_of(self.parts.current(), self.seen))
        for card in self.cards:
            self._beside.body.addWidget(card)
            card.show()
        self._beside.body.addStretch(1)
        self._fit()

    def _cards_of(self, part: str, seen: "ActionSeen") -> list[QWidget]:
        cards: list[QWidget] = [SubRegisterCard(
            self.context, register_id, seen, add=self._add, open_row=self._open_row,
            go=self.go.emit, can_write=self._can_write)
            for register_id in REGISTERS_OF.get(part, ())]
        if part == MONEY:
            cards.insert(0, money_card(self.context, seen))
        elif part == HARM:
            cards.append(check_card(self.context, seen, self.read_check,
                                    can_write=self._can_write))
        elif part == PROGRESS:
            cards += [MeasuredCard(self.context, seen, self.go.emit),
                      states_card(self.context, seen)]
        elif part == MODEL:
            cards.append(ModelCard(self.context, seen, partial(self._change, "inspired_by"),
                                   can_write=self._can_write))
            cards += practice_cards(self.context, seen, self.go.emit,
                                    {"place": "action", "arguments": self.arguments()})
        return cards

    # Doing

    def _open_row(self, register_id: str, row_id: str) -> None:
        self.entry_pane.open(register_id, row_id)
        self._fit(entry=True)

    def _add(self, register_id: str, words: str, refused: Callable[[], object]) -> None:
        values: dict[str, Any] = {"name": LocalText.of(words, self._t.language).to_json(),
                                  "actions": [self._row_id]}
        who = self.context.who

        def work(town: "TownFile") -> str:
            from strongcity_desktop.operations.keep_register import add_row

            return add_row(town, register_id, values, who).row.id

        self.context.background.run(work, partial(self._added, register_id),
                                    partial(self._refused, refused))

    def _added(self, register_id: str, row_id: str) -> None:
        self.read()
        self._open_row(register_id, row_id)

    def _refused(self, refused: Callable[[], object], problem: Exception) -> None:
        self.context.tell(problem)
        if isValid(self):
            refused()

    def read_check(self) -> None:
        """Someone read the do-no-harm check today."""
        from strongcity_desktop.store.moment import today

        self.pane.flush()
        self._change("checked_on", today().isoformat())

    def _change(self, key: str, value: str) -> None:
        who, row_id = self.context.who, self._row_id

        def work(town: "TownFile") -> object:
            from strongcity_desktop.operations.keep_register import change_row

            return change_row(town, ACTIONS.id, row_id, {key: value or None}, who)

        self.context.background.run(work, self._changed, self.context.tell)

    def _changed(self, _: object) -> None:
        self.read()
        self.pane.read_again()

    # Room

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, what belongs to a part stands below its fields."""
        super().resizeEvent(event)
        self._fit(entry=self.entry_pane.shows is not None)

    def _fit(self, *, entry: bool = False) -> None:
        beside = self.width() >= look().px(_BESIDE_FROM)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if beside
                                else QBoxLayout.Direction.TopToBottom)
        self._beside.setVisible(bool(self.cards) and not entry)
        least = 0 if beside else round(self.height() * _STACKED_SHARE)
        for part in (self.pane, self.entry_pane):
            part.setMinimumHeight(least)
        self._beside.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAsNeeded if beside
            else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = self._beside.widget()
        self._beside.setMinimumHeight(
            0 if beside or content is None else content.sizeHint().height())


def _most_asked_for(town: "TownFile") -> str:
    from strongcity_desktop.operations.keep_register import rows_of
    from strongcity_desktop.registers.most_asked_for import most_asked_for
    from strongcity_desktop.store.moment import today

    found = most_asked_for(ACTIONS.id, rows_of(town, ACTIONS.id), today())
    return found.id if found is not None else ""
