"""Evidence on the page of a register: in the form of each entry, and files on that of documents."""

from typing import Any

from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.store.evidence import RowEnd
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.evidence.document_box import DocumentBox
from strongcity_desktop.ui.evidence.evidence_box import EvidenceBox
from strongcity_desktop.ui.evidence.taking_in import TakingIn
from strongcity_desktop.ui.parts.button import SecondButton
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.registers.title_row import TitleRow


def join_evidence(context: Context, register: Register, form: RowForm, head: TitleRow, page: Any,
                  *, can_write: bool) -> None:
    """Show what an entry rests on below its fields; above those of a document, what rests on it.

    The page of documents gets a button for files in its `head`.
    """
    if register.id != EVIDENCE_FILES.id:
        form.below.append(lambda row: EvidenceBox(
            context, RowEnd(register.id, row.id), can_write=can_write, opens=True))
        return

    def box(row: Row) -> DocumentBox:
        made = DocumentBox(context, row, can_write=can_write)
        made.go.connect(page.go)
        made.changed.connect(lambda: page.rows.reload())
        return made

    form.above.append(box)
    taking = TakingIn(context, page, page)
    taking.kept.connect(lambda _: page.rows.reload())
    button = SecondButton(context.t("Add files…"), taking.choose, icon="paperclip")
    button.setEnabled(can_write)
    row = head.layout()
    if row is not None:
        row.removeWidget(head.add_button)
        row.addWidget(button)
        row.addWidget(head.add_button)  # the main button stays last
