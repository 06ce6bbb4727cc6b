"""One question as a page: where it stands, the question, its field, and "I do not know"."""

from collections.abc import Sequence
from functools import partial
from typing import Any, NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.switch import SegmentedSwitch
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.note import NoteView
from strongcity_desktop.ui.worksheet.answer_widgets.table import answer_widget
from strongcity_desktop.ui.worksheet.finding_summary import FindingSummary
from strongcity_desktop.ui.worksheet.reading_order import follow_reading
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import is_unknown
from strongcity_desktop.worksheets.check import check_value
from strongcity_desktop.worksheets.flow import Flow, Page
from strongcity_desktop.worksheets.kinds import UNKNOWN


class Must(NamedTuple):
    """What must be mended before going on; row and column say where in a list or a table."""

    sentence: str
    row: str = ""
    column: str = ""


class QuestionView(QWidget):
    """`changed` carries the new value after each change; `left` when a field was left;
    `depth_chosen` the other form."""

    changed = Signal(object)
    left = Signal()
    depth_chosen = Signal(str)

    def __init__(self, context: Context, words: TownWords, flow: Flow, page: Page) -> None:
        super().__init__()
        self.context, self.page = context, page
        self.summary = FindingSummary(context)
        self.answer: AnswerWidget | None = None
        self.unknown: CheckChoice | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(look().px(8))
        self._column.addLayout(self._built_head(flow))
        self._column.addWidget(self.summary)
        for note in page.notes:
            self._column.addWidget(NoteView(note, context, words))
        if page.question is not None:
            self._add_field(flow, words)
        self._column.addStretch(1)

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab follows what one reads, with all that was added since."""
        follow_reading(self)
        return super().focusNextPrevChild(next)

    def add_below(self, part: QWidget) -> None:
        """Put a part below the answer."""
        self._column.insertWidget(self._column.count() - 1, part)

    def set_value(self, value: Any) -> None:
        """Show the stored answer."""
        if self.answer is None or self.unknown is None:
            return
        unknown = is_unknown(value)
        self.answer.set_value(None if unknown else value)
        self.unknown.setChecked(unknown)
        self.answer.setVisible(not unknown)

    def lock(self) -> None:
        """Only to be read: the fields take nothing, and a band says why."""
        sentence = self.context.t("This town is open for reading only, so answers cannot be "
                                  "changed here.")
        self._column.insertWidget(1, MessageBand(sentence, "look_again"))
        self.form.setEnabled(False)
        if self.answer is not None and self.unknown is not None:
            self.answer.lock()
            self.unknown.setEnabled(False)

    def musts(self) -> list[Must]:
        """What must be mended in the answer; the same sentence once, at its first place."""
        if self.answer is None or self.answer.isHidden():
            return []
        unread = self.answer.unread()
        musts = [Must(unread, *self.answer.unread_place())] if unread else []
        findings = check_value(self.answer.question, self.answer.value(), today=today())
        musts += [Must(f.in_words(self.context.t), f.row, f.column) for f in findings
                  if f.strength == "must"]
        return list({must.sentence: must for must in reversed(musts)}.values())[::-1]

    def show_musts(self, musts: Sequence[Must]) -> None:
        """The same words in the summary and at the field; none takes both away."""
        if self.answer is not None:
            self.answer.show_findings([must.sentence for must in musts])
        self.summary.show_sentences([
            (must.sentence, partial(self.go_to_field, must.row, must.column)) for must in musts])

    def go_to_field(self, row: str = "", column: str = "") -> None:
        """Give the focus to the field, in a list to the cell of one item."""
        if self.answer is None:
            return
        inside = row and not self.answer.isHidden()
        field = self.answer.field_of(row, column) if inside else self.first_field()
        field.setFocus(Qt.FocusReason.TabFocusReason)

    def first_field(self) -> QWidget:
        """Where one begins to answer."""
        if self.answer is None or self.unknown is None:
            return self
        return self.unknown if self.answer.isHidden() else self.answer.first_field()

    def _built_head(self, flow: Flow) -> QVBoxLayout:
        t, page, px = self.context.t, self.page, look().px
        pages = flow.pages_of(page.step)
        place = next(n for n, other in enumerate(pages, start=1) if other.key == page.key)
        where = t("Step {number} · {step} · question {place} of {all}", number=page.step.number,
                  step=wording.step_label(t, page.step), place=place, all=len(pages))
        self.form = SegmentedSwitch([("short", t("Short")), ("full", t("Full"))], flow.depth,
                                     name=t("Form"))
        self.form.chosen.connect(self.depth_chosen)
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(Label(where, "hint"), 1)
        if flow.forms_differ:
            top.addWidget(Label(t("Form"), "hint", wrap=False))
            top.addWidget(self.form)
        head = QVBoxLayout()
        head.setSpacing(px(2))
        head.addLayout(top)
        asked = page.question
        title = wording.label(t, asked) if asked else wording.step_label(t, page.step)
        head.addWidget(Label(title, "title"))
        hint = wording.hint(t, asked) if asked else ""
        if asked is not None and asked.optional:
            hint = t("{hint} (optional)", hint=hint) if hint else t("optional")
        if hint:
            label = Label(hint, "control")
            label.setStyleSheet(f"color: {look().colour('ink-2').name()}")
            head.addWidget(label)
        head.addSpacing(px(8))
        return head

    def _add_field(self, flow: Flow, words: TownWords) -> None:
        assert self.page.question is not None
        self.answer = answer_widget(self.page.question, self.context, words)
        self.answer.look_around(flow.answers)
        self.unknown = CheckChoice(self.context.t("I do not know"))
        self.unknown.clicked.connect(lambda _=False: self._on_unknown())
        self._column.addWidget(self.answer)
        self._column.addSpacing(look().px(8))
        self._column.addWidget(self.unknown)
        self.answer.value_changed.connect(self.changed)
        self.answer.left.connect(self.left)

    def _on_unknown(self) -> None:
        """Hides the field and clears nothing: without the tick, the answer is back."""
        assert self.answer is not None and self.unknown is not None
        unknown = self.unknown.isChecked()
        self.answer.setVisible(not unknown)
        self.show_musts([])
        self.changed.emit(dict(UNKNOWN) if unknown else self.answer.value())
        self.left.emit()
