"""Send the pages of a document to a printer, through the system's own dialogue."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument, QPdfDocumentRenderOptions
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

_DOTS_PER_INCH = 300


def ask_and_print(document: QPdfDocument, title: str, paper: str, parent: QWidget) -> bool:
    """Ask for a printer and print; False when the person changed their mind."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(title)
    size = QPageSize.PageSizeId.Letter if paper == "letter" else QPageSize.PageSizeId.A4
    printer.setPageSize(QPageSize(size))
    printer.setFullPage(True)
    dialog = QPrintDialog(printer, parent)
    dialog.setMinMax(1, max(document.pageCount(), 1))
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return False
    return print_pages(document, printer)


def print_pages(document: QPdfDocument, printer: QPrinter) -> bool:
    """Paint each page wanted onto the printer's paper; False when the printer does not answer."""
    first = max(printer.fromPage(), 1) - 1
    last = printer.toPage() or document.pageCount()
    painter = QPainter()
    if not painter.begin(printer):
        return False
    try:
        for number in range(first, min(last, document.pageCount())):
            if number > first:
                printer.newPage()
            _paint(document, number, printer, painter)
    finally:
        painter.end()
    return True


def _paint(document: QPdfDocument, number: int, printer: QPrinter, painter: QPainter) -> None:
    size = document.pagePointSize(number)
    dots = min(_DOTS_PER_INCH, printer.resolution()) / 72
    pixels = QSize(round(size.width() * dots), round(size.height() * dots))
    drawn = document.render(number, pixels, QPdfDocumentRenderOptions())
    image = QImage(pixels, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    on_white = QPainter(image)
    on_white.drawImage(0, 0, drawn)
    on_white.end()
    sheet = QRectF(printer.paperRect(QPrinter.Unit.DevicePixel))
    scale = min(sheet.width() / pixels.width(), sheet.height() / pixels.height())
    painter.drawImage(QRectF(0, 0, pixels.width() * scale, pixels.height() * scale), image)
