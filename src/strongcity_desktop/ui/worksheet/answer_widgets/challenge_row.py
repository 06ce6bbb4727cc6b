"""One challenge as this assessment judges it: likelihood, impact, trend, evidence, and why."""

from collections.abc import Mapping
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Field, FieldKind
from strongcity_desktop.registers.wording import choice_label, label, options
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.level_list import LevelList
from strongcity_desktop.ui.worksheet.answer_widgets.written_text import WrittenText
from strongcity_desktop.ui.worksheet.saving import PAUSE_MS
from strongcity_desktop.ui.worksheet.town_words import TownWords

CHALLENGES = REGISTERS["challenges"]
CHOSEN = ("likelihood", "impact", "trend", "quality")
REASON = "reason"
_LIST_WIDTH, _REASON_HEIGHT = 164, 60


class ChallengeRow(Card):
    """`changed` carries field, value and the step it belongs to; `stepped` the field to go on in
    below, after a figure key."""

    changed = Signal(str, object, str)
    stepped = Signal(str)

    def __init__(self, context: Context, words: TownWords, name: str) -> None:
        super().__init__()
        self._t, self._name = context.t, name
        px = look().px
        self.body.setContentsMargins(px(12), px(12), px(12), px(12))
        head = QHBoxLayout()
        head.setSpacing(px(12))
        head.addWidget(Label(name, "item"), 1)
        self._score = Label("", "hint", wrap=False)
        head.addWidget(self._score)
        self.body.addLayout(head)
        self.lists = {key: self._built_list(CHALLENGES.field(key)) for key in CHOSEN}
        held = QWidget()
        row = WrappingRow(held, spacing=px(12), from_start=True)
        for key, chosen in self.lists.items():
            row.addWidget(self._labelled(CHALLENGES.field(key), chosen))
        self.body.addWidget(held)
        self._add_reason(context, words)
        self._finding = Label("", "finding")
        self._finding.hide()
        self.body.addWidget(self._finding)
        self._step_id = ""
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._tell_reason)
        self.show_score(None)

    def show_values(self, values: Mapping[str, Any]) -> None:
        """Show what is stored of this challenge."""
        for key, chosen in self.lists.items():
            chosen.set_key("" if values.get(key) is None else str(values[key]))
        self.reason.set_text(values.get(REASON))
        self.show_score(values.get("score"))

    def show_score(self, score: int | None) -> None:
        """Say the score, where both likelihood and impact are rated."""
        t = self._t
        self._score.set_text(t("Score: {n} of 25", n=score) if score else t("Not rated yet"))

    def say(self, sentence: str) -> None:
        """Say why something was not kept; "" takes the sentence away."""
        self._finding.set_text(sentence)
        self._finding.setVisible(bool(sentence))

    def flush(self) -> None:
        """Tell at once what is being typed; the next typing is a step of its own."""
        if self._pause.isActive():
            self._pause.stop()
            self._tell_reason()
        self._step_id = ""

    def lock(self) -> None:
        """Only to be read."""
        for part in (*self.lists.values(), self.reason):
            part.setEnabled(False)

    def _built_list(self, field: Field) -> LevelList:
        t, is_level = self._t, field.kind is FieldKind.RANGE
        offered = []
        for option in options(field):
            words = choice_label(t, CHALLENGES, field, option)
            offered.append((option.key, t("{level} {words}", level=int(option.key), words=words)
                            if is_level else words))
        made = LevelList(offered, t("Choose…"))
        made.setAccessibleName(self._named(field))
        made.chosen.connect(lambda key: self._tell_chosen(field, key))
        made.answered.connect(lambda: self.stepped.emit(field.key))
        return made

    def _labelled(self, field: Field, chosen: QWidget) -> QWidget:
        held = QWidget()
        held.setFixedWidth(look().px(_LIST_WIDTH))
        held.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(held)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        name = Label(label(self._t, CHALLENGES, field), "hint")
        name.setBuddy(chosen)
        column.addWidget(name)
        column.addWidget(chosen)
        return held

    def _add_reason(self, context: Context, words: TownWords) -> None:
        field = CHALLENGES.field(REASON)
        self.reason = WrittenText(context, words, self._named(field), long=True,
                                  with_languages=False)
        self.reason.editor.setMaximumHeight(look().px(_REASON_HEIGHT))
        self.reason.changed.connect(self._on_typed)
        self.reason.left.connect(self.flush)
        name = Label(label(self._t, CHALLENGES, field), "hint")
        name.setBuddy(self.reason.editor)
        self.body.addWidget(name)
        self.body.addWidget(self.reason)

    def _named(self, field: Field) -> str:
        return self._t("{row}: {field}", row=self._name,
                       field=label(self._t, CHALLENGES, field))

    def _tell_chosen(self, field: Field, key: str) -> None:
        value: Any = int(key) if key and field.kind is FieldKind.RANGE else key or None
        self.changed.emit(field.key, value, str(uuid4()))

    def _on_typed(self) -> None:
        self._step_id = self._step_id or str(uuid4())
        if not self._pause.isActive():
            self._pause.start()

    def _tell_reason(self) -> None:
        self.changed.emit(REASON, self.reason.text(), self._step_id or str(uuid4()))
