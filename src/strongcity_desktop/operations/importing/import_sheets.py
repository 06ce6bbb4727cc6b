"""Sheets on their way in: each one understood, and all that a workbook of a whole town brings."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from strongcity_desktop.exchange.column_guide import is_guide
from strongcity_desktop.exchange.part_sheets import part_of, parts_read
from strongcity_desktop.exchange.row_reading import (
    ReadRegister,
    ReadRow,
    fits,
    is_named,
    read_rows,
)
from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.assessed_rows import DIAGNOSIS, newest_assessment
from strongcity_desktop.operations.importing.import_carried import CarriedRows
from strongcity_desktop.operations.importing.import_details import plan_details
from strongcity_desktop.operations.importing.import_plan import Plan, plan_rows
from strongcity_desktop.operations.importing.import_town import plan_rest
from strongcity_desktop.operations.see_rows import light_rows
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.row_check import LANGUAGE_CODE
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile

_WHICH = mark("“{file}” belongs to no register that can be told from its headings. "
              "Say which register it is for.")
_EMPTY = mark("“{file}” holds no rows. Choose the file that holds them.")
_SHEET_LEFT = mark("Sheet “{sheet}” was left out: it belongs to no register.")
_COLUMN_LEFT = mark("Column “{column}” was left out: no field is called so.")
_FOR_READING = mark("The sheets of answers in words are for reading, and are left out here.")


def plan_sheets(plan: Plan, town: TownFile, sheets: Iterable[ReadSheet], name: str,
                declared: Register | None, t: Translator) -> Plan:
    """Add the rows of the sheets to the plan: of one register, or of all that they are called like.

    A workbook of a whole town brings back what stands beside its registers too.
    """
    sheets = tuple(sheet for sheet in sheets if sheet.rows)
    if not sheets:
        raise Refusal(_EMPTY, file=name)
    beside = tuple(sheet for sheet in sheets if part_of(sheet))
    others = tuple(sheet for sheet in sheets if sheet not in beside)
    chosen = _only_for(others, declared, t) if declared else _by_register(others, t)
    if not chosen and (declared or not beside):
        raise Refusal(_WHICH, file=name)
    parts = parts_read(beside) if beside and declared is None else None
    told = _plan_registers(plan, town, chosen, parts, t, several=len(sheets) > 1)
    used = {id(sheet) for _, sheet in chosen}
    left = [sheet for sheet in others if id(sheet) not in used and not is_guide(sheet)]
    if parts is not None:
        plan_rest(plan, town, {**parts, "registers": told}, t)
        plan.notes += [Refusal(_FOR_READING)] if left else []
    else:
        plan.notes += [Refusal(_SHEET_LEFT, sheet=sheet.name) for sheet in left]
    return plan


def _plan_registers(plan: Plan, town: TownFile, chosen: "Chosen", parts: Mapping[str, Any] | None,
                    t: Translator, *, several: bool) -> dict[str, list[dict[str, Any]]]:
    """Add the rows of each sheet; what is told of stakeholders in them is given back by register.
    """
    language, told = town_reads.details(town).language, dict[str, list[dict[str, Any]]]()
    if parts is not None:
        plan_details(plan, town, parts["town"], t)
        language = _code(parts["town"].get("language")) or language
    names = _names(town, chosen, language, t)
    for wanted, sheet in chosen:
        read = read_rows(wanted, sheet, t, language=language, row_names=names,
                         check=lambda: plan.reached(0, 0))
        carried = None
        if parts is not None:
            carried = CarriedRows(town, wanted, reorders=False)
            if wanted.is_assessed and not _is_of_newest(town, parts):
                read = _lasting(wanted, read)
        if wanted.id == STAKEHOLDERS.id:
            told[wanted.id] = [{"id": row.id, **row.values} for row in read.rows]
        plan_rows(plan, town, wanted, read, language, sheet.name if several else "", t,
                  from_sheet=True, carried=carried)
        plan.notes += [Refusal(_COLUMN_LEFT, column=heading) for heading in read.left_out]
    return told


def _code(given: Any) -> str:
    return given if isinstance(given, str) and LANGUAGE_CODE.fullmatch(given) else ""


def _is_of_newest(town: TownFile, parts: Mapping[str, Any]) -> bool:
    """Whether what the challenges' sheet judges was judged in the newest diagnosis of the town."""
    given: Sequence[Any] = parts.get("worksheets", [])
    diagnoses = [one for one in given if one.get("worksheet") == DIAGNOSIS]
    newest = sorted(diagnoses, key=lambda one: str(one.get("started_on")))[-1:]
    return bool(newest) and newest[0].get("id") == newest_assessment(town)


def _lasting(declared: Register, read: ReadRegister) -> ReadRegister:
    """The rows without what belongs to a diagnosis: a sheet of its own tells that."""
    judged = {field.key for field in declared.fields if field.per_assessment}

    def lasting(row: ReadRow) -> ReadRow:
        return replace(row, values={key: value for key, value in row.values.items()
                                    if key not in judged},
                       texts={key: text for key, text in row.texts.items() if key not in judged})

    return replace(read, rows=tuple(map(lasting, read.rows)))


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
