"""Adopt the plan: freeze it, with its papers and its content, as one version in the town file.

What is frozen can be proved later and is never written again, so it must hold nothing that an
erasure would have to reach: no personal and no sensitive field is in it. The internal edition is
frozen as it is printed without contacts; of people in an official role not even the entry is in
the content. What people wrote in their own words is frozen as the council saw it: the page asks to
look for names before, and erasing someone later blanks those words wherever the app shows what the
plan said then (`changes_since`), not in the papers, which are the council's record.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from strongcity_desktop.exchange.frozen_plan import CONTENT, Frozen, as_json, freeze
from strongcity_desktop.exchange.json_bundle import TOWN, VERSION, register_rows
from strongcity_desktop.exchange.shown_answers import shown_answers
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.council_papers import is_to_come, last_adopted
from strongcity_desktop.operations.documents_offered import DocumentOptions, documents
from strongcity_desktop.operations.fill_worksheet import newest, open_filled
from strongcity_desktop.operations.keep_register import (
    Kept,
    RowRefusal,
    rows_of,
    working_language,
)
from strongcity_desktop.operations.tools import TOOLS
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind, Row
from strongcity_desktop.registers.listing import keeps_contacts
from strongcity_desktop.registers.row_check import TEXTS, check_row, tidy
from strongcity_desktop.store import files, rows, town_reads
from strongcity_desktop.store.moment import now, today
from strongcity_desktop.store.town_file import TownFile

INTERNAL = Edition(Audience.INTERNAL)
"""What council and staff read: without contacts, without sensitive notes."""
TOLD = ("neighbourhoods", "challenges", "mechanisms", "consultations", "data_sources",
        "stakeholders", "goals", "definitions", "resources", "findings", "actions", "activities",
        "budget_lines", "indicators", "periods", "readings", "change_boxes", "messages",
        "training_needs", "trainings", "risks", "plan_sections")
"""The registers whose rows are frozen: those that the plan tells of."""
COUNCIL_PAPERS = ("decision-report", "draft-resolution", "council-motion")
"""What goes to the council beside the plan; each is frozen where it was begun."""
_OF_THIS_VOTE = ("decision-report", "draft-resolution")
_DIAGNOSIS = "diagnosis"
_ADOPTED = mark("Adopted the plan: {name}")
_NO_LANGUAGE = mark("Choose at least one language in which the plan is frozen.")
_NAME = mark("Version {n}")

Check = Callable[[], None]


@dataclass(frozen=True)
class AdoptionDetails:
    """What the council decided. Texts are in the town's working language; `languages` are those in
    which the papers are frozen, () for the usual ones; with `facing`, the first two also side by
    side."""

    name: str
    adopted_on: date | None = None
    adopted_by: str = ""
    reference: str = ""
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None
    conditions: str = ""
    review_on: date | None = None
    owner: str = ""
    follow_up: str = ""
    languages: tuple[str, ...] = ()
    facing: bool = False
    paper: str = "a4"


@dataclass(frozen=True)
class Paper:
    """One paper to freeze: the name it gets, the document, and how that is made."""

    name: str
    document: str
    options: DocumentOptions


def adopt(town: TownFile, details: AdoptionDetails, who: str, check: Check = lambda: None
          ) -> Kept:
    """Freeze the plan as it stands and write down that the council adopted it, in one step.

    `check` is called between papers and pages; what it raises leaves nothing behind. Raises
    RowRefusal for what must be mended in the details, Refusal where there is no room.
    """
    languages = details.languages or usual_languages(town)
    if not languages:
        raise Refusal(_NO_LANGUAGE)
    values = tidy(ADOPTED_VERSIONS, _values(details, working_language(town)))
    findings = check_row(ADOPTED_VERSIONS, values, today=today())
    if must := [finding for finding in findings if finding.strength == "must"]:
        raise RowRefusal(ADOPTED_VERSIONS, must)
    has_papers = is_to_come(town, last_adopted(rows.rows(town, ADOPTED_VERSIONS.id)))
    with town.step(_ADOPTED, who=who, name=details.name) as step:
        # The row comes first: the papers name the version, the day and the vote.
        row_id = rows.insert(step, ADOPTED_VERSIONS.id, values)
        number = rows.row(town, ADOPTED_VERSIONS.id, row_id).number
        frozen = _frozen(town, replace(details, languages=languages), check,
                         has_papers=has_papers)
        kept = files.keep_bytes(town, f"plan-{number}.zip", frozen.content)
        rows.update(step, ADOPTED_VERSIONS.id, row_id,
                    {"frozen": kept, "checksum": frozen.checksum})
    return Kept(rows.row(town, ADOPTED_VERSIONS.id, row_id), step.saved_at or now(),
                tuple(findings), step.changes)


def usual_languages(town: TownFile) -> tuple[str, ...]:
    """The languages the town prints in, as far as documents are made in them."""
    details = town_reads.details(town)
    wished = dict.fromkeys((details.language, *details.languages))
    return tuple(code for code in wished if code in SHIPPED) or ("en",)


def next_name(town: TownFile) -> tuple[int, str]:
    """The number of the next version, and what it is called in the town's language unless someone
    knows better."""
    number = 1 + sum(1 for row in rows.rows(town, ADOPTED_VERSIONS.id) if row.values["frozen"])
    return number, without_isolates(translator(working_language(town))(_NAME, n=number))


def papers_of(languages: tuple[str, ...], facing: bool = False, paper: str = "a4"
              ) -> tuple[Paper, ...]:
    """The papers that are frozen in these languages, as far as each can be made."""
    found: list[Paper] = []
    for language in languages:
        for edition in (Edition(), INTERNAL):
            found.append(Paper(f"plan-{language}-{edition.audience.value}.pdf", "prevention-plan",
                               DocumentOptions(language, edition, paper)))
        found += [Paper(f"{document}-{language}.pdf", document,
                        DocumentOptions(language, INTERNAL, paper))
                  for document in COUNCIL_PAPERS if document in {kind.id for kind in documents()}]
    if facing and len(languages) > 1:
        first, second = languages[:2]
        found.append(Paper(f"plan-{first}-{second}-public.pdf", "prevention-plan",
                           DocumentOptions(first, Edition(), paper, second_language=second,
                                           facing=True)))
    return tuple(found)


def _frozen(town: TownFile, details: AdoptionDetails, check: Check, *, has_papers: bool) -> Frozen:
    """Without the council papers of an earlier vote, where this one `has_papers` of none."""
    # Imported here: making documents loads what most starts do not need.
    from strongcity_desktop.operations.make_document import make_with_note

    papers: dict[str, bytes] = {CONTENT: as_json(frozen_content(town))}
    for paper in papers_of(details.languages, details.facing, details.paper):
        check()
        if paper.document in _OF_THIS_VOTE and not has_papers:
            continue
        try:
            made = make_with_note(town, paper.document, paper.options, paper.options.language,
                                  check)
        except Refusal:
            if paper.document not in COUNCIL_PAPERS:  # not begun: nothing went to the council
                raise
            continue
        papers[paper.name] = made.pdf
    return freeze(papers, _about(town, details))


def frozen_content(town: TownFile) -> dict[str, Any]:
    """The rows and the newest runs that the plan tells of, in the shape of a whole town in JSON.

    Without personal and sensitive fields, and without people in an official role.
    """
    registers = {register_id: register_rows(
        REGISTERS[register_id], _rows_to_freeze(town, register_id), INTERNAL, assessed=True)
        for register_id in TOLD}
    listed = {row["id"] for told in registers.values() for row in told}
    details = town_reads.details(town)
    return {"format": TOWN, "version": VERSION, "edition": INTERNAL.audience.value,
            "left_out": ["contacts", "sensitive", "contents"],
            "town": {"name": details.name.to_json(), "country": details.country,
                     "language": details.language, "languages": list(details.languages),
                     "currency": details.currency},
            "registers": registers, "worksheets": _newest_runs(town, listed)}


def _rows_to_freeze(town: TownFile, register_id: str) -> list[Row]:
    every = rows_of(town, register_id)
    if not keeps_contacts(REGISTERS[register_id]):
        return list(every)
    return [row for row in every if row.values.get("person_or_organisation") != "official_role"]


def _newest_runs(town: TownFile, listed: set[str]) -> list[dict[str, Any]]:
    wanted = dict.fromkeys((_DIAGNOSIS, *(tool.worksheet for tool in TOOLS if tool.worksheet)))
    filled = [open_filled(town, found.id) for worksheet_id in wanted
              if (found := newest(town, worksheet_id)) is not None]
    return [{"id": one.id, "worksheet": one.worksheet.id, "edition": one.worksheet.edition,
             "title": one.title, "depth": one.depth, "started_on": one.started_on.isoformat(),
             "finished_on": one.finished_on.isoformat() if one.finished_on else None,
             "answers": shown_answers(one.worksheet, one.answers, INTERNAL, depth=one.depth,
                                      listed=listed), "readings": []} for one in filled]


def _about(town: TownFile, details: AdoptionDetails) -> dict[str, Any]:
    """What the manifest says of the adoption."""
    return {
        "app": _app(), "town": town_reads.details(town).name.to_json(),
        "adopted": {"name": details.name, "by": details.adopted_by, "on": _day(details.adopted_on),
                    "reference": details.reference},
        "vote": {"for": details.votes_for, "against": details.votes_against,
                 "abstained": details.abstained}}


def _app() -> str:
    import importlib.metadata

    try:
        return f"StrongCity Desktop {importlib.metadata.version('strongcity-desktop')}"
    except importlib.metadata.PackageNotFoundError:  # in a packed app without its papers
        return "StrongCity Desktop"


def _values(details: AdoptionDetails, language: str) -> Mapping[str, Any]:
    """The details as fields of the row."""
    values: dict[str, Any] = {}
    for field in ADOPTED_VERSIONS.fields:
        given = getattr(details, field.key, None)
        if given in (None, ""):
            continue
        if field.kind in TEXTS:
            values[field.key] = LocalText.of(str(given), language).to_json()
        elif field.kind is FieldKind.DATE:
            values[field.key] = _day(given)
        else:
            values[field.key] = given
    return values


def _day(on: date | None) -> str | None:
    return on.isoformat() if on else None
