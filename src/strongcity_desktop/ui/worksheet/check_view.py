"""Check your answers: each answer in words with a way to change it; gaps never block."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.operations.fill_worksheet import Filled
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.diagnosis_door import DIAGNOSIS
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.state_mark import StateMark
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.help_column import help_card
from strongcity_desktop.ui.worksheet.mirrored import margins
from strongcity_desktop.ui.worksheet.rating_bars import RatingBars
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import is_unknown
from strongcity_desktop.worksheets.flow import Flow, Gap, StepView
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.presentation import answer_in_words
from strongcity_desktop.worksheets.told import tells_something

_NEXT_REVIEW = "review_on"
_SURVEY, _MOST_LINES = "survey_results", 12


class CheckView(QWidget):
    """`change_chosen` carries the key of the question to change, and row and column of the field
    in it where only that one is meant."""

    change_chosen = Signal(str, str, str)

    def __init__(self, context: Context, filled: Filled, words: TownWords, flow: Flow) -> None:
        super().__init__()
        self._context, self._filled, self._words, self._flow = context, filled, words, flow
        self._locked = context.town is not None and context.town.read_only
        self.change_links: dict[str, LinkButton] = {}
        t, px = context.t, look().px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(16))
        head = QVBoxLayout()
        head.setSpacing(px(4))
        head.addWidget(Label(t("Check your answers"), "title"))
        head.addWidget(Label(t("Read through, change what is not right, then finish. "
                               "You can reopen it later."), "control"))
        if filled.finished_on:
            head.addWidget(Label(t("Finished on {day}.", day=filled.finished_on), "strong"))
        column.addLayout(head)
        self._told_place = QVBoxLayout()
        column.addLayout(self._told_place)
        for view in flow.steps:
            column.addWidget(self._step_card(view))
        column.addStretch(1)

    def show_told(self, card: Card) -> None:
        """Put what the worksheet tells above the answers."""
        self._told_place.addWidget(card)

    def first_field(self) -> QWidget:
        """The first way to change an answer."""
        return next(iter(self.change_links.values()), self)

    def side_cards(self, since: Card | None = None) -> list[Card]:
        """The cards beside: what to look at again, what changed, and what finishing does."""
        cards = [self._gaps_card(), *([since] if since is not None else [])]
        return [*cards, self._finish_card()] if self._is_diagnosis else cards

    @property
    def _is_diagnosis(self) -> bool:
        return self._filled.worksheet.id == DIAGNOSIS

    def _finish_card(self) -> Card:
        t = self._context.t
        card = help_card(t("When you finish"), "")
        review = self._flow.answers.get(_NEXT_REVIEW)
        for sentence in (
                t("The diagnosis is dated {day}.", day=self._filled.finished_on or today()),
                t("A full report and a two-page summary are ready to print. Gaps are shown as "
                  "gaps, and you can reopen it whenever you learn more."),
                t("Next review: {day}.", day=t.date(review)) if isinstance(review, str)
                else t("No day is set for the next review yet.")):
            card.body.addWidget(Label(sentence, "control"))
        return card

    def _gaps_card(self) -> Card:
        t, px = self._context.t, look().px
        by_question: dict[str, Gap] = {}
        for gap in self._flow.missing:
            if gap.question_key not in by_question or gap.finding is not None:
                by_question[gap.question_key] = gap
        gaps = list(by_question.values())
        card = Card()
        card.body.setContentsMargins(1, 1, 1, px(8))
        top = QFrame()
        top.setProperty("band", "look_again" if gaps else "info")
        inner = QVBoxLayout(top)
        inner.setContentsMargins(px(12), px(12), px(12), px(12))
        inner.addWidget(Label(self._count_words(len(gaps)), "item"))
        if gaps:
            inner.addWidget(Label(t("You can finish without them. They will be shown as gaps in "
                                    "the report.") if self._is_diagnosis
                                  else t("You can finish without them."), "hint"))
        card.body.addWidget(top)
        for gap in gaps:
            card.body.addWidget(self._gap_line(gap))
        return card

    def _count_words(self, gaps: int) -> str:
        """How much is open; "to look at again" is said here where nothing else is told."""
        t = self._context.t
        if not gaps:
            return t("Nothing is left open")
        if tells_something(self._filled.worksheet):
            return t.plural("{n} answer to complete", "{n} answers to complete", gaps)
        return t.plural("{n} thing to look at again", "{n} things to look at again", gaps)

    def _gap_line(self, gap: Gap) -> QWidget:
        t, line = self._context.t, QWidget()
        asked = self._filled.worksheet.question(gap.question_key)
        step = next(s for s in self._filled.worksheet.steps if s.key == gap.step_key)
        column = QVBoxLayout(line)
        column.setContentsMargins(margins(15, 0, 12, 4))
        column.setSpacing(0)
        row, at = (gap.finding.row, gap.finding.column) if gap.finding is not None else ("", "")
        column.addWidget(LinkButton(wording.short_label(t, asked),
                                    lambda: self.change_chosen.emit(asked.key, row, at)))
        column.addWidget(Label(t("Step {number} · {reason}", number=step.number,
                                 reason=self._reason(gap)), "hint"))
        return line

    def _reason(self, gap: Gap) -> str:
        t = self._context.t
        if gap.finding is not None:
            return gap.finding.in_words(t)
        return t("begun, not whole yet") if gap.reason == "partly" else t("no answer yet")

    def _step_card(self, view: StepView) -> Card:
        t, px, card = self._context.t, look().px, Card()
        card.body.setContentsMargins(1, 1, 1, px(4))
        card.body.setSpacing(0)
        head = QWidget()
        head.setProperty("ground", "raised")
        row = QHBoxLayout(head)
        row.setContentsMargins(px(16), px(8), px(16), px(8))
        row.setSpacing(px(8))
        row.addWidget(StateMark(view.state))
        row.addWidget(Label(t("{number}. {step}", number=view.step.number,
                              step=wording.step_label(t, view.step)), "item"), 1)
        if view.state == "look_again":
            row.addWidget(Label(t("Look again"), "attention", wrap=False))
        card.body.addWidget(head)
        for page in self._flow.pages_of(view.step):
            if page.question is not None:
                card.body.addWidget(Rule())
                card.body.addWidget(self._answer_row(page.question))
        return card

    def _answer_row(self, question: Question) -> QWidget:
        t, px, line = self._context.t, look().px, QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(px(16), px(6), px(16), px(6))
        grid.setHorizontalSpacing(px(12))
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 5)
        top = Qt.AlignmentFlag.AlignTop
        name = wording.short_label(t, question)
        grid.addWidget(Label(name, "strong"), 0, 0, top)
        grid.addWidget(self._answer(question), 0, 1, top)
        words = t("Read") if self._locked else t("Change")
        link = LinkButton(words, lambda: self.change_chosen.emit(question.key, "", ""),
                          name=t("{action}: {field}", action=words, field=name))
        link.setStyleSheet("min-height: 0")
        self.change_links[question.key] = link
        grid.addWidget(link, 0, 2, top)
        for place, gap in enumerate(self._gaps_of(question), start=1):
            grid.addWidget(_flagged(gap), place, 1)
        return line

    def _answer(self, question: Question) -> QWidget:
        t, value = self._context.t, self._flow.answers.get(question.key)
        if question.kind is Kind.RATING_TABLE and value and not is_unknown(value):
            return RatingBars(self._context, question, value)
        lines = value if question.special_page == _SURVEY and isinstance(value, list) else []
        if len(lines) > _MOST_LINES:
            return Label(t.plural("{n} result", "{n} results", len(lines)), "control")
        words = answer_in_words(question, value, t, language=t.language,
                                row_names=self._words.row_names(), currency=self._words.currency)
        if not words and not question.optional:
            return _flagged(t("No answer yet"))
        return Label(words or t("Not answered"), "control" if words else "hint")

    def _gaps_of(self, question: Question) -> list[str]:
        """What to look at again in an answer that is there; the same sentence once."""
        said = [self._reason(gap) for gap in self._flow.missing
                if gap.question_key == question.key and gap.reason != "open"]
        return list(dict.fromkeys(said))


def _flagged(sentence: str) -> QWidget:
    """A sentence with the small flag of "look again"."""
    line = QWidget()
    row = QHBoxLayout(line)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(look().px(8))
    row.addWidget(IconMark("flag-fill", "attention-mark", 16), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Label(sentence, "attention"), 1)
    return line
