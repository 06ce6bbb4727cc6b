"""How wide the columns of a register's table are: what each kind needs, until a person says."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHeaderView, QTableView

from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.ui.registers.cell_marks import mark_of
from strongcity_desktop.ui.registers.table_model import NUMBER_COLUMN, RegisterModel
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

_NARROWEST_NAME, _HEADING_MARGIN, _NARROWEST = 220, 36, 44
_WIDTHS = {FieldKind.TEXT: 220, FieldKind.LONG_TEXT: 260, FieldKind.NAME: 150,
           FieldKind.RANGE: 64, FieldKind.DATE: 116, FieldKind.SELECT_MULTIPLE: 140,
           FieldKind.INTEGER: 100, FieldKind.AMOUNT: 100, FieldKind.YES_NO: 70, FieldKind.FILE: 200}
_DERIVED_TEXT = 150
# Dates and choices are short enough to be read whole; what is longer has its tooltip.
_SHORT = frozenset({FieldKind.DATE, FieldKind.SELECT_ONE})
_MEASURED_ROWS, _WIDEST_SHORT, _CELL_MARGIN = 60, 170, 24


class ColumnWidths:
    """Belongs to one table. `own` are the widths that a person chose, by field key."""

    def __init__(self, table: QTableView, model: RegisterModel) -> None:
        self._table, self._model = table, model
        self.own: dict[str, int] = {}
        self._is_fitting = False
        heads = table.horizontalHeader()
        heads.sectionResized.connect(self._resized)

    def fit(self) -> None:
        """Give each column the width chosen, or what its kind needs; the name takes what is left.
        """
        heads, worn = self._table.horizontalHeader(), look()
        self._is_fitting = True
        heads.setMinimumSectionSize(worn.px(_NARROWEST))
        self._table.setColumnWidth(NUMBER_COLUMN, worn.px(58))
        for column, field in enumerate(self._model.columns(), 1):
            heads.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            self._table.setColumnWidth(column, self.own.get(field.key)
                                       or self._needed(column, field))
        self._is_fitting = False
        self.fill()
        heads.setFixedHeight(self._heading_height() + worn.px(14))

    def fill(self) -> None:
        """Give what is left over to the last long text, or else to the name, if nobody chose."""
        long = [place for place, field in enumerate(self._model.columns(), 1)
                if field.kind is FieldKind.LONG_TEXT]
        column = long[-1] if long else self._model.column_of(self._model.register.name_field)
        if column is None or self._model.columns()[column - 1].key in self.own:
            return
        heads = self._table.horizontalHeader()
        others = sum(heads.sectionSize(place) for place in range(self._model.columnCount())
                     if place != column)
        left_over = self._table.viewport().width() - others
        self._is_fitting = True
        self._table.setColumnWidth(column, max(look().px(_NARROWEST_NAME), left_over))
        self._is_fitting = False

    def choose(self, widths: Mapping[str, int]) -> None:
        """Take over widths that were kept."""
        self.own = dict(widths)
        self.fit()

    def _resized(self, section: int, _old: int, new: int) -> None:
        if not self._is_fitting and 0 < section <= len(self._model.columns()):
            self.own[self._model.columns()[section - 1].key] = new

    def _needed(self, column: int, field: Field) -> int:
        named = field.key == self._model.register.name_field
        room = _on_two_lines(self._heading(column)) + look().px(_HEADING_MARGIN)
        wanted = max(look().px(_width(self._model.register, field)),
                     self._shown_width(column, field))
        return max(room, wanted) if not named else wanted

    def _shown_width(self, column: int, field: Field) -> int:
        """The width of what stands in a column of short words, up to a limit; else 0."""
        if field.kind not in _SHORT:
            return 0
        measure, mark = QFontMetrics(role_font("control")), mark_of(self._model.register.id,
                                                                    field.key)
        shown = self._model.first_rows(_MEASURED_ROWS)
        widest = max((measure.horizontalAdvance(self._model.words(row, field)) for row in shown),
                     default=0)
        beside = look().px(_CELL_MARGIN + (mark.width + 8 if mark is not None else 0))
        return min(widest + beside, look().px(_WIDEST_SHORT)) if widest else 0

    def _heading(self, column: int) -> str:
        return str(self._model.headerData(column, Qt.Orientation.Horizontal))

    def _heading_height(self) -> int:
        """The height of the highest heading, wrapped in its column."""
        measure = QFontMetrics(role_font("hint", strong=True))
        ways = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
        return max(measure.boundingRect(
            0, 0, self._table.columnWidth(column) - look().px(_HEADING_MARGIN) + 2, 1000, ways,
            self._heading(column)).height() for column in range(self._model.columnCount()))


def _width(register: Register, field: Field) -> int:
    """The width at 100 % that a column needs for what stands in it."""
    mark = mark_of(register.id, field.key)
    if mark is not None:
        return mark.column
    if field.derived and field.kind is FieldKind.TEXT:
        return _DERIVED_TEXT
    return _WIDTHS.get(field.kind, 120)


def _on_two_lines(heading: str) -> int:
    """The width at which a heading stands on two lines at most."""
    measure, words = QFontMetrics(role_font("hint", strong=True)), heading.split()
    ways = [(" ".join(words[:cut]), " ".join(words[cut:]))
            for cut in range(1, len(words) + 1)]
    return min((max(map(measure.horizontalAdvance, lines)) for lines in ways), default=0)
