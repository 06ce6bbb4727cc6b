"""The counts as a table to read: question, answer, group, people, share."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from strongcity_desktop.operations.import_survey import Counts
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.theme.look import look

_ROW, _MOST_ROWS_HIGH, _WIDTHS = 30, 9, (220, 160, 120, 110, 80)


class CountsTable(QTableWidget):
    """Arrow keys move in it; Tab leaves it."""

    def __init__(self, context: Context) -> None:
        super().__init__(0, 5)
        t = self._t = context.t
        self.setHorizontalHeaderLabels([t("Question"), t("Answer"), t("Group"), t("People"),
                                        t("In per cent")])
        self.setAccessibleName(t("Counts"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(look().px(_ROW))
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate(_WIDTHS):
            self.setColumnWidth(column, look().px(width))
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setMinimumSectionSize(look().px(80))

    def show_counts(self, counts: Counts) -> None:
        """Show these, as high as they are many, up to nine rows."""
        t = self._t
        self.setRowCount(len(counts.rows))
        for line, row in enumerate(counts.rows):
            share = t.percent(row.people / row.out_of) if row.out_of else ""
            people = t("{people} of {all}", people=row.people, all=row.out_of)
            for column, text in enumerate((row.asked, row.answer, row.group or t("Everyone"),
                                           people, share)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                self.setItem(line, column, item)
        rows = max(1, min(_MOST_ROWS_HIGH, len(counts.rows)))
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(self.horizontalHeader().sizeHint().height()
                            + rows * look().px(_ROW) + bar + 4)
        if counts.rows:
            self.setCurrentCell(0, 0)
