"""The step list beside a worksheet: progress, steps with their states, the open step's pages."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from strongcity_desktop.operations.fill_worksheet import CHECK_PLACE
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.parts.button import WrappingLink
from strongcity_desktop.ui.parts.card import Rule
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.progress_bar import ProgressBar
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.step_row import PageRow, StepRow
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import State, state_of
from strongcity_desktop.worksheets.flow import Flow, StepView


class StepList(QScrollArea):
    """`place_chosen` carries a question key or "check"; `back_chosen` leads where
    `back_words` say."""

    place_chosen = Signal(str)
    back_chosen = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(context.t("Steps"))
        self.setMinimumHeight(look().px(80))
        self.back_words = ""
        self._rows: dict[str, QWidget] = {}

    def row(self, place: str) -> QWidget | None:
        """The line that leads to a place (a step's is its first question's)."""
        return self._rows.get(place)

    def show_flow(self, title: str, flow: Flow, place: str) -> None:
        """Draw the list anew for a place."""
        focused = next((key for key, row in self._rows.items() if row.hasFocus()), None)
        position = self.verticalScrollBar().value()
        self._rows = {}
        inner = QWidget()
        inner.setProperty("ground", "raised")
        px = look().px
        column = QVBoxLayout(inner)
        column.setContentsMargins(px(12), px(14), px(12), px(12))
        column.setSpacing(0)
        column.addWidget(self._built_head(title, flow))
        page = flow.page(place)
        for view in flow.steps:
            here = page is not None and page.step.key == view.step.key
            self._add_step(column, flow, view, here, place)
        column.addSpacing(px(8))
        rule = Rule()
        column.addWidget(rule)
        column.addSpacing(px(8))
        check = StepRow(self._context.t("Check your answers"), None, "", here=page is None,
                        icon="list-bullets")
        check.clicked.connect(lambda: self.place_chosen.emit(CHECK_PLACE))
        column.addWidget(check)
        column.addStretch(1)
        self._rows[CHECK_PLACE] = check
        self.setWidget(inner)
        self._stay(position, focused, place)

    def _stay(self, position: int, focused: str | None, place: str) -> None:
        row = self._rows.get(place)
        if focused is not None and row is not None:
            row.setFocus()
        self.verticalScrollBar().setValue(position)
        QTimer.singleShot(0, self, lambda: self._show_row(place))

    def _show_row(self, place: str) -> None:
        row = self._rows.get(place)
        if row is not None:
            self.ensureWidgetVisible(row, 0, look().px(40))

    def _built_head(self, title: str, flow: Flow) -> QWidget:
        t, head, px = self._context.t, QWidget(), look().px
        column = QVBoxLayout(head)
        column.setContentsMargins(px(10), 0, px(10), px(14))
        column.setSpacing(px(4))
        column.addWidget(WrappingLink(self.back_words, self.back_chosen.emit,
                                      icon="arrow-left"))
        column.addWidget(Label(title, "section"))
        progress = flow.progress
        done = t.plural("{done} of {n} step done", "{done} of {n} steps done", progress.steps,
                        done=progress.steps_done)
        words = t("{done}, {begun} begun", done=done, begun=progress.steps_begun) \
            if progress.steps_begun else done
        column.addWidget(Label(words, "hint"))
        column.addSpacing(px(4))
        column.addWidget(ProgressBar(progress.answered, progress.asked, name=words))
        return head

    def _add_step(self, column: QVBoxLayout, flow: Flow, view: StepView, here: bool,
                  place: str) -> None:
        t = self._context.t
        state_words = {"done": t("Done"), "begun": t("Begun"), "not_begun": t("Not begun"),
                       "look_again": t("Look again")}
        name = t("{number}. {step}", number=view.step.number,
                 step=wording.step_label(t, view.step))
        row = StepRow(name, view.state, state_words[view.state], here=here)
        pages = flow.pages_of(view.step)
        row.clicked.connect(lambda: self.place_chosen.emit(pages[0].key))
        column.addWidget(row)
        if not here:
            self._rows[pages[0].key] = row
            return
        for page in pages:
            shown = page.question or page.notes[0]
            answered = state_of(shown, flow.answers) is State.ANSWERED
            line = PageRow(wording.short_label(t, shown), here=page.key == place,
                           words=t("answered") if answered else "")
            line.clicked.connect(lambda _=False, key=page.key: self.place_chosen.emit(key))
            column.addWidget(line)
            self._rows[page.key] = line
