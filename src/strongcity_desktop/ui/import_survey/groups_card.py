"""By what people are counted apart: sex, age in bands, neighbourhood, and others."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLayout, QVBoxLayout, QWidget

from strongcity_desktop.operations.importing.import_survey import (
    Survey,
    SurveyQuestion,
    Worded,
    in_language,
)
from strongcity_desktop.operations.importing.match_places import Place, guessed_places, names_for
from strongcity_desktop.registers.analysis.bands import starts_in
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_survey.columns_card import about
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor

_INDENT = 30


class GroupsCard(Card):
    """`changed` whenever other counts are wanted; `banded` carries a heading and new starts."""

    changed = Signal()
    banded = Signal(str, tuple)

    def __init__(self, context: Context, places: Sequence[Place]) -> None:
        super().__init__(context.t("Count groups apart"))
        self._t, self._register = context.t, tuple(places)
        self.body.addWidget(Label(self._t(
            "Groups of fewer than five people are never counted apart."), "hint"))
        self.boxes: dict[str, CheckChoice] = {}
        self.places: dict[str, dict[str, ChoiceList]] = {}
        self.bands: dict[str, LineEditor] = {}
        self._ticked: dict[str, bool] = {}
        self._matched: dict[str, dict[str, str]] = {}
        self._list = QWidget()
        self.body.addWidget(self._list)

    def show_survey(self, survey: Survey) -> None:
        """Offer what can be grouped by now; what was ticked and matched stays so."""
        self._ticked |= {key: box.isChecked() for key, box in self.boxes.items()}
        self.boxes, self.places, self.bands = {}, {}, {}
        fresh = QWidget()
        column = QVBoxLayout(fresh)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        offered = survey.may_group()
        for question in offered:
            column.addWidget(self._box(survey, question))
            below = self._below(survey, question)
            if below is not None:
                below.setVisible(self.boxes[question.key].isChecked())
                self.boxes[question.key].toggled.connect(below.setVisible)
                column.addWidget(below)
        if not offered:
            column.addWidget(Label(self._t("No column parts the people into groups."), "hint"))
        self.body.replaceWidget(self._list, fresh)
        self._list.hide()
        self._list.deleteLater()
        self._list = fresh

    def chosen(self) -> list[str]:
        """The headings by which groups are counted."""
        return [key for key, box in self.boxes.items() if box.isChecked()]

    def names(self) -> Mapping[str, Mapping[str, Worded]]:
        """The names of the register for what was matched, by heading and answer."""
        return {key: names_for(matched, self._register) for key, matched in self._matched.items()}

    def _box(self, survey: Survey, question: SurveyQuestion) -> CheckChoice:
        box = CheckChoice(in_language(question.labels, self._t.language), about(self._t, question))
        role = survey.column(question.key).role
        box.setChecked(self._ticked.get(question.key, bool(role)))
        box.clicked.connect(lambda _=False: self.changed.emit())
        self.boxes[question.key] = box
        return box

    def _below(self, survey: Survey, question: SurveyQuestion) -> QWidget | None:
        if question.kind == "number":
            return self._built_bands(survey, question)
        if survey.column(question.key).role == "place" and self._register:
            return self._built_places(question)
        return None

    def _built_bands(self, survey: Survey, question: SurveyQuestion) -> QWidget:
        t, box = self._t, QWidget()
        column = QVBoxLayout(box)
        _indent(column)
        field = LineEditor()
        field.setMaximumWidth(look().px(260))
        field.write(", ".join(map(str, survey.column(question.key).starts)))
        label = Label(t("Bands begin at"), "strong")
        label.setBuddy(field)
        name = in_language(question.labels, t.language)
        field.setAccessibleName(t("Bands of “{column}” begin at", column=name))
        field.left.connect(partial(self._on_bands, question.key))
        field.returnPressed.connect(partial(self._on_bands, question.key))
        self.bands[question.key] = field
        hint = Label(t("Rising numbers, like 18, 25, 35, 50, 65."), "hint")
        for part in (label, field, hint):
            column.addWidget(part)
        return box

    def _on_bands(self, key: str) -> None:
        starts = starts_in(self.bands[key].written())
        if starts is not None:
            self.banded.emit(key, starts)

    def _built_places(self, question: SurveyQuestion) -> QWidget:
        t, box = self._t, QWidget()
        matched = self._matched.setdefault(
            question.key, dict(guessed_places(question, self._register)))
        grid = QGridLayout(box)
        _indent(grid)
        grid.setHorizontalSpacing(look().px(12))
        grid.addWidget(Label(t("Neighbourhoods of the register that are meant"), "strong"), 0, 0,
                       1, 2)
        known = [(place.id, in_language(place.names, t.language)) for place in self._register]
        lists: dict[str, ChoiceList] = {}
        for line, code in enumerate(question.values, start=1):
            said = in_language(question.worded(code), t.language)
            chosen = ChoiceList(known, t("None of them: keep this name"))
            chosen.set_key(matched.get(code, ""))
            chosen.setAccessibleName(t("Neighbourhood meant by “{answer}”", answer=said))
            chosen.chosen.connect(self._match(question.key, code))
            grid.addWidget(Label(said, "control"), line, 0)
            grid.addWidget(chosen, line, 1)
            lists[code] = chosen
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.places[question.key] = lists
        return box

    def _match(self, key: str, code: str) -> Callable[[str], None]:
        def match(row_id: str) -> None:
            self._matched[key][code] = row_id
            self.changed.emit()
        return match


def _indent(layout: QLayout) -> None:
    """Stand a little further on than the box above, at the reading side."""
    aside, below = look().px(_INDENT), look().px(8)
    layout.setContentsMargins(0 if look().is_rtl else aside, 0, aside if look().is_rtl else 0,
                              below)
