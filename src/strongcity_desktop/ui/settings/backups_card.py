"""The town's backups, newest first: going back to one takes two clicks."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import MainButton, QuietButton, SecondButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.label import Label

if TYPE_CHECKING:
    from strongcity_desktop.store.backups import Backup
    from strongcity_desktop.store.town_file import TownFile

_SHOWN = 10


class BackupsCard(Card):
    """Filled once the list has been read; `rows` has one widget per backup shown."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.t("Backups"), icon="clock-counter-clockwise")
        self._context = context
        t = context.t
        self.rows: list[_BackupRow] = []
        self.body.addWidget(Label(t("A backup is made on its own while you work and when you "
                                    "close the town. Going back first backs up what you have "
                                    "now, so nothing is lost."), "hint"))
        row = QHBoxLayout()
        self.make_button = SecondButton(t("Make a backup now"), self._make, icon="floppy-disk")
        self.make_button.setEnabled(context.town is not None and not context.town.read_only)
        row.addWidget(self.make_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self._read()

    def _read(self) -> None:
        def work(town: "TownFile") -> "tuple[Backup, ...]":
            from strongcity_desktop.operations.back_up import backups_of

            return backups_of(town)

        self._context.background.run(work, self._show, self._context.tell)

    def _show(self, backups: "tuple[Backup, ...]") -> None:
        while self._list.count():
            item = self._list.takeAt(0)
            held = item.widget() if item is not None else None
            if held is not None:
                held.hide()
                held.deleteLater()
        self.rows = []
        can_go_back = self._context.town is not None and not self._context.town.read_only
        for backup in [found for found in backups if found.whole][:_SHOWN]:
            row = _BackupRow(self._context, backup, can_go_back)
            self.rows.append(row)
            self._list.addWidget(Rule())
            self._list.addWidget(row)
        if not self.rows:
            self._list.addWidget(Label(self._context.t("No backups yet."), "hint"))

    def _make(self) -> None:
        def work(town: "TownFile") -> Path:
            from strongcity_desktop.operations.back_up import back_up_now

            return back_up_now(town)

        self._context.background.run(work, self._made, self._context.tell)

    def _made(self, path: Path) -> None:
        self._context.toast(self._context.t("The backup is made."))
        self._read()


class _BackupRow(QFrame):
    """When it was made, and the two clicks."""

    def __init__(self, context: Context, backup: "Backup", can_go_back: bool) -> None:
        super().__init__()
        from strongcity_desktop.operations.back_up import reason_in_words

        self._context, self._backup = context, backup
        t = context.t
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 6, 0, 6)
        row.setSpacing(8)
        self._moment = t.moment(backup.at)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(Label(self._moment, "control"))
        reason = reason_in_words(backup.reason, t)
        if reason:
            words.addWidget(Label(reason, "hint"))
        row.addLayout(words, 1)
        self.first = QuietButton(t("Go back to this"), self._ask, compact=True,
                                 name=t("Go back to the backup of {time}", time=self._moment))
        self.first.setEnabled(can_go_back)
        self.second = MainButton(t("Go back now"), self._go_back, compact=True)
        self.keep = QuietButton(t("Stay as it is"), self._stay, compact=True)
        for button in (self.first, self.second, self.keep):
            row.addWidget(button)
        self._stay()

    def _ask(self) -> None:
        self._show_second(True)
        self.second.setFocus()

    def _stay(self) -> None:
        self._show_second(False)

    def _show_second(self, shown: bool) -> None:
        self.first.setVisible(not shown)
        self.second.setVisible(shown)
        self.keep.setVisible(shown)

    def _go_back(self) -> None:
        if self._context.doors is not None:
            self._context.doors.go_back_to(self._backup.path)

