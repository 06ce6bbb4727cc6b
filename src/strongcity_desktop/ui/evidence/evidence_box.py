"""The evidence of one row or answer: a quiet line with a count that opens into the documents."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.showing import file_in_words
from strongcity_desktop.registers.wording import chosen_label
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.evidence.choose_document import ChooseDocument
from strongcity_desktop.ui.evidence.judge_dialog import JudgeDialog
from strongcity_desktop.ui.evidence.showing import Showing
from strongcity_desktop.ui.evidence.taking_in import TakingIn
from strongcity_desktop.ui.parts.button import LinkButton, QuietButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.keep_evidence import End, Evidence
    from strongcity_desktop.registers.fields import Row
    from strongcity_desktop.store.town_file import TownFile


class EvidenceBox(QWidget):
    """Read as soon as it is made. `changed` when something was linked or taken away."""

    changed = Signal()

    def __init__(self, context: Context, end: "End", *, can_write: bool, opens: bool = False
                 ) -> None:
        """`opens` shows the documents at once, if there are any."""
        super().__init__()
        self._context, self._t, self._end = context, context.t, end
        self._can_write, self._opens = can_write, opens
        self.evidence: tuple[Evidence, ...] = ()
        self._taking = TakingIn(context, self, self)
        self._taking.kept.connect(self._touched)
        self._showing = Showing(context, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look().px(4))
        self.button = QuietButton("", self.toggle, icon="paperclip", compact=True)
        row = WrappingRow(from_start=True)
        row.addWidget(self.button)
        column.addLayout(row)
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        self._list: QWidget | None = None
        self._name_button()
        self.read()

    @property
    def is_open(self) -> bool:
        """Whether the documents are shown."""
        return self._list is not None

    def read(self) -> None:
        """Read what there is now."""
        end, t = self._end, self._t

        def work(town: "TownFile") -> "tuple[Evidence, ...]":
            from strongcity_desktop.operations.keep_evidence import evidence_for

            return evidence_for(town, end, t)

        self._context.background.run(work, self._show, self._context.tell)

    def toggle(self) -> None:
        """Show the documents, or hide them."""
        if self.is_open:
            self._clear()
        else:
            self._fill()
        self._opens = False
        self._name_button()

    def lines(self) -> list[str]:
        """What is read in the list, from top to bottom."""
        return [] if self._list is None else [
            label.text() for label in self._list.findChildren(Label)]

    def _show(self, evidence: "tuple[Evidence, ...]") -> None:
        self.evidence = evidence
        if self.is_open or (self._opens and evidence):
            self._clear()
            self._fill()
        self._name_button()

    def _name_button(self) -> None:
        t, n = self._t, len(self.evidence)
        words = t("Evidence ({n})", n=n) if n else t("Add evidence") if self._can_write \
            else t("No evidence")
        self.button.set_text(words)
        self.button.setAccessibleName(
            t("{words}: hide the documents", words=words) if self.is_open
            else t("{words}: show the documents", words=words))
        self.button.setEnabled(bool(n) or self._can_write)

    def _clear(self) -> None:
        if self._list is not None:
            self._list.hide()
            self._place.removeWidget(self._list)
            self._list.deleteLater()
            self._list = None

    def _fill(self) -> None:
        self._list = QWidget()
        column = QVBoxLayout(self._list)
        column.setContentsMargins(look().px(8), 0, look().px(8), look().px(4))
        column.setSpacing(look().px(8))
        for one in self.evidence:
            column.addWidget(self._told(one))
        if self._can_write:
            row = WrappingRow(spacing=8, from_start=True)
            row.addWidget(QuietButton(self._t("Add a document"), self.choose, icon="folder-open",
                                      compact=True, name=self._t("Add a document as evidence")))
            row.addWidget(QuietButton(self._t("Add files…"),
                                      lambda: self._taking.choose(self._end), icon="plus",
                                      compact=True, name=self._t("Add files as evidence")))
            column.addLayout(row)
        self._place.addWidget(self._list)
        self._list.show()

    def _told(self, one: "Evidence") -> QWidget:
        t, told = self._t, QWidget()
        column = QVBoxLayout(told)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Label(one.name if one.is_deleted else t(
            "{number}. {name}", number=one.number, name=one.name), "control"))
        said = [chosen_label(t, EVIDENCE_FILES, EVIDENCE_FILES.field(key), value)
                for key, value in (("quality", one.quality), ("sensitivity", one.sensitivity))
                if value]
        if one.file is not None:
            said.append(file_in_words(one.file, t))
        if said:
            column.addWidget(Label(" · ".join(said), "hint"))
        if one.note:
            column.addWidget(Label(LocalText.from_json(one.note).shown_in(t.language).text, "hint"))
        column.addLayout(self._ways(one))
        return told

    def _ways(self, one: "Evidence") -> WrappingRow:
        t, row = self._t, WrappingRow(spacing=12, from_start=True)
        if one.file is not None:
            name = str(one.file["name"])
            if one.may_be_opened:
                row.addWidget(LinkButton(t("Open"), partial(self._showing.open, one.document_id),
                                         name=t("Open {name}", name=name)))
            row.addWidget(LinkButton(
                t("Save a copy"), partial(self._showing.ask_where_to_save, one.document_id, name),
                name=t("Save a copy of {name}", name=name)))
        if self._can_write:
            if not one.is_deleted:
                row.addWidget(LinkButton(t("Describe"), partial(self.describe, one),
                                         name=t("Describe {name} as evidence", name=one.name)))
            row.addWidget(LinkButton(t("Take away"), partial(self.take_away, one),
                                     name=t("Take {name} away", name=one.name)))
        return row

    # What a person does

    def choose(self) -> None:
        """Choose a document of the register and link it."""
        def work(town: "TownFile") -> "tuple[Row, ...]":
            from strongcity_desktop.operations.keep_register import rows_of

            return rows_of(town, EVIDENCE_FILES.id)

        self._context.background.run(work, self._choose_among, self._context.tell)

    def _choose_among(self, documents: "Sequence[Row]") -> None:
        there = {one.document_id for one in self.evidence} | {getattr(self._end, "row_id", "")}
        dialog = ChooseDocument(self._t, [row for row in documents if row.id not in there],
                                self.window())
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec() == QDialog.DialogCode.Accepted and dialog.chosen():
            self.link(dialog.chosen())

    def link(self, document_id: str) -> None:
        """Link a document."""
        end, who = self._end, self._context.who

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.keep_evidence import link_document

            link_document(town, document_id, end, who)

        self._context.background.run(work, self._touched, self._context.tell)

    def describe(self, one: "Evidence") -> None:
        """Say how good and how sensitive it is here."""
        dialog = JudgeDialog(self._t, one, self.window())
        dialog.finished.connect(dialog.deleteLater)
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return
        (quality, sensitivity, note), who = dialog.values(), self._context.who

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.keep_evidence import change_evidence

            change_evidence(town, one.link_id, who, quality=quality, sensitivity=sensitivity,
                            note=note)

        self._context.background.run(work, self._touched, self._context.tell)

    def take_away(self, one: "Evidence") -> None:
        """Take the link away; the message offers to take that back."""
        who = self._context.who

        def work(town: "TownFile") -> None:
            from strongcity_desktop.operations.keep_evidence import take_evidence_away

            take_evidence_away(town, one.link_id, who)

        self._context.background.run(work, self._taken_away, self._context.tell)

    def _taken_away(self, _: object = None) -> None:
        self._context.toast(self._t("Taken away. The document stays in the register."),
                            self._t("Undo"), self._context.undo)
        self._touched()

    def _touched(self, _: object = None) -> None:
        self._opens = True
        self.read()
        self.changed.emit()
