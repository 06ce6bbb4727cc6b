"""One entry as a form: every field of the row, each kept when it is left."""

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldKind, Register, Row
from strongcity_desktop.registers.row_check import TEXTS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import hint, label
from strongcity_desktop.ui.parts.button import LinkButton, QuietButton
from strongcity_desktop.ui.parts.card import Card, Rule
from strongcity_desktop.ui.parts.field_frame import FieldFrame
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.registers.cell_editors import read_over, typed_text
from strongcity_desktop.ui.registers.date_line import DateLine
from strongcity_desktop.ui.registers.form_editors import (
    Chooser,
    DerivedValue,
    Editor,
    form_editor,
    is_assessed,
)
from strongcity_desktop.ui.registers.levels_by_row import LevelsByRow
from strongcity_desktop.ui.registers.parts_editor import PartsEditor
from strongcity_desktop.ui.registers.row_history import RowHistory
from strongcity_desktop.ui.registers.row_picker import Finder
from strongcity_desktop.ui.registers.version_bar import VersionBar, up_to_date
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.answer_widgets.text_editor import LineEditor, PageEditor

if TYPE_CHECKING:
    from strongcity_desktop.operations.row_history import RowChange


class RowForm(Card):
    """`change_wanted(row id, field key, value)` asks for a value to be kept,
    `history_wanted(row id, with contacts)` for the changes of the entry."""

    change_wanted = Signal(str, str, object)
    closed = Signal()
    contacts_wanted = Signal()
    history_wanted = Signal(str, bool)
    print_wanted = Signal(str)
    """The history of the entry with this id is wanted on paper."""

    def __init__(self, t: Translator, register: Register, *, can_write: bool,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._t, self._register, self._can_write = t, register, can_write
        self._row: Row | None = None
        self._frames: dict[str, FieldFrame] = {}
        self._editors: dict[str, Editor] = {}
        self._filled: dict[str, str] = {}
        self._bars: dict[str, VersionBar] = {}
        self._derived: dict[str, DerivedValue] = {}
        self._names: Mapping[str, Mapping[str, str]] = {}
        self._languages: tuple[str, ...] = ()
        self._contacts = False
        self.history: RowHistory | None = None
        self.above: list[Callable[[Row], QWidget]] = []
        self.below: list[Callable[[Row], QWidget]] = []
        """What stands above and below the fields: made anew for each row shown."""
        self.finder: Finder | None = None
        """Finds rows of the registers that are `large`."""
        self.large: frozenset[str] = frozenset()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 8)
        self._name = Label("", "section")
        head.addWidget(self._name, 1)
        head.addWidget(QuietButton("", self.close_form, icon="x", compact=True,
                                   name=t("Close the entry")))
        self.body.addLayout(head)
        self.body.addWidget(Rule())
        self._place = QVBoxLayout()
        self.body.addLayout(self._place, 1)
        self._scroll: ScrollColumn | None = None

    def row_id(self) -> str:
        """The row shown; empty when there is none."""
        return self._row.id if self._row is not None else ""

    def show_row(self, row: Row, names: Mapping[str, Mapping[str, str]], *,
                 contacts: bool, hidden: frozenset[str] = frozenset(),
                 languages: Sequence[str] = (), assessment: str = "") -> None:
        """Show a row with all its fields but those `hidden`; what was still being typed is kept
        first.

        With several `languages` of the town, its own first, each free text can be written in each.
        `assessment` is the name of the one that rates the row; without it nothing can be rated.
        """
        self.flush()
        chosen = {key: bar.language() for key, bar in self._bars.items()
                  if row.id == self.row_id()}
        self._languages, self._contacts = tuple(languages), contacts
        self._row = row
        self._name.set_text(row_name(self._register, row, self._t))
        self._frames, self._editors, self._bars, self._derived = {}, {}, {}, {}
        self._names = names
        scroll = ScrollColumn(max_width=None, margins=(16, 12, 16, 16))
        scroll.body.setSpacing(look().px(12))
        for make in self.above:
            scroll.body.addWidget(make(row))
        fields = [field for field in self._register.fields
                  if field.key not in hidden
                  and not field.is_origin and not field.is_inner  # never typed
                  and not (self.above and field.kind is FieldKind.FILE)]  # shown up there
        for field in fields:
            if not is_assessed(field) and (contacts or field.mark is not Mark.PERSONAL):
                scroll.body.addWidget(self._told(field) if not field.is_read_back
                                      else self._framed(field, chosen.get(field.key, "")))
        if self._register.is_assessed:
            self._add_assessed(scroll.body, assessment, chosen)
        if not contacts and any(f.mark is Mark.PERSONAL for f in self._register.fields):
            scroll.body.addWidget(LinkButton(self._t("Show the contacts"),
                                             self.contacts_wanted.emit))
        for make in self.below:
            scroll.body.addWidget(make(row))
        self.history = RowHistory(
            self._t, is_open=self.history is not None and self.history.is_open)
        self.history.toggled.connect(self._ask_history)
        self.history.print_wanted.connect(lambda: self.print_wanted.emit(self.row_id()))
        scroll.body.addWidget(self.history)
        scroll.body.addStretch(1)
        if self._scroll is not None:
            self._scroll.hide()
            self._place.removeWidget(self._scroll)
            self._scroll.deleteLater()
        self._scroll = scroll
        self._place.addWidget(scroll)
        scroll.show()  # at once, so that a field can take the focus
        self._order_keys()
        self._ask_history()

    def _add_assessed(self, column: QVBoxLayout, assessment: str, chosen: Mapping[str, str]
                      ) -> None:
        """What belongs to one assessment, under its name."""
        t = self._t
        column.addWidget(Rule())
        column.addWidget(Label(t("In {assessment}", assessment=assessment) if assessment
                               else t("In a diagnosis"), "section"))
        if not assessment:
            column.addWidget(Label(t("Begin a diagnosis to rate this."), "hint"))
            return
        for field in filter(is_assessed, self._register.fields):
            column.addWidget(self._told(field) if field.derived
                             else self._framed(field, chosen.get(field.key, "")))

    def _told(self, field: Field) -> FieldFrame:
        self._derived[field.key] = told = DerivedValue(self._t, self._register, field)
        if self._row is not None:
            told.show_row(self._row)
        return FieldFrame(label(self._t, self._register, field),
                          hint(self._t, self._register, field), told)

    def show_kept(self, row: Row, key: str) -> None:
        """Show a value as it was kept, with the saved tick at its field."""
        if self._row is None or row.id != self._row.id:
            return
        self._row = row
        self._name.set_text(row_name(self._register, row, self._t))
        for derived in self._derived.values():
            derived.show_row(row)
        self._ask_history()
        if key in self._frames:
            self._frames[key].clear_finding()
            self._frames[key].show_saved()
            if not self._editors[key].hasFocus():
                self._fill(self._register.field(key), self._language(key))
            elif key in self._bars:
                self._bars[key].show_text(row.values.get(key), self._language(key))

    def show_history(self, row_id: str, contacts: bool, changes: "Sequence[RowChange]") -> None:
        """Show the changes asked for, unless another entry or less is shown by now."""
        history = self.history
        if history is not None and history.is_open and (row_id, contacts) == (
                self.row_id(), self._contacts):
            history.show_changes(changes)

    def _ask_history(self) -> None:
        if self.history is not None and self.history.is_open:
            self.history_wanted.emit(self.row_id(), self._contacts)

    def show_finding(self, key: str, sentence: str) -> None:
        """Say at the field what is to be mended or looked at."""
        if key in self._frames:
            self._frames[key].show_finding(sentence)

    def flush(self) -> None:
        """Ask for everything still being typed to be kept."""
        for key, editor in self._editors.items():
            if isinstance(editor, LineEditor | PageEditor):
                self._typed(self._register.field(key))

    def close_form(self) -> None:
        """Keep what is being typed, then close."""
        self.flush()
        self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape leaves the form; what is typed is kept."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        else:
            super().keyPressEvent(event)

    def first_editor(self) -> QWidget | None:
        """Where the focus goes when the form opens."""
        return next(iter(self._editors.values()), None)

    # Fields

    def _framed(self, field: Field, language: str) -> FieldFrame:
        editor = self._editor(field)
        editor.setEnabled(self._can_write)
        self._editors[field.key] = editor
        frame = FieldFrame(label(self._t, self._register, field),
                           hint(self._t, self._register, field), editor)
        self._frames[field.key] = frame
        if field.kind in TEXTS and len(self._languages) > 1:
            self._add_versions(field, frame)
        self._fill(field, language)
        return frame

    def _add_versions(self, field: Field, frame: FieldFrame) -> None:
        bar = VersionBar(self._t, self._languages, label(self._t, self._register, field),
                         can_write=self._can_write)
        bar.chosen.connect(lambda language: self._show_version(field, language))
        bar.confirmed.connect(lambda: self._confirm_version(field))
        self._bars[field.key] = bar
        column = frame.layout()
        if isinstance(column, QVBoxLayout):
            column.insertWidget(1, bar)

    def _editor(self, field: Field) -> Editor:
        names = dict(self._names.get(field.register, {}))
        editor = form_editor(self._t, self._register, field, names, finder=self.finder,
                             large=self.large)
        if isinstance(editor, Chooser):
            editor.chosen.connect(lambda: self._chosen(field))
        else:
            if isinstance(editor, DateLine):
                editor.picked.connect(lambda: self._typed(field))
            editor.left.connect(lambda: self._typed(field))
            editor.overfull.connect(lambda: self._frames[field.key].show_finding(
                self._t("A text holds at most {limit} characters. Keep the rest in a document.",
                        limit=30_000)))
        return editor

    def _order_keys(self) -> None:
        """From field to field, the list of versions before its text."""
        stops: list[QWidget] = []
        for key, editor in self._editors.items():
            bar = self._bars.get(key)
            own = list(editor.lists().values()) \
                if isinstance(editor, LevelsByRow | PartsEditor) else [editor]
            stops += own if bar is None else [bar.list, bar.confirm, editor]
        for first, then in pairwise(stops):
            QWidget.setTabOrder(first, then)

    def _fill(self, field: Field, language: str = "") -> None:
        editor = self._editors[field.key]
        value = self._row.values.get(field.key) if self._row is not None else None
        if isinstance(editor, Chooser):
            editor.set_value(value)
            return
        bar = self._bars.get(field.key)
        if bar is None:
            editor.write(typed_text(self._t, self._register, field, value))
        else:
            editor.write(bar.show_text(value, language))
            editor.set_language(bar.language())
            editor.setAccessibleName(bar.field_name())
        self._filled[field.key] = editor.written()

    def _language(self, key: str) -> str:
        """The language of the version shown; empty where there is one version only."""
        return self._bars[key].language() if key in self._bars else ""

    def _show_version(self, field: Field, language: str) -> None:
        """Show another version, unless what was typed in this one is still to be mended."""
        self._typed(field)
        if self._frames[field.key].finding():
            self._bars[field.key].list.set_key(self._language(field.key))
        else:
            self._fill(field, language)

    def _confirm_version(self, field: Field) -> None:
        if self._row is not None and self._row.values.get(field.key):
            language = self._language(field.key)
            self._editors[field.key].setFocus()  # the link that has the focus now will be hidden
            self._want(field, up_to_date(self._row.values[field.key], language))
            self._bars[field.key].show_text(self._row.values[field.key], language)

    def _chosen(self, field: Field) -> None:
        editor = self._editors[field.key]
        if isinstance(editor, Chooser):
            self._want(field, editor.value())

    def _typed(self, field: Field) -> None:
        """Read what stands in a field that was left; say so there when it cannot be read."""
        editor = self._editors.get(field.key)
        if self._row is None or not isinstance(editor, LineEditor | PageEditor):
            return
        before = self._row.values.get(field.key)
        if editor.written() == self._filled[field.key]:
            self._frames[field.key].clear_finding()
            return
        try:
            value = read_over(self._t, self._register, field, editor.written(), before,
                              self._language(field.key))
        except Refusal as reason:
            self._frames[field.key].show_finding(reason.in_words(self._t))
            return
        self._filled[field.key] = editor.written()
        self._want(field, value)

    def _want(self, field: Field, value: Any) -> None:
        row = self._row
        if row is None or row.values.get(field.key) == value:
            return
        self._row = Row(row.id, row.number, {**row.values, field.key: value})
        self.change_wanted.emit(row.id, field.key, value)

