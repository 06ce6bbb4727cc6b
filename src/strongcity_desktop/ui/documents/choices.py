"""What is chosen before a document is made: which, of when, for whom, how."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.documents.assessment_choice import AssessmentChoice, Named
from strongcity_desktop.ui.documents.chapter_choice import ChapterChoice
from strongcity_desktop.ui.parts.choice import CheckChoice
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.switch import SegmentedSwitch
from strongcity_desktop.ui.theme.look import look

if TYPE_CHECKING:
    from strongcity_desktop.operations.make_document import DocumentKind, DocumentOptions

_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_BESIDE_NAMES, _ENDLESS = 36, 10_000
_REPORT = "diagnosis-report"


class DocumentChoices(QWidget):
    """Emits `changed` whenever another document is wanted."""

    changed = Signal()

    def __init__(self, context: Context, kinds: "tuple[DocumentKind, ...]", chosen: str,
                 filled_id: str = "", earlier: str = "") -> None:
        super().__init__()
        from strongcity_desktop.operations.documents_offered import REPORT_CHAPTERS

        self._t = context.t
        self._kinds = kinds
        self.entry = ("", "")
        """The register and the row that a document of one entry tells of."""
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        self._list = self._add_list(chosen)
        self.assessment = AssessmentChoice(context, filled_id, earlier)
        self.assessment.changed.connect(self._changed)
        self._column.addWidget(self.assessment)
        self._add_readers()
        self._language = self._add_box(
            self._t("Language"), [(code, self._t.language_name(code)) for code in SHIPPED],
            self._t.language)
        self._depth_label = Label(self._t("Form"), "control")
        self._depth = self._add_box("", [("short", self._t("Short form")),
                                         ("full", self._t("Full form"))], "full",
                                    self._depth_label)
        self._paper = self._add_box(self._t("Paper"), [("a4", "A4"), ("letter", "Letter")], "a4")
        self.chapters = ChapterChoice(context, REPORT_CHAPTERS)
        self.chapters.changed.connect(self._changed)
        self._column.addWidget(self.chapters)
        self._show_what_applies()

    def set_assessments(self, named: Sequence[Named]) -> None:
        """The assessments of the town, oldest first."""
        self.assessment.set_assessments(named)
        self._show_what_applies()

    def _add_list(self, chosen: str) -> QListWidget:
        listed = QListWidget()
        listed.setAccessibleName(self._t("Prints"))
        listed.setWordWrap(True)
        listed.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for kind in self._kinds:
            item = QListWidgetItem(kind.title_in(self._t))
            item.setData(Qt.ItemDataRole.UserRole, kind.id)
            listed.addItem(item)
        ids = [kind.id for kind in self._kinds]
        listed.setCurrentRow(ids.index(chosen) if chosen in ids else 0)
        listed.ensurePolished()
        self._row_height = max(listed.sizeHintForRow(row) for row in range(len(ids)))
        listed.setFixedHeight(len(ids) * self._row_height + 2 * listed.frameWidth())
        listed.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        listed.currentRowChanged.connect(self._changed)
        self._column.addWidget(listed)
        return listed

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A name too long for one line takes two, and the list is as high as its names."""
        super().resizeEvent(event)
        listed, metrics = self._list, self._list.fontMetrics()
        room = listed.viewport().width() - look().px(_BESIDE_NAMES)
        height = 2 * listed.frameWidth()
        for row in range(listed.count()):
            item = listed.item(row)
            lines = metrics.boundingRect(0, 0, max(room, 1), _ENDLESS, _WRAPPED, item.text())
            row_height = self._row_height + max(lines.height() - metrics.height(), 0)
            item.setSizeHint(QSize(0, row_height))
            height += row_height
        listed.setFixedHeight(height)

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
        return self._kinds[max(self._list.currentRow(), 0)]

    def list_widget(self) -> QListWidget:
        """The list of documents, where the focus goes first."""
        return self._list

    def edition(self) -> Edition:
        """The edition chosen; a public one never shows contacts or sensitive notes."""
        if self._readers.current() == Audience.PUBLIC.value:
            return Edition()
        return Edition(Audience.INTERNAL, self._contacts.isChecked(), self._sensitive.isChecked())

    def options(self) -> "DocumentOptions":
        """Everything chosen."""
        from strongcity_desktop.operations.make_document import DocumentOptions

        short = self._depth.currentData() == "short"
        kind = self.kind()
        return DocumentOptions(
            self._language.currentData(), self.edition(), paper=self._paper.currentData(),
            depth="short" if short else "full",
            filled_id=self.assessment.filled_id() if kind.of_worksheet or kind.of_two else None,
            earlier=self.assessment.earlier() if kind.of_two else None,
            without=self.chapters.without() if kind.id == _REPORT else frozenset(),
            register_id=self.entry[0] if kind.of_row else "",
            row_id=self.entry[1] if kind.of_row else "")

    def _changed(self, chosen: object = None) -> None:
        if self.sender() is self._list:
            self._readers.set_current(self._meant_for())
        self._show_what_applies()
        self.changed.emit()

    def _show_what_applies(self) -> None:
        internal = self._readers.current() == Audience.INTERNAL.value
        self._contacts.setVisible(internal)
        self._sensitive.setVisible(internal)
        self.assessment.show_for(self.kind())
        self.chapters.setVisible(self.kind().id == _REPORT)
        is_worksheet = bool(self.kind().blank_of)
        self._depth.setVisible(is_worksheet)
        self._depth_label.setVisible(is_worksheet)
