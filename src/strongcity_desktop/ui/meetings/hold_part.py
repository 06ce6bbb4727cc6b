"""Hold a meeting: the agenda and who is there at one side, the minutes of the point at the other.
"""

from typing import TYPE_CHECKING

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from strongcity_desktop.registers.fields import Row
from strongcity_desktop.ui.meetings.attendance_card import AttendanceCard
from strongcity_desktop.ui.meetings.low_scroll import LowScroll
from strongcity_desktop.ui.meetings.minutes_card import MinutesCard
from strongcity_desktop.ui.meetings.point_list import PointList
from strongcity_desktop.ui.meetings.work import MeetingWork
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.meetings import MeetingSeen

_SIDE, _BESIDE_FROM, _BELOW, _NO_LIMIT = 300, 700, 220, 16_777_215


class HoldPart(QWidget):
    """`here` is the id of the point talked about."""

    def __init__(self, work: MeetingWork, here: str = "") -> None:
        super().__init__()
        self.here = here
        self._has_begun = bool(here)
        self._seen: MeetingSeen | None = None
        self._both = row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 16)
        row.setSpacing(16)
        self._side = LowScroll(max_width=None, margins=(0, 0, 4, 0))
        self.points, self.attendance, self.minutes = (PointList(work), AttendanceCard(work),
                                                      MinutesCard(work))
        self._side.body.addWidget(self.points)
        self._side.body.addWidget(self.attendance)
        self._side.body.addStretch(1)
        row.addWidget(self._side)
        row.addWidget(self.minutes, 1)
        self.points.chosen.connect(self.go_to)
        self.minutes.point_wanted.connect(self.go_by)

    def show_seen(self, seen: "MeetingSeen") -> None:
        """Show the meeting as it stands; until one looks here, its first point is talked about."""
        self._seen = seen
        is_there = any(point.id == self.here for point in seen.points)
        if seen.points and not (is_there and self._has_begun):
            self.here = seen.points[0].id
        self.points.show_seen(seen, self.here)
        self.attendance.show_seen(seen)
        self.minutes.show_point(seen, self._point())

    def go_to(self, point_id: str) -> None:
        """Talk about another point; what is still typed is kept under the one before."""
        if point_id != self.here:
            self.minutes.keep_line()
        self.here = point_id
        if self._seen is not None:
            self.points.mark(point_id)
            self.minutes.show_point(self._seen, self._point())
        self.minutes.focus_field()

    def go_by(self, by: int) -> None:
        """Talk about a point so many places further, as far as the agenda goes."""
        ids = [point.id for point in self._seen.points] if self._seen is not None else []
        if self.here in ids and 0 <= ids.index(self.here) + by < len(ids):
            self.go_to(ids[ids.index(self.here) + by])

    def first_focus(self) -> QWidget:
        """Where one writes; on an empty agenda, the line for a first point."""
        return self.minutes.field if self._point() is not None else self.points.add

    def showEvent(self, event: QShowEvent) -> None:
        """From now on the point stays where it was left."""
        super().showEvent(event)
        self._has_begun = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the side stands below the minutes."""
        super().resizeEvent(event)
        beside = self.width() >= look().px(_BESIDE_FROM)
        self._both.setDirection(QBoxLayout.Direction.LeftToRight if beside
                                else QBoxLayout.Direction.BottomToTop)
        self._side.setMinimumWidth(look().px(_SIDE) if beside else 0)
        self._side.setMaximumWidth(look().px(_SIDE) if beside else _NO_LIMIT)
        self._side.setMinimumHeight(0 if beside else look().px(_BELOW))

    def _point(self) -> Row | None:
        points = self._seen.points if self._seen is not None else ()
        return next((point for point in points if point.id == self.here), None)
