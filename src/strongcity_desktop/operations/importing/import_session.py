"""One import between its steps: the file, read once, and the answers given to it so far."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from strongcity_desktop.exchange.column_guess import ID, Guess, guess_columns, heading_knower
from strongcity_desktop.exchange.csv_files import Written
from strongcity_desktop.exchange.plan_words import FILLED_DOWN, plan_colours, plan_headings
from strongcity_desktop.exchange.row_reading import Matched, as_id, fits, is_named
from strongcity_desktop.exchange.row_sheet import ORIGINAL, OUTDATED
from strongcity_desktop.exchange.row_sheet import Column as FieldColumn
from strongcity_desktop.exchange.sheet_shape import Cells, SheetShape, guess_shape, shape_at
from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.exchange.table_file import TableFile, read_table
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.importing.plan_themes import theme_column, themes_of
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.column_reading import (
    ColumnHints,
    DayOrder,
    UnknownWord,
    guess_day_order,
    unknown_words,
)
from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.reading import Names
from strongcity_desktop.registers.row_check import TEXTS
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.rows import rows
from strongcity_desktop.store.town_file import TownFile

_MOST_SAMPLES, _LONGEST_SAMPLE = 3, 60
_TOWN_FILE = mark("“{file}” is the town file itself, which is open already. Choose the file that "
                  "holds the rows.")


def look_at_table(source: Path, town_path: Path | None = None) -> TableFile:
    """Read a file; nothing of the town is needed for it. Raises Refusal when it cannot be read."""
    if town_path is not None and source.exists() and town_path.exists() \
            and source.samefile(town_path):
        raise Refusal(_TOWN_FILE, file=source.name)
    return read_table(source)


def names_for(town: TownFile, register_id: str) -> dict[str, dict[str, frozenset[str]]]:
    """What the rows are called that a row of this register may name, by register and id."""
    wanted = {field.register for field in register(register_id).fields if field.names_rows}
    return {id: {row.id: called(register(id), row.values) for row in rows(town, id)}
            for id in wanted}


def called(declared: Register, values: Mapping[str, Any]) -> frozenset[str]:
    """Every name that a row with these values has, in the languages of its texts."""
    name = values.get(declared.name_field)
    return frozenset(filter(str.strip, LocalText.from_json(name).texts.values())) if name \
        else frozenset()


def language_of(town: TownFile) -> str:
    """The language in which a text without another one is kept."""
    return town_reads.details(town).language


class ImportSession:
    """Belongs to one register and one file. Every answer can be taken back; nothing is written."""

    def __init__(self, register_id: str, table: TableFile, t: Translator, language: str,
                 names: Mapping[str, Names]) -> None:
        """`language` is the town's own; `names` as `names_for` gives them."""
        self.register, self.t, self.language = register(register_id), t, language
        self._names_there, self._names_here = names, dict[str, frozenset[str]]()
        self.table = table
        self._knows = heading_knower(self.register, t)
        self._unknown: dict[int, tuple[UnknownWord, ...]] = {}
        self.sheet_at = self._likeliest_sheet()
        self.shape: SheetShape
        self.columns: list[FieldColumn | None]
        self.guesses: tuple[Guess, ...]
        self.day_orders: dict[int, DayOrder] = {}
        self.proven_days: dict[int, bool] = {}
        self.corrections: dict[int, dict[str, str]] = {}
        self.mends: dict[tuple[int, int], str] = {}
        self.left_out: set[int] = set()
        self.decisions: dict[tuple[int, str], frozenset[str] | None] = {}
        """What was said of a likely double, by the row's place and the row it is like: the keys of
        the fields taken from the file, or None where both are different."""
        self._lay_out(guess_shape(self.sheet.rows, self._knows))

    @property
    def names(self) -> Mapping[str, Names]:
        """What rows are called that a row may name, those of this very file among them, by register
        and id; they are known by their ids."""
        id = self.register.id
        if id not in self._names_there:
            return self._names_there
        self._names_here = self._names_here or self._named_here()
        there = {row_id: frozenset({said}) if isinstance(said, str) else said
                 for row_id, said in self._names_there[id].items()}
        here = {row_id: there.get(row_id, frozenset()) | said
                for row_id, said in self._names_here.items()}
        return {**self._names_there, id: {**there, **here}}

    def _named_here(self) -> dict[str, frozenset[str]]:
        """What the rows of the file are called that bring an id."""
        ids = self.columns.index(ID) if ID in self.columns else None
        named = [at for at, column in enumerate(self.columns)
                 if column is not None and column.field.key == self.register.name_field]
        if ids is None:
            return {}
        return {row_id: frozenset(filter(str.strip, (self.cell(place, at) for at in named)))
                for place in self.shape.rows if (row_id := as_id(self.cell(place, ids).strip()))}

    # The file and its sheet

    @property
    def sheet(self) -> ReadSheet:
        """The sheet chosen."""
        return self.table.sheets[self.sheet_at]

    def choose_written(self, written: Written) -> None:
        """Take the plain file to be written in another way. Raises Refusal; all stays then."""
        self.table = self.table.rewritten(written)
        self.choose_sheet(0)

    def choose_sheet(self, at: int) -> None:
        """Choose a sheet; its headings and columns are guessed anew."""
        self.sheet_at = at
        self._lay_out(guess_shape(self.sheet.rows, self._knows))

    def choose_heading(self, place: int, *, joined: bool = False) -> None:
        """Say in which row the headings stand, and whether the row above belongs to them."""
        self._lay_out(shape_at(self.sheet.rows, place, joined=joined))

    def _likeliest_sheet(self) -> int:
        sheets = self.table.sheets
        return max(range(len(sheets)), key=lambda at: (
            is_named(self.register, sheets[at]), fits(self.register, sheets[at], self.t),
            len(sheets[at].rows) > 1, -at))

    def _lay_out(self, shape: SheetShape) -> None:
        self.shape = shape
        self._unknown.clear()
        for answers in (self.day_orders, self.proven_days, self.corrections, self.mends,
                        self.decisions):
            answers.clear()
        self.left_out = set(shape.sums)
        self.guesses = guess_columns(self.register, self.t, shape.headings,
                                     [self.cells(at) for at in range(len(shape.headings))])
        self.columns = [guess.column for guess in self.guesses]
        for at, guess in enumerate(self.guesses):
            self.match(at, guess.column)
        self._fill_down()

    def _fill_down(self) -> None:
        """In a plan that names a theme once for several actions, name it for each of them."""
        if not plan_headings(self.register.id) or not any(self.columns):
            return
        found = themes_of(self.sheet.rows, [place for place in self.shape.rows
                                            if place not in self.shape.sums],
                          self.columns, self.register)
        if not found.said:
            return
        at = theme_column(self.columns)
        if at is None:
            at = self._add_theme_column()
        self.left_out |= found.rows_of_their_own
        self.mends |= {(place, at): theme for place, theme in found.said.items()}

    def _add_theme_column(self) -> int:
        """A column that the file has not: its themes stand in rows of their own."""
        field = self.register.field(FILLED_DOWN)
        column = FieldColumn(field)
        self.shape = replace(self.shape, headings=(*self.shape.headings,
                                                   label(self.t, self.register, field)))
        self.columns.append(column)
        self.guesses = (*self.guesses, Guess(column, "name"))
        return len(self.columns) - 1

    # Columns

    def cells(self, at: int) -> list[str]:
        """The cells of a column that hold anything, the sums aside, as they were mended."""
        found = []
        for place in self.shape.rows:
            if place not in self.shape.sums:
                cell = self.cell(place, at)
                if cell.strip():
                    found.append(cell)
        return found

    def samples(self, at: int) -> list[str]:
        """Some different cells of a column, shortened."""
        different = Counter(" ".join(cell.split()) for cell in self.cells(at)[:500])
        return [cell if len(cell) <= _LONGEST_SAMPLE else cell[:_LONGEST_SAMPLE - 1] + "…"
                for cell, _ in different.most_common(_MOST_SAMPLES)]

    def targets(self) -> list[FieldColumn]:
        """What a column may belong to, as the fields are declared; texts once per language."""
        found: list[FieldColumn] = []
        used = {column.version for column in self.columns if column is not None}
        codes = sorted((used | {"en", "fr", "ar"}) - {"", self.language, ORIGINAL, OUTDATED})
        for field in self.register.fields:
            if field.is_read_back:
                found.append(FieldColumn(field))
                if field.kind in TEXTS:
                    found += [FieldColumn(field, code) for code in codes]
        return found

    def match(self, at: int, column: FieldColumn | None) -> None:
        """Say what a column belongs to; None leaves it out. Another one with it is left out."""
        if column is not None:
            for other, taken in enumerate(self.columns):
                if other != at and taken == column:
                    self.match(other, None)
        self.columns[at] = column
        self.corrections.pop(at, None)
        self._unknown.pop(at, None)
        self._forget_names()
        self.decisions.clear()
        if column is not None and column.field.kind is FieldKind.DATE:
            self.day_orders[at], self.proven_days[at] = guess_day_order(self.cells(at))
        colours = {} if column is None else plan_colours(self.register.id, column.field.key)
        for word in self.unknown(at):
            guess = colours.get(word.key, word.guess)
            if guess is not None:
                self.correct(at, word.key, guess)

    def _forget_names(self) -> None:
        """The rows of the file may be called otherwise now: what names them is read anew."""
        self._names_here.clear()
        for at, column in enumerate(self.columns):
            if column is not None and column.field.register == self.register.id:
                self._unknown.pop(at, None)

    def set_day_order(self, at: int, order: DayOrder) -> None:
        """Say in which order the days of a column are written."""
        self.day_orders[at] = order

    def unknown(self, at: int) -> tuple[UnknownWord, ...]:
        """The words of a column that are no choice of its field."""
        if at not in self._unknown:
            column = self.columns[at]
            self._unknown[at] = () if column is None else unknown_words(
                self.register, column.field, self.cells(at), self.t,
                row_names=self.names.get(column.field.register, {}))
        return self._unknown[at]

    def correct(self, at: int, word: str, key: str | None) -> None:
        """Say what a word of a column stands for: a key, "" for nothing; None takes it back."""
        said = self.corrections.setdefault(at, {})
        if key is None:
            said.pop(word, None)
        else:
            said[word] = key

    def open_words(self) -> int:
        """How many words nobody has said anything about yet."""
        return sum(word.key not in self.corrections.get(at, {})
                   for at in range(len(self.columns)) for word in self.unknown(at))

    def missing(self) -> Field | None:
        """The field without which no row can come in, where no column belongs to it."""
        if ID in self.columns:
            return None
        there = {column.field.key for column in self.columns if column is not None}
        return next((field for field in self.register.entered
                     if field.required and field.key not in there), None)

    def left_out_headings(self) -> list[str]:
        """The headings of the columns that do not come in."""
        return [heading for heading, column in zip(self.shape.headings, self.columns, strict=True)
                if column is None and heading]

    def matched(self) -> Matched:
        """The columns as they were matched."""
        hints = {at: ColumnHints(self.corrections.get(at, {}),
                                 self.day_orders.get(at, "day_month"))
                 for at in range(len(self.columns))}
        chosen = {at: column for at, column in enumerate(self.columns)
                  if column is not None and column != ID}
        return Matched(self.shape.headings, chosen,
                       self.columns.index(ID) if ID in self.columns else None, hints)

    # Rows

    def cell(self, place: int, at: int) -> str:
        """One cell, as it was mended."""
        mended = self.mends.get((place, at))
        if mended is not None:
            return mended
        row = self.sheet.rows[place]
        return row[at] if at < len(row) else ""

    def row(self, place: int) -> Cells:
        """One row, as it was mended; what stands beyond the headings too."""
        row = self.sheet.rows[place]
        mended = {at: text for (where, at), text in self.mends.items() if where == place} \
            if self.mends else {}
        if not mended:
            return row
        wide = max(len(row), *(at + 1 for at in mended))
        return tuple(mended.get(at, row[at] if at < len(row) else "") for at in range(wide))

    def number(self, place: int) -> int:
        """The row as the file counts."""
        return self.sheet.first_row + place

    def mend(self, place: int, at: int, text: str) -> None:
        """Write something else into a cell, for this import only."""
        self.mends[place, at] = text
        self._unknown.pop(at, None)
        self._forget_names()

    def leave_out(self, place: int, on: bool) -> None:
        """Leave a row out, or take it in after all."""
        (self.left_out.add if on else self.left_out.discard)(place)

    def decide(self, place: int, target: str, theirs: frozenset[str] | None) -> None:
        """Say what becomes of a likely double: the fields taken from the file, None: different."""
        self.decisions[place, target] = theirs

    def take_back(self, place: int, target: str) -> None:
        """Leave a likely double open again."""
        self.decisions.pop((place, target), None)

    # For the next time

    def to_matching(self) -> dict[str, Any]:
        """What was said of the columns, as plain JSON, by their headings."""
        return {"columns": [
            {"heading": self.shape.headings[at], "field": column.field.key if column else "",
             "version": column.version if column else "",
             "days": self.day_orders.get(at, "") if column and not self.proven_days.get(at) else "",
             "words": dict(self.corrections.get(at, {}))}
            for at, column in enumerate(self.columns) if self.shape.headings[at]]}

    def use_matching(self, matching: Mapping[str, Any]) -> None:
        """Match the columns as it was said before; what does not fit any more is passed over."""
        places = {folded(heading): at for at, heading in enumerate(self.shape.headings) if heading}
        said = [one for one in matching.get("columns", ()) if isinstance(one, Mapping)
                and folded(str(one.get("heading", ""))) in places]
        for one in said:
            at = places[folded(str(one["heading"]))]
            self.match(at, _target(self.register, str(one.get("field", "")),
                                   str(one.get("version", ""))))
        for one in said:
            at = places[folded(str(one["heading"]))]
            if one.get("days") in ("day_month", "month_day") and at in self.day_orders \
                    and not self.proven_days[at]:
                self.day_orders[at] = one["days"]
            unknown = {word.key for word in self.unknown(at)}
            words = one.get("words")
            for word, key in words.items() if isinstance(words, Mapping) else ():
                if word in unknown and isinstance(key, str) and self._is_choice(at, key):
                    self.correct(at, word, key)

    def _is_choice(self, at: int, key: str) -> bool:
        column = self.columns[at]
        if column is None or not key:
            return column is not None
        if column.field.kind is FieldKind.REGISTER_CHOICE:
            return key in self.names.get(column.field.register, {})
        return key in {choice.key for choice in (*column.field.choices, *column.field.levels)}


def _target(declared: Register, key: str, version: str) -> FieldColumn | None:
    if key == ID.field.key:
        return ID
    field = next((field for field in declared.fields
                  if field.key == key and field.is_read_back), None)
    return FieldColumn(field, version if field.kind in TEXTS else "") if field else None


