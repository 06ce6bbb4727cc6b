"""The results of a survey as a list, with the way to take them in from a file."""

from PySide6.QtWidgets import QSizePolicy

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.worksheet.answer_widgets.repeat import RepeatAnswer
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.kinds import Question


class SurveyResults(RepeatAnswer):
    """Stores what every repeat stores."""

    def __init__(self, question: Question, context: Context, words: TownWords, *,
                 cell: bool = False) -> None:
        super().__init__(question, context, words, cell=cell)
        self.import_button = SecondButton(context.t("Import survey results"), self._import,
                                          icon="table")
        self.import_button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.column.insertWidget(0, self.import_button)

    def _import(self) -> None:
        self.go_asked.emit("import_survey", {"filled_id": self.words.filled_id})
