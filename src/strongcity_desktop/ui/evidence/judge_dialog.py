"""How good and how sensitive a document is as evidence of this one thing, with a note."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.wording import hint, label
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.registers.cell_editors import OneOf, offers
from strongcity_desktop.ui.registers.dialog_frame import DialogFrame
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_evidence import Evidence


class JudgeDialog(DialogFrame):
    """Nothing chosen leaves it as the document says. `values()` is what was chosen."""

    def __init__(self, t: Translator, evidence: "Evidence", parent: QWidget | None) -> None:
        super().__init__(t("Describe the evidence"), t("Keep"), t("Leave it as it is"), parent)
        self.body.addWidget(Label(evidence.name, "strong"))
        self.editors: dict[str, OneOf] = {}
        for key, own in (("quality", evidence.own_quality),
                         ("sensitivity", evidence.own_sensitivity)):
            field = EVIDENCE_FILES.field(key)
            editor = OneOf(offers(t, EVIDENCE_FILES, field, {}), t("As the document says"))
            editor.set_value(own)
            self.editors[key] = editor
            self.body.addWidget(FieldFrame(label(t, EVIDENCE_FILES, field),
                                           hint(t, EVIDENCE_FILES, field), editor))
        self.note = LineEditor()
        if evidence.note:
            self.note.write(LocalText.from_json(evidence.note).shown_in(t.language).text)
        self.body.addWidget(FieldFrame(t("Note"), t("For example the page or the table."),
                                       self.note))

    def values(self) -> tuple[str | None, str | None, str]:
        """Quality, sensitivity and the note."""
        return (self.editors["quality"].value(), self.editors["sensitivity"].value(),
                self.note.written())
