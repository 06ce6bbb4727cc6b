"""Export rows: a register or the whole town as CSV, XLSX or JSON, complete or not at all."""

import errno
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any
from uuid import uuid4

from strongcity_desktop.exchange.answer_sheet import FilledAnswers, answer_sheet
from strongcity_desktop.exchange.column_guide import guide_sheet, lists_name
from strongcity_desktop.exchange.csv_files import write_csv
from strongcity_desktop.exchange.json_bundle import register_bundle, write_json
from strongcity_desktop.exchange.ods_out import write_ods
from strongcity_desktop.exchange.part_sheets import part_sheets
from strongcity_desktop.exchange.row_sheet import ID_HEADING, register_sheet
from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.exchange.vcard import agreed, write_vcards
from strongcity_desktop.exchange.xlsx_out import write_xlsx
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.fill_worksheet import open_filled
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.whole_town import beside_of, whole_town
from strongcity_desktop.registers.catalogue import REGISTERS, register
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.listing import is_shown, keeps_contacts, rows_shown
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store import town_reads
from strongcity_desktop.store import worksheets as stored
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.rows import rows as stored_rows
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

Check = Callable[[], None]

_TOWN_FILE = mark("“{file}” is the town file itself. Choose another name for the export.")
_NO_ENDING = mark("“{file}” has no ending that can be written. End it in .xlsx, .ods, .csv, "
                  ".vcf or .json.")
_CSV_IS_ONE = mark("A CSV file holds one register. Say which one, or end the name in .xlsx.")
_NOTHING_PUBLIC = mark("Nothing of this list is public. Export it as internal, for those who work "
                       "with it.")
_NO_CONTACTS = mark("This list keeps no contacts, so there are no contact cards of it.")
_NEVER_PUBLIC = mark("Contact cards hold contacts, which are never public. Export them as "
                     "internal.")
_NOBODY_AGREED = mark("No card was written: none of these rows has a yes under “Agreed to be kept "
                      "here”.")
_FOR_THE_APP = mark("The sheets with a column “In words” are for the app: worksheets, readings, "
                    "evidence and kept views come in from them. Leave them as they are.")
_NOT_IN_A_SHEET = mark("What files hold does not travel in a spreadsheet, only their names; nor do "
                       "the history and the recycle bin. Answers in words are for reading.")
_FULL = mark("There is no room left for “{file}”. Free some space or choose another place, then "
             "export again.")
_NO_PLACE = mark("“{file}” cannot be written there. Choose another folder, or close the program "
                 "that has the file open, then export again.")


def export_rows(town: TownFile, target: Path, register_id: str | None, t: Translator,
                edition: Edition, check: Check = lambda: None, *,
                only: Sequence[int] | None = None, all_cards: bool = False) -> Path:
    """Write what the edition shows to `target`, by its ending: .csv, .xlsx, .ods, .json or .vcf.

    Without a register, the whole town (not .csv). `only` names the rows of the register that are
    wanted by their lasting numbers, in their order (None: all). Contact cards (.vcf) are of those
    who agreed to be kept here, or of everyone with `all_cards`. A file that is there is replaced
    only when the new one is complete. Raises Refusal, with nothing written. `check` is called
    before the file is put in its place; what it raises leaves nothing either.
    """
    _refuse_town_file(town, target)
    declared = register(register_id) if register_id else None
    if declared is not None and not is_shown(declared, edition):
        raise Refusal(_NOTHING_PUBLIC)
    ending = target.suffix.lower()
    if ending == ".csv":
        if declared is None:
            raise Refusal(_CSV_IS_ONE)
        called = _Called(town, t, edition, _referred_to(declared))
        sheet = _register_sheet(town, declared.id, called, only)
        return _put(target, lambda path: write_csv(path, sheet), check)
    if ending in (".xlsx", ".ods"):
        sheets = _workbook(town, declared.id if declared else None, t, edition, only)
        write = write_xlsx if ending == ".xlsx" else write_ods
        return _put(target, lambda path: write(path, sheets, rtl=t.direction == "rtl",
                                               language=t.language, lists=lists_name(t)), check)
    if ending == ".json":
        bundle = _bundle(town, declared, edition, only)
        return _put(target, lambda path: write_json(path, bundle), check)
    if ending == ".vcf":
        keeps = declared or next(filter(keeps_contacts, REGISTERS.values()))
        cards = _cards(town, keeps, edition, only, all_cards)
        return _put(target, lambda path: write_vcards(path, keeps, cards, t), check)
    raise Refusal(_NO_ENDING, file=target.name)


def _refuse_town_file(town: TownFile, target: Path) -> None:
    try:
        same = target.resolve() == town.path.resolve() or (
            target.exists() and town.path.exists() and target.samefile(town.path))
    except (OSError, RuntimeError, ValueError) as trouble:  # a name that no disk can hold
        raise Refusal(_NO_PLACE, file=target.name) from trouble
    if same:
        raise Refusal(_TOWN_FILE, file=target.name)


