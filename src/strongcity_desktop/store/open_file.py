"""One open town file: its own thread, its one connection, its transactions."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store.connection import Way, connect, hold
from strongcity_desktop.store.moment import now
from strongcity_desktop.store.reading import Where, count_in, rows_in
from strongcity_desktop.store.troubles import MOVED, READING_ONLY, told_plainly

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine

    from strongcity_desktop.store.steps import Step

T = TypeVar("T")


class TownFile:
    """An open town. Every method runs on the town's own thread, through `run` or `submit`.

    `path` is the file as the person knows it. `read_only` is true when it is shown from a whole
    copy (used elsewhere, or on a protected stick), made at `copied_at`.

    There is one connection to the file. The driver alone reads through it; SQLAlchemy is laid over
    that same connection, and loaded for it, when something is first written.
    """

    def __init__(self, path: Path, *, shown_from: Path | None = None,
                 copied_at: datetime | None = None, in_use: bool = False,
                 held_by: str = "") -> None:
        self.path = path
        self.copied_at = copied_at
        self.in_use_elsewhere = in_use
        self.held_by = held_by
        self.town_id = ""
        self.edits = 0
        self.backed_up_edits = 0
        self.backed_up_at = time.monotonic()
        self.when_closing: list[Callable[[TownFile], object]] = []
        self.once_closed: list[Callable[[], object]] = []
        self.closing_refusal: Refusal | None = None
        self._shown_from = shown_from
        self._raw: Any = None
        self._engine: Engine | None = None
        self._connection: Connection | None = None
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="town")
        self._thread: int | None = None
        self._identity: tuple[int, int] | None = None

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self._shown_from is not None

    @property
    def name(self) -> str:
        """The file's name, for sentences."""
        return self.path.name

    @property
    def database_path(self) -> Path:
        """The SQLite file that is really open."""
        return self._shown_from or self.path

    @property
    def raw(self) -> Any:
        """The driver's open connection, on the town's thread."""
        if self._raw is None:
            raise RuntimeError("this town file is closed")
        return self._raw

    @property
    def connection(self) -> "Connection":
        """SQLAlchemy over the open connection, on the town's thread."""
        if self._connection is None:
            # Imported here: it takes longer to load than a town to open, and most starts read.
            from strongcity_desktop.store.engine import engine_over

            self._engine = engine_over(self.raw, self._way)
            self._connection = self._engine.connect()
        return self._connection

    def run(self, work: "Callable[[TownFile], T]") -> T:
        """Do the work on the town's thread and wait for what it returns or raises."""
        if threading.get_ident() == self._thread:
            return work(self)
        return self.submit(work).result()

    def submit(self, work: "Callable[[TownFile], T]") -> "Future[T]":
        """Do the work on the town's thread, after what was asked for before."""
        return self._executor.submit(self._on_thread, work)

    def _on_thread(self, work: "Callable[[TownFile], T]") -> T:
        self._thread = threading.get_ident()
        return work(self)

    def connect(self) -> None:
        """Open the connection; for writing, take the file for this program alone.

        Raises the driver's errors: the caller knows which of them mean "in use elsewhere".
        """
        self._raw = connect(self.database_path, self._way)
        try:
            if not self.read_only:
                hold(self._raw)
            found = self.database_path.stat()
            self._identity = found.st_dev, found.st_ino
        except BaseException:
            self.disconnect()
            raise

    def disconnect(self) -> None:
        """Close the connection; what was not committed is gone."""
        connection, engine, raw = self._connection, self._engine, self._raw
        self._connection = self._engine = self._raw = None
        try:
            if connection is not None:
                connection.close()
            if engine is not None:
                engine.dispose()
        finally:  # whatever stood in the way: the file is let go
            if raw is not None:
                raw.close()

    @property
    def _way(self) -> Way:
        return "read" if self.read_only else "work"

    @contextmanager
    def transaction(self) -> "Iterator[Connection]":
        """All or nothing: committed when the block ends, rolled back when it raises.

        Inside another transaction it is part of that one. Raises Refusal for a full disk, a stick
        taken out or a damaged file; the connection stays usable.
        """
        with told_plainly(self.name):
            if self.connection.in_transaction():
                yield self.connection
                return
            with self.connection.begin():
                yield self.connection

    @property
    def in_transaction(self) -> bool:
        """Whether a transaction is under way."""
        return bool(self.raw.in_transaction)

    def rows(self, table: str, where: Where | None = None, *, only: Sequence[str] = (),
             order: str = "", newest_first: bool = False, most: int | None = None,
             ) -> list[dict[str, Any]]:
        """The rows of a table as plain values by column, as `reading.rows_in` finds them.

        In a transaction they are as it left them so far. Raises Refusal for a damaged file.
        """
        with told_plainly(self.name):
            return rows_in(self.raw, table, where, only=only, order=order,
                           newest_first=newest_first, most=most)

    def count(self, table: str) -> int:
        """How many rows a table has. Raises Refusal for a damaged file."""
        with told_plainly(self.name):
            return count_in(self.raw, table)

    @contextmanager
    def step(self, label: str, *, who: str = "", continue_step: str | None = None,
             undoable: bool = True, **values: Any) -> "Iterator[Step]":
        """One action of a person, in one transaction with its journal entries.

        `label` is an English source message with the placeholders `values`. Steps that carry the
        same `continue_step` one after the other are one step: the typing in a field until it is
        left. Raises Refusal when the town is open for reading only.
        """
        self.refuse_if_read_only()
        # Imported here: with it comes all that writing needs, which takes a while to load.
        from strongcity_desktop.store.steps import Step

        with self.transaction() as connection:
            step = Step(connection, self.town_id, label, values, who=who,
                        continue_step=continue_step, undoable=undoable)
            yield step
            step.settle()
            self.refuse_if_moved()
        if step.id:
            self.edits += 1
        step.saved_at = now()

    def refuse_if_moved(self) -> None:
        """Before the commit: nothing is called saved that goes into a file nobody can find again.

        SQLite itself looks only when it opens its journal, which stays open under our lock.
        """
        try:
            found = self.path.stat()
        except OSError as trouble:
            raise Refusal(MOVED, name=self.name) from trouble
        if (found.st_dev, found.st_ino) != self._identity:
            raise Refusal(MOVED, name=self.name)

    def refuse_if_read_only(self) -> None:
        """Raise Refusal when nothing can be written."""
        if self.read_only:
            raise Refusal(READING_ONLY, name=self.name)

    def close(self) -> None:
        """Do what closing asks for (a backup when something changed), then let the file go.

        What could not be done is kept as `closing_refusal`; the file is closed all the same.
        """
        if self._raw is not None:
            self.run(TownFile._close_on_thread)
        self._executor.shutdown(wait=threading.get_ident() != self._thread)
        while self.once_closed:
            self.once_closed.pop()()

    def _close_on_thread(self) -> None:
        try:
            for task in self.when_closing:
                try:
                    task(self)
                except Refusal as refusal:
                    self.closing_refusal = refusal
        finally:
            self.disconnect()
