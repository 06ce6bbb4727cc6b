"""The rows that panel and charts of a register work from: read in parts, once the table stands."""

from collections.abc import Collection, Sequence
from datetime import date
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject

from strongcity_desktop.registers.fields import FieldKind, Register, Row
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.facts import RegisterFacts
from strongcity_desktop.ui.registers.tellings import Asked

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.ui.registers.parts import Parts

_PART = 2000
_SMALL = 2000


class Shown(Protocol):
    """What is shown of the rows, as far as something is told of them."""

    of: int

    def only(self) -> frozenset[str] | None: ...
    def tell_counts(self) -> None: ...


class RowsTold:
    """Belongs to one register page; `owner` goes with it."""

    def __init__(self, context: Context, register: Register, parts: "Parts", shown: Shown,
                 owner: QObject) -> None:
        self._context, self._register, self._parts, self._shown = context, register, parts, shown
        self._rows: dict[str, Row] = {}
        self._facts: RegisterFacts | None = None
        self._turn = _Turn(owner)

    def read(self, facts: RegisterFacts) -> None:
        """Read the rows anew, if anything is told of them."""
        self._facts = facts
        if self._parts.panel is None and self._parts.charts is None \
                and not self._register.is_assessed:
            return
        self._turn.begin()
        self._coming: dict[str, Row] = {}
        if self._register.is_assessed:
            self._read_all(facts)
        else:
            self._read_part(self._turn.number, 0)

    def _read_all(self, facts: RegisterFacts) -> None:
        id, assessment, turn = self._register.id, facts.assessment_id or None, self._turn.number

        def work(town: "TownFile") -> tuple[Row, ...]:
            from strongcity_desktop.operations.keep_register import rows_of

            return rows_of(town, id, assessment=assessment)

        self._context.background.run(work, lambda rows: self._arrived(turn, rows, True),
                                     self._context.tell)

    def _read_part(self, turn: int, after: int) -> None:
        """Read so many more; what is written meanwhile passes between."""
        id, keys = self._register.id, self._keys()

        def work(town: "TownFile") -> tuple[Row, ...]:
            from strongcity_desktop.operations.see_rows import light_rows

            return light_rows(town, id, keys, after=after, most=_PART)

        self._context.background.run(
            work, lambda rows: self._arrived(turn, rows, len(rows) < _PART), self._context.tell)

    def _keys(self) -> tuple[str, ...]:
        """The fields that something may be told of; of many rows, no long texts."""
        light = self._shown.of > _SMALL
        return tuple(field.key for field in self._register.entered
                     if not (light and field.kind is FieldKind.LONG_TEXT))

    def _arrived(self, turn: int, rows: Sequence[Row], is_last: bool) -> None:
        if not self._turn.is_now(turn):
            return
        self._coming.update((row.id, row) for row in rows)
        if not is_last:
            self._read_part(turn, rows[-1].number)
            return
        self._rows = self._coming
        self._shown.tell_counts()
        self.tell()

    def count(self, row_ids: Collection[str]) -> int:
        """How many of these rows there are."""
        return sum(row_id in self._rows for row_id in row_ids)

    def put(self, row: Row) -> None:
        """Tell of a row as it is now; of many rows, when they are read the next time."""
        self._rows[row.id] = row
        if len(self._rows) <= _SMALL:
            self.tell()

    def drop(self, row_ids: Collection[str]) -> None:
        """Tell of these rows no more."""
        for row_id in row_ids:
            self._rows.pop(row_id, None)
        if len(self._rows) <= _SMALL:
            self.tell()

    def tell(self) -> None:
        """Let the panel and the charts say what the rows say now."""
        parts, facts, only = self._parts, self._facts, self._shown.only()
        if facts is None:
            return
        rows = [row for row in self._rows.values() if only is None or row.id in only]
        if parts.panel is not None:
            parts.panel.show_what(Asked(self._context.t, rows, facts.neighbourhoods,
                                        date.today(), facts.documents, facts.next_steps,
                                        facts.beside, facts.currency))
        if parts.charts is not None:
            order = {number: place for place, number in enumerate(parts.model.lines.numbers)}
            rows.sort(key=lambda row: order.get(row.number, len(order)))
            parts.charts.show_rows(rows, facts.neighbourhoods)
            parts.room.fit_rows(parts.table)


class _Turn:
    """Which reading is the newest; none is, once the page is gone."""

    def __init__(self, owner: QObject) -> None:
        self.number, self._is_over = 0, False
        owner.destroyed.connect(self._end)

    def begin(self) -> None:
        self.number += 1

    def is_now(self, turn: int) -> bool:
        return turn == self.number and not self._is_over

    def _end(self) -> None:
        self._is_over = True
