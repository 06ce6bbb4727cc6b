"""The pages of the plan at the side: the first ones at once, the whole when it is made."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtPdf import QPdfBookmarkModel
from PySide6.QtWidgets import QVBoxLayout, QWidget
from shiboken6 import isValid

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.documents.preview import Preview
from strongcity_desktop.ui.parts.message_band import MessageBand

if TYPE_CHECKING:
    from strongcity_desktop.operations.make_document import DocumentOptions, MadeDocument

DOCUMENT = "prevention-plan"


class PlanPages(QWidget):
    """`made` carries what the whole plan leaves out; `ready` whether it can be printed now."""

    made = Signal(tuple)
    ready = Signal(bool)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._t = context, context.t
        self.pdf = b""
        self._asked = 0
        self._making = LongWork("")
        self._options: DocumentOptions | None = None
        self.preview = Preview(context)
        self.band = MessageBand("", "look_again")
        self.stopped = MessageBand(self._t("Stopped. Nothing was changed."), "info",
                                   [(self._t("Try again"), self._again)])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for band in (self.band, self.stopped):
            band.hide()
            column.addWidget(band)
        column.addWidget(self.preview, 1)

    def make(self, options: "DocumentOptions") -> None:
        """Make the plan in this way, off the window's thread; only the newest wish is shown."""
        from strongcity_desktop.operations.make_document import first_pages, make_with_note

        self._asked += 1
        asked, words_in = self._asked, self._t.language
        is_first, self._options = not self.pdf, options
        self._making.token.cancel()
        self._making = long = LongWork(self._t("Making the pages…"),
                                       on_cancelled=lambda: self._say_stopped(asked))
        self.ready.emit(False)
        self.stopped.hide()
        check, run = long.token.check, self._context.background.run
        if is_first:
            run(lambda town: (asked, first_pages(town, DOCUMENT, options, words_in, check)
                              if asked == self._asked else None),
                self._show_first, lambda problem: None)
        run(lambda town: (asked, make_with_note(town, DOCUMENT, options, words_in, check)
                          if asked == self._asked else None),
            self._show_made, self._show_refused, long)

    def pages_of(self, titles: Mapping[str, str]) -> dict[str, int]:
        """The page, counted from 0, on which each part begins, by its key.

        `titles` are those of the parts that are printed, in their order, in the language of the
        print. The outline of the file names them, with their numbers before them.
        """
        model = QPdfBookmarkModel(self)
        model.setDocument(self.preview.document)
        found = {}
        row = 0
        for key, title in titles.items():
            for at in range(row, model.rowCount()):
                index = model.index(at, 0)
                named = str(index.data(int(QPdfBookmarkModel.Role.Title)) or "")
                if named == title or named.endswith(f" {title}"):
                    found[key] = int(index.data(int(QPdfBookmarkModel.Role.Page)))
                    row = at + 1
                    break
        model.deleteLater()
        return found

    def _again(self) -> None:
        if self._options is not None:
            self.make(self._options)

    def _say_stopped(self, asked: int) -> None:
        if asked == self._asked and isValid(self):
            self._clear()
            self.stopped.show()

    def _show_first(self, found: "tuple[int, MadeDocument | None]") -> None:
        asked, made = found
        if asked == self._asked and made is not None:
            self.preview.show_pdf(made.pdf)

    def _show_made(self, found: "tuple[int, MadeDocument | None]") -> None:
        asked, made = found
        if asked != self._asked or made is None:
            return
        self.pdf = made.pdf
        self.band.hide()
        self.preview.show_pdf(made.pdf)
        self.made.emit(made.left_out)
        self.ready.emit(True)

    def _show_refused(self, problem: Exception) -> None:
        self._clear()
        if isinstance(problem, Refusal):
            self.band.set_text(problem.in_words(self._t))
            self.band.show()
        else:
            self._context.tell(problem)

    def _clear(self) -> None:
        self.pdf = b""
        self.preview.clear()
