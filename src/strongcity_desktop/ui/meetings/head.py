"""The head of a meeting's page: its name, when and where, and what can be done with it."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout, QWidget

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.analysis.meetings import clock_of, moment_of, text_shown
from strongcity_desktop.registers.meeting import MEETINGS
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.ui.meetings.work import MeetingWork
from strongcity_desktop.ui.parts.button import MainButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.switch import SegmentedSwitch
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow, together

if TYPE_CHECKING:
    from strongcity_desktop.operations.meetings import MeetingSeen

ENDING = ".ics"
PARTS = (("prepare", mark("Prepare")), ("hold", mark("Hold")), ("follow", mark("Follow up")))
_PRINTS = (("meeting-convocation", mark("Invitation")), ("meeting-agenda", mark("Agenda")),
           ("attendance-sheet", mark("Attendance sheet")), ("meeting-minutes", mark("Minutes")))


class MeetingHead(QWidget):
    """`part_chosen` with the key of a part; `go` asks for a place."""

    part_chosen = Signal(str)
    go = Signal(str, dict)
    begun = Signal()

    def __init__(self, work: MeetingWork, part: str) -> None:
        super().__init__()
        t = work.t
        self._work, self._name = work, ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self.title = Label("", "title")
        self._told = Label("", "hint")
        column.addWidget(self.title)
        column.addWidget(self._told)
        self.parts = SegmentedSwitch([(key, t(words)) for key, words in PARTS], part,
                                     name=t("Part of the work"))
        self.parts.chosen.connect(self.part_chosen)
        self.print_button = SecondButton(t("Print"), icon="printer", name=t("Print the meeting"))
        self.print_button.setMenu(self._prints())
        self.calendar_button = SecondButton(t("Save for your calendar"), self.ask_where,
                                            icon="calendar-blank")
        self.details_button = SecondButton(t("Details"), lambda: work.entry_wanted.emit(
            MEETINGS.id, work.meeting_id), icon="sliders-horizontal",
            name=t("Details of the meeting: day, time, place"))
        self.begin_button = MainButton(t("Begin the meeting"), self.begun.emit)
        row = WrappingRow(spacing=8)
        row.addWidget(together(self.parts, grows=True))
        for button in (self.details_button, self.print_button, self.calendar_button,
                       self.begin_button):
            row.addWidget(button)
        column.addLayout(row)

    def show_seen(self, seen: "MeetingSeen") -> None:
        """Name the meeting, say when and where."""
        t, values = self._work.t, seen.meeting.values
        self._name = row_name(MEETINGS, seen.meeting, t)
        self.title.set_text(self._name)
        day = values.get("held_on")
        at = clock_of(values.get("begins"))
        state = in_words(MEETINGS, MEETINGS.field("status"), values.get("status"), t)
        told = [state, t.date(day) if day else t("No day yet"),
                t.time(moment_of(at)) if at is not None and day else "",
                text_shown(values.get("place"), t.language)]
        self._told.set_text(t.joined("{first} · {second}", list(filter(None, told))))
        self.begin_button.setVisible(values.get("status") in (None, "planned", "invited"))
        self.begin_button.setEnabled(self._work.can_write)
        self.calendar_button.setEnabled(bool(day))
        self.calendar_button.setToolTip("" if day else t("Set the day first."))
        self.details_button.setText(t("Details") if day else t("Set the day"))

    def _prints(self) -> QMenu:
        t, menu = self._work.t, QMenu(self)
        for document_id, words in _PRINTS:
            menu.addAction(t(words), partial(self.print_document, document_id))
        menu.addSeparator()
        menu.addAction(t("Decisions and tasks of meetings"),
                       partial(self.print_document, "decisions-list"))
        return menu

    def print_document(self, document_id: str) -> None:
        """Show a document of this meeting, ready to be printed."""
        way: dict[str, Any] = {"document_id": document_id, "register_id": MEETINGS.id,
                               "row_id": self._work.meeting_id}
        self.go.emit("documents", way)

    def ask_where(self) -> None:
        """Let the person choose a file, then save the meeting for other calendars."""
        t = self._work.t
        folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation)
        offered = f"{folder}/{_file_name(without_isolates(self._name))}{ENDING}"
        chosen, _kind = QFileDialog.getSaveFileName(self, t("Save for your calendar"), offered,
                                                    f"*{ENDING}")
        if chosen:
            self._work.save_calendar(Path(chosen if chosen.lower().endswith(ENDING)
                                         else chosen + ENDING))


def _file_name(name: str) -> str:
    return "".join(letter if letter.isalnum() or letter in " -–" else " " for letter in name
                   ).strip()[:80] or "meeting"
