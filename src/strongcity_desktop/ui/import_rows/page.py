"""Import rows into a register in four steps, one at a time; nothing is written before the last."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from strongcity_desktop.operations.importing import import_preview
from strongcity_desktop.operations.importing.import_preview import Preview
from strongcity_desktop.operations.importing.import_session import ImportSession
from strongcity_desktop.operations.importing.keep_matchings import Matching
from strongcity_desktop.registers.catalogue import register as register_called
from strongcity_desktop.registers.wording import title
from strongcity_desktop.ui.background import LongWork
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.import_rows.columns_step import ColumnsStep
from strongcity_desktop.ui.import_rows.file_step import FileStep
from strongcity_desktop.ui.import_rows.kept import KeptMatchings
from strongcity_desktop.ui.import_rows.preview_step import PreviewStep
from strongcity_desktop.ui.import_rows.readiness import (
    COLUMNS,
    FILE,
    PREVIEW,
    SHEET,
    about_columns,
    why_not_on,
)
from strongcity_desktop.ui.import_rows.reading import Reading, dropped_file
from strongcity_desktop.ui.import_rows.sheet_step import SheetStep
from strongcity_desktop.ui.import_rows.step_footer import StepFooter
from strongcity_desktop.ui.page import Crumb, Page
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.parts.scroll import ScrollColumn
from strongcity_desktop.ui.theme.look import look

_QUIET_MS = 250
_WIDE = 900
Step = FileStep | SheetStep | ColumnsStep | PreviewStep


class ImportRowsPage(Page):
    """`session` is None until a file was read; it lives on when the page is built anew."""

    def __init__(self, context: Context, register_id: str, file: str = "",
                 session: ImportSession | None = None, step: int = FILE,
                 **arguments: Any) -> None:
        super().__init__(context, register_id=register_id, **arguments)
        self.register = register_called(register_id)
        self.session = session
        self.kept = KeptMatchings(context, register_id, self)
        self.preview: Preview | None = None
        self.step = FILE
        self.body: Step
        self._asked = 0
        self._footer = StepFooter(context)
        self._footer.left.connect(self._leave)
        self._footer.back.connect(self.go_back)
        self._footer.onward.connect(self.go_on)
        self._quiet = QTimer(self, singleShot=True, interval=_QUIET_MS)
        self._quiet.timeout.connect(self._work_out)
        self._reading = Reading(context, self.register, self)
        self._reading.begun.connect(self._on_begun)
        self._reading.refused.connect(self._on_refused)
        self._reading.done.connect(self._leave)
        self.setAcceptDrops(True)
        for part in (self, self._footer):  # which stands outside of the page
            _continue_by_key(part, self.go_on)
        self._lay_out()
        if session is not None:
            session.t = context.t
            self.kept.read()
        self._show_step(step if session is not None else FILE)
        if file and session is None:
            self.look_at(Path(file))

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        self._scroll = ScrollColumn(max_width=None)
        outer.addWidget(self._scroll)
        self._scroll.body.setSpacing(look().px(12))
        self._scroll.body.addWidget(Label(self.title(), "title"))
        self.step_line = Label("", "strong")
        self._scroll.body.addWidget(self.step_line)
        self.body = FileStep(self.context)
        self._scroll.body.addWidget(self.body, 1)

    # What the window asks

    def title(self) -> str:
        """The page's name."""
        return self.context.t("Import rows: {register}", register=title(self.context.t,
                                                                       self.register))

    def crumbs(self) -> list[Crumb]:
        """The register, then this."""
        t = self.context.t
        return [(title(t, self.register), self._leave), (t("Import rows"), None)]

    def arguments(self) -> dict[str, Any]:
        """The register, the file as it was answered so far, and the step."""
        return {**super().arguments(), "session": self.session, "step": self.step}

    def footer(self) -> QWidget | None:
        """Leave, back and continue."""
        return self._footer

    def first_focus(self) -> QWidget | None:
        """Where the step begins."""
        return self.body.first_focus()

    # The file

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A file may be dropped anywhere on the page."""
        if dropped_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file; nothing is imported by dropping it."""
        path = dropped_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.look_at(path)

    def look_at(self, source: Path) -> None:
        """Read a file and show what it holds."""
        self._reading.look_at(source)

    def _on_refused(self, sentence: str) -> None:
        if self.session is None or self.step != FILE:
            self.session = None
            self._show_step(FILE)
        if isinstance(self.body, FileStep):
            self.body.show_refused(sentence)
        self._focus()

    def _on_begun(self, session: ImportSession, kept: tuple[Matching, ...]) -> None:
        self.session, self.preview = session, None
        self.kept.take(kept)
        self._show_step(FILE)
        self._footer.onward_button.setFocus(Qt.FocusReason.OtherFocusReason)

    # The steps

    def go_on(self) -> None:
        """The next step, or the import itself."""
        if self._reason():
            return
        if self.step == PREVIEW:
            self.take_in()
        else:
            self._show_step(self.step + 1)
            self._focus()

    def go_back(self) -> None:
        """The step before; what was answered stays."""
        if self.step > FILE:
            self._show_step(self.step - 1)
            self._focus()

    def _focus(self) -> None:
        self.body.first_focus().setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_step(self, step: int) -> None:
        self.step = step
        body = self._built(step)
        body.setMaximumWidth(16_777_215 if step == PREVIEW else look().px(_WIDE))
        before = self.body
        self._scroll.body.replaceWidget(before, body)
        before.hide()
        before.deleteLater()
        self.body = body
        self._scroll.body.setStretchFactor(body, 1)
        self._scroll.verticalScrollBar().setValue(0)
        t = self.context.t
        names = {FILE: t("File"), SHEET: t("Sheet and headings"), COLUMNS: t("Columns"),
                 PREVIEW: t("Look at every row")}
        self.step_line.set_text(t("Step {n} of {all}: {name}", n=step, all=len(names),
                                  name=names[step]))
        self._footer.show_step(step, is_last=step == PREVIEW)
        self._show_ready()
        if step == PREVIEW:
            self._work_out()

    def _built(self, step: int) -> Step:
        context, session = self.context, self.session
        if session is None or step == FILE:
            file = FileStep(context, session)
            file.asked.connect(self._reading.ask_which)
            file.changed.connect(self._show_ready)
            return file
        if step == SHEET:
            sheet = SheetStep(context, session)
            sheet.changed.connect(self._show_ready)
            return sheet
        if step == COLUMNS:
            columns = ColumnsStep(context, session, self.kept.fitting(session.shape.headings))
            columns.changed.connect(self._show_ready)
            columns.keep_wanted.connect(self._keep)
            columns.kept_chosen.connect(self._use_kept)
            columns.deletion_wanted.connect(self._delete_kept)
            return columns
        last = PreviewStep(context, session)
        last.changed.connect(self._quiet.start)
        return last

    def _reason(self) -> str:
        """Why one cannot go on; "" when one can."""
        if self.context.town is not None and self.context.town.read_only:
            return self.context.t("This town is open for reading only.")
        made = None if self._quiet.isActive() else self.preview
        return why_not_on(self.context.t, self.step, self.session, made)

    def _show_ready(self) -> None:
        made = self.preview
        count = made.count("new") + made.count("changed") if made is not None else 0
        self._footer.show_ready(self._reason(), count)
        if self.step == COLUMNS and self.session is not None and not self._reason():
            self._footer.hint(about_columns(self.context.t, self.session))

    def _keep(self, name: str) -> None:
        if self.session is not None:
            self.kept.keep(name, self.session)

    def _use_kept(self, matching_id: str) -> None:
        if self.session is not None and isinstance(self.body, ColumnsStep) \
                and self.kept.use(matching_id, self.session):
            self.body.show_all()
            self._show_ready()

    def _delete_kept(self, matching_id: str) -> None:
        self.kept.delete(matching_id, lambda: self.body.forget(matching_id)
                         if isinstance(self.body, ColumnsStep) else None)

    # Every row

    def _work_out(self) -> None:
        """Work out what would become of every row, on the town's thread."""
        session = self.session
        if session is None or self.step != PREVIEW:
            return
        self._asked += 1
        asked = self._asked
        long = LongWork(self.context.t("Looking at every row…"), on_cancelled=self.go_back)
        self.context.background.run(
            lambda town: (asked, import_preview.preview(town, session, long.token.reached)),
            self._on_preview, self.context.tell, long)
        self._show_ready()

    def _on_preview(self, found: tuple[int, Preview]) -> None:
        asked, made = found
        if asked != self._asked or not isinstance(self.body, PreviewStep):
            return
        self.preview = made
        self.body.show_preview(made)
        self._show_ready()

    def take_in(self) -> None:
        """Write all rows in one step."""
        session, made, who = self.session, self.preview, self.context.who
        if session is None:
            return
        self._footer.onward_button.setEnabled(False)
        long = LongWork(self.context.t("Importing “{file}”…", file=session.table.path.name),
                        on_cancelled=self._show_ready)
        self.context.background.run(
            lambda town: import_preview.take_in(town, session, who, long.token.reached,
                                                made=made),
            self._on_taken_in, self._on_not_taken, long)

    def _on_taken_in(self, made: Preview) -> None:
        if not made.written:  # the town has changed since it was looked at
            self._asked += 1
            self._on_preview((self._asked, made))
            return
        t, file = self.context.t, self.session.table.path.name if self.session else ""
        self.context.toast(t("Imported: {file}", file=file), t("Undo"), self.context.undo)
        self._leave()

    def _on_not_taken(self, problem: Exception) -> None:
        self._show_ready()
        self.context.tell(problem)

    def _leave(self) -> None:
        self.go.emit("register", {"register_id": self.register.id})


def _continue_by_key(page: QWidget, go_on: Callable[[], object]) -> None:
    for keys in ("Ctrl+Return", "Ctrl+Enter"):
        shortcut = QShortcut(QKeySequence.fromString(keys), page)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(go_on)
