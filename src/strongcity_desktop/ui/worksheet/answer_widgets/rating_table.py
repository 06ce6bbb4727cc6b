"""The rating table: rows by worded levels, one group at a time, keys 1–5 and 0, sources."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.key_cap import KeyCap
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.finding_line import FindingLine
from strongcity_desktop.ui.worksheet.answer_widgets.group_switch import GroupSwitch
from strongcity_desktop.ui.worksheet.answer_widgets.rating_row import (
    UNKNOWN_LEVEL,
    Columns,
    Level,
    RatingHead,
    RatingRow,
)
from strongcity_desktop.ui.worksheet.sideways import SidewaysScroll
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.kinds import Choice, Question
from strongcity_desktop.worksheets.wording import choice_hint, choice_label

_ROOM, _NAME_WIDTH = 720, 130  # the table fits between steps and help of a usual window
Ratings = dict[str, dict[str, dict[str, Any]]]


class RatingTable(AnswerWidget):
    """Ratings of the rows as each group sees them: {group: {row: {"level", "source"}}}."""

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        self._ratings: Ratings = {}
        self._group = question.groups[0].key
        self._columns = self._worked_out_columns()
        self._switch = GroupSwitch(context.t("As seen by"), [
            (group.key, choice_label(context.t, question, "groups", group))
            for group in question.groups], self._group)
        self._switch.chosen.connect(self._on_group)
        self._rows = {row.key: self._built_row(row) for row in question.rows}
        self._count = Label("", "hint", wrap=False)
        self._finding = FindingLine()
        self._table = SidewaysScroll(self._built_table())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(12))
        column.addWidget(self._switch)
        if len(question.groups) == 1:
            self._switch.hide()
        column.addWidget(self._finding)
        column.addWidget(self._table)
        column.addWidget(self._built_legend())
        self._show()

    def set_value(self, value: Any) -> None:
        """Show stored ratings."""
        given = value if isinstance(value, dict) and value.get("unknown") is not True else {}
        self._ratings = {group: {row: dict(rating) for row, rating in rows.items()}
                         for group, rows in given.items()}
        self._show()

    def value(self) -> Any:
        """The ratings of every group that has one; None when there is none."""
        kept = {group: {row: dict(r) for row, r in rows.items() if r}
                for group, rows in self._ratings.items()}
        return {group: rows for group, rows in kept.items() if rows} or None

    def show_findings(self, sentences: list[str]) -> None:
        """The sentences stand above the table."""
        self._finding.show_sentences(sentences)

    def first_field(self) -> QWidget:
        """The mark to rate next: in the first row without a rating."""
        rated = self._ratings.get(self._group, {})
        row = next((r for key, r in self._rows.items() if "level" not in rated.get(key, {})),
                   next(iter(self._rows.values())))
        return next(c for c in row.cells if c.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def field_of(self, row: str, column: str) -> QWidget:
        """The source of one row as one group sees it: what can be missing of a rating."""
        if row not in self._rows or column not in [group.key for group in self.question.groups]:
            return self.first_field()
        self._switch.set_current(column)
        self._on_group(column)
        return self._rows[row].source

    def rename(self, name: str) -> None:
        """Each mark has its own name already."""

    def _worked_out_columns(self) -> Columns:
        t, question, px = self.context.t, self.question, look().px
        levels = tuple(choice_label(t, question, "levels", level) for level in question.levels)
        unknown = t("Don’t know")
        measure = QFontMetrics(role_font("hint", strong=True))
        wide = [max(map(measure.horizontalAdvance, text.split())) + px(12)
                for text in (*levels, unknown)]
        level_widths, unknown_width = _even_where_room(wide[:-1], px), max(px(62), wide[-1])
        plain = QFontMetrics(role_font("control"))
        longest = max((plain.horizontalAdvance(choice_label(t, question, "sources", source))
                       for source in question.sources), default=0)
        room = px(_ROOM) - px(_NAME_WIDTH) - sum(level_widths) - unknown_width
        source_width = max(px(150), min(px(240), longest + px(62), room)) if question.sources else 0
        return Columns(
            name=t("What is rated"), levels=levels, unknown=unknown,
            sources=tuple((s.key, choice_label(t, question, "sources", s))
                          for s in question.sources),
            choose=t("Choose…"), not_needed=t("Not needed"), source_head=t("How do you know?"),
            name_width=px(_NAME_WIDTH), level_widths=level_widths, unknown_width=unknown_width,
            source_width=source_width)

    def _built_row(self, choice: Choice) -> RatingRow:
        t, question, key = self.context.t, self.question, choice.key
        row = RatingRow(choice_label(t, question, "rows", choice),
                        choice_hint(t, question, "rows", choice), self._columns)
        row.rated.connect(lambda level, by_key: self._on_rated(key, level, by_key))
        row.source_chosen.connect(lambda source: self._on_source(key, source))
        row.stepped.connect(lambda down, column: self._step(key, down, column))
        row.entered.connect(lambda: self._make_current(key))
        return row

    def _built_table(self) -> QFrame:
        table = QFrame()
        table.setProperty("frame", "card")
        column = QVBoxLayout(table)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(RatingHead(self._columns))
        for row in self._rows.values():
            column.addWidget(row)
        return table

    def _built_legend(self) -> QWidget:
        t, legend = self.context.t, QWidget()
        row = QHBoxLayout(legend)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look().px(8))
        keys: list[tuple[list[str], str]] = [
            (["1", "–", str(len(self.question.levels))], t("to rate")),
            (["0"], t("don’t know")), (["↓"], t("next row"))]
        for caps, words in keys:
            for cap in caps:
                row.addWidget(KeyCap(cap) if cap != "–" else Label("–", "hint", wrap=False))
            row.addWidget(Label(words, "hint"))
            row.addSpacing(look().px(12))
        row.addStretch(1)
        row.addWidget(self._count)
        return legend

    def _show(self) -> None:
        rated = self._ratings.get(self._group, {})
        for key, row in self._rows.items():
            row.show_rating(rated.get(key, {}))
        self._tell_count()

    def _tell_count(self) -> None:
        rated = self._ratings.get(self._group, {})
        answered = sum("level" in rated.get(key, {}) for key in self._rows)
        self._count.set_text(self.context.t("{answered} of {all} answered", answered=answered,
                                            all=len(self._rows)))

    def _rating(self, key: str) -> dict[str, Any]:
        return self._ratings.setdefault(self._group, {}).setdefault(key, {})

    def _on_rated(self, key: str, level: Level | None, by_key: bool) -> None:
        rating = self._rating(key)
        if level is None:
            rating.pop("level", None)
        else:
            rating["level"] = level
        if level == UNKNOWN_LEVEL:
            rating.pop("source", None)
        row = self._rows[key]
        row.show_rating(rating)
        self._tell_count()
        self.value_changed.emit(self.value())
        if by_key and level is not None:
            self._step(key, 1, row.current_column())

    def _on_source(self, key: str, source: str) -> None:
        rating = self._rating(key)
        rating.pop("source", None)
        if source:
            rating["source"] = source
        self.value_changed.emit(self.value())

    def _on_group(self, group: str) -> None:
        self._group = group
        self._show()

    def _step(self, key: str, down: int, column: int) -> None:
        """Go on to another row, in the same column; at either end stay."""
        keys = list(self._rows)
        to = min(len(keys) - 1, max(0, keys.index(key) + down))
        self._rows[keys[to]].focus_column(column)
        self._table.ensureWidgetVisible(self._rows[keys[to]].cells[column], look().px(60), 0)

    def _make_current(self, key: str) -> None:
        for own, row in self._rows.items():
            row.set_current(own == key)
        focused = QApplication.focusWidget()
        if focused is not None and self._table.isAncestorOf(focused):
            self._table.ensureWidgetVisible(focused, look().px(60), 0)


def _even_where_room(wide: list[int], px: Callable[[float], int]) -> tuple[int, ...]:
    """Columns of one width where that is not much; else each as wide as its longest word."""
    widest = max(px(54), *wide)
    if widest <= px(70):
        return (widest,) * len(wide)
    return tuple(max(px(54), one) for one in wide)
