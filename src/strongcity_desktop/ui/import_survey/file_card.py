"""Where one chooses a survey's answers and, if one has it, its form."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from strongcity_desktop.operations.importing.import_survey import ENDINGS
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow


class FileCard(Card):
    """`chosen` and `form_chosen` carry the path of a file."""

    chosen = Signal(Path)
    form_chosen = Signal(Path)

    def __init__(self, context: Context) -> None:
        t = self._t = context.t
        super().__init__(t("Choose the file"))
        self.body.addWidget(Label(t(
            "Export the answers from KoboToolbox or ODK as CSV or XLSX: one row for each person "
            "asked, and the questions in the first row. The form of the survey (XLSForm), if you "
            "have it, adds its words and its lists of answers."), "control"))
        self.choose_button = SecondButton(t("Choose a file"), self._ask_which, icon="folder-open")
        self.form_button = SecondButton(t("Choose the form (optional)"), self._ask_which_form,
                                        icon="table")
        buttons = QWidget()
        row = WrappingRow(buttons, from_start=True)
        row.addWidget(self.choose_button)
        row.addWidget(self.form_button)
        self.said, self.form_said = Label("", "strong"), Label("", "control")
        self.band = MessageBand("", "look_again")
        for part in (buttons, self.said, self.form_said, self.band):
            self.body.addWidget(part)
        for part in (self.said, self.form_said, self.band):
            part.hide()

    def say(self, file: str, people: int) -> None:
        """Name the file and how many people it holds."""
        t = self._t
        self.said.set_text(t("{file}: {people}", file=file, people=t.plural(
            "{n} person", "{n} people", people)))
        self.said.show()

    def say_form(self, form: Path | None) -> None:
        """Name the form, or none."""
        if form is not None:
            self.form_said.set_text(self._t("Form: {file}", file=form.name))
        self.form_said.setVisible(form is not None)

    def warn(self, sentence: str) -> None:
        """Say what could not be read, or counted, and what to do."""
        self.band.set_text(sentence)
        self.band.show()

    def forget(self) -> None:
        """Take back what was said of a file."""
        self.band.hide()
        self.said.hide()

    def focus(self) -> None:
        """Go to the button that chooses the file."""
        self.choose_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _ask_which(self) -> None:
        t = self._t
        chosen, _kind = QFileDialog.getOpenFileName(self, t("Choose the survey’s answers"), "",
                                                    _filter(t("Tables")))
        if chosen:
            self.chosen.emit(Path(chosen))

    def _ask_which_form(self) -> None:
        t = self._t
        chosen, _kind = QFileDialog.getOpenFileName(self, t("Choose the survey’s form"), "",
                                                    _filter(t("Forms"), ".csv"))
        if chosen:
            self.form_chosen.emit(Path(chosen))


def _filter(name: str, without: str = "") -> str:
    return f"{name} ({' '.join(f'*{ending}' for ending in ENDINGS if ending != without)})"
