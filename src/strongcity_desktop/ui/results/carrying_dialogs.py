"""What is asked before results leave as IATI, and shown before they come in."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QButtonGroup, QListWidget, QWidget

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.parts.choice import RadioChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.importing.import_plan import ImportResult


class ResultsOutDialog(DialogFrame):
    """For whom the file is; `edition()` is the answer."""

    def __init__(self, t: Translator, parent: QWidget | None) -> None:
        super().__init__(t("Export the results (IATI)"), t("Choose where to write it"),
                         t("Leave it"), parent)
        self.body.addWidget(Label(t(
            "Funders and partners read this file with their own programs. It holds indicators, "
            "start values, targets and readings, in the shape of IATI.")))
        self.body.addWidget(Label(t("For whom?"), "item"))
        self.public = RadioChoice(t("Public"), t("Small numbers of people are held back."))
        self.internal = RadioChoice(t("Internal"), t("Every figure, and who reads it."))
        self.public.setChecked(True)
        group = QButtonGroup(self)
        for choice in (self.public, self.internal):
            group.addButton(choice)
            self.body.addWidget(choice)
        self.resize(look().px(480), self.sizeHint().height())

    def edition(self) -> Edition:
        """What the file is to show."""
        return Edition(Audience.PUBLIC if self.public.isChecked() else Audience.INTERNAL)


class ResultsInDialog(DialogFrame):
    """What an import would change, line by line; accepted when the person wants it."""

    def __init__(self, t: Translator, found: "ImportResult", parent: QWidget | None) -> None:
        changes = found.count("new") + found.count("changed")
        can_go_in = bool(changes) and not found.problems
        super().__init__(t("What will change"), t("Import results") if can_go_in else "",
                         t("Leave it") if can_go_in else t("Close"), parent)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setAccessibleName(t("What will change"))
        self.list.addItems(found.lines(t))
        self.list.setCurrentRow(0)
        if found.problems:
            self.say(t("Nothing goes in as long as something in the file is to be mended."))
        elif not changes:
            self.body.addWidget(Label(t("The town says the same already.")))
        self.body.addWidget(self.list, 1)
        self.resize(look().px(620), look().px(460))
