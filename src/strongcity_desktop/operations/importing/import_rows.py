"""Import rows: CSV, XLSX or JSON into a register or the whole town, all or nothing, in one step."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from strongcity_desktop.exchange.csv_files import read_csv
from strongcity_desktop.exchange.json_bundle import (
    REGISTER,
    read_json,
    read_register,
)
from strongcity_desktop.exchange.row_reading import (
    Problem,
    ReadRegister,
)
from strongcity_desktop.exchange.workbooks_in import WORKBOOKS, read_workbook
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import clean
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.back_up import back_up_before
from strongcity_desktop.operations.importing.import_plan import (
    ImportResult,
    Plan,
    Reached,
    go_on,
    plan_rows,
)
from strongcity_desktop.operations.importing.import_sheets import plan_sheets
from strongcity_desktop.operations.importing.import_town import plan_town
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.town_file import TownFile

_IMPORTED = mark("Imported “{file}”")
_NOT_THERE = mark("“{file}” is not there. Check the name and the folder.")
_NOT_READ = mark("“{file}” cannot be read from there. Close the program that has it open, or copy "
                 "it to this computer, then import the copy.")
_TOWN_FILE = mark("“{file}” is the town file itself, which is open already. Choose the file that "
                  "holds the rows.")
_NO_ENDING = mark("“{file}” has no ending that can be read. It is one of .xlsx, .ods, .csv or "
                  ".json.")
_OTHER_REGISTER = mark("“{file}” holds the register “{theirs}”, not “{ours}”.")


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
    return plan_sheets(plan, town, sheets, source.name, declared, t)


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
