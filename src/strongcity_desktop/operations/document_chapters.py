"""Which chapters of which document can be left away."""

from collections.abc import Mapping

from strongcity_desktop.documents.plan.titles import SECTIONS
from strongcity_desktop.language.refusal import mark

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

_CHAPTERS: Mapping[str, tuple[tuple[str, str], ...]] = {
    "diagnosis-report": REPORT_CHAPTERS,
    "prevention-plan": SECTIONS,
}


def chapters_of(document_id: str) -> tuple[tuple[str, str], ...]:
    """Key and title of the chapters that can be left away; nothing for most documents."""
    return _CHAPTERS.get(document_id, ())
