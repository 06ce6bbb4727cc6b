"""Which hand-made widget answers a question that names one; it promises what every widget does."""

from collections.abc import Mapping

from strongcity_desktop.ui.worksheet.answer_widgets.answer_widget import AnswerWidget
from strongcity_desktop.ui.worksheet.answer_widgets.challenge_ratings import ChallengeRatings
from strongcity_desktop.ui.worksheet.answer_widgets.survey_results import SurveyResults

SPECIAL_PAGES: Mapping[str, type[AnswerWidget]] = {
    "challenge_ratings": ChallengeRatings,
    "survey_results": SurveyResults,
}
