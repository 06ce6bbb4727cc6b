"""Ratings on the check page: a row each, its level as five small bars and as a word."""

from typing import Any

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import Question


class LevelBar(QWidget):
    """Filled parts from the start, as many as the level says."""

    def __init__(self, level: int, levels: int) -> None:
        super().__init__()
        self._level, self._levels = level, levels
        self.setFixedSize(look().px(16) * levels, look().px(8))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the parts, from the start of the reading way."""
        painter, step, width = QPainter(self), look().px(16), look().px(14)
        for place in range(self._levels):
            token = "accent" if place < self._level else "sunken"
            left = self.width() - place * step - width if look().is_rtl else place * step
            painter.fillRect(left, 0, width, self.height(), look().colour(token))


class RatingBars(QWidget):
    """The ratings of every group that has some; the first group goes without its name."""

    def __init__(self, context: Context, question: Question, value: dict[str, Any]) -> None:
        super().__init__()
        t, px = context.t, look().px
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(px(16))
        grid.setVerticalSpacing(px(2))
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(0, px(90))
        line = 0
        for place, group in enumerate(question.groups):
            rated = value.get(group.key, {})
            rows = [row for row in question.rows if "level" in rated.get(row.key, {})]
            if rows and place:
                name = wording.choice_label(t, question, "groups", group)
                grid.addWidget(Label(name, "strong"), line, 0, 1, 3)
                line += 1
            for row in rows:
                level = rated[row.key]["level"]
                known = isinstance(level, int)
                word = wording.choice_label(t, question, "levels", question.levels[level - 1]) \
                    if known else t("Don’t know")
                grid.addWidget(Label(wording.choice_label(t, question, "rows", row), "control"),
                               line, 0)
                grid.addWidget(LevelBar(level if known else 0, len(question.levels)), line, 1)
                grid.addWidget(Label(word, "hint"), line, 2)
                line += 1
