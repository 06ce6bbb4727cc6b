"""One adopted version: the vote, whether it is whole, its papers, what changed since."""

from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtWidgets import QHBoxLayout, QWidget

from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.adopted_words import adoption_in_words, checksum_in_groups
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.adopted.changes_list import ChangesList
from strongcity_desktop.ui.adopted.facts import VersionFacts
from strongcity_desktop.ui.adopted.papers import PaperList
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import QuietButton, SecondButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.state_mark import State, StateMark
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow

_TOLD = ("adopted_by", "reference", "conditions", "review_on", "owner", "follow_up")
Go = Callable[[str, dict[str, Any]], object]


class VersionCard(Card):
    """`ask_for_changes` and `delete` are called with the version's id."""

    def __init__(self, context: Context, facts: VersionFacts, go: Go,
                 ask_for_changes: Callable[[str], object], delete: Callable[[str], object]
                 ) -> None:
        self._t, row = context.t, facts.row
        super().__init__(row_name(ADOPTED_VERSIONS, row, context.t), icon="check-circle")
        self.facts, self._go = facts, go
        self.papers: PaperList | None = None
        self.changes: ChangesList | None = None
        t, body = self._t, self.body
        body.addWidget(Label(adoption_in_words(row, t), "item"))
        for said in self._said():
            body.addWidget(Label(said, "body"))
        for line in self._state():
            body.addWidget(line)
        if row.values.get("checksum"):
            sums = t("Checksum: {checksum}", checksum=checksum_in_groups(row.values["checksum"]))
            body.addWidget(Label(sums, "hint").let_copy())
        if facts.checked.papers:
            body.addWidget(Rule())
            body.addWidget(Label(t("The frozen papers"), "strong"))
            self.papers = PaperList(context, facts.checked)
            body.addWidget(self.papers)
        self._add_changes(ask_for_changes)
        body.addWidget(Rule())
        body.addWidget(self._foot(delete, can_write=context.town is not None
                                  and not context.town.read_only))

    def _said(self) -> Iterator[str]:
        """What else the council decided, as far as it was written down."""
        t = self._t
        for field in map(ADOPTED_VERSIONS.field, _TOLD):
            if words := in_words(ADOPTED_VERSIONS, field, self.facts.row.values.get(field.key), t):
                yield t("{field}: {value}", field=label(t, ADOPTED_VERSIONS, field), value=words)

    def _state(self) -> Iterator[QWidget]:
        """A mark with its sentence: whole, or each thing that is not as it was."""
        t, checked = self._t, self.facts.checked
        if not checked.is_frozen:
            yield _marked("not_begun", t("Written down, but not frozen in this town file."))
        elif checked.is_whole:
            yield _marked("done", t("Whole: every paper is as the council adopted it."))
        for reason in checked.wrong:
            yield _marked("look_again", reason.in_words(t))
        if checked.wrong:
            yield Label(t("A backup from before still has it as it was."), "hint")

    def _add_changes(self, ask: Callable[[str], object]) -> None:
        t, facts = self._t, self.facts
        if not facts.checked.is_frozen:
            return
        self.body.addWidget(Rule())
        self.body.addWidget(Label(t("What has changed since"), "strong"))
        if facts.changes is not None:
            self.changes = ChangesList(t, facts.changes, self._go)
            self.body.addWidget(self.changes)
            return
        self.ask_button = SecondButton(
            t("Show what changed since"), lambda: ask(facts.row.id), compact=True,
            name=t("Show what changed since {version}",
                   version=row_name(ADOPTED_VERSIONS, facts.row, t)))
        row = WrappingRow(from_start=True)
        row.addWidget(self.ask_button)
        self.body.addLayout(row)

    def _foot(self, delete: Callable[[str], object], *, can_write: bool) -> QWidget:
        t, row_id, foot = self._t, self.facts.row.id, QWidget()
        name = row_name(ADOPTED_VERSIONS, self.facts.row, t)
        row = WrappingRow(foot)
        self.delete_button = QuietButton(t("Delete this version"), lambda: delete(row_id),
                                         compact=True, name=t("Delete {version}", version=name))
        self.delete_button.setEnabled(can_write)
        row.addWidget(self.delete_button)
        row.addWidget(SecondButton(
            t("Correct the vote or the day"),
            lambda: self._go("register", {"register_id": ADOPTED_VERSIONS.id, "row_id": row_id,
                                          "entry": True}),
            compact=True, name=t("Correct the vote or the day of {version}", version=name)))
        return foot


def _marked(state: State, words: str) -> QWidget:
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(8)
    row.addWidget(StateMark(state, 18))
    row.addWidget(Label(words, "attention" if state == "look_again" else "control"), 1)
    return line
