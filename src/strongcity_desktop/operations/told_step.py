"""What a step of the journal was, in words: what was done, and to which question."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.store.journal import StepNote
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.loader import newest_edition


def step_in_words(note: StepNote, t: Translator) -> str:
    """The step for a reader of `t`: "Changed an answer: Women"; the step alone where no question
    of this version of the app is named."""
    done, question = t(note.label, **note.values), _question(note, t)
    return t("{step}: {question}", step=done, question=question) if question else done


def _question(note: StepNote, t: Translator) -> str:
    worksheet, key = note.values.get("worksheet"), note.values.get("question")
    sheet = newest_edition(str(worksheet)) if worksheet and key else None
    if sheet is None:
        return ""
    try:
        return wording.short_label(t, sheet.question(str(key)))
    except KeyError:  # a question that this edition retired
        return ""
