"""Step 1 of an import: the file, how it is written, its first lines, what of it is lost."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.exchange.csv_files import DELIMITERS, Written
from strongcity_desktop.exchange.encodings import ENCODINGS
from strongcity_desktop.exchange.table_file import TableFile
from strongcity_desktop.language.direction import isolate
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations.importing.import_session import ImportSession
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_rows import words
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.plain_table import PlainTable
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.choice_list import ChoiceList

_LINES, _COLUMNS, _LONGEST = 6, 6, 40


class FileStep(QWidget):
    """`asked` to choose a file; `changed` when it was read in another way."""

    asked = Signal()
    changed = Signal()

    def __init__(self, context: Context, session: ImportSession | None = None) -> None:
        super().__init__()
        self._t = t = context.t
        self._session = session
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(16))
        card = Card(t("Choose the file"))
        card.body.addWidget(Label(t(
            "Tables of Excel, LibreOffice and other programs can be read: XLSX, ODS, CSV and plain "
            "text. You see what would change before anything is written."), "control"))
        self.choose_button = SecondButton(t("Choose a file"), self.asked.emit, icon="folder-open")
        card.body.addWidget(self.choose_button, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addWidget(Label(t("Or drop the file onto this page."), "hint"))
        self.said = Label("", "strong")
        self.said.hide()
        self.band = MessageBand("", "look_again")
        self.band.hide()
        card.body.addWidget(self.said)
        card.body.addWidget(self.band)
        column.addWidget(card)
        self._written_card = self._built_written()
        column.addWidget(self._written_card)
        self._lost = MessageBand("", "info")
        self._lost.hide()
        column.addWidget(self._lost)
        self._lines_card = Card(t("The first lines"))
        self.lines = PlainTable(t("The first lines"))
        self._lines_card.body.addWidget(self.lines)
        self._lines_card.hide()
        column.addWidget(self._lines_card)
        column.addStretch(1)
        if session is not None:
            self._show_table(session.table, session.sheet_at)

    def _built_written(self) -> Card:
        t = self._t
        card = Card(t("How it is written"))
        card.body.addWidget(Label(t(
            "This was guessed. If letters look strange below, or the columns are not parted, "
            "choose another way."), "control"))
        self.encoding = ChoiceList([(key, words.encoding_name(t, key)) for key in ENCODINGS], "",
                                   optional=False)
        self.delimiter = ChoiceList([(key, words.delimiter_name(t, key)) for key in DELIMITERS],
                                    "", optional=False)
        row = WrappingRow(from_start=True)
        for name, field in ((t("Letters"), self.encoding),
                            (t("What parts the columns"), self.delimiter)):
            field.chosen.connect(lambda _: self._rewrite())
            frame = FieldFrame(name, "", field)
            frame.setMinimumWidth(look().px(260))
            row.addWidget(frame)
        card.body.addLayout(row)
        card.hide()
        return card

    def _rewrite(self) -> None:
        session = self._session
        if session is None:
            return
        refused: Refusal | None = None
        try:
            session.choose_written(Written(self.encoding.key(), self.delimiter.key()))
        except Refusal as problem:
            refused = problem
        self._show_table(session.table, session.sheet_at)
        if refused is not None:
            self.show_refused(refused.in_words(self._t))
        self.changed.emit()

    def _show_table(self, table: TableFile, sheet_at: int) -> None:
        t = self._t
        rows = table.sheets[sheet_at].rows
        filled = [row for row in rows if any(cell.strip() for cell in row)]
        self.said.set_text(t("{file}: {lines}", file=table.path.name, lines=t.plural(
            "{n} line", "{n} lines", len(filled))))
        self.said.show()
        self.band.hide()
        self._written_card.setVisible(table.written is not None)
        if table.written is not None:
            self.encoding.set_key(table.written.encoding)
            if self.delimiter.findData(table.written.delimiter) < 0:
                self.delimiter.addItem(table.written.delimiter, table.written.delimiter)
            self.delimiter.set_key(table.written.delimiter)
        lost = words.what_was_lost(t, table.lost)
        self._lost.set_text("\n".join(lost))
        self._lost.setVisible(bool(lost))
        self._show_lines(filled[:_LINES])

    def _show_lines(self, rows: list[tuple[str, ...]]) -> None:
        wide = min(_COLUMNS, max((len(row) for row in rows), default=1))
        way = self._t.direction
        shown = [[isolate(_short(row[at]), way) if at < len(row) else "" for at in range(wide)]
                 for row in rows]
        heads = [self._t("Column {n}", n=at + 1) for at in range(wide)]
        self.lines.show_words(heads, shown)
        self._lines_card.show()

    def show_refused(self, sentence: str) -> None:
        """Say why a file cannot be read."""
        self.band.set_text(sentence)
        self.band.show()

    def first_focus(self) -> QWidget:
        """The button that chooses a file."""
        return self.choose_button


def _short(cell: str) -> str:
    text = " ".join(cell.split())
    return text if len(text) <= _LONGEST else text[:_LONGEST - 1] + "…"
