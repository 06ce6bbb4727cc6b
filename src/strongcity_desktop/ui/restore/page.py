"""Restore from a backup: of the open town, or of a town file that was not opened or cannot be."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop import paths
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, SecondButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.settings.backups_card import BackupsCard

if TYPE_CHECKING:
    from strongcity_desktop.store.backups import Backup

_SHOWN = 10


class RestorePage(Page):
    """With a town open, its backups; else those of the file at `path`, if one is named."""

    def __init__(self, context: Context, path: str = "", **arguments: Any) -> None:
        super().__init__(context, path=path, **arguments)
        self.fills_window = context.town is None
        self._path = Path(path) if path else None
        self.buttons: list[QWidget] = []
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn()
        outer.addWidget(scroll)
        self._body = scroll.body
        t = context.t
        if context.town is not None:
            self._body.addWidget(BackupsCard(context))
        else:
            self._back = LinkButton(t("Back to the start"), lambda: self.go.emit("welcome", {}),
                                    icon="arrow-left")
            self._body.addWidget(self._back)
            self._body.addWidget(self._closed_card())
        self._body.addStretch(1)

    def title(self) -> str:
        """The page's name."""
        return self.context.t("Restore from a backup")

    def first_focus(self) -> QWidget | None:
        """The newest backup."""
        return self.buttons[0] if self.buttons else None

    def _closed_card(self) -> Card:
        t = self.context.t
        card = Card(self.title(), icon="clock-counter-clockwise")
        card.body.addWidget(Label(t("A backup opens as a town file of its own. The file you had "
                                    "stays where it is, unchanged."), "hint"))
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        card.body.addLayout(self._list)
        row = QHBoxLayout()
        doors = self.context.doors
        if doors is not None:
            row.addWidget(SecondButton(t("Choose a backup file"), doors.choose,
                                       icon="folder-open"))
        row.addStretch(1)
        card.body.addLayout(row)
        if self._path is not None:
            path = self._path

            def work() -> "tuple[Backup, ...]":
                from strongcity_desktop.operations.back_up import backups_of_file

                return backups_of_file(path)

            self.context.background.run_aside(work, self._show, self.context.tell)
        return card

    def _show(self, backups: "tuple[Backup, ...]") -> None:
        t = self.context.t
        for index, backup in enumerate(backups[:_SHOWN]):
            self._list.addWidget(Rule())
            self._list.addWidget(self._row(backup, first=index == 0))
        if not backups and self._path is not None:
            self._list.addWidget(Label(t("No backup of {name} lies on this computer.",
                                         name=self._path.name), "control"))
        if self.buttons:
            self.buttons[0].setFocus()

    def _row(self, backup: "Backup", *, first: bool) -> QFrame:
        from strongcity_desktop.operations.back_up import reason_in_words

        t = self.context.t
        frame = QFrame()
        row = QHBoxLayout(frame)
        row.setContentsMargins(0, 8, 0, 8)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        moment = t.moment(backup.at)
        words.addWidget(Label(moment, "control"))
        words.addWidget(Label(reason_in_words(backup.reason, t), "hint"))
        row.addLayout(words, 1)
        kind = MainButton if first else SecondButton
        button = kind(t("Open the backup"), partial(self._open, backup.path), compact=True,
                      name=t("Open the backup of {time}", time=moment))
        self.buttons.append(button)
        row.addWidget(button)
        return frame

    def _open(self, backup: Path) -> None:
        if self.context.doors is None or self._path is None:
            return
        there = self._path.parent.is_dir()  # else it lay on a stick that is not plugged in
        wanted = self._path if there else paths.towns_folder() / self._path.name
        self.context.doors.open_backup(backup, wanted)
