"""The challenges the town faces: tick or add them, and rate each for this assessment at once."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from strongcity_desktop.operations import keep_register
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.key_cap import KeyCap
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.challenge_row import ChallengeRow
from strongcity_desktop.ui.worksheet.answer_widgets.register_choice import RegisterChoiceAnswer
from strongcity_desktop.ui.worksheet.saving import sentence_for
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.kinds import Question


class ChallengeRatings(RegisterChoiceAnswer):
    """Stores the ids of the challenges; ratings go to the register, into this assessment."""

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        self.rows: dict[str, ChallengeRow] = {}
        self._stored: dict[str, Row] = {}
        self._locked = False
        self._part = self._built_part()
        self.column.addWidget(self._part)
        self.value_changed.connect(lambda _: self._show_rows())
        self._show_rows()
        if words.filled_id:
            context.background.run(self._read, self._if_there(self._on_read), context.tell)

    def set_value(self, value: Any) -> None:
        """Show the challenges, each with its ratings beneath."""
        super().set_value(value)
        self._show_rows()

    def flush(self) -> None:
        """Write what is being typed."""
        for row in self.rows.values():
            row.flush()

    def lock(self) -> None:
        """Only to be read; the way to the register stays open."""
        super().lock()
        self._locked = True
        for row in self.rows.values():
            row.lock()

    def register_arguments(self) -> dict[str, Any]:
        """The register as this assessment sees it."""
        return {**super().register_arguments(), "assessment": self.words.filled_id}

    def _built_part(self) -> QWidget:
        t, px, part = self.context.t, look().px, QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, px(8), 0, 0)
        column.setSpacing(px(8))
        column.addWidget(Label(t("Rate each challenge"), "section"))
        column.addWidget(Label(t(
            "Give the rating your sources support. Leave open what you do not know yet."), "hint"))
        column.addLayout(self._built_legend())
        column.addWidget(Label(t(
            "How strongly each neighbourhood feels a challenge is rated in the register."), "hint"))
        column.addWidget(LinkButton(t("Rate the neighbourhoods"), self.open_register))
        self._list = QVBoxLayout()
        self._list.setSpacing(px(12))
        column.addLayout(self._list)
        return part

    def _built_legend(self) -> QHBoxLayout:
        t, px, legend = self.context.t, look().px, QHBoxLayout()
        legend.setSpacing(px(8))
        for cap in ("1", "–", "5"):
            legend.addWidget(KeyCap(cap) if cap != "–" else Label("–", "hint", wrap=False))
        legend.addWidget(Label(t("to rate"), "hint"))
        legend.addSpacing(px(12))
        legend.addWidget(KeyCap("0"))
        legend.addWidget(Label(t("to leave it open"), "hint"))
        legend.addStretch(1)
        return legend

    def _show_rows(self) -> None:
        """A row for each challenge ticked, in the order of the list."""
        ticked, names = self.list.keys(), self.words.rows.get(self.question.register, {})
        for row_id in [row_id for row_id in self.rows if row_id not in ticked]:
            gone = self.rows.pop(row_id)
            gone.flush()
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for place, row_id in enumerate(ticked):
            if row_id not in self.rows:
                row = ChallengeRow(self.context, self.words, names.get(row_id, ""))
                row.changed.connect(partial(self._write, row_id))
                row.stepped.connect(partial(self._step, row_id))
                if row_id in self._stored:
                    row.show_values(self._stored[row_id].values)
                if self._locked:
                    row.lock()
                self.rows[row_id] = row
                self._list.insertWidget(place, row)
        self._part.setVisible(bool(ticked))

    def _step(self, row_id: str, field: str) -> None:
        """Go on to the same field of the next challenge; in the last one stay."""
        keys = [row_id for row_id in self.value() or () if row_id in self.rows]
        at = keys.index(row_id) + 1
        if at < len(keys):
            self.rows[keys[at]].lists[field].setFocus(Qt.FocusReason.TabFocusReason)

    # The register

    def _read(self, town: TownFile) -> tuple[Row, ...]:
        return keep_register.rows_of(town, self.question.register,
                                     assessment=self.words.filled_id)

    def _on_read(self, rows: tuple[Row, ...]) -> None:
        written = set(self._stored)  # rated while the rows were still being read
        self._stored = {**{row.id: row for row in rows}, **self._stored}
        for row_id, row in self.rows.items():
            if row_id in self._stored and row_id not in written:
                row.show_values(self._stored[row_id].values)

    def _write(self, row_id: str, field: str, value: Any, step_id: str) -> None:
        register, who, filled_id = self.question.register, self.context.who, self.words.filled_id

        def work(town: TownFile) -> keep_register.Kept:
            return keep_register.change_row(town, register, row_id, {field: value}, who, step_id,
                                            assessment=filled_id)

        self.context.background.run(work, self._if_alive(partial(self._on_written, row_id)),
                                    self._if_alive(partial(self._on_not_written, row_id)))

    def _if_alive(self, then: Callable[[Any], None]) -> Callable[[Any], None]:
        def call(result: Any) -> None:
            if isValid(self):
                then(result)
        return call

    def _on_written(self, row_id: str, kept: keep_register.Kept) -> None:
        self._stored[row_id] = kept.row
        if row_id in self.rows:
            self.rows[row_id].say("")
            self.rows[row_id].show_score(kept.row.values.get("score"))
        self.kept.emit(kept.at)

    def _on_not_written(self, row_id: str, trouble: Exception) -> None:
        if row_id in self.rows:
            self.rows[row_id].say(sentence_for(trouble, self.context))
