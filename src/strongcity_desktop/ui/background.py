"""Work off the window's thread: on the town's own thread, or on a worker aside."""

from collections.abc import Callable
from concurrent.futures import CancelledError, Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from threading import Event
from time import monotonic
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal
from shiboken6 import isValid

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

T = TypeVar("T")
Then = Callable[[Any], object]
Failed = Callable[[Exception], object]


class Cancelled(Exception):  # noqa: N818 (a wish of the user, nothing broken)
    """Raised inside work that was cancelled."""


class Token:
    """Lets work aside be cancelled: the work calls `check()` now and then."""

    def __init__(self) -> None:
        self._wanted = Event()
        self.progress = (0, 0)
        """How much is done of how much; 0 of 0 where unknown."""

    @property
    def is_cancelled(self) -> bool:
        """Whether cancelling was asked for."""
        return self._wanted.is_set()

    def cancel(self) -> None:
        """Ask the work to stop."""
        self._wanted.set()

    def check(self) -> None:
        """Raise Cancelled once cancelling was asked for."""
        if self._wanted.is_set():
            raise Cancelled

    def reached(self, done: int, of: int) -> None:
        """Note how far the work is; raise Cancelled once cancelling was asked for."""
        self.progress = done, of
        self.check()


@dataclass(eq=False)
class LongWork:
    """Work that may last: what is being done, in words, and the way to cancel it.

    What must go to its end once begun cannot be cancelled: it is shown without the way out.
    """

    words: str
    token: Token = field(default_factory=Token)
    on_cancelled: Callable[[], object] | None = None
    begun: float = field(default_factory=monotonic)
    can_cancel: bool = True


@dataclass(eq=False)
class _Arrival:
    """Work that is done, and who is to hear of it."""

    done: "Future[Any]"
    then: Then | None
    failed: Failed | None
    long: LongWork | None
    wanted: Callable[[], bool]


class Background(QObject):
    """Runs work elsewhere and calls back on the window's thread, in the order of asking.

    A callback that is a method of a widget is dropped when the widget is gone by then, and what
    was asked of a town when that town is let go: whoever asked is going too.
    """

    unforeseen = Signal(object)
    """An exception that nobody asked to hear about."""
    callback_failed = Signal(object)
    """An exception in what was to be done with a result; it is raised as well."""
    idle = Signal()
    """Everything asked for has been delivered."""
    long_work_changed = Signal()
    """Work that may last was asked for, or has come to its end."""
    cancelled = Signal(object)
    """The LongWork that stopped because it was cancelled."""
    _arrived = Signal(object)

    def __init__(self, town: "TownFile | None" = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._town = town
        self._let_one_go = False
        self.long_work: list[LongWork] = []
        """What may last and is not delivered yet, in the order of asking."""
        self._waiting = 0
        self._aside: ThreadPoolExecutor | None = None
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def town(self) -> "TownFile | None":
        """The town that is asked; None before one is opened and after it is let go."""
        return self._town

    @town.setter
    def town(self, town: "TownFile | None") -> None:
        self._let_one_go = self._let_one_go or self._town is not None
        self._town = town

    @property
    def is_busy(self) -> bool:
        """True while something asked for is not delivered yet."""
        return self._waiting > 0

    def run(self, work: "Callable[[TownFile], T]", then: Callable[[T], object] | None = None,
            failed: Failed | None = None, long: LongWork | None = None) -> None:
        """Do `work(town)` on the town's thread, then call `then(result)` here.

        `long` says what to show while it lasts. After the town was let go this does nothing: a
        page on its way out may still ask. Raises RuntimeError when there never was a town.
        """
        town = self._town
        if town is None:
            if not self._let_one_go:
                raise RuntimeError("no town is open")
            return
        self._follow(town.submit(work), then, failed, long, lambda: self._town is town)

    def run_aside(self, work: Callable[[], T], then: Callable[[T], object] | None = None,
                  failed: Failed | None = None, long: LongWork | None = None) -> None:
        """Do `work()` on a worker of its own, then call `then(result)` here."""
        if self._aside is None:
            self._aside = ThreadPoolExecutor(max_workers=1, thread_name_prefix="aside")
        self._follow(self._aside.submit(work), then, failed, long)

    def close(self) -> None:
        """Wait for the worker aside; the town's thread is the town's own."""
        if self._aside is not None:
            self._aside.shutdown(wait=True, cancel_futures=True)
            self._aside = None

    def _follow(self, future: "Future[Any]", then: Then | None, failed: Failed | None,
                long: LongWork | None, wanted: Callable[[], bool] = lambda: True) -> None:
        self._waiting += 1
        if long is not None:
            self.long_work.append(long)
            self.long_work_changed.emit()
        future.add_done_callback(
            lambda done: self._announce(_Arrival(done, then, failed, long, wanted)))

    def _announce(self, arrival: "_Arrival") -> None:
        if isValid(self):
            self._arrived.emit(arrival)

    def _deliver(self, arrival: "_Arrival") -> None:
        then, long = arrival.then, arrival.long
        self._waiting -= 1
        if long is not None:
            self.long_work.remove(long)
            self.long_work_changed.emit()
        try:
            try:
                result = arrival.done.result()
            except (CancelledError, Cancelled):
                self._say_cancelled(long)
                return
            except Exception as problem:
                self._tell(problem, arrival.failed)
                return
            if then is not None and arrival.wanted() and _still_there(then):
                self._hand_over(result, then)
        finally:
            if not self._waiting:
                self.idle.emit()

    def _say_cancelled(self, long: LongWork | None) -> None:
        if long is None:
            return
        self.cancelled.emit(long)
        if long.on_cancelled is not None and _still_there(long.on_cancelled):
            long.on_cancelled()

    def _hand_over(self, result: Any, then: Then) -> None:
        try:
            then(result)
        except Exception as problem:
            self.callback_failed.emit(problem)
            raise

    def _tell(self, problem: Exception, failed: Failed | None) -> None:
        if failed is None:
            self.unforeseen.emit(problem)
        elif _still_there(failed):
            failed(problem)


def _still_there(callback: Callable[..., object]) -> bool:
    """False for a method of a Qt object that was deleted meanwhile."""
    owner = getattr(callback, "__self__", None)
    return not isinstance(owner, QObject) or isValid(owner)
