"""The page of a new town: a few fields, then its file is made and opened."""

import re
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.new_town.town_form import TownForm
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import LinkButton, MainButton, SecondButton
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.scroll import ScrollColumn

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')


class NewTownPage(Page):
    """Everything can be changed later; only the name is needed."""

    fills_window = True

    def __init__(self, context: Context, **arguments: Any) -> None:
        super().__init__(context, **arguments)
        t = context.t
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = ScrollColumn(margins=(48, 24, 48, 32))
        outer.addWidget(scroll)
        body = scroll.body
        body.addWidget(LinkButton(t("Back to the start"), lambda: self.go.emit("welcome", {}),
                                  icon="arrow-left"))
        body.addWidget(Label(t("Start a new town"), "title"))
        body.addWidget(Label(t("Only the name is needed now. Everything can be changed later "
                               "in Settings."), "hint"))
        self._refused = MessageBand("", "look_again")
        self._refused.hide()
        body.addWidget(self._refused)
        self.form = TownForm(context)
        body.addWidget(self.form)
        self.who = QLineEdit(context.who)
        body.addWidget(FieldFrame(
            t("Who you are"), t("Your name or post, and department. It stands beside your changes "
                                "in the town's history."), self.who, optional=True))
        self._folder = paths.towns_folder()
        self._file = QLineEdit()
        body.addWidget(FieldFrame(t("Where to keep the town file"),
                                  t("On this computer, or on a USB stick."),
                                  self._place_row(), optional=False))
        self.create_button = MainButton(t("Create the town"), self.make_town)
        row = QHBoxLayout()
        row.addWidget(self.create_button)
        row.addStretch(1)
        body.addLayout(row)
        body.addStretch(1)
        self.form.name.textChanged.connect(self._name_changed)
        self._name_changed("")

    def _place_row(self) -> QWidget:
        t = self.context.t
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._file.setAccessibleName(t("Where to keep the town file"))
        row.addWidget(self._file, 1)
        row.addWidget(SecondButton(t("Choose the place"), self._choose_place))
        return holder

    def title(self) -> str:
        """The page's name."""
        return self.context.t("Start a new town")

    def first_focus(self) -> QWidget | None:
        """The name comes first."""
        return self.form.name

    def _name_changed(self, name: str) -> None:
        if not self._file.isModified():
            plain = " ".join(_NOT_IN_NAMES.sub(" ", name).split()).strip(" .") or "town"
            self._file.setText(str(self._folder / f"{plain}.strongcity"))

    def _choose_place(self) -> None:
        t = self.context.t
        chosen, _kind = QFileDialog.getSaveFileName(
            self, t("Where to keep the town file"), self._file.text(),
            t("Town files") + " (*.strongcity)")
        if chosen:
            self._file.setText(chosen)
            self._file.setModified(True)

    def make_town(self) -> None:
        """Make the town file and open it; says what is missing first."""
        details = self.form.details()
        doors = self.context.doors
        if details is None or doors is None:
            return
        self.context.settings.who = self.who.text().strip()
        self.create_button.setEnabled(False)
        doors.create(Path(self._file.text().strip()), details, self.context.who, self._failed)

    def _failed(self, problem: Exception) -> None:
        self.create_button.setEnabled(True)
        if not isinstance(problem, Refusal):
            self.context.tell(problem)
            return
        self._refused.set_text(problem.in_words(self.context.t))
        self._refused.show()
        self._file.setFocus()