@dataclass(frozen=True)
class _Called:
    """What the rows of some registers are called: as the edition may name them, in any language."""

    town: TownFile
    t: Translator
    edition: Edition
    registers: tuple[str, ...]

    @cached_property
    def shown(self) -> dict[str, dict[str, str]]:
        """The names of the rows that the edition may name, by register and id."""
        return {id: {row.id: row_name(declared, row, self.t)
                     for row in rows_shown(declared, stored_rows(self.town, id), self.edition)}
                for id, declared in _shown(self.edition).items() if id in self.registers}

    @cached_property
    def at_all(self) -> dict[str, dict[str, frozenset[str]]]:
        """Every name of every row: one that two rows share leads back to neither."""
        return {id: {row.id: _all_names(REGISTERS[id], row)
                     for row in stored_rows(self.town, id)} for id in self.registers}


def _shown(edition: Edition) -> dict[str, Register]:
    """The registers of which the edition shows anything."""
    return {id: declared for id, declared in REGISTERS.items() if is_shown(declared, edition)}


def _referred_to(declared: Register) -> tuple[str, ...]:
    """The registers whose rows the fields of this one name."""
    return tuple({field.register for field in declared.fields if field.register in REGISTERS})


def _all_names(declared: Register, row: Row) -> frozenset[str]:
    name = row.values.get(declared.name_field)
    return frozenset(LocalText.from_json(name).texts.values()) if isinstance(name, dict) \
        else frozenset({str(name or "")})


def _register_sheet(town: TownFile, register_id: str, called: _Called,
                    only: Sequence[int] | None) -> Sheet:
    return register_sheet(
        register(register_id), rows_of(town, register_id), called.t, edition=called.edition,
        language=town_reads.details(town).language, row_names=called.shown,
        all_names=called.at_all, only=only,
        beside=beside_of(town, register_id, called.edition))


def _workbook(town: TownFile, register_id: str | None, t: Translator, edition: Edition,
              only: Sequence[int] | None) -> list[Sheet]:
    """The sheets of rows and answers, and at the end the one that explains the columns."""
    details = town_reads.details(town)
    called = _Called(town, t, edition, _referred_to(register(register_id)) if register_id
                     else tuple(REGISTERS))
    ids = [register_id] if register_id else list(_shown(edition))
    sheets = [_register_sheet(town, id, called, only).with_last(ID_HEADING) for id in ids]
    if register_id is not None:
        return [*sheets, _guide(sheets, details, t, edition)]
    names = {id: name for named in called.shown.values() for id, name in named.items()}
    filled = [open_filled(town, one.id) for one in stored.list_filled(town)]
    answers = [answer_sheet(FilledAnswers(one.title, one.worksheet, one.answers, one.depth), t,
                            edition=edition, language=details.language, row_names=names,
                            currency=details.currency) for one in filled]
    titles = {one.id: one.title for one in filled}
    return [*sheets, *answers, *part_sheets(whole_town(town, edition, with_contents=False), t,
                                            {**names, **titles}),
            _guide(sheets, details, t, edition, (t(_FOR_THE_APP), t(_NOT_IN_A_SHEET)))]


def _guide(sheets: Sequence[Sheet], details: TownDetails, t: Translator, edition: Edition,
           also: Sequence[str] = ()) -> Sheet:
    return guide_sheet(sheets, t, town=details.name.shown_in(t.language).text, edition=edition,
                       on=today(), also=also)


def _bundle(town: TownFile, declared: Register | None, edition: Edition,
            only: Sequence[int] | None) -> dict[str, Any]:
    if declared is None:
        return whole_town(town, edition)
    bundle = register_bundle(declared, rows_of(town, declared.id), edition,
                             beside_of(town, declared.id, edition))
    if only is not None:  # counts are held back as in a list of all rows
        by_number = {row["number"]: row for row in bundle["rows"]}
        bundle["rows"] = [by_number[number] for number in only if number in by_number]
    return bundle


def _cards(town: TownFile, declared: Register, edition: Edition, only: Sequence[int] | None,
           all_cards: bool) -> list[Row]:
    """The rows of which a card is written. Raises Refusal when there are none."""
    if not keeps_contacts(declared):
        raise Refusal(_NO_CONTACTS)
    if edition.audience is Audience.PUBLIC or not edition.lists_contacts:
        raise Refusal(_NEVER_PUBLIC)
    rows = {row.number: row for row in rows_of(town, declared.id) if all_cards or agreed(row)}
    cards = [rows[number] for number in (rows if only is None else only) if number in rows]
    if not cards:
        raise Refusal(_NOBODY_AGREED)
    return cards


def _put(target: Path, write: Callable[[Path], None], check: Check) -> Path:
    """Write beside the target, then put it in its place in one go."""
    begun = target.with_name(f".{uuid4().hex[:12]}{target.suffix}")
    try:
        write(begun)
        with begun.open("rb+") as file:
            os.fsync(file.fileno())
        check()
        begun.replace(target)
    except Refusal:
        raise
    except Exception as trouble:
        root = trouble.__cause__ or trouble.__context__ or trouble
        number = getattr(trouble, "errno", None) or getattr(root, "errno", None)
        if number is None and not isinstance(trouble, OSError) \
                and type(trouble).__module__.partition(".")[0] != "xlsxwriter":
            raise
        full = number in (errno.ENOSPC, errno.EDQUOT)
        raise Refusal(_FULL if full else _NO_PLACE, file=target.name) from trouble
    finally:
        with suppress(OSError):
            begun.unlink(missing_ok=True)
    return target
