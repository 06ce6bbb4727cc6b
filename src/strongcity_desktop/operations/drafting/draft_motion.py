"""Draft a council motion: a model in the council’s own form, filled with what the town has told."""

from typing import Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.library.motions import TRADITIONS, Tradition, tradition
from strongcity_desktop.operations.drafting.draft_words import DraftWords
from strongcity_desktop.operations.drafting.told_so_far import told_so_far
from strongcity_desktop.operations.fill_worksheet import start_worksheet
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import FilledWorksheet

MOTION = "council_motion"
_NO_TRADITION = mark("There is no model “{model}” for a council motion. There are: {models}.")


def draft_motion(town: TownFile, tradition_key: str, language: str, who: str) -> FilledWorksheet:
    """Begin a draft in this form, written first in `language`, with a version in every language.

    One step. What stands in it comes from the newest mandate, diagnosis and platform of the town
    as far as they may be read by anyone. Raises Refusal for a form that there is no model of.
    """
    if tradition_key not in TRADITIONS:
        raise Refusal(_NO_TRADITION, model=tradition_key, models=", ".join(TRADITIONS))
    words = DraftWords(language, told_so_far(town))
    return start_worksheet(town, MOTION, who=who,
                           answers=_answers(words, tradition(tradition_key)))


def _answers(words: DraftWords, form: Tradition) -> dict[str, Any]:
    """The answers of the draft, by question."""
    return {
        "tradition": form.key,
        "body": words.text("body"), "rapporteur": words.text("rapporteur"),
        "subject": words.first("subject_new", "subject_renewed"),
        "legal_references": words.references(),
        "recitals": words.items("text", form.recitals),
        "articles": words.items("text", form.articles),
        "financial_note": words.first("finance_line", "finance_existing"),
        "carried_out_by": words.text("carried_out_by"),
    }
