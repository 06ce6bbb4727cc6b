"""Writes answers while one types: a short pause, the town's thread, a word when it is kept."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from shiboken6 import isValid

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.ui.context import Context

PAUSE_MS = 700
LONGEST_WAIT_MS = 1400


@dataclass(frozen=True)
class _Writing:
    """One value on its way to the town file."""

    key: str
    value: Any
    step_id: str


class AnswerSaver(QObject):
    """Keeps each answer of one filled worksheet; the newest value of a question wins.

    `waiting` when something is not yet written, `saved` (a datetime) once everything is, `refused`
    with a sentence when writing failed; what failed is kept and written again with the next change.
    """

    waiting = Signal()
    saved = Signal(object)
    refused = Signal(str)

    def __init__(self, context: Context, filled_id: str, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._filled_id = filled_id
        self._held: dict[str, _Writing] = {}  # typed, or refused: not sent yet
        self._newest: dict[str, _Writing] = {}
        self._under_way = 0
        self._step_key, self._step_id = "", ""
        self._first_held = QElapsedTimer()
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self.flush)

    @property
    def is_idle(self) -> bool:
        """True when every change has been written."""
        return not self._held and not self._under_way

    def change(self, key: str, value: Any, *, typing: bool) -> None:
        """Take a new value; while typing it waits for a pause, else it is written at once."""
        if key != self._step_key or not typing:
            self._step_key, self._step_id = key, str(uuid.uuid4())
        if not self._held:
            self._first_held.start()
        self._held[key] = self._newest[key] = _Writing(key, value, self._step_id)
        self.waiting.emit()
        if not typing:
            self.flush()
        elif not self._pause.isActive() or self._first_held.elapsed() < LONGEST_WAIT_MS - PAUSE_MS:
            self._pause.start()

    def end_step(self) -> None:
        """The field was left: write what is held, and let the next change be a step of its own."""
        self.flush()
        self._step_key = ""

    def flush(self) -> None:
        """Send everything that is held to the town's thread."""
        self._pause.stop()
        held, self._held = self._held, {}
        for writing in held.values():
            self._send(writing)

    def _send(self, writing: _Writing) -> None:
        filled_id, who = self._filled_id, self._context.who
        self._under_way += 1
        self._context.background.run(
            lambda town: fill_worksheet.answer(town, filled_id, writing.key, writing.value,
                                               who=who, step_id=writing.step_id),
            self._if_alive(self._on_saved),
            self._if_alive(lambda trouble: self._on_refused(writing, trouble)))

    def _if_alive(self, then: Callable[[Any], None]) -> Callable[[Any], None]:
        def call(result: Any) -> None:
            if isValid(self):
                then(result)
        return call

    def _on_saved(self, saved: fill_worksheet.Saved) -> None:
        self._under_way -= 1
        if self.is_idle:
            self.saved.emit(saved.at)

    def _on_refused(self, writing: _Writing, trouble: Exception) -> None:
        self._under_way -= 1
        if self._newest[writing.key] is writing:
            self._held[writing.key] = writing
        self.refused.emit(sentence_for(trouble, self._context))


def sentence_for(trouble: Exception, context: Context) -> str:
    """What to tell the user when writing failed."""
    if isinstance(trouble, Refusal):
        return trouble.in_words(context.t)
    return context.t("This could not be written to the town file. Your text is still here. "
                     "Check that the disk or stick is in place, then go on.")
