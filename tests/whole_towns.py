"""Whole towns on their way out and in again: with all that a town can hold, and what differs."""

import json
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from random import Random
from typing import Any

from register_samples import EVERYTHING, text
from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.exchange.workbooks_in import read_workbook
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.dated_readings import add_reading
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, move_to, open_filled
from strongcity_desktop.operations.importing.import_plan import ImportResult
from strongcity_desktop.operations.importing.import_rows import import_rows
from strongcity_desktop.operations.importing.keep_matchings import keep_matching
from strongcity_desktop.operations.keep_evidence import AnswerEnd, RowEnd, link_document
from strongcity_desktop.operations.keep_files import keep_files, look_at_files
from strongcity_desktop.operations.keep_register import (
    add_row,
    change_row,
    delete_rows,
    move_row,
    rows_of,
)
from strongcity_desktop.operations.keep_views import save_view
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.registers.view import Filter, RowView, SavedView, Sort
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store import files, rows
from strongcity_desktop.store.file_seen import look_at
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

WHO = "Clerk"
EN = translator("en")


def empty_town(path: Path, language: str = "en") -> TownFile:
    """A town of which only the name is known."""
    return create_town(path, TownDetails(LocalText.of("Nowhere yet", language), language=language),
                       WHO)


def with_all(town: TownFile, folder: Path) -> None:
    """Add what the sample does not have: views, matchings, more files and links, moved rows, gaps
    in the numbers, a frozen version, readings of other days, a field cleared on purpose."""
    town.run(lambda opened: _add_all(opened, folder))


def _add_all(town: TownFile, folder: Path) -> None:
    with town.transaction():
        for register in ("stakeholders", "actions", "plan_sections"):
            first, *_, last = rows_of(town, register)
            move_row(town, register, first.id, 2, WHO)
            move_row(town, register, last.id, -1, WHO)
        delete_rows(town, "tasks", [rows_of(town, "tasks")[1].id], WHO)
        added = add_row(town, "goals", {"name": text("Safe parks", fr="Parcs sûrs")}, WHO).row
        change_row(town, "goals", added.id, {"status": None}, WHO)
        for place, name in enumerate(("Late", "All of them")):
            save_view(town, SavedView("", "tasks", name, RowView(
                "radio", (Filter("status", "one_of", ("to_do",)),), (Sort("due_on", bool(place)),),
                "status" if place else ""), ("name", "due_on"), {"name": 240}), WHO)
        keep_matching(town, "actions", "Yearly plan", ["Theme", "Wer?"], {"columns": [
            {"heading": "Theme", "field": "name", "version": "fr", "days": "", "words": {}},
            {"heading": "Wer?", "field": "", "version": "", "days": "", "words": {"x": ""}}]}, WHO)
        document = _keep_file(town, folder / "minutes.txt", b"Minutes\n" * 40)
        filled = filled_worksheets(town)[-1]
        sheet = open_filled(town, filled.id).worksheet
        move_to(town, filled.id, sheet.questions[3].key)
        link_document(town, document, RowEnd("goals", added.id), WHO, quality="thin",
                      sensitivity="internal", note="“Page 3”")
        link_document(town, document, AnswerEnd(filled.id, sheet.questions[1].key), WHO)
        add_reading(town, rows_of(town, "stakeholders")[0].id,
                    today().replace(year=today().year - 2),
                    {"influence": 2, "interest": 3, "trust": None, "relation": None}, WHO)
        _adopt(town, folder / "frozen.pdf")


def _keep_file(town: TownFile, path: Path, content: bytes) -> str:
    path.write_bytes(content)
    seen, refused = look_at_files([path])
    assert refused == ()
    return keep_files(town, seen, WHO).added[0]


def _adopt(town: TownFile, path: Path) -> None:
    """A version with its frozen file, as adopting writes it."""
    path.write_bytes(b"%PDF-1.7 frozen" + bytes(range(256)))
    seen = look_at(path)
    with town.step("Adopted", who=WHO) as step:
        files.keep(town, seen)
        rows.insert(step, "adopted_versions", {
            "name": text("Version 1"), "adopted_on": "2026-01-20", "votes_for": 12,
            "frozen": {"hash": seen.hash, "name": "plan.pdf", "size": seen.size},
            "checksum": seen.hash})


