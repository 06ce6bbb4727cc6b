"""Reads rows of a register on the town's thread: which are seen, the pages shown, totals, names."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.view import RowView
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.known_rows import PAGE
from strongcity_desktop.ui.registers.lines import Heading

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.see_rows import Total
    from strongcity_desktop.store.town_file import TownFile

Names = Mapping[str, Mapping[str, str]]
_MOST_WAITING = 4


@dataclass(frozen=True)
class Wanted:
    """What is to be seen: the view, of which assessment, whether personal fields are searched, and
    a row that the first ones read should hold."""

    view: RowView
    assessment: str | None = None
    private: bool = False
    row_id: str = ""
    number: int = 0
    """Of that row, where it is known."""


@dataclass(frozen=True)
class Seen:
    """The numbers of the rows in their order, under headings if there are any, out of how many;
    the first rows, those around the one wanted, and the names of rows that they refer to."""

    numbers: Sequence[int]
    of: int
    headings: tuple[Heading, ...] = ()
    rows: tuple[Row, ...] = ()
    names: Names = field(default_factory=dict)


class RowReader(QObject):
    """Belongs to one register page. Of several wishes in a row only the last is fulfilled."""

    seen = Signal(object, object)
    """`Wanted` and what was `Seen` of it."""
    learned = Signal(object, object)
    """Rows that were asked for, and the names of rows that they refer to."""
    totalled = Signal(object, object)
    """The `Wanted` and its totals by field key."""

    def __init__(self, context: Context, register: Register, parent: QObject) -> None:
        super().__init__(parent)
        self._context, self._register = context, register
        self._wanted: Wanted | None = None
        self._is_looking = False
        self._pages: list[Sequence[int]] = []
        self._is_reading = False
        self._assessment: str | None = None
        self._totals: tuple[Wanted, Sequence[str]] | None = None
        self._is_totalling = False
        self._later = QTimer(self, singleShot=True, interval=0)
        self._later.timeout.connect(self._read_page)

    # Which rows

    def look(self, wanted: Wanted) -> None:
        """Find out which rows are seen."""
        self._wanted = wanted
        if not self._is_looking:
            self._look()

    def _look(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None:
            return
        self._is_looking, self._assessment = True, wanted.assessment
        self._pages.clear()
        id, t = self._register.id, self._context.t
        self._context.background.run(lambda town: (wanted, look(town, id, wanted, t)),
                                     self._found, self._failed)

    def _found(self, found: tuple[Wanted, Seen]) -> None:
        self._is_looking = False
        if self._wanted is not None:
            self._look()
        else:
            self.seen.emit(*found)

    def _failed(self, problem: Exception) -> None:
        self._is_looking = False
        self._context.tell(problem)
        self._look()

    # Pages

    def read_page(self, numbers: Sequence[int]) -> None:
        """Read these rows, the page asked for last first."""
        self._pages = [*self._pages, numbers][-_MOST_WAITING:]
        self._later.start()  # not while Qt paints

    def _read_page(self) -> None:
        if self._is_reading or not self._pages:
            return
        numbers, self._is_reading = self._pages.pop(), True
        id, t, assessment = self._register.id, self._context.t, self._assessment
        self._context.background.run(lambda town: read(town, id, numbers, t, assessment),
                                     self._page_read, self._page_failed)

    def _page_read(self, found: tuple[tuple[Row, ...], Names]) -> None:
        self._is_reading = False
        self.learned.emit(*found)
        self._read_page()

    def _page_failed(self, problem: Exception) -> None:
        self._is_reading = False
        self._context.tell(problem)

    # Totals and names

    def total(self, wanted: Wanted, keys: Sequence[str]) -> None:
        """Work out the totals of the rows seen."""
        self._totals = wanted, keys
        if not self._is_totalling:
            self._total()

    def _total(self) -> None:
        if self._totals is None:
            return
        (wanted, keys), self._totals, self._is_totalling = self._totals, None, True
        id, t = self._register.id, self._context.t

        def work(town: "TownFile") -> "tuple[Wanted, Mapping[str, Total]]":
            from strongcity_desktop.operations.see_rows import totals

            return wanted, totals(town, id, wanted.view, t, keys, private=wanted.private,
                                  assessment=wanted.assessment)

        self._context.background.run(work, self._on_totalled, self._not_totalled)

    def _on_totalled(self, found: tuple[Wanted, Any]) -> None:
        self._is_totalling = False
        if self._totals is None:
            self.totalled.emit(*found)
        self._total()

    def _not_totalled(self, problem: Exception) -> None:
        self._is_totalling = False
        self._context.tell(problem)

    def find(self, register_id: str, typed: str, then: Callable[[dict[str, str]], object]) -> None:
        """Find rows of a register by what was typed, and hand their names over by id."""
        t = self._context.t

        def work(town: "TownFile") -> dict[str, str]:
            from strongcity_desktop.operations.see_rows import find_names

            return dict(find_names(town, register_id, typed, t))

        self._context.background.run(work, then, self._context.tell)


def look(town: "TownFile", register_id: str, wanted: Wanted, t: "Translator") -> Seen:
    """Which rows are seen, with the first of them and those around the one wanted."""
    from strongcity_desktop.operations.see_rows import see_rows

    found = see_rows(town, register_id, wanted.view, t, private=wanted.private,
                     assessment=wanted.assessment)
    numbers = found.numbers
    first = list(numbers[:PAGE])
    if wanted.row_id:
        number = wanted.number or next(iter(see_rows(
            town, register_id, RowView(only=frozenset({wanted.row_id})), t).numbers), 0)
        if number in numbers:
            start = numbers.index(number) // PAGE * PAGE
            first += numbers[max(PAGE, start):start + PAGE] if start else []
    rows, names = read(town, register_id, first, t, wanted.assessment)
    headings = tuple(Heading(tuple(group.value) if isinstance(group.value, list) else group.value,
                             group.words, group.count, group.start) for group in found.groups)
    return Seen(numbers, found.of, headings, rows, names)


def read(town: "TownFile", register_id: str, numbers: Sequence[int], t: "Translator",
         assessment: str | None) -> tuple[tuple[Row, ...], Names]:
    """Rows by their numbers, and the names of the rows that they refer to."""
    from strongcity_desktop.operations.see_rows import names_of, rows_at
    from strongcity_desktop.registers.catalogue import register

    rows = rows_at(town, register_id, numbers, assessment=assessment)
    referred = referred_to(register(register_id), rows)
    return rows, names_of(town, referred, t) if referred else {}


def referred_to(register: Register, rows: Sequence[Row]) -> dict[str, list[str]]:
    """The ids of rows of other registers that these rows name, by register."""
    found: dict[str, dict[str, None]] = {}
    for declared in register.fields:
        if declared.names_rows:
            ids = found.setdefault(declared.register, {})
            for row in rows:
                value = row.values.get(declared.key)
                if isinstance(value, list | dict):
                    ids.update((one, None) for one in value if isinstance(one, str))
    return {id: list(ids) for id, ids in found.items() if ids}
