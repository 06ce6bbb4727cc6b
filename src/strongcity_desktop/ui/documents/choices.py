"""What is chosen before a document is made: which, of when, for whom, how."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QListWidget, QVBoxLayout, QWidget

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.documents.chapter_choice import ChapterChoice
from strongcity_desktop.ui.documents.document_list import DocumentList
from strongcity_desktop.ui.documents.subject_choice import SubjectChoice
from strongcity_desktop.ui.documents.told_of import ToldOf
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.switch import SegmentedSwitch

if TYPE_CHECKING:
    from strongcity_desktop.operations.make_document import DocumentKind, DocumentOptions

_LEAST_LETTERS = 12


class DocumentChoices(QWidget):
    """Emits `changed` whenever another document is wanted."""

    changed = Signal()

    def __init__(self, context: Context, kinds: "tuple[DocumentKind, ...]", chosen: str,
                 filled_id: str = "", earlier: str = "", row_id: str = "") -> None:
        super().__init__()
        self._t = context.t
        self.entry = ("", "")
        """The register and the row that a document of one entry tells of."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self.documents = DocumentList(context, kinds, chosen)
        self.documents.chosen.connect(self._choose)
        self.subject = SubjectChoice(context, filled_id, earlier, row_id)
        self.subject.changed.connect(self._changed)
        for part in (self.documents, self.subject):
            self._column.addWidget(part)
        self._add_readers()
        self._language = self._add_box(
            self._t("Language"), [(code, self._t.language_name(code)) for code in SHIPPED],
            self._t.language)
        self._depth_label = Label(self._t("Form"), "control")
        self._depth = self._add_box("", [("short", self._t("Short form")),
                                         ("full", self._t("Full form"))], "full",
                                    self._depth_label)
        self._shape_label = Label(self._t("Laid out"), "control")
        self._shape = self._add_box("", [("", "")], "", self._shape_label)
        self._shape.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._shape.setMinimumContentsLength(_LEAST_LETTERS)
        self._shape.currentTextChanged.connect(self._shape.setToolTip)
        self._offer_shapes()
        self._paper = self._add_box(self._t("Paper"), [("a4", "A4"), ("letter", "Letter")], "a4")
        self._told_chapters: Mapping[str, tuple[tuple[str, str], ...]] = {}
        self.chapters = ChapterChoice(context)
        self.chapters.changed.connect(self._changed)
        self._column.addWidget(self.chapters)
        self.subject.show_for(self.kind())
        self._show_what_applies()

    def set_told_of(self, told: ToldOf) -> None:
        """What the documents can tell of in this town."""
        self.subject.set_told_of(told)
        self._told_chapters = told.chapters
        self._show_what_applies()

    def _add_readers(self) -> None:
        question = self._t("Who will read it?")
        self._column.addSpacing(4)
        self._column.addWidget(Label(question, "control"))
        self._readers = SegmentedSwitch(
            [(Audience.PUBLIC.value, self._t("Public")),
             (Audience.INTERNAL.value, self._t("Council, staff"))],
            self._meant_for(), name=question)
        self._readers.chosen.connect(self._changed)
        self._column.addWidget(self._readers)
        self._contacts = CheckChoice(self._t("List contacts"))
        self._sensitive = CheckChoice(self._t("Show sensitive notes"))
        for tick in (self._contacts, self._sensitive):
            tick.toggled.connect(self._changed)
            self._column.addWidget(tick)

    def _add_box(self, words: str, items: list[tuple[str, str]], current: str,
                 label: Label | None = None) -> QComboBox:
        box = QComboBox()
        for key, text in items:
            box.addItem(text, key)
        box.setCurrentIndex([key for key, _ in items].index(current))
        label = label or Label(words, "control")
        label.setBuddy(box)
        box.setAccessibleName(label.text())
        box.currentIndexChanged.connect(self._changed)
        self._column.addWidget(label)
        self._column.addWidget(box)
        return box

    def _meant_for(self) -> str:
        audience = self.kind().for_audience
        return (audience or Audience.PUBLIC).value

    def kind(self) -> "DocumentKind":
        """The document chosen."""
        return self.documents.kind()

    def list_widget(self) -> QListWidget:
        """The list of documents, where the focus goes first."""
        return self.documents.listed

    def edition(self) -> Edition:
        """The edition chosen; a public one never shows contacts or sensitive notes."""
        if self._readers.current() == Audience.PUBLIC.value:
            return Edition()
        return Edition(Audience.INTERNAL, self._contacts.isChecked(), self._sensitive.isChecked())

    def options(self) -> "DocumentOptions":
        """Everything chosen."""
        from strongcity_desktop.operations.make_document import DocumentOptions

        kind = self.kind()
        short = kind.is_in_two_forms and self._depth.currentData() == "short"
        return DocumentOptions(
            self._language.currentData(), self.edition(), paper=self._paper.currentData(),
            depth="short" if short else "full",
            filled_id=self.subject.filled_id() if kind.of_worksheet or kind.of_two else None,
            earlier=self.subject.earlier() if kind.of_two else None,
            without=self.chapters.without(),
            register_id=self.entry[0] if kind.of_row else "",
            row_id=self.entry[1] if kind.of_row else
            self.subject.row_id() if kind.of_row_in else "",
            shape=str(self._shape.currentData() or "") if kind.shapes else "")

    def _choose(self) -> None:
        """Another document: it is offered to those for whom it is meant, of what it tells of."""
        self._readers.set_current(self._meant_for())
        self._offer_shapes()
        self.subject.show_for(self.kind())
        self._changed()

    def _offer_shapes(self) -> None:
        """The ways in which this document can be laid out."""
        self._shape.blockSignals(True)
        self._shape.clear()
        for key, words in self.kind().shapes:
            self._shape.addItem(self._t(words), key)
        self._shape.blockSignals(False)
        self._shape.setToolTip(self._shape.currentText())

    def _changed(self, chosen: object = None) -> None:
        self._show_what_applies()
        self.changed.emit()

    def _show_what_applies(self) -> None:
        from strongcity_desktop.operations.document_chapters import chapters_of

        internal = self._readers.current() == Audience.INTERNAL.value
        self._contacts.setVisible(internal)
        self._sensitive.setVisible(internal)
        kind_id = self.kind().id
        usual = tuple((key, self._t(title)) for key, title in chapters_of(kind_id))
        self.chapters.show_for(kind_id, self._told_chapters.get(kind_id, usual))
        self._readers.setEnabled(not self.kind().is_always_public)
        for part in (self._shape_label, self._shape):
            part.setVisible(bool(self.kind().shapes))
        for part in (self._depth_label, self._depth):
            part.setVisible(self.kind().is_in_two_forms)
