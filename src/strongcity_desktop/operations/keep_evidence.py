"""Say what rests on which document: link documents to rows and answers, and tell what is thin."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.operations.keep_register import working_language
from strongcity_desktop.registers.analysis.documents import DocumentLinks
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.file_names import may_be_opened
from strongcity_desktop.registers.row_check import is_file
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store import evidence, files
from strongcity_desktop.store.changes import Changes
from strongcity_desktop.store.evidence import AnswerEnd, End, EvidenceLink, RowEnd
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets import wording

__all__ = ["AnswerEnd", "End", "Evidence", "RestsOn", "RowEnd", "change_evidence",
           "count_by_answer", "evidence_for", "link_document", "links_of_documents", "rests_on",
           "take_evidence_away", "used_documents"]

_LINKED, _TAKEN_AWAY = mark("Added evidence"), mark("Took evidence away")
_CHANGED = mark("Changed evidence")
_NOT_ITSELF = mark("A document cannot be its own evidence. Choose another document.")
DOCUMENT_GONE, ROW_GONE = mark("{name} (deleted)"), mark("A deleted entry: {name}")
UNNAMED = mark("without a name")

Worksheets = dict[str, fill_worksheet.Filled]


@dataclass(frozen=True)
class Evidence:
    """A document as evidence of one row or answer. `quality` and `sensitivity` are those of the
    link, or else of the document; `number` is 0 and `is_deleted` true when it was deleted."""

    link_id: str
    document_id: str
    number: int
    name: str
    file: Mapping[str, Any] | None
    quality: str | None
    sensitivity: str | None
    own_quality: str | None
    own_sensitivity: str | None
    note: Mapping[str, Any] | None
    is_deleted: bool

    @property
    def may_be_opened(self) -> bool:
        """Whether there is a file that only shows something."""
        return self.file is not None and may_be_opened(self.file["name"])


@dataclass(frozen=True)
class RestsOn:
    """A row or an answer that rests on a document: its words, and the place that shows it."""

    link_id: str
    words: str
    place: str
    arguments: Mapping[str, Any]
    is_deleted: bool


def evidence_for(town: TownFile, end: End, t: Translator) -> tuple[Evidence, ...]:
    """The documents that a row or an answer rests on, in the order of their numbers."""
    found = [_told(town, link, t) for link in evidence.links(town, end=end)]
    return tuple(sorted(found, key=lambda one: (one.is_deleted, one.number, one.name)))


def _told(town: TownFile, link: EvidenceLink, t: Translator) -> Evidence:
    there = town.rows(REGISTER_TABLES[EVIDENCE_FILES.id], {"id": link.document_id})
    values = there[0] if there else evidence.last_known(
        town, REGISTER_TABLES[EVIDENCE_FILES.id], link.document_id)
    name = _name(EVIDENCE_FILES.id, link.document_id, values, t)
    file = values.get("file")
    return Evidence(
        link.id, link.document_id, int(values.get("number") or 0) if there else 0,
        name if there else t(DOCUMENT_GONE, name=name),
        file if there and is_file(file) else None,
        link.quality or values.get("quality"), link.sensitivity or values.get("sensitivity"),
        link.quality, link.sensitivity, link.note, not there)


def _name(register_id: str, row_id: str, values: Mapping[str, Any], t: Translator) -> str:
    declared = REGISTERS[register_id]
    row = Row(row_id, 0, {declared.name_field: values.get(declared.name_field)})
    return row_name(declared, row, t) or t(UNNAMED)


def rests_on(town: TownFile, document_id: str, t: Translator) -> tuple[RestsOn, ...]:
    """What rests on a document; an end that was deleted is told as such."""
    filled: Worksheets = {}
    return tuple(_end_told(town, link, t, filled)
                 for link in evidence.links(town, document_id=document_id))


@dataclass(frozen=True)
class EndOfDocument:
    """What rests on a document; `sensitivity` is that of the link alone."""

    document_id: str
    end: End
    sensitivity: str | None
    words: str


def ends_of_documents(town: TownFile, t: Translator) -> tuple[EndOfDocument, ...]:
    """Everything that is there still and rests on a document that is there."""
    filled: Worksheets = {}
    told = ((link, _end_told(town, link, t, filled)) for link in evidence.links(town))
    return tuple(EndOfDocument(link.document_id, link.end, link.sensitivity, on.words)
                 for link, on in told if not on.is_deleted)


def _end_told(town: TownFile, link: EvidenceLink, t: Translator, filled: Worksheets
              ) -> RestsOn:
    end = link.end
    if isinstance(end, AnswerEnd):
        return _answer_told(town, link, end, t, filled)
    table = REGISTER_TABLES.get(end.register_id, "")
    there = town.rows(table, {"id": end.row_id}) if table else []
    values = there[0] if there else evidence.last_known(town, table, end.row_id)
    name = _name(end.register_id, end.row_id, values, t) if table else end.register_id
    return RestsOn(link.id, name if there else t(ROW_GONE, name=name), "register",
                   {"register_id": end.register_id, "row_id": end.row_id, "entry": True},
                   not there)


def _answer_told(town: TownFile, link: EvidenceLink, end: AnswerEnd, t: Translator,
                 opened: Worksheets) -> RestsOn:
    """`opened` are the worksheets read so far, so that each is read once."""
    arguments = {"filled_id": end.filled_id, "place": end.question_key}
    try:
        filled = opened.get(end.filled_id) or fill_worksheet.open_filled(town, end.filled_id)
        opened[end.filled_id] = filled
        asked = wording.short_label(t, filled.worksheet.question(end.question_key))
    except Refusal:
        title = str(evidence.last_known(town, "filled_worksheet", end.filled_id).get("title", ""))
        return RestsOn(link.id, t(ROW_GONE, name=title or t(UNNAMED)), "worksheet", arguments, True)
    except KeyError:  # a question that this edition retired
        asked = end.question_key
    return RestsOn(link.id, t("{worksheet}: {question}", worksheet=filled.title_in(t),
                              question=asked), "worksheet", arguments, False)


def count_by_answer(town: TownFile, filled_id: str) -> dict[str, int]:
    """How many documents each answer of a filled worksheet rests on, by question key."""
    return dict(Counter(link.end.question_key for link in evidence.links(town)
                        if isinstance(link.end, AnswerEnd) and link.end.filled_id == filled_id))


def links_of_documents(town: TownFile) -> DocumentLinks:
    """Which documents are used, which are thin for what rests on them, which lack their file."""
    links = evidence.links(town)
    rows = town.rows(REGISTER_TABLES[EVIDENCE_FILES.id], only=("id", "quality", "file"))
    quality = {row["id"]: row["quality"] for row in rows}
    gone = files.missing(town)
    return DocumentLinks(
        frozenset(link.document_id for link in links),
        frozenset(link.document_id for link in links
                  if (link.quality or quality.get(link.document_id)) == "thin"),
        frozenset(row["id"] for row in rows
                  if is_file(row["file"]) and row["file"]["hash"] in gone))


def used_documents(town: TownFile) -> frozenset[str]:
    """The ids of the documents that something rests on."""
    return frozenset(link.document_id for link in evidence.links(town))


def link_document(town: TownFile, document_id: str, end: End, who: str, *,
                  quality: str | None = None, sensitivity: str | None = None,
                  note: str = "") -> Changes:
    """Link a document as evidence; what is linked already takes the new values.

    Raises Refusal when the document is no longer there, or would be its own evidence.
    """
    if isinstance(end, RowEnd) and end.row_id == document_id:
        raise Refusal(_NOT_ITSELF)
    with town.step(_LINKED, who=who) as step:
        evidence.add(step, document_id, end, _values(town, quality, sensitivity, note))
    return step.changes


def change_evidence(town: TownFile, link_id: str, who: str, *, quality: str | None,
                    sensitivity: str | None, note: str) -> Changes:
    """Say of one link how good and how sensitive it is; None leaves that to the document."""
    with town.step(_CHANGED, who=who) as step:
        evidence.change(step, link_id, _values(town, quality, sensitivity, note))
    return step.changes


def _values(town: TownFile, quality: str | None, sensitivity: str | None, note: str
            ) -> dict[str, Any]:
    for key, value in (("quality", quality), ("sensitivity", sensitivity)):
        choices = {choice.key for choice in EVIDENCE_FILES.field(key).choices}
        if value is not None and value not in choices:
            raise ValueError(f"no such {key}: {value}")
    words = LocalText.of(note, working_language(town)).to_json() if note.strip() else None
    return {"quality": quality, "sensitivity": sensitivity, "note": words}


def take_evidence_away(town: TownFile, link_id: str, who: str) -> Changes:
    """Take a link away; the document stays. Raises Refusal when it is no longer there."""
    with town.step(_TAKEN_AWAY, who=who) as step:
        evidence.take_away(step, link_id)
    return step.changes
