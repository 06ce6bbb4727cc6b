"""The page of documents: choose one and its readers, see its pages, print it or export it."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget
from shiboken6 import isValid

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.documents.choices import DocumentChoices
from strongcity_desktop.ui.documents.exporting import ask_for_file, export_pdf
from strongcity_desktop.ui.documents.left_out_card import LeftOutCard
from strongcity_desktop.ui.documents.nothing_yet import NothingYet
from strongcity_desktop.ui.documents.preview import Preview
from strongcity_desktop.ui.documents.told_of import gather
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.button import MainButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.tool.way_here import crumbs_to_print

if TYPE_CHECKING:
    from strongcity_desktop.operations.make_document import MadeDocument

_CHOICES_WIDTH, _PREVIEW_LEAST = 320, 300
_STACKED_SHARE, _NO_LIMIT = 0.9, 16_777_215


class DocumentsPage(Page):
    """Choices at the start side, the pages at the end side, print and export below."""

    def __init__(self, context: Context, document_id: str = "", filled_id: str = "",
                 earlier: str = "", register_id: str = "", row_id: str = "", **arguments: Any
                 ) -> None:
        """With `register_id` and `row_id` the documents of that entry are offered too."""
        super().__init__(context, document_id=document_id, filled_id=filled_id, earlier=earlier,
                         register_id=register_id, row_id=row_id, **arguments)
        from strongcity_desktop.operations.documents_offered import documents_of_a_row
        from strongcity_desktop.operations.make_document import documents

        self._t = context.t
        self._pdf = b""
        self._asked = 0
        kinds = (*documents_of_a_row(), *documents()) if row_id else documents()
        self._kinds = kinds
        self.choices = DocumentChoices(context, kinds, document_id, filled_id, earlier, row_id)
        self.choices.entry = (register_id, row_id)
        self.left_out = LeftOutCard(self._t)
        self.preview = Preview(context)
        self.nothing_yet = NothingYet(context, self.go.emit)
        self.nothing_yet.hide()
        self._making = LongWork("")
        self._band = MessageBand("", "look_again")
        self.stopped = MessageBand(self._t("Stopped. Nothing was changed."), "info",
                                    [(self._t("Try again"), self.make_again)])
        self.stopped.hide()
        self._band.hide()
        self._column = self._choices_column()
        self._lay_out()
        self._footer = self._made_footer()
        self.choices.changed.connect(self._make)
        context.background.run(lambda town: gather(town, kinds, self._t),
                               self.choices.set_told_of, context.tell)
        self._make()

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        whole = ScrollColumn(max_width=None, margins=(0, 0, 0, 0))
        outer.addWidget(whole)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(0)
        self._both.addWidget(self._column)
        self._both.addWidget(self.preview, 1)
        self._both.addWidget(self.nothing_yet, 1)
        whole.body.addLayout(self._both, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the pages stand below the choices."""
        super().resizeEvent(event)
        content = self._column.widget()
        bar = self._column.verticalScrollBar().sizeHint().width()
        wide = look().px(_CHOICES_WIDTH)
        if content is not None:
            wide = max(wide, content.minimumSizeHint().width() + bar)
        least = max(look().px(_PREVIEW_LEAST), self.preview.minimumSizeHint().width())
        beside = self.width() >= wide + least
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if beside
                                else QBoxLayout.Direction.TopToBottom)
        self._column.setMinimumWidth(wide if beside else 0)
        self._column.setMaximumWidth(wide if beside else _NO_LIMIT)
        for part in (self._column, self.preview):
            part.setMinimumHeight(0 if beside else round(self.height() * _STACKED_SHARE))

    def _choices_column(self) -> ScrollColumn:
        column = ScrollColumn(max_width=None)
        column.body.setSpacing(12)
        column.body.addWidget(Label(self.title(), "title"))
        column.body.addWidget(Label(self._t("Choose what goes in. The pages at the side follow."),
                                    "hint"))
        for part in (self._band, self.stopped, self.choices, self.left_out):
            column.body.addWidget(part)
        column.body.addStretch(1)
        return column

    def _made_footer(self) -> QWidget:
        footer = QWidget()
        row = WrappingRow(footer, margins=(24, 8, 24, 8))
        self.print_button = SecondButton(self._t("Print the document"), self.print_document,
                                         icon="printer")
        self.export_button = MainButton(self._t("Export as PDF"), self.ask_where, icon="file-pdf")
        row.addWidget(self.print_button)
        row.addWidget(self.export_button)
        return footer

    def title(self) -> str:
        """The page's name."""
        return self._t("Prints")

    def crumbs(self) -> list[Crumb]:
        """The tool or the meeting from which a paper was asked for, then this."""
        asked = self._arguments
        tool_id = next((kind.tool for kind in self._kinds if kind.id == asked["document_id"]), "")
        return [*crumbs_to_print(self._t, tool_id, (asked["register_id"], asked["row_id"]),
                                 self.go.emit), (self.title(), None)]

    def footer(self) -> QWidget | None:
        """Print and export."""
        return self._footer

    def first_focus(self) -> QWidget | None:
        """The list of documents."""
        return self.choices.list_widget()

    def arguments(self) -> dict[str, Any]:
        """The document chosen, and what it tells of."""
        options, kept = self.choices.options(), super().arguments()
        return {**kept, "document_id": self.choices.kind().id,
                "filled_id": options.filled_id or "", "earlier": options.earlier or "",
                "row_id": options.row_id or kept.get("row_id", "")}

    # Making

    def _make(self) -> None:
        """Make what is chosen now, off the window's thread; only the newest wish is shown."""
        from strongcity_desktop.operations.make_document import make_with_note

        self._asked += 1
        asked, kind, options = self._asked, self.choices.kind().id, self.choices.options()
        words_in = self._t.language
        self._making.token.cancel()
        self._making = long = LongWork(self._t("Making the pages…"),
                                       on_cancelled=lambda: self._say_stopped(asked))
        self._show_ready(False)
        self.stopped.hide()
        self.context.background.run(
            lambda town: (asked, make_with_note(town, kind, options, words_in, long.token.check)
                          if asked == self._asked else None),
            self._show_made, self._show_refused, long)

    def make_again(self) -> None:
        """Make what is chosen after it was cancelled."""
        self._make()

    def _say_stopped(self, asked: int) -> None:
        """The newest wish was cancelled: no pages, and a way to ask for them again."""
        if asked != self._asked or not isValid(self):
            return
        self._pdf = b""
        self.preview.clear()
        self._band.hide()
        self.left_out.hide()
        self.stopped.show()

    def _show_made(self, found: "tuple[int, MadeDocument | None]") -> None:
        asked, made = found
        if asked != self._asked or made is None:
            return
        self._pdf = made.pdf
        self._band.hide()
        self._show_nothing_yet(None)
        self.left_out.show()
        self.left_out.show_left_out(self.choices.edition(), made.left_out)
        self.preview.show_pdf(made.pdf)
        self._show_ready(True)

    def _show_refused(self, problem: Exception) -> None:
        self._pdf = b""
        self.preview.clear()
        self.left_out.hide()
        if not isinstance(problem, Refusal):
            self.context.tell(problem)
        elif self._show_nothing_yet(problem):
            self._band.hide()
        else:
            self._band.set_text(problem.in_words(self._t))
            self._band.show()

    def _show_nothing_yet(self, problem: Refusal | None) -> bool:
        """In place of the pages, what is to be begun first; whether that is all that is missing."""
        is_all = problem is not None and self.nothing_yet.show_for(problem)
        if not is_all:
            self.nothing_yet.clear()
        self.preview.setVisible(not is_all)
        return is_all

    def _show_ready(self, ready: bool) -> None:
        self.print_button.setEnabled(ready)
        self.export_button.setEnabled(ready)

    # Printing and exporting

    def print_document(self) -> None:
        """Ask for a printer and print what is shown."""
        from strongcity_desktop.ui.documents.printing import ask_and_print

        ask_and_print(self.preview.document, self.choices.kind().title_in(self._t),
                      self.choices.options().paper, self)

    def ask_where(self) -> None:
        """Ask for a place, then export there."""
        chosen = ask_for_file(self.context, self.choices.kind().title_in(self._t), self)
        if chosen is not None:
            self.export_to(chosen)

    def export_to(self, target: Path) -> None:
        """Write what is shown to a file, whole or not at all, and say where it is."""
        export_pdf(self.context, self._pdf, target)
