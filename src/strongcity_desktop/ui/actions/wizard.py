"""Plan an action question by question; what was said is kept at each page, as an idea."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.budget_line import BUDGET_LINES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.row_check import REQUIRED
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.actions.wizard_cards import AdviceCard, ChallengeCard, text_value
from strongcity_desktop.ui.actions.wizard_words import (
    CHALLENGE,
    DOMAIN,
    KEYS,
    LEVEL,
    MONEY,
    STAGES,
    Stage,
)
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.progress_bar import ProgressBar
from strongcity_desktop.ui.parts.scroll import COLUMN_WIDTH, ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.registers.facts import RegisterFacts, gather
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_register import Kept
    from strongcity_desktop.store.town_file import TownFile

_FORM_HEIGHT, _NEW = 420, "new"


@dataclass(frozen=True)
class Begun:
    """The challenges, the most pressing first, those without an action, and the action so far."""

    challenges: tuple[Row, ...]
    bare: frozenset[str]
    facts: dict[str, RegisterFacts]
    action: Row | None


class NewActionPage(Page):
    """`begun` is None until the town was read; `form` is None on the first page."""

    def __init__(self, context: Context, row_id: str = "", stage: str = "",
                 challenge_id: str | None = None, **arguments: Any) -> None:
        """`row_id` is the action begun, "" for none yet; `challenge_id` the one it answers."""
        super().__init__(context, **arguments)
        self._t, self._row_id, self._challenge = context.t, row_id, challenge_id
        self._stage = stage if stage in KEYS and row_id else CHALLENGE
        self._can_write = context.town is not None and not context.town.read_only
        self.begun: Begun | None = None
        self.form: RowForm | None = None
        self.challenge: ChallengeCard | None = None
        self._said: dict[str, Any] = {}
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(max_width=look().px(COLUMN_WIDTH))
        outer.addWidget(scroll)
        self._place = scroll.body
        self._add_head()
        self.advice = AdviceCard(self._t)
        self.advice.hide()
        self._place.addWidget(self.advice)
        self._place.addStretch(1)
        self._footer = self._made_footer()
        context.background.run(self._read, self._begin, self.broken.emit)

    def _add_head(self) -> None:
        head = QHBoxLayout()
        self.progress_words = Label("", "hint")
        head.addWidget(self.progress_words, 1)
        head.addWidget(LinkButton(self._t("Leave for later"), self.leave_for_later))
        self._place.addLayout(head)
        self.bar = ProgressBar(0, len(STAGES), name=self.title())
        self._place.addWidget(self.bar)
        self.question, self.why = Label("", "title"), Label("", "hint")
        self._place.addWidget(self.question)
        self._place.addWidget(self.why)

    def _made_footer(self) -> QWidget:
        footer = QWidget()
        row = WrappingRow(footer, spacing=12, margins=(24, 8, 24, 8))
        self.back_button = SecondButton(self._t("Back"), self.back)
        self.next_button = MainButton(self._t("Continue"), self.go_on)
        self.next_button.setEnabled(self._can_write)
        for button in (self.back_button, self.next_button):
            row.addWidget(button)
        return footer

    # What the window asks

    def title(self) -> str:
        """What it is called."""
        return self.context.t("Plan an action")

    def entry(self) -> str:
        """The place of all actions."""
        return "actions"

    def crumbs(self) -> list[Crumb]:
        """The actions, then here."""
        return [(title(self._t, ACTIONS), lambda: self.go.emit("actions", {})),
                (self.title(), None)]

    def arguments(self) -> dict[str, Any]:
        """The action begun, and the page one is at."""
        return {**super().arguments(), "row_id": self._row_id, "stage": self._stage,
                "challenge_id": self._challenge}

    def footer(self) -> QWidget | None:
        """Back and on."""
        return self._footer

    def first_focus(self) -> QWidget | None:
        """The first thing to answer."""
        if self.challenge is not None:
            return self.challenge.first()
        return self.form.first_editor() if self.form is not None else None

    def leave(self) -> None:
        """Keep what was said on this page; a first page without a name is left as it was."""
        if self.form is not None:
            self.form.flush()
        if self._said and self._row_id and self._can_write:
            self._keep(lambda _: None)

    # Pages

    def _read(self, town: "TownFile") -> Begun:
        from strongcity_desktop.operations.keep_register import rows_of
        from strongcity_desktop.registers.analysis.actions import (
            challenges_without_action,
            score_of,
        )

        challenges, actions = rows_of(town, "challenges"), rows_of(town, ACTIONS.id)
        bare = frozenset(row.id for row in challenges_without_action(challenges, actions))
        ordered = sorted(challenges, key=lambda row: (row.id not in bare, -score_of(row),
                                                      row.number))
        return Begun(tuple(ordered), bare, {
            one: gather(town, one, self._t) for one in (ACTIONS.id, BUDGET_LINES.id)},
            next((row for row in actions if row.id == self._row_id), None))

    def _begin(self, begun: Begun) -> None:
        self.begun = begun
        if begun.action is None:
            self._row_id, self._stage = "", CHALLENGE
        self._show(self._stage)

    def _show(self, key: str) -> None:
        """Show the page of a question; the focus goes to what is asked."""
        self._stage = key
        stage, t = STAGES[KEYS.index(key)], self._t
        for old in (self.form, self.challenge):
            if old is not None:
                old.hide()
                self._place.removeWidget(old)
                old.deleteLater()
        self.form = self.challenge = None
        self._said = {}
        self.question.set_text(t(stage.question))
        self.why.set_text(t(stage.why))
        self.progress_words.set_text(t("Question {n} of {all}", n=KEYS.index(key) + 1,
                                       all=len(KEYS)))
        self.bar.set_progress(KEYS.index(key), len(KEYS))
        self.back_button.setVisible(key != CHALLENGE)
        self.next_button.set_text(t("See the action") if key == KEYS[-1] else t("Continue"))
        self._show_page(stage)
        self._show_advice()
        focus = self.first_focus()
        if focus is not None and self.window().isActiveWindow():
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_page(self, stage: Stage) -> None:
        assert self.begun is not None
        action = self.begun.action
        page: QWidget
        if stage.key == CHALLENGE:
            named = (action.values.get("challenges") or [""])[0] if action is not None \
                else self._challenge
            name = LocalText.from_json(action.values["name"]).shown_in(
                self._t.language).text if action is not None else ""
            self.challenge = page = ChallengeCard(
                self._t, self.begun.challenges, self.begun.bare, named, name)
            self.challenge.went_on.connect(self.go_on)
        else:
            self.form = page = self._form(stage)
        self._place.insertWidget(self._place.indexOf(self.why) + 1, page)
        page.show()

    def _form(self, stage: Stage) -> RowForm:
        """A form of the fields that answer the question."""
        assert self.begun is not None and self.begun.action is not None
        declared, row = (BUDGET_LINES, Row(_NEW, 0, {})) if stage.key == MONEY \
            else (ACTIONS, self.begun.action)
        facts = self.begun.facts[declared.id]
        form = RowForm(self._t, declared, can_write=self._can_write)
        form.large, form.finder = facts.large, self._find
        form.change_wanted.connect(self._say)
        form.closed.connect(self.leave_for_later)
        form.show_row(row, facts.row_names, contacts=False, hidden=frozenset(
            field.key for field in declared.fields if field.key not in stage.fields))
        if form.history is not None:
            form.history.hide()
        form.setMinimumHeight(look().px(min(_FORM_HEIGHT, 170 + 90 * len(stage.fields))))
        return form

    def _show_advice(self) -> None:
        """On the pages of domain and level, what to think of there."""
        values = {**(self.begun.action.values if self.begun and self.begun.action else {}),
                  **self._said}
        if self._stage in (DOMAIN, LEVEL):
            self.advice.show_for(str(values.get("domain") or ""), str(values.get("level") or ""))
        else:
            self.advice.hide()

    def _say(self, _row_id: str, key: str, value: object) -> None:
        """Remember what was said: a page is kept as one step."""
        self._said[key] = value
        self._show_advice()

    # On and back

    def go_on(self) -> None:
        """Keep this page, then show the next; the action itself after the last."""
        if self._can_write and self._gathered():
            self._keep(lambda _: self._to(1))

    def back(self) -> None:
        """Keep this page, then show the one before."""
        if self._gathered():
            self._keep(lambda _: self._to(-1))

    def leave_for_later(self) -> None:
        """Keep what was said, and go to the actions; a page not answered keeps nothing."""
        if self.form is not None:
            self.form.flush()
            self._keep(lambda _: self._gone())
        elif self.challenge is not None and self.challenge.name.written().strip():
            self._gathered()
            self._keep(lambda _: self._gone())
        else:
            self.go.emit("actions", {})

    def _gone(self) -> None:
        self._said = {}
        self.context.toast(self._t("What you said is kept as an idea. Go on whenever you like."))
        self.go.emit("actions", {"row_id": self._row_id})

    def _to(self, by: int) -> None:
        place = KEYS.index(self._stage) + by
        if place < len(KEYS):
            self._show(KEYS[max(place, 0)])
        else:
            self._said = {}
            self.go.emit("action", {"row_id": self._row_id})

    def _gathered(self) -> bool:
        """Take what stands on the page; False where something is still to be written."""
        if self.form is not None:
            self.form.flush()
        if self.challenge is None:
            return True
        name, chosen = self.challenge.name.written().strip(), self.challenge.chosen()
        if not name:
            self.challenge.frame.show_finding(Refusal(REQUIRED).in_words(self._t))
            self.challenge.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self._said = {"challenges": [chosen] if chosen else None}
        before = self.begun.action if self.begun is not None else None
        if before is None:
            self._said["name"] = text_value(name, self._t.language)
        elif name != (kept := LocalText.from_json(before.values["name"])).shown_in(
                self._t.language).text:
            self._said["name"] = kept.with_version(name, self._t.language).to_json()
        return True

    def _keep(self, then: Callable[[object], object]) -> None:
        """Keep the page as one step, then go on; what is refused is said where it stands."""
        said, row_id, who, is_money = dict(self._said), self._row_id, self.context.who, \
            self._stage == MONEY
        if not said or (is_money and not said.get("name")):
            then(None)
            return

        def work(town: "TownFile") -> "Kept":
            from strongcity_desktop.operations.keep_register import add_row, change_row

            if is_money:
                return add_row(town, BUDGET_LINES.id, {**said, "actions": [row_id]}, who)
            return change_row(town, ACTIONS.id, row_id, said, who) if row_id \
                else add_row(town, ACTIONS.id, said, who)

        def kept(found: "Kept") -> None:
            if isValid(self):
                self._kept(found.row, is_money=is_money)
                then(None)

        self.context.background.run(work, kept, self._refused)

    def _kept(self, row: Row, *, is_money: bool) -> None:
        self._said = {}
        if not is_money and self.begun is not None:
            self._row_id = row.id
            self.begun = Begun(self.begun.challenges, self.begun.bare, self.begun.facts, row)

    def _refused(self, problem: Exception) -> None:
        findings = getattr(problem, "findings", ())
        if isValid(self) and self.form is not None and findings:
            for finding in findings:
                self.form.show_finding(finding.field_key, finding.as_refusal().in_words(self._t))
        else:
            self.context.tell(problem)

    def _find(self, register_id: str, typed: str, then: Callable[[dict[str, str]], object]
              ) -> None:
        from strongcity_desktop.operations.see_rows import find_names

        t = self._t
        self.context.background.run(lambda town: dict(find_names(town, register_id, typed, t)),
                                    then, self.context.tell)
