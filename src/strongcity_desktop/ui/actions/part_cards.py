"""What stands beside the fields of an action: its steps, money, notes, states, and its model."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

from strongcity_desktop.library.practices import practices
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import FieldKind, Row
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.wording import add_one, chosen_label, hint, label, title
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.meetings.add_line import AddLine
from strongcity_desktop.ui.parts.button import LinkButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.plain_table import PlainTable
from strongcity_desktop.ui.registers import words
from strongcity_desktop.ui.tool.practices_card import PracticesCard
from strongcity_desktop.ui.tool.run_card import Go

if TYPE_CHECKING:
    from strongcity_desktop.operations.see_actions import ActionSeen

COLUMNS = {"activities": ("name", "kind", "begins_on", "ends_on", "status"),
           "budget_lines": ("name", "year", "source", "state", "amount"),
           "expenses": ("name", "paid_on", "amount"),
           "progress_notes": ("on_day", "name", "percent", "rag")}
_SHOWN, _LEAST_LETTERS = 6, 16


class RowTable(PlainTable):
    """Rows to open with Enter or a click: `open_row(place)`."""

    def __init__(self, name: str, open_row: Callable[[int], object]) -> None:
        super().__init__(name)
        self._open_row = open_row
        self.clicked.connect(self._clicked)

    def _clicked(self, index: QModelIndex) -> None:
        self._open_row(index.row())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row with the cursor."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentRow() >= 0:
            self._open_row(self.currentRow())
        else:
            super().keyPressEvent(event)


class SubRegisterCard(Card):
    """The rows of one register that belong to the action, a line to add one, a way to all."""

    def __init__(self, context: Context, register_id: str, seen: "ActionSeen", *,
                 add: Callable[[str, str, Callable[[], object]], object],
                 open_row: Callable[[str, str], object], go: Go, can_write: bool) -> None:
        t, declared = context.t, register(register_id)
        super().__init__(title(t, declared))
        self.rows = seen.parts[register_id]
        self.table = RowTable(title(t, declared),
                              lambda place: open_row(register_id, self.rows[place].id))
        if self.rows:
            fields = [declared.field(key) for key in COLUMNS[register_id]]
            self.table.show_words(
                [label(t, declared, field) for field in fields],
                [[self._said(context, register_id, row, field.key, seen.currency)
                  for field in fields] for row in self.rows])
            self.body.addWidget(self.table)
        else:
            self.body.addWidget(Label(words.empty(t, declared)[1], "hint"))
        self.add = AddLine(add_one(t, declared), add_one(t, declared),
                           partial(add, register_id), can_write=can_write)
        self.body.addWidget(self.add)
        self.body.addWidget(LinkButton(t("See them as a table"), lambda: go("register", {
            "register_id": register_id, "view": {"filters": [
                {"key": "actions", "op": "one_of", "values": [seen.action.id]}]}})))

    def _said(self, context: Context, register_id: str, row: Row, key: str, currency: str) -> str:
        declared = register(register_id)
        field, value = declared.field(key), row.values.get(key)
        if key == "year":  # a year is no number to be grouped
            return str(value or "")
        is_day = field.kind is FieldKind.DATE and value
        return context.t.short_date(value) if is_day and value else in_words(
            declared, field, value, context.t, currency=currency)


def money_card(context: Context, seen: "ActionSeen") -> Card:
    """What is needed, secured, asked for, still to find, and spent."""
    t, money = context.t, seen.money
    card = Card(t("Money"))
    table = PlainTable(t("Money"))
    table.show_words((t("What"), t("Amount")), [
        (words_, t.amount(amount, seen.currency)) for words_, amount in (
            (t("Needed"), money.planned), (t("Secured"), money.secured),
            (t("Asked for"), money.sought), (t("Still to find"), money.open),
            (t("Of it without new money"), money.existing), (t("Spent so far"), money.spent))])
    card.body.addWidget(table)
    if money.over:
        card.body.addWidget(Label(t("More was spent than planned: {amount}.",
                                    amount=t.amount(money.over, seen.currency)), "finding"))
    return card


def check_card(context: Context, seen: "ActionSeen", read_today: Callable[[], object], *,
               can_write: bool) -> Card:
    """What the do-no-harm check still lacks, and the button that says it was read."""
    t = context.t
    card = Card(t("The do-no-harm check"))
    answers = [key for key in seen.missing if key != "checked_on"]
    if answers:
        card.body.addWidget(Label(t("Still to write: {fields}.", fields=t.list(
            [label(t, ACTIONS, ACTIONS.field(key)) for key in answers])), "finding"))
    elif "checked_on" in seen.missing:
        card.body.addWidget(Label(t("All is written. Let someone else read it."), "control"))
    else:
        card.body.addWidget(Label(t("The check was read. The action can be approved."),
                                  "control"))
    button = SecondButton(t("It was read today"), read_today, icon="check-circle")
    button.setEnabled(can_write and not answers and "checked_on" in seen.missing)
    card.body.addWidget(button)
    card.body.addWidget(Label(t("An action is approved, begun or done only after that."), "hint"))
    return card


def states_card(context: Context, seen: "ActionSeen") -> Card:
    """How its state went: when, who, from what to what."""
    t, field = context.t, ACTIONS.field("status")
    card = Card(t("States so far"))
    table = PlainTable(t("States so far"))
    table.show_words((t("When"), t("Who"), t("From"), t("To")), [
        (t.moment(one.at), one.who, *(chosen_label(t, ACTIONS, field, state) if state else "–"
                                      for state in (one.before, one.after)))
        for one in seen.states])
    card.body.addWidget(table)
    return card


class ModelCard(Card):
    """The list of practices, from which the one is chosen that gave the idea."""

    def __init__(self, context: Context, seen: "ActionSeen", choose: Callable[[str], object], *,
                 can_write: bool) -> None:
        t, field = context.t, ACTIONS.field("inspired_by")
        super().__init__(label(t, ACTIONS, field))
        self.list = QComboBox()
        self.list.setAccessibleName(label(t, ACTIONS, field))
        self.list.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.list.setMinimumContentsLength(_LEAST_LETTERS)
        self.list.setEnabled(can_write)
        self.list.addItem("–", "")
        for one in t.sorted(practices(), key=lambda found: found.title_in(t)):
            self.list.addItem(one.title_in(t), one.key)
        at = self.list.findData(str(seen.action.values.get("inspired_by") or ""))
        self.list.setCurrentIndex(max(at, 0))
        self.list.setToolTip(self.list.currentText())
        self.list.activated.connect(lambda _: choose(str(self.list.currentData())))
        self.body.addWidget(self.list)
        self.body.addWidget(Label(hint(t, ACTIONS, field), "hint"))


def practice_cards(context: Context, seen: "ActionSeen", go: Go, here: dict[str, Any]
                   ) -> list[Card]:
    """The practice that gave the idea, and others of the same domain, to read in the library."""
    chosen = str(seen.action.values.get("inspired_by") or "")
    domain = seen.action.values.get("domain")
    alike = [one.key for one in practices() if one.domain == domain and one.key != chosen]
    keys: Sequence[str] = ([chosen] if chosen else []) + alike[:_SHOWN]
    return [PracticesCard(context, keys, go, here)] if keys else []
