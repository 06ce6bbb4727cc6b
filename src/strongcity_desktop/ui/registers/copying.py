"""Rows and cells of a table put on the clipboard, for spreadsheets and for texts."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.wording import label
from strongcity_desktop.ui.registers.table_model import RegisterModel

FIELDS_FORMAT = "application/x-strongcity-fields"
"""Beside cells copied here: the keys of their fields, so that they are pasted into the same ones.
"""


def copy_rows(model: RegisterModel, rows: Sequence[Row], keys: Sequence[str], *,
              headings: bool = False, heading_of_numbers: str = "") -> None:
    """Put the cells of these fields on the clipboard, a line for each row.

    With `headings` the names of the fields stand above them, and the rows' numbers before them:
    pasted back, they find their rows again.
    """
    from strongcity_desktop.exchange.clipboard import written

    fields = [model.register.field(key) for key in keys]
    cells = [[model.words(row, field) for field in fields] for row in rows]
    if headings:
        t = model.translator
        cells = [[heading_of_numbers, *(label(t, model.register, field) for field in fields)],
                 *([str(row.number), *line] for row, line in zip(rows, cells, strict=True))]
    copied, data = written(cells), QMimeData()
    data.setText(copied.text)
    data.setHtml(copied.html)
    if not headings:
        data.setData(FIELDS_FORMAT, ",".join(keys).encode())
    QGuiApplication.clipboard().setMimeData(data)


def on_clipboard() -> tuple[str, str, tuple[str, ...]]:
    """The text and the HTML on the clipboard, and the keys of the fields if it comes from here."""
    data = QGuiApplication.clipboard().mimeData()
    keys = bytes(data.data(FIELDS_FORMAT).data()).decode("utf-8", "replace")
    return (data.text() if data.hasText() else "", data.html() if data.hasHtml() else "",
            tuple(filter(None, keys.split(","))))
