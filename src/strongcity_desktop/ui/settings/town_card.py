"""The town's details and its arms, on the settings page."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.arms import ArmsMark, read_arms
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.new_town.town_form import TownForm
from strongcity_desktop.ui.parts.button import QuietButton, SecondButton
from strongcity_desktop.ui.parts.card import Card
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow

if TYPE_CHECKING:
    from strongcity_desktop.operations.open_town import TownSummary
    from strongcity_desktop.store.town_details import TownDetails
    from strongcity_desktop.store.town_file import TownFile


class TownCard(Card):
    """Filled once the details have been read; `form` is None until then."""

    def __init__(self, context: Context) -> None:
        super().__init__(context.t("The town"), icon="buildings")
        self._context = context
        self._details: TownDetails | None = None
        self.form: TownForm | None = None
        from strongcity_desktop.operations.open_town import describe_town

        context.background.run(describe_town, self._show, context.tell)

    def _show(self, summary: "TownSummary") -> None:
        t = self._context.t
        self._details = summary.details
        self.form = TownForm(self._context, summary.details)
        self.form.setEnabled(not summary.read_only)
        self.body.addLayout(self._arms_row(summary.details.arms, summary.read_only))
        self._refused = MessageBand("", "look_again")
        self._refused.hide()
        self.body.addWidget(self._refused)
        self.body.addWidget(self.form)
        self.save_button = SecondButton(t("Save the town's details"), self.save)
        self.save_button.setEnabled(not summary.read_only)
        row = QHBoxLayout()
        row.addWidget(self.save_button)
        row.addStretch(1)
        self.body.addLayout(row)

    def _arms_row(self, arms: bytes | None, read_only: bool) -> QHBoxLayout:
        t = self._context.t
        row = QHBoxLayout()
        row.setSpacing(16)
        self._arms = ArmsMark(arms, 64)
        row.addWidget(self._arms)
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addWidget(Label(t("The town's arms or logo"), "strong"))
        words.addWidget(Label(t("A picture in PNG or JPEG, up to 5 MB. It stands in the window "
                                "and on printed reports."), "hint"))
        buttons = WrappingRow(from_start=True)
        choose = SecondButton(t("Choose a picture"), self._choose_arms, icon="image",
                              compact=True)
        choose.setEnabled(not read_only)
        buttons.addWidget(choose)
        if arms:
            remove = QuietButton(t("Remove the picture"), lambda: self._set_arms(None),
                                 compact=True)
            remove.setEnabled(not read_only)
            buttons.addWidget(remove)
        words.addLayout(buttons)
        row.addLayout(words, 1)
        return row

    def _choose_arms(self) -> None:
        t = self._context.t
        chosen, _kind = QFileDialog.getOpenFileName(
            self, t("Choose a picture"), "", t("Pictures") + " (*.png *.jpg *.jpeg)")
        if chosen:
            self.take_arms(Path(chosen))

    def take_arms(self, path: Path) -> None:
        """Take the town's arms from a picture file, or say why not."""
        try:
            self._set_arms(read_arms(path))
        except Refusal as refusal:
            self._refused.set_text(refusal.in_words(self._context.t))
            self._refused.show()

    def _set_arms(self, arms: bytes | None) -> None:
        if self._details is not None:
            self._write(replace(self._details, arms=arms))

    def save(self) -> None:
        """Write the details down, unless something must be mended first."""
        written = self.form.details() if self.form is not None else None
        if written is not None and self._details is not None:
            self._write(replace(written, arms=self._details.arms))

    def _write(self, details: "TownDetails") -> None:
        who = self._context.who

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.open_town import change_town

            change_town(town, details, who)

        self._context.background.run(work, self._written, self._context.tell)

    def _written(self, nothing: None) -> None:
        self._context.refresh_town()
        self._context.toast(self._context.t("The town's details are saved."),
                            self._context.t("Undo"), self._context.undo)
