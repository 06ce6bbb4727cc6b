"""What documents can tell of in this town: runs of worksheets, entries of registers."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator

if TYPE_CHECKING:
    from strongcity_desktop.operations.documents_offered import DocumentKind
    from strongcity_desktop.registers.fields import Register, Row
    from strongcity_desktop.store.town_file import TownFile


class Run(NamedTuple):
    """One run of a worksheet, with its title for the reader."""

    id: str
    worksheet_id: str
    title: str


class Entry(NamedTuple):
    """One entry of a register, with its name for the reader."""

    id: str
    name: str


class ToldOf(NamedTuple):
    """Runs, the oldest of each worksheet first; by register its entries, the one meant first.

    `chapters` are key and title of those that the town gave a document, by the document's id.
    """

    runs: tuple[Run, ...] = ()
    entries: Mapping[str, tuple[Entry, ...]] = {}
    chapters: Mapping[str, tuple[tuple[str, str], ...]] = {}


def gather(town: "TownFile", kinds: "tuple[DocumentKind, ...]", t: Translator) -> ToldOf:
    """Read them, in one go on the town's thread."""
    from strongcity_desktop.operations.document_chapters import chapters_in

    registers = dict.fromkeys(kind.of_row_in for kind in kinds if kind.of_row_in)
    return ToldOf(tuple(_runs(town, t)), {one: _entries(town, one, t) for one in registers},
                  {kind.id: chapters for kind in kinds
                   if (chapters := chapters_in(town, kind.id, t))})


def _runs(town: "TownFile", t: Translator) -> list[Run]:
    from strongcity_desktop.operations.compare_years import runs_of
    from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled

    found: list[Run] = []
    for worksheet_id in dict.fromkeys(one.worksheet_id for one in filled_worksheets(town)):
        for kept in runs_of(town, worksheet_id):
            try:
                title = open_filled(town, kept.id).title_in(t)
            except Refusal:  # of an edition that only a newer version of the app can open
                continue
            found.append(Run(kept.id, worksheet_id, title))
    return found


def _entries(town: "TownFile", register_id: str, t: Translator) -> tuple[Entry, ...]:
    """The one that is meant where none is named, then the others, the newest first."""
    from strongcity_desktop.operations.keep_register import rows_of
    from strongcity_desktop.registers.catalogue import register
    from strongcity_desktop.registers.most_asked_for import most_asked_for
    from strongcity_desktop.store.moment import today

    declared, rows = register(register_id), rows_of(town, register_id)
    meant = most_asked_for(register_id, rows, today())
    others = sorted((row for row in rows if row != meant), key=lambda row: _day(declared, row),
                    reverse=True)
    to_come = _vote_to_come(town, rows, t) if register_id == "adopted_versions" else ()
    told = [Entry(row.id, _named(declared, row, t))
            for row in (*([meant] if meant else []), *others)]
    return (*told[:1], *to_come, *told[1:])


def _vote_to_come(town: "TownFile", rows: "Sequence[Row]", t: Translator) -> tuple[Entry, ...]:
    """The vote for which papers were begun, beside those that were held."""
    from strongcity_desktop.operations.council_papers import TO_COME, is_to_come, last_adopted

    last = last_adopted(rows)
    return (Entry(TO_COME, t("The vote to come")),) if last and is_to_come(town, last) else ()


def _day(declared: "Register", row: "Row") -> str:
    """The first day of an entry, "" where it has none."""
    from strongcity_desktop.registers.fields import FieldKind

    days = (row.values.get(field.key) for field in declared.fields
            if field.kind is FieldKind.DATE)
    return str(next(days, "") or "")


def _named(declared: "Register", row: "Row", t: Translator) -> str:
    from strongcity_desktop.registers.showing import row_name

    name, day = row_name(declared, row, t), _day(declared, row)
    return t("{day}, {name}", name=name, day=t.short_date(day)) if day else name