def shaken(town: TownFile, seed: int, operations: int) -> None:
    """Let somebody add, change, move, copy and delete rows of all registers at random."""
    from trials.random_operations import Hands

    def work(opened: TownFile) -> None:
        hands = Hands(opened, Random(seed))
        for _ in range(operations):
            with suppress(Refusal):
                hands.work()

    town.run(work)


def carry_out(town: TownFile, target: Path, language: str = "en") -> Path:
    """Write everything."""
    t = translator(language)
    town.run(lambda opened: export_rows(opened, target, None, t, EVERYTHING))
    return target


def take_in(town: TownFile, source: Path, *, dry_run: bool = False, language: str = "en"
            ) -> ImportResult:
    """Read a file."""
    t = translator(language)
    return town.run(lambda opened: import_rows(opened, source, None, t, dry_run=dry_run, who=WHO))


def said_of(result: ImportResult) -> list[str]:
    """What kept it out."""
    return [problem.in_words(EN) for problem in result.problems]


def contents(source: Path) -> Any:
    """What the file holds: the words of a JSON file, the cells of a workbook by sheet."""
    if source.suffix == ".json":
        return source.read_text("utf-8")
    return {sheet.name: _without_files(sheet) for sheet in read_workbook(source)[0]}


def _without_files(sheet: ReadSheet) -> tuple[tuple[str, ...], ...]:
    """The cells but those that only tell the name of a file."""
    told = {label(translator(code), declared, field) for declared in REGISTERS.values()
            for field in declared.fields if field.kind is FieldKind.FILE for code in SHIPPED}
    heads = sheet.rows[0] if sheet.rows else ()
    return tuple(tuple(cell for at, cell in enumerate(row)
                       if at >= len(heads) or heads[at] not in told) for row in sheet.rows)


def differences_of_trip(town: TownFile, folder: Path, ending: str, languages: tuple[str, str]
                        ) -> list[str]:
    """Carry a town into an empty one and out again: what is not as it was, and what was said.

    Written in the first of the `languages`, read by a reader of the second.
    """
    first = carry_out(town, folder / f"first{ending}", languages[0])
    there = empty_town(folder / f"there-{'-'.join(languages)}{ending}", languages[1])
    try:
        before = carry_out(there, folder / "empty.json").read_text("utf-8")
        result = take_in(there, first, language=languages[1])
        again = carry_out(there, folder / f"second{ending}", languages[0])
        wrong = said_of(result) + _differing(contents(first), contents(again))
        for one, called in ((town, "the same town"), (there, "the other town")):
            idle = take_in(one, first, dry_run=True, language=languages[1])
            wrong += [f"{called}: {row.sheet}, {row.row}, {row.state}" for row in idle.rows
                      if row.state != "unchanged"]
        if result.written:
            there.run(undo)
            if carry_out(there, folder / "empty.json").read_text("utf-8") != before:
                wrong.append("undo left something")
        return wrong
    finally:
        there.close()


def _differing(first: Any, again: Any) -> list[str]:
    if isinstance(first, str):
        return [] if first == again else list(_paths(json.loads(first), json.loads(again), ""))
    return [f"sheet {name}: {rows[:0]}" if name not in again else f"sheet {name}, {place}: "
            f"{row} became {other}"
            for name, rows in first.items()
            for place, (row, other) in enumerate(zip(rows, again.get(name, ((),) * len(rows)),
                                                     strict=False))
            if row != other] + ([] if list(first) == list(again) else ["other sheets"]) + [
        f"sheet {name}: {len(rows)} rows" for name, rows in first.items()
        if len(rows) != len(again.get(name, ()))]


def _paths(first: Any, again: Any, at: str) -> Any:
    if isinstance(first, dict) and isinstance(again, dict):
        for key in {**first, **again}:
            if first.get(key) != again.get(key):
                yield from _paths(first.get(key), again.get(key), f"{at}/{key}")
    elif isinstance(first, list) and isinstance(again, list) and len(first) == len(again):
        for place, (one, other) in enumerate(zip(first, again, strict=True)):
            if one != other:
                yield from _paths(one, other, f"{at}/{place}")
    else:
        yield f"{at}: {str(first)[:80]} became {str(again)[:80]}"


Change = Callable[[dict[str, Any]], object]


def changed_bundle(path: Path, change: Change) -> Path:
    """The same file after its content was changed by hand."""
    bundle = json.loads(path.read_text("utf-8"))
    change(bundle)
    path.write_text(json.dumps(bundle), "utf-8")
    return path
