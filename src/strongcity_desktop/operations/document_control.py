"""What is known of a document itself: how far the plan is that it belongs to, who keeps it."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.changes_since import read_changes
from strongcity_desktop.operations.compare_years import DIAGNOSIS
from strongcity_desktop.operations.council_papers import TO_COME, last_adopted
from strongcity_desktop.operations.document_sources import read_answered, read_row
from strongcity_desktop.operations.documents_offered import (
    SHELVES,
    DocumentKind,
    DocumentOptions,
    shelf_of,
)
from strongcity_desktop.operations.fill_worksheet import newest
from strongcity_desktop.operations.tools import DIAGNOSIS_TOOL, TOOLS
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store import rows
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.answers import is_unknown

if TYPE_CHECKING:
    from strongcity_desktop.documents.answered import Answered
    from strongcity_desktop.documents.control_facts import ControlFacts

_A_CARD = "A card to hang up: one page, read from a distance."
_BY_HAND = "A form to be filled in by hand; the head of each page names it and its edition."
WITHOUT: Mapping[str, str] = {
    "card-marginalised": _A_CARD, "card-newcomers": _A_CARD, "card-demonstrations": _A_CARD,
    "card-crisis": _A_CARD, "crisis-contacts": _A_CARD, "attendance-sheet": _BY_HAND,
    "training-attendance": _BY_HAND}
"""The documents that say nothing of themselves, each with its reason; blank worksheets as well."""
_IN_PARTS = "prevention-plan"
_THE_PLAN = (_IN_PARTS, "public-summary")
_SHELVES_OF_THE_PLAN = frozenset({"plan", "diagnosis", "strategy", "actions", "results"})


_REVIEWED: Mapping[str, tuple[str, str]] = {
    DIAGNOSIS_TOOL: (DIAGNOSIS, "review_on"),
    **{tool.id: (tool.worksheet, tool.review) for tool in TOOLS if tool.worksheet and tool.review}}
"""The worksheet of each tool, and its question for the day to look at it again."""
_KEPT_BY: Mapping[str, str] = {DIAGNOSIS_TOOL: "diagnosis_owner", "C3": "keeper",
                                "X8": "carried_out_by"}
"""The question of that worksheet for who keeps it up to date."""


def control_facts(town: TownFile, kind: DocumentKind, options: DocumentOptions, t: Translator
                  ) -> "ControlFacts | None":
    """What the document says of itself in the language of `t`; None for one that says nothing.

    So are the first pages of the plan, whose end is not made yet.
    """
    is_begun_only = options.only_first and kind.id == _IN_PARTS
    if kind.blank_of or kind.id in WITHOUT or is_begun_only:
        return None
    from strongcity_desktop.documents.control_facts import ControlFacts

    is_of_the_plan = shelf_of(kind) in _SHELVES_OF_THE_PLAN
    version = _version(town, kind, options)
    is_frozen = version is not None and bool(version.values.get("frozen"))
    owner, review_on = _kept(town, kind, options)
    return ControlFacts(
        kind.title_in(t), _belongs_to(kind, t), version,
        follows=is_frozen and kind.id in _THE_PLAN,
        has_changed=is_frozen and is_of_the_plan and _has_changed(town, version, options, t),
        is_of_the_plan=is_of_the_plan, owner=owner, review_on=review_on)


def _belongs_to(kind: DocumentKind, t: Translator) -> str:
    """The tool, or the shelf where it belongs to none."""
    named = next((tool for tool in TOOLS if tool.id == kind.tool), None)
    return named.title_in(t) if named is not None else t(SHELVES[shelf_of(kind)])


def _version(town: TownFile, kind: DocumentKind, options: DocumentOptions) -> Row | None:
    """The version that the document tells of, else the one that was adopted last."""
    every = rows.rows(town, ADOPTED_VERSIONS.id)
    if every and kind.of_row_in == ADOPTED_VERSIONS.id and options.row_id != TO_COME:
        return read_row(town, options, ADOPTED_VERSIONS.id)
    return last_adopted(every)


def _has_changed(town: TownFile, version: Row | None, options: DocumentOptions, t: Translator
                 ) -> bool:
    """Whether anything that this edition may tell of is different from what was frozen."""
    if version is None:
        return False
    told = read_changes(town, t, options.edition, version.id)
    return told is not None and bool(told.entries or told.money)


def _kept(town: TownFile, kind: DocumentKind, options: DocumentOptions
          ) -> tuple[LocalText | None, str]:
    """The office and the day that the worksheet of the document names, as far as shown."""
    worksheet_id, review = _REVIEWED.get(kind.tool, ("", ""))
    if not worksheet_id or newest(town, worksheet_id) is None:
        return None, ""
    run = read_answered(town, options, worksheet_id)
    owner = _said(run, _KEPT_BY.get(kind.tool, ""), options)
    review_on = _said(run, review, options)
    text = LocalText.from_json(owner) if isinstance(owner, Mapping) else None
    return text if text is not None and not text.is_empty else None, str(review_on or "")


def _said(run: "Answered", key: str, options: DocumentOptions) -> object:
    """The answer that counts, where the edition shows the question; None for none."""
    asked = next((question for question in run.asked if question.key == key), None)
    if asked is None or not options.edition.shows(asked.mark):
        return None
    answer: object = run.given.get(key)
    return None if is_unknown(answer) else answer
