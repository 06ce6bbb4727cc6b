"""The whole town as one plain value for JSON: what an edition of it shows, nothing left behind."""

import base64
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from strongcity_desktop.exchange.json_bundle import reading_rows, register_rows
from strongcity_desktop.exchange.shown_answers import shown_answers
from strongcity_desktop.exchange.town_bundle import (
    MOST_CONTENTS,
    holds_everything,
    left_out,
    town_bundle,
)
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.operations.fill_worksheet import open_filled
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.fields import FieldKind, Register, Row
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.listing import Beside, fields_shown, is_shown, rows_shown
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.row_check import is_file
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.view import SavedView
from strongcity_desktop.store import evidence, files, stakeholder_readings, town_reads
from strongcity_desktop.store import worksheets as stored
from strongcity_desktop.store.evidence import RowEnd
from strongcity_desktop.store.readings import readings
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile

_ABOUT = ("name", "country", "language", "languages", "currency", "population", "arms")
_PUBLIC = mark("This is the public edition: it holds what anyone may read, and no town can be "
               "made whole from it.")
_NO_CONTACTS = mark("Contacts were left out: they go along when they are asked for.")
_NO_NOTES = mark("Sensitive notes were left out, and with them kept views and the contents of "
                 "files: they go along when they are asked for.")
_TOO_LARGE = mark("The contents of the files were left out: they have {size} MB, and up to {most} "
                  "MB go along. A copy of the town file holds them.")
_IN_A_SHEET = mark("A spreadsheet names the files of the town and does not hold what is in them. "
                   "JSON, or a copy of the town file, does.")


def whole_town(town: TownFile, edition: Edition, *, with_contents: bool = True
               ) -> dict[str, Any]:
    """Everything that the edition shows, in the shape that `exchange.town_bundle` describes; what
    files hold only `with_contents`."""
    return _Whole(town, edition, with_contents).bundle()


def beside_of(town: TownFile, register_id: str, edition: Edition) -> Beside:
    """The rows that say what the figures of a register count, where a public file asks."""
    if edition.audience is not Audience.PUBLIC or register_id != READINGS.id:
        return {}
    return {id: rows_of(town, id) for id in (INDICATORS.id, PERIODS.id)}


