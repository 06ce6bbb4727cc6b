"""Import rows: CSV, XLSX or JSON into a register or the whole town, all or nothing, in one step."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from strongcity_desktop.exchange.column_guide import is_guide
from strongcity_desktop.exchange.csv_files import read_csv
from strongcity_desktop.exchange.json_bundle import (
    REGISTER,
    read_json,
    read_register,
)
from strongcity_desktop.exchange.row_reading import (
    Problem,
    ReadRegister,
    fits,
    is_named,
    read_rows,
)
from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.exchange.workbooks_in import WORKBOOKS, read_workbook
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText, clean
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.back_up import back_up_before
from strongcity_desktop.operations.import_plan import (
    ImportResult,
    Plan,
    Reached,
    go_on,
    plan_rows,
)
from strongcity_desktop.operations.import_town import plan_town
from strongcity_desktop.operations.see_rows import light_rows
from strongcity_desktop.registers.catalogue import REGISTERS, register
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile

_IMPORTED = mark("Imported “{file}”")
_NOT_THERE = mark("“{file}” is not there. Check the name and the folder.")
_NOT_READ = mark("“{file}” cannot be read from there. Close the program that has it open, or copy "
                 "it to this computer, then import the copy.")
_TOWN_FILE = mark("“{file}” is the town file itself, which is open already. Choose the file that "
                  "holds the rows.")
_NO_ENDING = mark("“{file}” has no ending that can be read. It is one of .xlsx, .ods, .csv or "
                  ".json.")
_WHICH = mark("“{file}” belongs to no register that can be told from its headings. "
              "Say which register it is for.")
_EMPTY = mark("“{file}” holds no rows. Choose the file that holds them.")
_OTHER_REGISTER = mark("“{file}” holds the register “{theirs}”, not “{ours}”.")
_SHEET_LEFT = mark("Sheet “{sheet}” was left out: it belongs to no register.")
_COLUMN_LEFT = mark("Column “{column}” was left out: no field is called so.")


def import_rows(town: TownFile, source: Path, register_id: str | None, t: Translator, *,
                dry_run: bool = False, who: str = "", reached: Reached = go_on) -> ImportResult:
    """Take in a file by its ending. A row with an id that is there changes it; others are new.

    Without a register, sheets are known by name or headings; JSON says itself what it holds. With
    `dry_run`, or when anything has a problem, nothing is changed. Raises Refusal when the file
    cannot be read at all. `reached` is called at every row read and every part written; what it
    raises stops the import, and nothing is changed.
    """
    declared = register(register_id) if register_id else None
    plan = _planned(town, source, declared, t, reached)
    if plan.problems or dry_run:
        return plan.result(written=False)
    town.refuse_if_read_only()
    if plan.writes:
        back_up_before(town, "an import")
    with town.step(_IMPORTED, who=who, file=clean(source.name)) as step:
        plan.write(step)
    return plan.result(written=True)


def _planned(town: TownFile, source: Path, declared: Register | None, t: Translator,
             reached: Reached) -> Plan:
    plan = Plan(reached=reached)
    ending = source.suffix.lower()
    if ending not in (".csv", ".json", *WORKBOOKS):
        raise Refusal(_NO_ENDING, file=source.name)
    try:
        if not source.is_file():
            raise Refusal(_NOT_THERE, file=source.name)
        if town.path.exists() and source.samefile(town.path):
            raise Refusal(_TOWN_FILE, file=source.name)
        if ending == ".json":
            return _plan_bundle(plan, town, read_json(source), source.name, declared, t)
        sheets = read_workbook(source)[0] if ending in WORKBOOKS else (read_csv(source),)
    except OSError as trouble:
        raise Refusal(_NOT_READ, file=source.name) from trouble
    return _plan_sheets(plan, town, sheets, source.name, declared, t)


def _plan_sheets(plan: Plan, town: TownFile, sheets: Iterable[ReadSheet], name: str,
                 declared: Register | None, t: Translator) -> Plan:
    sheets = tuple(sheet for sheet in sheets if sheet.rows)
    if not sheets:
        raise Refusal(_EMPTY, file=name)
    chosen = _only_for(sheets, declared, t) if declared else _by_register(sheets, t)
    if not chosen:
        raise Refusal(_WHICH, file=name)
    language = town_reads.details(town).language
    names = _names(town, chosen, language, t)
    several = len(sheets) > 1
    for wanted, sheet in chosen:
        read = read_rows(wanted, sheet, t, language=language, row_names=names,
                         check=lambda: plan.reached(0, 0))
        plan_rows(plan, town, wanted, read, language, sheet.name if several else "", t,
                  from_sheet=True)
        plan.notes += [Refusal(_COLUMN_LEFT, column=heading) for heading in read.left_out]
    used = {id(sheet) for _, sheet in chosen}
    plan.notes += [Refusal(_SHEET_LEFT, sheet=sheet.name) for sheet in sheets
                   if id(sheet) not in used and not is_guide(sheet)]
    return plan


Chosen = list[tuple[Register, ReadSheet]]


def _names(town: TownFile, chosen: Chosen, language: str, t: Translator
           ) -> dict[str, dict[str, frozenset[str]]]:
    """The names of all rows by register and id, also of those that only this file holds yet.

    A row is known by its name in each language: the file may be written in another than `t`'s.
    """
    linked = {field.register for declared, _ in chosen for field in declared.fields}
    names = {id: _names_there(town, declared) if id in linked else {}
             for id, declared in REGISTERS.items()}
    for declared, sheet in chosen:
        if declared.id not in linked:
            continue
        for row in read_rows(declared, sheet, t, language=language, row_names={}).rows:
            if row.id is not None:
                names[declared.id][row.id] = _called(declared, row.over({}, language)) | names[
                    declared.id].get(row.id, frozenset())
    return names


def _names_there(town: TownFile, declared: Register) -> dict[str, frozenset[str]]:
    return {row.id: _called(declared, row.values) for row in light_rows(
        town, declared.id, (declared.name_field,), most=town.count(REGISTER_TABLES[declared.id]))}


def _called(declared: Register, values: Mapping[str, Any]) -> frozenset[str]:
    name = values.get(declared.name_field)
    return frozenset(filter(str.strip, LocalText.from_json(name).texts.values())) if name \
        else frozenset()


def _only_for(sheets: tuple[ReadSheet, ...], declared: Register, t: Translator) -> Chosen:
    """The sheet called like the register, else the one whose headings fit best."""
    best = max(sheets, key=lambda sheet: (is_named(declared, sheet), fits(declared, sheet, t)),
               default=None)
    return [(declared, best)] if best is not None else []


def _by_register(sheets: tuple[ReadSheet, ...], t: Translator) -> Chosen:
    chosen: Chosen = []
    for declared in REGISTERS.values():
        named = [sheet for sheet in sheets if is_named(declared, sheet)]
        chosen += [(declared, sheet) for sheet in named[:1]]
    if chosen or len(sheets) != 1:
        return chosen
    fitting = sorted(REGISTERS.values(), key=lambda one: -fits(one, sheets[0], t))
    best, second = (fits(one, sheets[0], t) for one in fitting[:2])
    return [(fitting[0], sheets[0])] if best > second else []


def _plan_bundle(plan: Plan, town: TownFile, bundle: Mapping[str, Any], name: str,
                 declared: Register | None, t: Translator) -> Plan:
    if bundle["format"] == REGISTER:
        theirs = register(bundle["register"])
        if declared is not None and theirs.id != declared.id:
            raise Refusal(_OTHER_REGISTER, file=name, theirs=theirs.id, ours=declared.id)
        plan_rows(plan, town, theirs, read_register(theirs, bundle["rows"]),
                  town_reads.details(town).language, "", t)
    else:
        plan_town(plan, town, bundle, t, only=declared)
    return plan


__all__ = ["ImportResult", "Problem", "ReadRegister", "import_rows"]
