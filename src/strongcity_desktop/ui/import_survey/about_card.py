"""What a person says of a survey: its name, its last day, and whether people were chosen by lot."""

from pathlib import Path

from PySide6.QtCore import Signal

from strongcity_desktop.operations.importing.import_survey import (
    SURVEY_RESULTS,
    AboutSurvey,
    Sample,
    Survey,
)
from strongcity_desktop.registers.survey_wording import sample_words
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.worksheet.answer_widgets.date import DateAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.radio_list import Offered, RadioList
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.loader import all_worksheets

_SAMPLES: tuple[Sample, ...] = ("random", "not_random", "unknown")


class AboutCard(Card):
    """`changed` when people were chosen in another way than was said before."""

    changed = Signal()

    def __init__(self, context: Context, survey: Survey) -> None:
        super().__init__(context.t("About the survey"))
        t, self._people = context.t, survey.people
        self.name = LineEditor()
        self.name.write(survey.title or Path(survey.name).stem.replace("_", " "))
        self.body.addWidget(FieldFrame(t("Name of the survey"), t(
            "As it should stand beside the figures, like “Market survey”."), self.name))
        columns = all_worksheets()["diagnosis"].question(SURVEY_RESULTS).columns
        asked_on = next(column for column in columns if column.key == "asked_on")
        self.day = DateAnswer(asked_on, context, TownWords())
        self.day.set_value(survey.last_day or None)
        self.body.addWidget(Label(self.day.name, "strong"))
        self.body.addWidget(self.day)
        question = t("Were the people chosen by lot?")
        self.body.addWidget(Label(question, "strong"))
        self.body.addWidget(Label(t(
            "By lot means: everyone in the town could be drawn, and chance decided, not the "
            "interviewer and not those who answer."), "hint"))
        self.sample = RadioList(context, question, [
            Offered("random", t("Yes, by lot"), t("For example: every tenth house of a list.")),
            Offered("not_random", t("No"), t(
                "For example: people at a market, an online form, members of an association.")),
            Offered("unknown", t("I do not know"))], optional=False)
        self.sample.set_key("unknown")
        self.sample.chosen.connect(self._on_sample)
        self.body.addWidget(self.sample)
        self.means = MessageBand("", "info")
        self.body.addWidget(self.means)
        self._t = t
        self._show_meaning()

    def about(self) -> AboutSurvey:
        """What was said."""
        chosen = self.sample.key()
        sample = next((one for one in _SAMPLES if one == chosen), _SAMPLES[-1])
        return AboutSurvey(self.name.written().strip(), self.day.value() or "", sample,
                           self._people)

    def _on_sample(self, _key: str) -> None:
        self._show_meaning()
        self.changed.emit()

    def _show_meaning(self) -> None:
        self.means.set_text(sample_words(self._t, self.sample.key()))
