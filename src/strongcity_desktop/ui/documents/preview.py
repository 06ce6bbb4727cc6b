"""The pages of a document as they will be printed, one at a time, with previous and next."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPointF, Qt
from PySide6.QtGui import QColor, QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QGraphicsColorizeEffect, QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.documents.page_strip import PageStrip
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together
from strongcity_desktop.ui.theme.look import look

_LEAST_BESIDE_STRIP, _SEVERAL = 300, 2
_NEVER, _ALWAYS = Qt.ScrollBarPolicy.ScrollBarAlwaysOff, Qt.ScrollBarPolicy.ScrollBarAlwaysOn


class Preview(QWidget):
    """Shows the bytes of a PDF file; a strip of its pages beside it where there is room."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._t = context.t
        self._buffer: QBuffer | None = None
        self.document = QPdfDocument(self)
        self.view = QPdfView(self)
        self.view.setPageMode(QPdfView.PageMode.SinglePage)
        self.view.setFrameShape(QPdfView.Shape.NoFrame)
        self.view.setPageSpacing(0)
        self.view.setHorizontalScrollBarPolicy(_NEVER)
        self.view.setAccessibleName(self._t("Preview of the document"))
        palette = self.view.palette()
        for role in (QPalette.ColorRole.Dark, QPalette.ColorRole.Window):
            palette.setColor(role, look().colour("sunken"))
        self.strip = PageStrip(context.t, self.document)
        self.view.setPalette(palette)
        self.view.setDocument(self.document)
        rtl = look().is_rtl
        self.previous = SecondButton("", lambda: self.step(-1), name=self._t("Previous page"),
                                     icon="caret-right" if rtl else "caret-left")
        self.next = SecondButton("", lambda: self.step(1), name=self._t("Next page"),
                                 icon="caret-left" if rtl else "caret-right")
        for button in (self.previous, self.next):
            button.setToolTip(button.accessibleName())
        self._place = Label("", "control", wrap=False)
        head = QWidget()
        row = WrappingRow(head, spacing=8, margins=(16, 8, 16, 8))
        row.addWidget(together(self.previous, self._place, self.next, grows=True))
        self.grey = CheckChoice(self._t("Show in black and white"))
        self.grey.toggled.connect(self._show_grey)
        self.zoom = SecondButton(self._t("Zoom"), icon="magnifying-glass",
                                 name=self._t("Show the page larger"))
        self.zoom.setCheckable(True)
        self.zoom.toggled.connect(self._show_large)
        for part in (self.grey, self.zoom):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        both = QHBoxLayout()
        both.setSpacing(0)
        both.addWidget(self.strip)
        both.addWidget(self.view, 1)
        column.addLayout(both, 1)
        self.strip.hide()
        self.strip.page_chosen.connect(self.jump)
        self.view.pageNavigator().currentPageChanged.connect(self._say_place)
        self._show_large(False)
        self._say_place()

    def show_pdf(self, pdf: bytes) -> None:
        """Show these bytes, at the same page where there still is one."""
        page = self.page()
        self.document.close()
        buffer = QBuffer(self)
        buffer.setData(QByteArray(pdf))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self.document.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = buffer
        self.strip.begin()
        self._jump(min(page, self.pages() - 1))
        self._say_place()

    def clear(self) -> None:
        """Show nothing."""
        self.document.close()
        self.strip.begin()
        self._say_place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the page itself takes all of it."""
        super().resizeEvent(event)
        self._fit_strip()

    def pages(self) -> int:
        """How many pages there are."""
        return self.document.pageCount()

    def page(self) -> int:
        """The page shown, from 0."""
        return self.view.pageNavigator().currentPage()

    def step(self, pages: int) -> None:
        """Turn forwards or backwards."""
        self._jump(self.page() + pages)

    def place(self) -> str:
        """The words "Page 2 of 9"."""
        return self._place.text()

    def _show_grey(self, grey: bool) -> None:
        """The pages as a printer without colours would print them; the file keeps its colours."""
        effect = QGraphicsColorizeEffect(self.view)
        effect.setColor(QColor(0, 0, 0))
        self.view.setGraphicsEffect(effect if grey else None)  # type: ignore[arg-type]
        self.strip.show_grey(grey)

    def _show_large(self, large: bool) -> None:
        """The page as wide as there is room, or as a whole."""
        # A bar that comes and goes with the page's size can change that size without end.
        self.view.setVerticalScrollBarPolicy(_ALWAYS if large else _NEVER)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth if large
                              else QPdfView.ZoomMode.FitInView)

    def jump(self, page: int) -> None:
        """Show a page, counted from 0; one that is not there changes nothing."""
        self._jump(page)

    def _jump(self, page: int) -> None:
        if 0 <= page < self.pages():
            self.view.pageNavigator().jump(page, QPointF(), 0)

    def _say_place(self) -> None:
        pages, page = self.pages(), self.page()
        words = self._t("Page {page} of {pages}", page=page + 1, pages=pages) if pages else ""
        self._place.set_text(words)
        self.previous.setEnabled(pages > 0 and page > 0)
        self.next.setEnabled(page + 1 < pages)
        self._fit_strip()
        self.strip.show_page(page)

    def _fit_strip(self) -> None:
        has_room = self.width() - self.strip.maximumWidth() >= look().px(_LEAST_BESIDE_STRIP)
        self.strip.setVisible(has_room and self.pages() >= _SEVERAL)
