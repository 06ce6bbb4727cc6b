"""The documents behind the challenges and the answers of an assessment, as an annex."""

from collections.abc import Sequence

from strongcity_desktop.documents.blocks import Block, Heading, Text
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.evidence_list import TABLE
from strongcity_desktop.documents.register_blocks import count_notes, register_table, with_column
from strongcity_desktop.documents.report.assessment import Assessment
from strongcity_desktop.registers import wording as register_wording
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.listing import may_be_listed
from strongcity_desktop.worksheets import wording


def documents_annex(of: Assessment) -> Sequence[Block]:
    """A table of these documents and what each stands behind; in public the open ones alone."""
    behind = {row.id: _ends(of, row) for row in of.source.registers.get(EVIDENCE_FILES.id, ())}
    rows = [row for row in of.source.registers.get(EVIDENCE_FILES.id, ()) if behind[row.id]]
    if of.source.is_public:
        of.source.left_out.rows.update(
            row.id for row in rows if not may_be_listed(EVIDENCE_FILES, row))
        rows = [row for row in rows if may_be_listed(EVIDENCE_FILES, row)]
    if not rows:
        return ()
    count_notes(of.source, EVIDENCE_FILES, rows)
    table = register_table(of.source, EVIDENCE_FILES, rows, TABLE)
    return (Heading(register_wording.title(of.t, REGISTERS[EVIDENCE_FILES.id]),
                    "annex-evidence_files", level=1),
            Text(of.t("The documents behind the challenges and the answers."), quiet=True),
            with_column(table, len(TABLE) + 1, of.t("Behind"),
                        [of.t.list(behind[row.id]) for row in rows], 2.0))


def _ends(of: Assessment, document: Row) -> list[str]:
    """The challenges and questions that rest on it, as far as this edition may say so."""
    challenges = {row.id: row for row in of.challenges}
    questions = {question.key: question for question in of.asked if question.key in of.shown}
    said: list[str] = []
    for one in of.source.behind:
        if one.document_id != document.id or (of.source.is_public and not one.is_open):
            continue
        if one.row_id in challenges:
            said.append(name_in(of.source, CHALLENGES.id, challenges[one.row_id]))
        elif one.question_key in questions and one.filled_id == of.filled.id:
            said.append(wording.short_label(of.t, questions[one.question_key]))
    return said

