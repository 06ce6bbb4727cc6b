"""Who is there while the meeting sits: a tick for each organisation invited, others as a number."""

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QWidget

from strongcity_desktop.language.parse import read_integer
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.ui.meetings.work import MeetingWork
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor

if TYPE_CHECKING:
    from strongcity_desktop.operations.meetings import MeetingSeen

Came = Literal["present", "excused"]
_CAME: tuple[Came, ...] = ("present", "excused")


class AttendanceCard(Card):
    """`present` and `excused` are the boxes by the id of the stakeholder."""

    def __init__(self, work: MeetingWork) -> None:
        t = work.t
        super().__init__(t("Who is there"))
        self._work = work
        self._shown: tuple[str, ...] | None = None
        self.present: dict[str, QCheckBox] = {}
        self.excused: dict[str, QCheckBox] = {}
        self._told = Label("", "hint")
        self.body.addWidget(self._told)
        self._place: QWidget | None = None
        line = QHBoxLayout()
        line.addWidget(Label(t("Others, as a number"), "control"), 1)
        self.others = LineEditor()
        self.others.setAccessibleName(t("Others, as a number"))
        self.others.setFixedWidth(look().px(64))
        self.others.left.connect(self._keep_others)
        self.others.returnPressed.connect(self._keep_others)
        self.others.setEnabled(work.can_write)
        self._others_kept: int | None = None
        line.addWidget(self.others)
        self.body.addLayout(line)

    def show_seen(self, seen: "MeetingSeen") -> None:
        """Tick those who came; the list is made anew only when others are invited."""
        t, values = self._work.t, seen.meeting.values
        here = [one for key in ("invited", "present", "excused") for one in values.get(key) or ()
                if one in seen.stakeholders]
        ids = tuple(dict.fromkeys(here))
        if ids != self._shown:
            self._shown = ids
            self._lay_out([seen.stakeholders[one] for one in ids])
        for boxes, key in ((self.present, "present"), (self.excused, "excused")):
            ticked = values.get(key) or ()
            for one, box in boxes.items():
                box.setChecked(one in ticked)
        self._others_kept = values.get("others_present")
        if not self.others.hasFocus():
            self.others.write("" if self._others_kept is None else t.number(self._others_kept))
        n = len(values.get("present") or ())
        self._told.set_text(t("{n} of {all} invited are here.", n=n, all=len(ids)) if ids
                            else t("Nobody is invited yet."))

    def _lay_out(self, rows: list[Row]) -> None:
        t = self._work.t
        if self._place is not None:
            self._place.hide()
            self.body.removeWidget(self._place)
            self._place.deleteLater()
        self._place = QWidget()
        grid = QGridLayout(self._place)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        self.present, self.excused = {}, {}
        if rows:
            for column, words in enumerate((t("Here"), t("Excused")), start=1):
                grid.addWidget(Label(words, "hint", wrap=False), 0, column,
                               Qt.AlignmentFlag.AlignHCenter)
        for line, row in enumerate(rows, start=1):
            name = row_name(STAKEHOLDERS, row, t)
            grid.addWidget(Label(name, "control"), line, 0)
            for column, came in enumerate(_CAME, start=1):
                grid.addWidget(self._box(row.id, name, came), line, column,
                               Qt.AlignmentFlag.AlignHCenter)
        self.body.insertWidget(2, self._place)

    def _box(self, row_id: str, name: str, came: Came) -> QCheckBox:
        t, box = self._work.t, QCheckBox()
        box.setAccessibleName(t("{name}: here", name=name) if came == "present"
                              else t("{name}: excused", name=name))
        box.setEnabled(self._work.can_write)
        box.clicked.connect(lambda on: self._tick(row_id, came, on))
        (self.present if came == "present" else self.excused)[row_id] = box
        return box

    def _tick(self, row_id: str, came: Came, on: bool) -> None:
        other = self.excused if came == "present" else self.present
        if on:
            other[row_id].setChecked(False)
        self._work.attend(row_id, came if on else "")

    def _keep_others(self) -> None:
        written, t = self.others.written().strip(), self._work.t
        try:
            value = read_integer(written, t.language) if written else None
        except Refusal as reason:
            self._work.context.toast(reason.in_words(t))
            return
        if value != self._others_kept:
            self._others_kept = value
            self._work.change_meeting(others_present=value)