def not_carried(town: TownFile, edition: Edition, ending: str) -> tuple[Refusal, ...]:
    """What a file of the whole town does not hold, in plain words; `ending` is like ".json"."""
    if edition.audience is Audience.PUBLIC:
        return (Refusal(_PUBLIC),)
    size = sum(sizes_of_files(town).values())
    said = [] if edition.lists_contacts else [Refusal(_NO_CONTACTS)]
    said += [] if edition.shows_sensitive else [Refusal(_NO_NOTES)]
    if size and ending != ".json":
        said.append(Refusal(_IN_A_SHEET))
    elif holds_everything(edition) and "contents" in left_out(edition, size):
        said.append(Refusal(_TOO_LARGE, size=-(-size // files.MEGABYTE),
                            most=MOST_CONTENTS // files.MEGABYTE))
    return tuple(said)


def sizes_of_files(town: TownFile) -> dict[str, int]:
    """The bytes of each content that a row names and the town has, by hash."""
    there = files.sizes(town.raw)
    named = {value["hash"] for id, declared in REGISTERS.items()
             for field in declared.fields if field.kind is FieldKind.FILE
             for row in town.rows(REGISTER_TABLES[id], only=(field.key,))
             if is_file(value := row[field.key])}
    return {wanted: there[wanted] for wanted in sorted(named) if wanted in there}


@dataclass(frozen=True)
class _Whole:
    """One town on its way out."""

    town: TownFile
    edition: Edition
    with_contents: bool

    def bundle(self) -> dict[str, Any]:
        details = town_reads.details(self.town).to_stored()
        registers = {id: register_rows(declared, self.rows[id], self.edition,
                                       with_files=self._is_internal,
                                       beside=beside_of(self.town, id, self.edition))
                     for id, declared in self._registers.items()}
        worksheets = [self._worksheet(one.id, one.place) for one in self._filled]
        beside: dict[str, Any] = {}
        if self._is_internal:
            beside = {"stakeholder_readings": self._readings(), "evidence_links": self._links(),
                      **self._kept_by_name(), **self._contents()}
        return town_bundle({key: details[key] for key in _ABOUT}, registers, worksheets,
                           self.edition, beside)

    @cached_property
    def _is_internal(self) -> bool:
        return self.edition.audience is Audience.INTERNAL

    @cached_property
    def _registers(self) -> Mapping[str, Register]:
        return {id: declared for id, declared in REGISTERS.items()
                if is_shown(declared, self.edition)}

    @cached_property
    def rows(self) -> Mapping[str, Sequence[Row]]:
        """The rows of each register of which anything is shown."""
        return {id: rows_of(self.town, id) for id in self._registers}

    @cached_property
    def _listed(self) -> Collection[str]:
        """The ids of the rows that may be named."""
        return {row.id for id, declared in self._registers.items()
                for row in rows_shown(declared, self.rows[id], self.edition)}

    @cached_property
    def _filled(self) -> tuple[stored.FilledWorksheet, ...]:
        return stored.list_filled(self.town)

    def _worksheet(self, filled_id: str, place: str | None) -> dict[str, Any]:
        one = open_filled(self.town, filled_id)
        return {
            "id": one.id, "worksheet": one.worksheet.id, "edition": one.worksheet.edition,
            "title": one.title, "depth": one.depth, "started_on": one.started_on.isoformat(),
            "finished_on": one.finished_on.isoformat() if one.finished_on else None,
            **({"place": place} if self._is_internal else {}),
            "answers": shown_answers(one.worksheet, one.answers, self.edition, depth=one.depth,
                                     listed=self._listed),
            "readings": sorted(reading_rows(CHALLENGES, readings(self.town, filled_id),
                                            self._listed, self.edition),
                               key=lambda one: str(one["challenge"])),
        }

    def _readings(self) -> list[dict[str, Any]]:
        """How each stakeholder stood on which day, in the order of the register."""
        keys = [field.key for field in fields_shown(STAKEHOLDERS, self.edition) if field.dated]
        return [{"stakeholder": row.id, "on_day": one.on_day.isoformat(),
                 **{key: one.values.get(key) for key in keys}}
                for row in self.rows.get(STAKEHOLDERS.id, ())
                for one in stakeholder_readings.readings(self.town, row.id)]

    def _links(self) -> list[dict[str, Any]]:
        """The links of documents that are there to what is there."""
        there = {(id, row.id) for id, rows in self.rows.items() for row in rows}
        filled = {one.id for one in self._filled}
        found = [link for link in evidence.links(self.town)
                 if (EVIDENCE_FILES.id, link.document_id) in there and (
                     (link.end.register_id, link.end.row_id) in there
                     if isinstance(link.end, RowEnd) else link.end.filled_id in filled)]
        return [{"id": link.id, "document": link.document_id,
                 **({"register": link.end.register_id, "row": link.end.row_id}
                    if isinstance(link.end, RowEnd) else
                    {"worksheet": link.end.filled_id, "question": link.end.question_key}),
                 "quality": link.quality, "sensitivity": link.sensitivity,
                 **({"note": link.note} if self.edition.shows_sensitive else {})}
                for link in sorted(found, key=lambda one: one.id)]

    def _kept_by_name(self) -> dict[str, Any]:
        """Views and matchings hold words that were typed, whatever they say."""
        if not holds_everything(self.edition):
            return {}
        views = [{"id": row["id"], "register": row["register_id"], "name": row["name"],
                  "view": SavedView.from_json("", row["register_id"], "", row["view"]).to_json()}
                 for row in self.town.rows("saved_view", order="id")]
        matchings = [{"id": row["id"], "register": row["register_id"], "name": row["name"],
                      "headings": row["headings"], "matching": row["matching"]}
                     for row in self.town.rows("import_matching", order="id")]
        return {"saved_views": views, "import_matchings": matchings}

    def _contents(self) -> dict[str, Any]:
        sizes = sizes_of_files(self.town)
        said = left_out(self.edition, sum(sizes.values()))
        if said or not self.with_contents:
            return {"left_out": list(said)}
        return {"left_out": [], "files": [
            {"hash": wanted, "size": size, "content": content}
            for wanted, size in sizes.items()
            if (content := self._content(wanted)) is not None]}

    def _content(self, wanted: str) -> str | None:
        """A content in base64; None for one that was damaged."""
        if not files.is_whole(self.town.raw, wanted):
            return None
        return base64.b64encode(b"".join(files.pieces(self.town.raw, wanted))).decode("ascii")
