"""What stands beside the figures of a survey, in the reader's language."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.shares import CONFIDENCE, Interval
from strongcity_desktop.registers.analysis.survey_figures import AskedFigures, SurveyFigures


def sample_words(t: Translator, sample: str) -> str:
    """How far the figures speak for the town; `sample` is "random", "not_random" or unknown."""
    if sample == "random":
        return t("People were chosen by lot, so the figures also say something about the whole "
                 "town. With a confidence of {share}, its own share lies where the thin line is.",
                 share=t.percent(CONFIDENCE))
    if sample == "not_random":
        return t("Not representative of the town: people were not chosen by lot. The figures speak "
                 "for those who answered, not for everyone.")
    return t("Not representative of the town: it is not known how people were chosen. The figures "
             "speak for those who answered, not for everyone.")


def about_words(t: Translator, survey: SurveyFigures, *, is_public: bool = False) -> str:
    """When people were asked, and how many; "" where neither is known."""
    people = survey.surveyed if not (is_public and survey.is_held) else None
    if people is not None and survey.asked_on:
        return t.plural("{n} person was asked, until {day}.", "{n} people were asked, until {day}.",
                        people, day=t.date(survey.asked_on))
    if people is not None:
        return t.plural("{n} person was asked.", "{n} people were asked.", people)
    return t("People were asked until {day}.", day=t.date(survey.asked_on)) \
        if survey.asked_on else ""


def missing_words(t: Translator, asked: AskedFigures, *, is_public: bool = False,
                  is_held: bool = False) -> str:
    """How many left a question out; "" where nobody knows."""
    missing = asked.missing
    if missing is None:
        return ""
    if missing == 0 and not (is_public and is_held):
        return t("Everyone who was asked answered.")
    if is_public and is_held:
        return t("Fewer than {n} people did not answer.", n=5) if missing < 5 \
            else t("Some of those asked did not answer.")
    return t.plural("{n} person did not answer.", "{n} people did not answer.", missing)


def interval_words(t: Translator, interval: Interval | None) -> str:
    """Where the share of the town lies; "" where nothing is known of it."""
    if interval is None:
        return ""
    return t("between {low} and {high}", low=t.percent(interval.low), high=t.percent(interval.high))
