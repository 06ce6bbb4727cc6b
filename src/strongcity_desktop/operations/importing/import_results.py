"""Import results from a file of IATI: all or nothing, in one step, looked at before if wanted."""

from pathlib import Path

from strongcity_desktop.exchange.iati_in import read_results
from strongcity_desktop.exchange.json_bundle import read_register
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
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.town_file import TownFile

_IMPORTED = mark("Imported the results of “{file}”")
_NOT_THERE = mark("“{file}” is not there. Check the name and the folder.")
_NOT_READ = mark("“{file}” cannot be read from there. Close the program that has it open, or copy "
                 "it to this computer, then import the copy.")


def import_results(town: TownFile, source: Path, t: Translator, *, dry_run: bool = False,
                   who: str = "", reached: Reached = go_on) -> ImportResult:
    """Take in indicators, periods and readings. One with an id that is there changes it.

    With `dry_run`, or when anything has a problem, nothing is changed. Raises Refusal when the file
    cannot be read at all. `reached` may stop the work as in `import_rows`.
    """
    plan = _planned(town, source, t, reached)
    if plan.problems or dry_run:
        return plan.result(written=False)
    town.refuse_if_read_only()
    if plan.writes:
        back_up_before(town, "an import")
    with town.step(_IMPORTED, who=who, file=clean(source.name)) as step:
        plan.write(step)
    return plan.result(written=True)


def _planned(town: TownFile, source: Path, t: Translator, reached: Reached) -> Plan:
    try:
        if not source.is_file():
            raise Refusal(_NOT_THERE, file=source.name)
        found = read_results(source)
    except OSError as trouble:
        raise Refusal(_NOT_READ, file=source.name) from trouble
    plan = Plan(reached=reached)
    language = town_reads.details(town).language
    for register_id, rows in found.rows.items():
        register = REGISTERS[register_id]
        plan_rows(plan, town, register, read_register(register, list(rows)), language,
                  title(t, register), t)
    return plan
