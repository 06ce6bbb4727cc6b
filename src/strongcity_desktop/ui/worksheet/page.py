"""The worksheet page: one question at a time, any step in any order, every answer kept at once."""

from dataclasses import replace
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.operations.fill_worksheet import CHECK_PLACE, Filled
from strongcity_desktop.operations.tools import tool_of
from strongcity_desktop.store.evidence import AnswerEnd
from strongcity_desktop.store.moment import now
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.diagnosis_door import DIAGNOSIS
from strongcity_desktop.ui.evidence.evidence_box import EvidenceBox
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.message_band import MessageBand
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.thread.ways import keep_as_finding
from strongcity_desktop.ui.worksheet.around import Around
from strongcity_desktop.ui.worksheet.check_view import CheckView
from strongcity_desktop.ui.worksheet.keeping import Keeping
from strongcity_desktop.ui.worksheet.question_view import QuestionView
from strongcity_desktop.ui.worksheet.saving import AnswerSaver, sentence_for
from strongcity_desktop.ui.worksheet.town_words import Opened, TownWords, read_opened
from strongcity_desktop.ui.worksheet.ways_out import WaysOut
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.flow import Flow
from strongcity_desktop.worksheets.kinds import Depth, Worksheet

_COLUMN_WIDTH = 860


class WorksheetPage(Page):
    """Fills one worksheet. Opens where it was left, or at `place`: a question key or "check"."""

    def __init__(self, context: Context, filled_id: str, place: str | None = None) -> None:
        super().__init__(context, filled_id=filled_id, place=place)
        self._filled_id = filled_id
        self._place = place or ""
        self._filled: Filled | None = None
        self._words = TownWords()
        self._returns_to_check = False
        self._unread: dict[str, str] = {}
        self.view: QuestionView | CheckView | None = None
        self.ways = WaysOut(self)
        self.keeping = Keeping(context, filled_id)
        self.saver = AnswerSaver(context, filled_id, self)
        self.around = Around(context, self.ways, read_only=self._read_only)
        self.step_list, self.help_column = self.around.steps, self.around.help
        self.bottom = self.around.footer
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._scroll: QWidget | None = None
        self._connect()
        context.background.run(lambda town: read_opened(town, filled_id, context.t),
                               self._on_opened, self._on_not_opened)

    def arguments(self) -> dict[str, Any]:
        """The worksheet, and the question shown."""
        return {"filled_id": self._filled_id, "place": self._place or None}

    def title(self) -> str:
        """The name of the filled worksheet."""
        return self._filled.title_in(self.context.t) if self._filled else ""

    def crumbs(self) -> list[Crumb]:
        """Pathway, the tool, worksheet, step."""
        if self._filled is None:
            return []
        t, page = self.context.t, self.flow().page(self._place)
        step = wording.step_label(t, page.step) if page else t("Check your answers")
        return [*self.ways.crumbs(self._filled.worksheet),
                (self.title(), partial(self.go_to, CHECK_PLACE)), (step, None)]

    def entry(self) -> str:
        """The shelf of its tool; the diagnosis has an entry of its own."""
        tool = tool_of(self._filled.worksheet.id) if self._filled else None
        return tool.shelf if tool else ""

    def side(self) -> QWidget | None:
        """The steps."""
        return self.step_list

    def footer(self) -> QWidget | None:
        """Back, saved, leave, continue."""
        return self.bottom

    def help(self) -> QWidget | None:
        """Why we ask; on the check page, what to look at again."""
        return self.help_column

    def leave(self) -> None:
        """Write what is still being typed."""
        if isinstance(self.view, QuestionView) and self.view.answer is not None:
            self.view.answer.flush()
        self.saver.end_step()

    def first_focus(self) -> QWidget | None:
        """The field of the question."""
        return self.view.first_field() if self.view else None

    def place(self) -> str:
        """The key of the question shown, or "check"; "" before the worksheet was read."""
        return self._place

    def flow(self) -> Flow:
        """The worksheet's pages, steps and gaps as they stand now. Only once it was read."""
        assert self._filled is not None
        return self._filled.flow()

    # Opening

    def _connect(self) -> None:
        self.step_list.place_chosen.connect(self._choose_place)
        self.step_list.back_chosen.connect(self.go_up)
        self.bottom.later.connect(self.go_up)
        self.bottom.back.connect(self.go_back)
        self.bottom.onward.connect(self.go_on)
        self.bottom.try_again.connect(self.saver.flush)
        self.saver.waiting.connect(self.bottom.show_waiting)
        self.saver.saved.connect(self.bottom.show_saved)
        self.saver.refused.connect(self.bottom.show_refused)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self, self.go_on,
                      context=Qt.ShortcutContext.WindowShortcut)

    def _on_opened(self, opened: Opened) -> None:
        if not self.around.is_there:
            return
        self._filled, self._words = opened.filled, opened.words
        self.around.show_opened(opened.filled.worksheet)
        self._show_fixed_line(opened.filled.worksheet)
        self._show(self._place or opened.filled.place or "")

    def _show_fixed_line(self, sheet: Worksheet) -> None:
        """What holds for every page of this worksheet stays above them all."""
        if sheet.fixed_line:
            self._column.addWidget(
                MessageBand(wording.fixed_line(self.context.t, sheet), "look_again"))

    def _on_not_opened(self, trouble: Exception) -> None:
        self._column.addWidget(MessageBand(sentence_for(trouble, self.context), "look_again",
                                           [(self.context.t("Back to the pathway"),
                                             self.ways.home)]))
        self._column.addStretch(1)

    @property
    def _read_only(self) -> bool:
        return self.context.town is not None and self.context.town.read_only

    # Going about

    def _choose_place(self, place: str) -> None:
        self._returns_to_check = False
        self.go_to(place)

    def _change_from_check(self, key: str, row: str, column: str) -> None:
        self._returns_to_check = True
        self.go_to(key)
        if row and isinstance(self.view, QuestionView):
            self.view.go_to_field(row, column)

    def go_to(self, place: str) -> None:
        """Show another question, or "check"; nothing hinders leaving the one before."""
        if self._filled is None:
            self._place = place
            return
        self.leave()
        self._keep_unread()
        self._show(place)

    def go_back(self) -> None:
        """The question before; from the first one, the place above."""
        if self._filled is None:
            self.ways.home()
            return
        flow = self.flow()
        last = flow.pages[-1].key if flow.pages else None
        before = last if self._place == CHECK_PLACE else flow.previous_before(self._place)
        if before is None:
            self.go_up()
        else:
            self._choose_place(before)

    def go_up(self) -> None:
        """The tool that the worksheet belongs to; from the diagnosis, the pathway."""
        self.ways.up(self._filled.worksheet if self._filled else None)

    def go_on(self) -> None:
        """Continue, unless something is to be mended first; on the check page, finish."""
        if self._filled is None:
            return
        if self._place == CHECK_PLACE:
            if not self._read_only:
                self.keeping.finish_or_reopen(self._filled, self._on_finished)
            return
        if isinstance(self.view, QuestionView) and not self._read_only:
            musts = self.view.musts()
            self.view.show_musts(musts)
            if musts:
                return
        onward = None if self._returns_to_check else self.flow().next_after(self._place)
        self._returns_to_check = False
        self.go_to(onward or CHECK_PLACE)

    def _on_finished(self, filled: Filled) -> None:
        self._filled = filled
        self._show(CHECK_PLACE)
        self.bottom.show_saved(now())
        t = self.context.t
        self.context.toast(t("Finished. Everything is kept.") if filled.finished_on
                           else t("Open again. Go on where you like."))

    # Showing

    def _show(self, place: str) -> None:
        """Draw the place and what stands around it; an unknown place shows the first open one."""
        flow = self.flow()
        page = flow.page(place) if place != CHECK_PLACE else None
        if page is None and place != CHECK_PLACE:
            open_page = flow.page(flow.first_open() or "")
            page = open_page or (flow.pages[0] if flow.pages else None)
        self._place = page.key if page else CHECK_PLACE
        if not self._read_only:
            self.keeping.place(self._place)
        view = self._question_view(flow) if page else self._check_view(flow)
        self._replace_view(view)
        self._show_around(flow)
        self.surroundings_changed.emit()
        view.first_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _replace_view(self, view: "QuestionView | CheckView") -> None:
        before, self.view = self._scroll, view
        self._scroll = ScrollColumn(view, max_width=self.context.theme.px(_COLUMN_WIDTH))
        self._column.addWidget(self._scroll)
        self._scroll.show()  # the layout would show it later, too late for the focus
        if before is not None:
            before.hide()
            self._column.removeWidget(before)
            before.deleteLater()

    def _question_view(self, flow: Flow) -> QuestionView:
        page = flow.page(self._place)
        assert page is not None and self._filled is not None
        view = QuestionView(self.context, self._words, flow, page)
        if page.question is not None and view.answer is not None:
            view.set_value(self._filled.answers.get(page.question.key))
            if page.question.key in self._unread:
                view.answer.bring_back(self._unread.pop(page.question.key))
        if page.question is not None:
            view.add_below(EvidenceBox(
                self.context, AnswerEnd(self._filled_id, page.question.key),
                can_write=not self._read_only))
            if not self._read_only and flow.worksheet.id == DIAGNOSIS:
                view.add_below(keep_as_finding(self.context, self, self._filled_id,
                                               page.question.key))
        view.changed.connect(self._on_changed)
        view.left.connect(self.saver.end_step)
        view.depth_chosen.connect(self._on_depth)
        if view.answer is not None:
            view.answer.go_asked.connect(self.ways.asked)
            view.answer.kept.connect(self.bottom.show_saved)
        if self._read_only:
            view.lock()
        return view

    def _check_view(self, flow: Flow) -> CheckView:
        assert self._filled is not None
        view = CheckView(self.context, self._filled, self._words, flow)
        view.change_chosen.connect(self._change_from_check)
        return view

    def _show_around(self, flow: Flow) -> None:
        assert self._filled is not None
        self.around.show_steps(self.title(), flow, self._place)
        if isinstance(self.view, CheckView):
            self.around.show_check(self.view, self._filled)
        else:
            self.around.show_question(flow, self._place)

    def _keep_unread(self) -> None:
        """What could not be read stays as it was typed while the page is open."""
        if isinstance(self.view, QuestionView) and self.view.answer is not None:
            typed = self.view.answer.typed_text()
            if typed:
                self._unread[self.view.answer.question.key] = typed

    # Changes

    def _on_changed(self, value: Any) -> None:
        assert self._filled is not None and isinstance(self.view, QuestionView)
        assert self.view.answer is not None
        key = self.view.answer.question.key
        before = self.flow()
        self._filled = replace(self._filled,
                               answers=self._filled.answers.with_answer(key, value))
        self.saver.change(key, value, typing=self.view.answer.typed)
        self.view.summary.show_sentences([])
        flow = self.flow()
        if _outline(before) != _outline(flow):
            self.around.show_steps(self.title(), flow, self._place)

    def _on_depth(self, depth: Depth) -> None:
        assert self._filled is not None
        self.leave()
        self._keep_unread()
        self._filled = replace(self._filled, depth=depth)
        self.keeping.depth(depth, lambda trouble: self.bottom.show_refused(
            sentence_for(trouble, self.context)))
        self._show(self._place)


def _outline(flow: Flow) -> tuple[Any, ...]:
    """What the step list shows: redrawn only when it changes."""
    return (tuple(page.key for page in flow.pages), tuple(view.state for view in flow.steps),
            flow.progress)
