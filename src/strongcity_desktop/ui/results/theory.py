"""The theory of change of an action, or of the whole plan: drawn, and changed where it stands."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.change_theory import TheorySeen
from strongcity_desktop.registers.change_box import CHANGE_BOXES
from strongcity_desktop.registers.wording import choice_label
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import LinkButton, SecondButton
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.plain_table import PlainTable
from strongcity_desktop.ui.parts.wrapping_row import WrappingRow
from strongcity_desktop.ui.results.box_line import BoxLine
from strongcity_desktop.ui.results.theory_chart import TheoryChart
from strongcity_desktop.ui.worksheet.sideways import SidewaysScroll

if TYPE_CHECKING:
    from strongcity_desktop.store.town_file import TownFile

Work = Callable[["TownFile"], Any]


class TheoryView(QWidget):
    """`chosen(box_id)` once a box is pointed at; `changed` once the theory was changed."""

    chosen = Signal(str)
    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._t = context, context.t
        self._action_id: str | None = None
        self._is_table = False
        self._editing: Callable[[str, str], object] | None = None
        self.seen: TheorySeen | None = None
        t, town = context.t, context.town
        self.can_write = town is None or not town.read_only
        self.sentence = Label("", "body")
        self.nothing = Label(t("Nothing is drawn yet. Begin with what should last, then ask what "
                               "leads to it."), "hint")
        self.chart = TheoryChart(t, can_write=self.can_write)
        self.chart.chosen.connect(self.chosen)
        self.chart.opened.connect(self.edit)
        self.chart.placed.connect(self._place)
        self.chart.linked.connect(self._link)
        self.chart.delete_wanted.connect(self._delete)
        self.table = PlainTable(t("Theory of change"))
        self.line = BoxLine(t)
        self.line.kept.connect(self._keep_line)
        self.line.left.connect(self._leave_line)
        self.line.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        held = QWidget()
        inner = QVBoxLayout(held)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.addWidget(self.chart)
        self._drawn = SidewaysScroll(held)
        for part in (self.sentence, self.nothing, self._drawn, self.table, self.line,
                     self._buttons(), Label(t(
                         "Arrows walk along the links, with Ctrl they move a box. Enter writes in "
                         "it, L links it, Del deletes it."), "hint")):
            column.addWidget(part)
        column.addStretch(1)
        self.table.hide()
        self.nothing.hide()

    def _buttons(self) -> QWidget:
        t, held = self._t, QWidget()
        row = WrappingRow(held, spacing=8, from_start=True)
        self.add_button = SecondButton(t("Add a box"), self._offer_columns, icon="plus",
                                       compact=True)
        self.link_button = SecondButton(t("Link the box"), self.chart.begin_link, compact=True,
                                        icon="flow-arrow")
        self.delete_button = SecondButton(t("Delete the box"), lambda: self._delete(
            self.chart.selected), compact=True, icon="trash")
        self.form_link = LinkButton(t("As a table"), self._turn)
        for part in (self.add_button, self.link_button, self.delete_button, self.form_link):
            row.addWidget(part)
        for button in (self.add_button, self.link_button, self.delete_button):
            button.setEnabled(self.can_write)
        return held

    def show_for(self, action_id: str | None) -> None:
        """Show the theory of an action, or of the whole plan for None."""
        if action_id != self._action_id:
            self.chart.selected = ""
            self._leave_line()
        self._action_id = action_id
        self.reload()

    def reload(self) -> None:
        """Read it again."""
        action_id, t = self._action_id, self._t

        def work(town: "TownFile") -> TheorySeen:
            from strongcity_desktop.operations.change_theory import see_theory

            return see_theory(town, action_id, t)

        self._context.background.run(work, self._show, self._context.tell)

    def _show(self, seen: TheorySeen) -> None:
        self.seen = seen
        if self.chart.selected not in seen.rows:
            self.chart.selected = ""
        self.chart.show_seen(seen)
        said = seen.sentence
        self.sentence.setText(said)
        self.sentence.setVisible(bool(said))
        self._arrange()

    def _arrange(self) -> None:
        t = self._t
        is_empty = self.seen is None or not self.seen.rows
        self.nothing.setVisible(is_empty)
        self._drawn.setVisible(not self._is_table)
        self.table.setVisible(self._is_table)
        self.form_link.set_text(t("As a chart") if self._is_table else t("As a table"))
        if self._is_table:
            self.table.show_words(*self.chart.as_table())

    def _turn(self) -> None:
        self._is_table = not self._is_table
        self._arrange()

    # What is changed

    def _offer_columns(self) -> None:
        menu = QMenu(self)
        field = CHANGE_BOXES.field("stage")
        for choice in field.choices:
            words = choice_label(self._t, CHANGE_BOXES, field, choice)
            menu.addAction(words.replace("&", "&&"), partial(self.begin_box, choice.key, words))
        menu.popup(self.add_button.mapToGlobal(QPoint(0, self.add_button.height())))
        self.menu = menu

    def begin_box(self, stage: str, words: str) -> None:
        """Write a new box for a column."""
        def add(name: str, because: str) -> None:
            from strongcity_desktop.operations import change_theory

            self._do(lambda town: change_theory.add_box(town, self._action_id, stage, name,
                                                        self._context.who, because))

        self._editing = add
        self.line.show_for(self._t("A new box in “{column}”", column=words), "", "")

    def edit(self, row_id: str) -> None:
        """Write in a box."""
        row = self.seen.rows.get(row_id) if self.seen is not None and self.can_write else None
        if row is None:
            return
        texts = {key: LocalText.from_json(row.values[key]) if row.values.get(key)
                 else LocalText(self._t.language) for key in ("name", "because")}

        def keep(name: str, because: str) -> None:
            from strongcity_desktop.operations.change_theory import write_box

            said = {key: text.with_version(words, text.shown_in(self._t.language).language)
                    for (key, text), words in zip(texts.items(), (name, because), strict=True)}
            self._do(lambda town: write_box(town, row_id, said["name"], said["because"],
                                            self._context.who))

        self._editing = keep
        shown = {key: text.shown_in(self._t.language).text for key, text in texts.items()}
        self.line.show_for(self._t("In the box “{name}”", name=shown["name"]), shown["name"],
                           shown["because"])

    def _keep_line(self, name: str, because: str) -> None:
        editing = self._editing
        self._leave_line()
        if editing is not None:
            editing(name, because)

    def _leave_line(self) -> None:
        self._editing = None
        if self.line.isVisible():
            self.line.hide()
            self.chart.setFocus()

    def _place(self, keys: list[str], column: int) -> None:
        from strongcity_desktop.operations.change_theory import put_in_column

        self._do(lambda town: put_in_column(town, keys, column, self._context.who))

    def _link(self, begin: str, end: str) -> None:
        from strongcity_desktop.operations.change_theory import link_boxes

        self._do(lambda town: link_boxes(town, begin, end, self._context.who))

    def _delete(self, row_id: str) -> None:
        from strongcity_desktop.operations.change_theory import delete_box

        if self.seen is None or row_id not in self.seen.rows:
            return
        t = self._t
        self._do(lambda town: delete_box(town, row_id, self._context.who),
                 lambda: self._context.toast(t(CHANGE_BOXES.words.gone), t("Undo"),
                                             self._context.undo))

    def _do(self, work: Work, then: Callable[[], object] = lambda: None) -> None:
        """One action of a person, one step; then all is read again."""
        def done(_: object) -> None:
            then()
            self.reload()
            self.changed.emit()

        self._context.background.run(work, done, self._context.tell)
