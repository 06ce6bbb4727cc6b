"""The towns opened last on this computer, each with its button, or with why it cannot be opened."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.ui.arms import ArmsMark
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import MainButton, QuietButton, SecondButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.label import Label

_MOST = 5


class RecentTowns(Card):
    """The first town that can be opened has the main button."""

    def __init__(self, context: Context, on_open: Callable[[Path], object]) -> None:
        super().__init__()
        self._context = context
        self._on_open = on_open
        self._first: QWidget | None = None
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self._fill()

    def _fill(self) -> None:
        for index, town in enumerate(self._context.settings.recent[:_MOST]):
            if index:
                self.body.addWidget(Rule())
            self.body.addWidget(self._row(Path(town.path), town.name, town.changed_at))

    def first_button(self) -> QWidget | None:
        """The button of the last town that can be opened."""
        return self._first

    def _row(self, path: Path, name: str, changed_at: str) -> QFrame:
        t = self._context.t
        there = path.exists()
        first = there and self._first is None
        frame = QFrame()
        frame.setProperty("row", "here" if first else "plain")
        row = QHBoxLayout(frame)
        row.setContentsMargins(16, 11, 16, 11)
        row.setSpacing(16)
        row.addWidget(ArmsMark(None, 36, "buildings" if there else "floppy-disk"))
        words = QVBoxLayout()
        words.setSpacing(0)
        title = Label(name or path.stem, "item")
        title.setToolTip(str(path))
        words.addWidget(title)
        words.addWidget(Label(self._about(path, changed_at, there), "hint"))
        row.addLayout(words, 1)
        if there:
            row.addWidget(self._open_button(path, name, first))
        else:
            row.addWidget(QuietButton(t("Take off the list"), lambda: self._forget(path, frame),
                                      name=t("Take {town} off the list", town=name)))
        return frame

    def _open_button(self, path: Path, name: str, first: bool) -> QWidget:
        t = self._context.t
        kind = MainButton if first else SecondButton
        button = kind(t("Open"), lambda: self._on_open(path),
                      name=t("Open {town}", town=name or path.stem))
        if first:
            self._first = button
            button.setAutoDefault(True)
        return button

    def _about(self, path: Path, changed_at: str, there: bool) -> str:
        t = self._context.t
        if not there:
            return t("Not on this computer now. Plug in its stick, or open it where it lies.")
        try:
            moment = datetime.fromisoformat(changed_at).astimezone()
        except ValueError:  # never changed, or a file gone wrong
            return path.name
        if moment.date() == datetime.now().astimezone().date():
            return t("Changed today at {time}", time=t.time(moment))
        return t("Changed {date}", date=t.date(moment.date()))

    def _forget(self, path: Path, frame: QFrame) -> None:
        self._context.settings.forget_town(path)
        if self._context.wardrobe is not None:
            self._context.wardrobe.save()
        frame.hide()
