"""How wide the columns of a register's table are: what their words need, until a person says."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from strongcity_desktop.registers.fields import Field, FieldKind
from strongcity_desktop.ui.registers.cell_marks import mark_of
from strongcity_desktop.ui.registers.table_model import NUMBER_COLUMN, RegisterModel
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

_NARROWEST_NAME, _HEADING_MARGIN, _NARROWEST = 220, 36, 44
# What a column takes at most where the table is full, by kind; less where its words are shorter.
_MOST = {FieldKind.TEXT: 200, FieldKind.LONG_TEXT: 260, FieldKind.NAME: 170,
         FieldKind.SELECT_ONE: 170, FieldKind.SELECT_MULTIPLE: 150, FieldKind.FILE: 200,
         FieldKind.DATE: 170, FieldKind.REGISTER_CHOICE: 150}
_LEAST, _MOST_NAME, _WHOLE_NAME = 90, 270, 460
_FIXED = {FieldKind.RANGE: 64, FieldKind.INTEGER: 100, FieldKind.AMOUNT: 100,
          FieldKind.DECIMAL: 100,
          FieldKind.YES_NO: 70}
_MEASURED_ROWS, _CELL_MARGIN, _CLOCK = 60, 24, 22


class ColumnWidths:
    """Belongs to one table. `own` are the widths that a person chose, by field key."""

    def __init__(self, table: QTableView, model: RegisterModel) -> None:
        self._table, self._model = table, model
        self.own: dict[str, int] = {}
        self._wanted: dict[int, tuple[int, int]] = {}  # at least, and for its words to be whole
        self._is_fitting = False
        heads = table.horizontalHeader()
        heads.sectionResized.connect(self._resized)

    def fit(self) -> None:
        """Give each column the width chosen, or what its words need; then share what is left."""
        heads, worn = self._table.horizontalHeader(), look()
        heads.setMinimumSectionSize(worn.px(_NARROWEST))
        self._wanted = {column: self._needed(column, field)
                        for column, field in enumerate(self._model.columns(), 1)}
        self._is_fitting = True
        self._table.setColumnWidth(NUMBER_COLUMN, worn.px(58))
        for column in self._wanted:
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        self._is_fitting = False
        self.fill()
        heads.setFixedHeight(self._heading_height() + worn.px(14))

    def fill(self) -> None:
        """Give what is left over to words that are cut, the name first; the rest to the last long
        text, or else to the name. A width that a person chose stays.
        """
        if set(self._wanted) != set(range(1, len(self._model.columns()) + 1)):
            return  # other columns were just chosen: `fit` follows
        fields = dict(enumerate(self._model.columns(), 1))
        widths = {column: self.own.get(fields[column].key) or least
                  for column, (least, _whole) in self._wanted.items()}
        name = self._model.column_of(self._model.register.name_field)
        left = (self._table.viewport().width() - self._table.columnWidth(NUMBER_COLUMN)
                - sum(widths.values()))
        if left < 0 and name in widths and self._model.register.name_field not in self.own:
            # The table scrolls sideways in any case.
            widths[name] = max(widths[name], min(self._wanted[name][1], look().px(_MOST_NAME)))
        free = [column for column in widths if fields[column].key not in self.own]
        for column in sorted(free, key=lambda column: (column != name, column)):
            more = max(0, min(left, self._wanted[column][1] - widths[column]))
            widths[column] += more
            left -= more
        long = [column for column in widths if fields[column].kind is FieldKind.LONG_TEXT]
        last = long[-1] if long else name
        if last in free:
            widths[last] += max(0, left)
        self._is_fitting = True
        for column, width in widths.items():
            self._table.setColumnWidth(column, width)
        self._is_fitting = False

    def choose(self, widths: Mapping[str, int]) -> None:
        """Take over widths that were kept."""
        self.own = dict(widths)
        self.fit()

    def _resized(self, section: int, _old: int, new: int) -> None:
        if not self._is_fitting and 0 < section <= len(self._model.columns()):
            self.own[self._model.columns()[section - 1].key] = new

    def _needed(self, column: int, field: Field) -> tuple[int, int]:
        """The width of a column in a full table, and the one where nothing in it is cut."""
        px = look().px
        heading = _on_two_lines(self._heading(column)) + px(_HEADING_MARGIN)
        if field.key == self._model.register.name_field:
            words = min(self._words_width(field, strong=True), px(_WHOLE_NAME))
            least = px(_NARROWEST_NAME)
            new = str(self._model.index(self._model.rowCount() - 1, column).data() or "")
            new_row = QFontMetrics(role_font("control")).horizontalAdvance(new) + px(_CELL_MARGIN)
            return least, max(least, words, min(new_row, px(_WHOLE_NAME)))
        mark = mark_of(self._model.register.id, field.key)
        if mark is not None and (mark.instead or field.kind not in _MOST):
            least = max(heading, px(mark.column))
            return least, least
        if field.kind not in _MOST:
            least = max(heading, px(_FIXED.get(field.kind, 120)))
            return least, least
        words = self._words_width(field) + (px(mark.width + 8) if mark is not None else 0)
        if field.kind is FieldKind.DATE:
            words += px(_CLOCK)  # stands before a day that has passed
        most = px(_MOST[field.kind])
        least = max(heading, px(_LEAST), min(words, most))
        return least, max(least, min(words, 2 * most))

    def _words_width(self, field: Field, *, strong: bool = False) -> int:
        """The width of the widest words in a column, with the margins of its cells."""
        measure = QFontMetrics(role_font("control", strong=strong))
        shown = self._model.first_rows(_MEASURED_ROWS)
        return max((measure.horizontalAdvance(self._model.words(row, field)) for row in shown),
                   default=0) + look().px(_CELL_MARGIN)

    def _heading(self, column: int) -> str:
        return str(self._model.headerData(column, Qt.Orientation.Horizontal))

    def _heading_height(self) -> int:
        """The height of the highest heading, wrapped in its column."""
        measure = QFontMetrics(role_font("hint", strong=True))
        ways = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        return max(measure.boundingRect(
            0, 0, self._table.columnWidth(column) - look().px(_HEADING_MARGIN) + 2, 1000, ways,
            self._heading(column)).height() for column in range(self._model.columnCount()))


def _on_two_lines(heading: str) -> int:
    """The width at which a heading stands on two lines at most."""
    measure, words = QFontMetrics(role_font("hint", strong=True)), heading.split()
    ways = [(" ".join(words[:cut]), " ".join(words[cut:]))
            for cut in range(1, len(words) + 1)]
    return min((max(map(measure.horizontalAdvance, lines)) for lines in ways), default=0)
