"""The agenda while the meeting sits: the points to go through, the one talked about marked."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.analysis.meetings import of_point, tasks_from_point
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.ui.meetings.add_line import AddLine
from strongcity_desktop.ui.meetings.work import MeetingWork
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.operations.meetings import MeetingSeen


class PointList(Card):
    """`chosen` with the id of a point. `links` are the ways there, by the id of the point."""

    chosen = Signal(str)

    def __init__(self, work: MeetingWork) -> None:
        t = work.t
        super().__init__(t("Agenda"))
        self._work = work
        self._here = ""
        self.links: dict[str, WrappingLink] = {}
        self._frames: dict[str, QFrame] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(2)
        self.body.addLayout(self._list)
        self.add = AddLine(t("Add a point"), t("New point"), work.add_point,
                           can_write=work.can_write)
        self.body.addWidget(self.add)

    def show_seen(self, seen: "MeetingSeen", here: str) -> None:
        """Show the points as they stand; `here` is the one talked about."""
        focus = next((one for one, link in self.links.items() if link.hasFocus()), None)
        while (item := self._list.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        self.links, self._frames = {}, {}
        for place, point in enumerate(seen.points, start=1):
            self._list.addWidget(self._row(seen, place, point))
        self.mark(here)
        if focus in self.links:
            self.links[focus].setFocus(Qt.FocusReason.OtherFocusReason)

    def mark(self, here: str) -> None:
        """Mark the point talked about."""
        for point_id, frame in self._frames.items():
            frame.setProperty("row", "here" if point_id == here else "plain")
            frame.style().unpolish(frame)
            frame.style().polish(frame)
            self.links[point_id].setAccessibleDescription(
                self._work.t("You are here") if point_id == here else "")

    def _row(self, seen: "MeetingSeen", place: int, point: Row) -> QFrame:
        t, frame = self._work.t, QFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(8, 4, 8, 4)
        column.setSpacing(0)
        link = WrappingLink(t("{number}. {title}", number=place,
                              title=row_name(AGENDA_POINTS, point, t)),
                            partial(self.chosen.emit, point.id))
        self.links[point.id], self._frames[point.id] = link, frame
        column.addWidget(link)
        decided = len(of_point(seen.decisions, point.id))
        given = len(tasks_from_point(seen.tasks, point.id))
        told = [t.plural("{n} decision", "{n} decisions", decided)] if decided else []
        told += [t.plural("{n} task", "{n} tasks", given)] if given else []
        if told:
            column.addWidget(Label(t.joined("{first} · {second}", told), "hint"))
        return frame
