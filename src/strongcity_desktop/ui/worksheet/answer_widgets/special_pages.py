"""Which hand-made widget answers a question that names one; it promises what every widget does."""

from collections.abc import Mapping

from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.challenge_ratings import ChallengeRatings
from strongcity_desktop.ui.worksheet.answer_widgets.options import OptionsAnswer
from strongcity_desktop.ui.worksheet.answer_widgets.survey_results import SurveyResults
from strongcity_desktop.worksheets.coherence import OPTIONS

SPECIAL_PAGES: Mapping[str, type[AnswerWidget]] = {
    "challenge_ratings": ChallengeRatings,
    OPTIONS: OptionsAnswer,
    "survey_results": SurveyResults,
}
