"""Draft the council papers: what the council usually asks, filled with what the town has told."""

from typing import Any

from strongcity_desktop.library.motions import usual_tradition
from strongcity_desktop.operations.council_papers import PAPERS
from strongcity_desktop.operations.drafting.draft_motion import MOTION
from strongcity_desktop.operations.drafting.draft_words import DraftWords, item
from strongcity_desktop.operations.drafting.told_so_far import ToldSoFar, told_so_far
from strongcity_desktop.operations.fill_worksheet import newest, open_filled, start_worksheet
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.worksheets import FilledWorksheet

_RECOMMENDATIONS = ("paper_adopt", "paper_carry_out", "paper_platform", "paper_report",
                    "paper_publish")
_REASONS = ("shown", "close", "paper_heard", "paper_existing", "together")
_OPTIONS = (("paper_as_is", "paper_as_is_why"), ("paper_apart", "paper_apart_why"))


def draft_papers(town: TownFile, language: str, who: str) -> FilledWorksheet:
    """Begin the papers for the next vote, written first in `language`, with a version in every
    language.

    One step. What only the town can say, such as what the plan changes for groups that are easily
    left out, stays open.
    """
    told = told_so_far(town)
    answers = _answers(DraftWords(language, told), told)
    return start_worksheet(town, PAPERS, depth="full", who=who,
                           answers={"form": _form(town, language), **answers})


def _form(town: TownFile, language: str) -> str:
    """The form in which the council decided before, else the usual one of the language."""
    begun = newest(town, MOTION)
    form = open_filled(town, begun.id).answers.get("tradition") if begun else None
    return form if isinstance(form, str) else usual_tradition(language)


def _answers(words: DraftWords, told: ToldSoFar) -> dict[str, Any]:
    """The answers of the draft, by question; one that nothing is known of has none."""
    options = [item({"way": words.text(way), **({"not_proposed": words.text(why)}
                                                if words.stands(why) else {})})
               for way, why in _OPTIONS]
    return {
        "subject": words.first("paper_subject", "paper_subject_untitled"),
        "body": words.text("body"), "brought_by": words.text("rapporteur"),
        **({"sitting_on": told.sitting_on.isoformat()} if told.sitting_on else {}),
        "aim": words.text("paper_aim"),
        "recommendations": words.items("text", _RECOMMENDATIONS),
        "reasons": words.items("text", _REASONS),
        "options": options,
        "legal_basis": words.references(),
        "legal_note": words.text("paper_law"),
        **{question: words.text(key) for question, key in (
            ("money_note", "paper_money"), ("consultation_note", "paper_consulted"))
           if words.stands(key)},
        **({"papers_read": words.items("named", ("paper_diagnosis",))}
           if words.stands("paper_diagnosis") else {}),
        "carried_out_by": words.text("carried_out_by"),
    }
