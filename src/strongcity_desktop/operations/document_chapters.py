"""Which chapters of which document can be left away."""

from collections.abc import Mapping

from strongcity_desktop.documents.plan.titles import SECTIONS, TITLES
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.analysis.plan import CONTENTS, COVER, parts_of
from strongcity_desktop.registers.plan_section import PLAN_SECTIONS
from strongcity_desktop.store.town_file import TownFile

REPORT_CHAPTERS: tuple[tuple[str, str], ...] = (
    ("steps", mark("The ten steps")),
    ("priority", mark("Challenges by priority")),
    ("felt", mark("Where each challenge is felt")),
    ("challenges", mark("The challenges one by one")),
    ("voices", mark("Voices not yet heard")),
    ("evidence", mark("Evidence and its gaps")),
    ("change", mark("What changed since last time")),
    ("gaps", mark("To look at again")),
    ("sources", mark("Sources and method")),
    ("annexes", mark("Annexes")),
)
"""Chapters of the report that can be left away, by key; its summary always stands."""

_PLAN = "prevention-plan"
_CHAPTERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "diagnosis-report": REPORT_CHAPTERS,
    _PLAN: SECTIONS,
}


def chapters_of(document_id: str) -> tuple[tuple[str, str], ...]:
    """Key and title of the chapters that can be left away; nothing for most documents."""
    return _CHAPTERS.get(document_id, ())


def chapters_in(town: TownFile, document_id: str, t: Translator) -> tuple[tuple[str, str], ...]:
    """Key and title, in the reader’s language, of the chapters that can be left away.

    Those of the plan are the town’s own parts in their order, under the titles that it gave them;
    what it does not print, and cover and contents, are not among them.
    """
    if document_id != _PLAN:
        return tuple((key, t(title)) for key, title in chapters_of(document_id))
    return tuple(
        (part.key, t(TITLES[part.section]) if part.title is None
         else part.title.shown_in(t.language).text)
        for part in parts_of(rows_of(town, PLAN_SECTIONS.id))
        if part.printed and part.section not in (COVER, CONTENTS))
