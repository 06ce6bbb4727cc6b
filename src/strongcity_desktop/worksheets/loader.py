"""Reads the declared worksheets of resources/worksheets: whole and right, or refused by name."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, TypedDict

from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.worksheets.coherence import fits_together
from strongcity_desktop.worksheets.kinds import (
    Choice,
    Kind,
    Outcome,
    Question,
    Step,
    Worksheet,
)
from strongcity_desktop.worksheets.quick_form import read_quickly
from strongcity_desktop.worksheets.reading import Part, Reader, Unreadable

_EDITION_FILE = re.compile(r"edition_(\d+)\.toml")
IMPLIED_CHOICES: Mapping[Kind, tuple[str, ...]] = {
    Kind.YES_PARTLY_NO: ("yes", "partly", "no"),
    Kind.EVIDENCE: ("thin", "fair", "good"),
}
"""The choice keys that two kinds always have, in this order."""


def load_worksheet(path: Path) -> Worksheet:
    """The worksheet declared in one file. Raises Refusal naming the file and the question."""
    written = path.read_bytes()
    table = read_quickly(path, written)
    return read_worksheet(_parsed(path, written) if table is None else table, path.name)


def _parsed(path: Path, written: bytes) -> dict[str, Any]:
    import tomllib  # Imported here: a start reads the quick form, and is the sooner ready

    try:
        return tomllib.loads(written.decode("utf-8"))
    except tomllib.TOMLDecodeError as unreadable:
        raise _refused(path.name, "", str(unreadable)) from unreadable


def read_worksheet(table: dict[str, object], file: str) -> Worksheet:
    """The worksheet declared by a parsed file named `file`. Raises Refusal like load_worksheet."""
    try:
        return _worksheet(Reader(table, ""))
    except Unreadable as unreadable:
        raise _refused(file, unreadable.place, unreadable.reason) from unreadable


def _refused(file: str, place: str, reason: str) -> Refusal:
    return Refusal(mark("The worksheet file {file} cannot be used. At “{place}”: {reason}"),
                   file=file, place=place or file, reason=reason)


@cache
def edition(worksheet_id: str, number: int) -> Worksheet:
    """One edition of a shipped worksheet. Raises Refusal when this version of the app lacks it."""
    path = _folder() / worksheet_id / f"edition_{number}.toml"
    if not path.is_file():
        raise Refusal(mark("This version of the app does not hold edition {number} of the "
                           "worksheet “{name}”. Open the town file with a newer version."),
                      number=number, name=worksheet_id)
    return load_worksheet(path)


@cache
def all_worksheets() -> dict[str, Worksheet]:
    """The newest edition of every shipped worksheet, by id."""
    return {worksheet_id: sheet for worksheet_id in _folders()
            if (sheet := newest_edition(worksheet_id)) is not None}


def newest_edition(worksheet_id: str) -> Worksheet | None:
    """The newest edition of a shipped worksheet, no other being read; None where there is none."""
    shipped = editions_of(worksheet_id) if worksheet_id in _folders() else ()
    return edition(worksheet_id, shipped[-1]) if shipped else None


def _folders() -> tuple[str, ...]:
    return tuple(sorted(folder.name for folder in _folder().iterdir() if folder.is_dir()))


def editions_of(worksheet_id: str) -> tuple[int, ...]:
    """The numbers of the shipped editions of a worksheet, oldest first."""
    names = (_EDITION_FILE.fullmatch(path.name)
             for path in (_folder() / worksheet_id).glob("*.toml"))
    return tuple(sorted(int(name.group(1)) for name in names if name))


def _folder() -> Path:
    return paths.resources_folder() / "worksheets"


def _worksheet(table: Reader) -> Worksheet:
    worksheet_id = table.key("id")
    worksheet = Worksheet(
        id=worksheet_id, tool=table.text("tool"), edition=table.whole("edition"),
        label=table.text("label"), hint=table.text("hint"),
        steps=tuple(_step(step, worksheet_id) for step in table.tables("steps")),
        renamed=table.names("renamed"), retired=table.words("retired"),
        method_changes=table.text_or_none("method_changes"),
        outcomes=tuple(_outcome(outcome, worksheet_id)
                       for outcome in table.tables_or_none("outcomes")),
        fixed_line=table.text_or_none("fixed_line"))
    table.all_was_read()
    fits_together(worksheet)
    return worksheet


def _outcome(table: Reader, worksheet_id: str) -> Outcome:
    key = table.key("key")
    path = table.place = f"{worksheet_id}.outcomes.{key}"
    outcome = Outcome(key=key, path=path, label=table.text("label"), hint=table.text("hint"),
                      when=table.condition("when"), reasons=table.reasons("reasons"))
    table.all_was_read()
    return outcome


def _step(table: Reader, worksheet_id: str) -> Step:
    key = table.key("key")
    path = f"{worksheet_id}.{key}"
    table.place = path
    step = Step(
        key=key, path=path, label=table.text("label"), hint=table.text("hint"),
        chapter=table.text("chapter"), number=table.whole("number"),
        questions=tuple(_question(question, path) for question in table.tables("questions")))
    table.all_was_read()
    return step


def _question(table: Reader, parent: str, of_kind: "Mapping[Kind, _OfKind] | None" = None
              ) -> Question:
    key = table.key("key")
    path = table.place = f"{parent}.{key}"
    kind = table.kind("kind")
    readers = _OF_KIND if of_kind is None else of_kind
    if kind not in readers:
        raise Unreadable(path, f"a column cannot be of kind “{kind}”")
    asks = kind is not Kind.NOTE and of_kind is None
    text = table.text if asks else table.text_or_none
    chapter = text("chapter")
    question = Question(
        key=key, kind=kind, path=path, label=table.text("label"), hint=text("hint"),
        why=text("why"), example=text("example"), mark=table.mark("mark"),
        depth=table.depth("depth") if of_kind is None else "short",
        chapter=chapter, short_label=text("short_label"),
        practices=_practices(table), optional=table.yes_or_no("optional"),
        relevant=table.condition("relevant"), constraints=table.constraints("constraints"),
        special_page=table.text_or_none("special_page"),
        of_its_year=of_kind is None and table.yes_or_no("of_its_year"),
        by_import=of_kind is not None and table.yes_or_no("by_import"),
        better=table.better("better") if _has_a_better_way(kind, of_kind is not None) else "",
        gaps=table.gaps("gaps", chapter) if asks else (), **readers[kind](table))
    table.all_was_read()
    return question


def _practices(table: Reader) -> tuple[str, ...]:
    one, several = table.text_or_none("practice"), table.words("practices")
    if one and several:
        raise Unreadable(table.place, "it says “practice” or “practices”, not both")
    return (one,) if one else several


_ORDERED = (Kind.INTEGER, Kind.DECIMAL, Kind.AMOUNT, Kind.RANGE, Kind.YES_PARTLY_NO,
            Kind.RATING_TABLE)


def _has_a_better_way(kind: Kind, is_column: bool) -> bool:
    return kind in _ORDERED and not is_column


# What each kind says beside what every question says.
class _Extras(TypedDict, total=False):
    choices: tuple[Choice, ...]
    levels: tuple[Choice, ...]
    rows: tuple[Choice, ...]
    groups: tuple[Choice, ...]
    sources: tuple[Choice, ...]
    columns: tuple[Question, ...]
    register: str
    several: bool
    counts_people: bool
    low: int


_OPTION: tuple[Part, ...] = ("depth", "advantages", "drawbacks", "considerations")
_LEVEL: tuple[Part, ...] = ("depth",)
_ROW: tuple[Part, ...] = ("next_step",)
# Who rates where nobody is told apart; it has no name, and so is never shown.
_EVERYONE = Choice("all", "")
_OfKind = Callable[[Reader], _Extras]


def _nothing_more(table: Reader) -> _Extras:
    return {}


def _integer(table: Reader) -> _Extras:
    return {"counts_people": table.yes_or_no("counts_people")}


def _choices(table: Reader) -> _Extras:
    return {"choices": table.choices("choices", _OPTION)}


def _yes_partly_no(table: Reader) -> _Extras:
    return _implied(table, Kind.YES_PARTLY_NO)


def _evidence(table: Reader) -> _Extras:
    return _implied(table, Kind.EVIDENCE)


def _implied(table: Reader, kind: Kind) -> _Extras:
    choices = table.choices("choices")
    if tuple(choice.key for choice in choices) != IMPLIED_CHOICES[kind]:
        raise Unreadable(table.place, f"its choices are {', '.join(IMPLIED_CHOICES[kind])}")
    return {"choices": choices}


def _range(table: Reader) -> _Extras:
    return {"levels": table.choices("levels", _LEVEL)}


def _rating_table(table: Reader) -> _Extras:
    return {"levels": table.choices("levels"), "rows": table.choices("rows", _ROW),
            "groups": table.choices_or_none("groups") or (_EVERYONE,),
            "sources": table.choices_or_none("sources"), "low": table.whole_or_none("low")}


def _repeat(table: Reader) -> _Extras:
    columns = tuple(_question(column, table.place, _OF_COLUMN)
                    for column in table.tables("columns"))
    keys = [column.key for column in columns]
    if len(set(keys)) < len(keys) or "id" in keys:
        raise Unreadable(table.place, "column keys are unique, and none is “id”")
    return {"columns": columns}


def _register_choice(table: Reader) -> _Extras:
    return {"register": table.key("register"), "several": table.yes_or_no("several", True)}


_OF_KIND: Mapping[Kind, _OfKind] = {
    Kind.TEXT: _nothing_more, Kind.LONG_TEXT: _nothing_more, Kind.INTEGER: _integer,
    Kind.DECIMAL: _nothing_more, Kind.AMOUNT: _nothing_more, Kind.DATE: _nothing_more,
    Kind.NOTE: _nothing_more, Kind.SELECT_ONE: _choices, Kind.SELECT_MULTIPLE: _choices,
    Kind.RANGE: _range, Kind.YES_PARTLY_NO: _yes_partly_no, Kind.RATING_TABLE: _rating_table,
    Kind.REPEAT: _repeat, Kind.REGISTER_CHOICE: _register_choice, Kind.EVIDENCE: _evidence,
}
_NO_COLUMN = (Kind.NOTE, Kind.REPEAT, Kind.RATING_TABLE, Kind.EVIDENCE)
_OF_COLUMN = {kind: read for kind, read in _OF_KIND.items() if kind not in _NO_COLUMN}
