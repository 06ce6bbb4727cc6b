"""Files dropped on the window: asked about in one small dialogue, then kept, linked or read."""

from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QWidget

from strongcity_desktop.ui.context import Context

if TYPE_CHECKING:
    from strongcity_desktop.store.evidence import End
    from strongcity_desktop.store.town_file import TownFile
    from strongcity_desktop.ui.page import Page

_DRAGS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)
_EVIDENCE = "evidence_files"


class Window(Protocol):
    """What is asked of the main window."""

    def page(self) -> "Page | None": ...
    def go(self, place: str, arguments: dict[str, Any] | None = None) -> None: ...
    def reload(self) -> None: ...


class Dropping(QObject):
    """Watches one window, which belongs to a town that can be written while files are taken."""

    def __init__(self, context: Context, window: QWidget, ways: Window) -> None:
        super().__init__(window)
        self._context, self._window, self._ways = context, window, ways
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take files that are dropped; anything else goes its way."""
        if event.type() in _DRAGS and isinstance(event, QDragEnterEvent | QDragMoveEvent):
            if self._takes() and files_in(event):
                event.acceptProposedAction()
                return True
        elif isinstance(event, QDropEvent) and event.type() == QEvent.Type.Drop:
            paths = files_in(event)
            if self._takes() and paths:
                event.acceptProposedAction()
                self.take(paths)
                return True
        return False

    def _takes(self) -> bool:
        return self._context.town is not None and not self._context.town.read_only

    def take(self, paths: list[Path]) -> None:
        """Ask what is to be done with these files, and link them to what is shown if wanted."""
        page = self._ways.page()
        end = end_of(page.arguments()) if page is not None else None
        if end is None:
            self._ask(paths, None, "")
            return
        t = self._context.t

        def work(town: "TownFile") -> str:
            from strongcity_desktop.operations.end_words import end_in_words

            return end_in_words(town, end, t)

        self._context.background.run(work, lambda words: self._ask(paths, end if words else None,
                                                                   words), self._context.tell)

    def _ask(self, paths: list[Path], end: "End | None", words: str) -> None:
        from strongcity_desktop.ui.evidence.taking_in import TakingIn

        page = self._ways.page()
        register_id = str(page.arguments().get("register_id", "")) if page is not None else ""
        taking = TakingIn(self._context, self._window, self)
        taking.kept.connect(lambda _: self._ways.reload())
        taking.import_wanted.connect(lambda path: self._ways.go(
            "import_rows", {"register_id": register_id, "file": str(path)}))
        taking.ask(paths, end, words, may_import=register_id not in ("", _EVIDENCE))


def files_in(event: QDropEvent) -> list[Path]:
    """The files of this computer that are being dragged."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def end_of(arguments: dict[str, Any]) -> "End | None":
    """The row or the question that a page shows, by what builds it again."""
    from strongcity_desktop.store.evidence import AnswerEnd, RowEnd

    register_id, row_id = arguments.get("register_id"), arguments.get("row_id")
    if register_id and row_id and register_id != _EVIDENCE:
        return RowEnd(str(register_id), str(row_id))
    filled_id, place = arguments.get("filled_id"), arguments.get("place")
    if filled_id and place and place != "check":
        return AnswerEnd(str(filled_id), str(place))
    return None
