"""The columns of a survey: what each was taken for, which are counted, and what stays out."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.importing.import_survey import (
    ColumnType,
    LeftBecause,
    Survey,
    SurveyColumn,
    SurveyQuestion,
    in_language,
)
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList

_MOST_SHOWN = 6
_TYPES_WIDE = 190


class ColumnRow(QWidget):
    """One column: whether it is counted, and what it holds. `retyped` carries another type."""

    changed = Signal()
    retyped = Signal(str)

    def __init__(self, t: Translator, column: SurveyColumn, found: SurveyQuestion | LeftBecause
                 ) -> None:
        super().__init__()
        self._t = t
        self.key = column.key
        label = in_language(column.labels, t.language)
        self.box = CheckChoice(label, " ")
        self.box.clicked.connect(lambda _=False: self.changed.emit())
        self.types = ChoiceList(type_names(t), "", optional=False)
        self.types.setAccessibleName(t("What “{column}” holds", column=label))
        self.types.setFixedWidth(look().px(_TYPES_WIDE))
        self.types.chosen.connect(self.retyped)
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(look().px(12))
        line.addWidget(self.box, 1)
        line.addWidget(self.types)
        self.show_found(column, found)
        is_number = column.type is ColumnType.NUMBER
        self.box.setChecked(isinstance(found, SurveyQuestion) and not is_number
                            and not column.role)

    def show_found(self, column: SurveyColumn, found: SurveyQuestion | LeftBecause) -> None:
        """Say what the column holds now, or why it stays out."""
        can_be_counted = isinstance(found, SurveyQuestion)
        was_counted = self.box.isEnabled()
        self.types.set_key(column.type.value)
        self.box.set_hint(about(self._t, found) if isinstance(found, SurveyQuestion)
                          else self._t("Left out: {reason}.", reason=reasons(self._t)[found]))
        self.box.setEnabled(can_be_counted)
        if can_be_counted != was_counted:
            self.box.setChecked(can_be_counted)


class ColumnsCard(Card):
    """`changed` whenever other counts are wanted; `retyped` carries a heading and its new type."""

    changed = Signal()
    retyped = Signal(str, str)

    def __init__(self, context: Context, survey: Survey) -> None:
        super().__init__(context.t("What the columns hold"))
        t = self._t = context.t
        self.rows: dict[str, ColumnRow] = {}
        self.body.addWidget(Label(t(
            "What each column holds was guessed, or read from the form. Where that is not so, "
            "choose another kind from its list. Ticked columns are counted."), "control"))
        self.body.addWidget(Label(t(
            "Where no form lists the answers, those that one person alone gave are counted "
            "together as “Other answers”."), "hint"))
        self._add_ways()
        for column in survey.columns:
            if isinstance(survey.found(column.key), SurveyQuestion):
                self.body.addWidget(self._row(survey, column))
        self._add_left_out(survey)

    def chosen(self) -> list[str]:
        """The headings of the columns to count, in the order of the file."""
        return [key for key, row in self.rows.items() if row.box.isEnabled()
                and row.box.isChecked()]

    def first_field(self) -> QWidget:
        """The first column that can be counted."""
        return next((row.box for row in self.rows.values() if row.box.isEnabled()), self)

    def show_survey(self, survey: Survey, key: str) -> None:
        """Show what one column holds now; the rows stay where they are."""
        self.rows[key].show_found(survey.column(key), survey.found(key))

    def _add_ways(self) -> None:
        t, ways = self._t, QHBoxLayout()
        ways.setSpacing(look().px(16))
        ways.addWidget(LinkButton(t("Choose all questions"), lambda: self._set_all(True)))
        ways.addWidget(LinkButton(t("Choose none"), lambda: self._set_all(False)))
        ways.addStretch(1)
        self.body.addLayout(ways)

    def _row(self, survey: Survey, column: SurveyColumn) -> ColumnRow:
        row = ColumnRow(self._t, column, survey.found(column.key))
        row.changed.connect(self.changed)
        row.retyped.connect(self._retype(column.key))
        self.rows[column.key] = row
        return row

    def _retype(self, key: str) -> Callable[[str], None]:
        return lambda wanted: self.retyped.emit(key, wanted)

    def _add_left_out(self, survey: Survey) -> None:
        t = self._t
        if not survey.left_out and not survey.tool_columns:
            return
        self.body.addWidget(Rule())
        self.body.addWidget(Label(t("Left out, so that nobody can be recognised"), "strong"))
        self.body.addWidget(Label(t(
            "None of this is kept, neither in the town file nor beside it."), "hint"))
        list_of_rows = QVBoxLayout()
        for column, _ in survey.left_out:
            list_of_rows.addWidget(self._row(survey, column))
        self.body.addLayout(list_of_rows)
        if survey.tool_columns:
            self.body.addWidget(Label(t.plural(
                "{n} column written by the survey tool itself: {columns}.",
                "{n} columns written by the survey tool itself: {columns}.",
                len(survey.tool_columns), columns=t.list(survey.tool_columns)), "hint"))

    def _set_all(self, on: bool) -> None:
        for row in self.rows.values():
            row.box.setChecked(on and row.box.isEnabled())
        self.changed.emit()


def type_names(t: Translator) -> list[tuple[str, str]]:
    """What a column can hold, with its words."""
    return [(ColumnType.ONE.value, t("One choice")), (ColumnType.SEVERAL.value,
                                                     t("Several choices")),
            (ColumnType.NUMBER.value, t("Number")), (ColumnType.TEXT.value, t("Written text")),
            (ColumnType.DATE.value, t("Date")), (ColumnType.WHO.value, t("Tells who answered"))]


def about(t: Translator, question: SurveyQuestion) -> str:
    """How many answered, and what."""
    values = [in_language(question.worded(code), t.language) for code in question.values]
    named = t.list(values[:_MOST_SHOWN])
    if len(values) > _MOST_SHOWN:
        named = t("{answers} and others", answers=named)
    people = t.plural("{n} person answered", "{n} people answered", question.answers)
    if question.answers < len(question.given):
        people = t("{answered} of {all} people answered", answered=question.answers,
                   all=len(question.given))
    if question.kind == "several":
        return t("{people}, several answers allowed: {answers}", people=people, answers=named)
    return t("{people}: {answers}", people=people, answers=named)


def reasons(t: Translator) -> dict[LeftBecause, str]:
    """Why a column is not counted."""
    return {
        LeftBecause.WHO: t("it may say who answered, like a name, a phone number or a place"),
        LeftBecause.FREE_TEXT: t("it is written in people’s own words"),
        LeftBecause.DAYS: t("it holds days"),
        LeftBecause.FEW: t("fewer than five people answered"),
        LeftBecause.NO_ANSWERS: t("nobody answered"),
        LeftBecause.TOO_MANY: t("its answers hardly come again, so they could tell who gave them"),
        LeftBecause.NO_NUMBERS: t("it holds no numbers")}
