"""Undo and redo for the whole window: names what is next, does it, and says what was done."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from strongcity_desktop.ui.context import Context

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.store.journal import StepNote
    from strongcity_desktop.store.town_file import TownFile


class Undoing(QObject):
    """Emits `labels` with the names of what undo and redo would do, `done` after doing one."""

    labels = Signal(str, str)
    done = Signal()

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context

    def refresh(self) -> None:
        """Look up what undo and redo would do now."""
        if self._context.town is None or self._context.town.read_only:
            self.labels.emit("", "")
            return
        t = self._context.t
        self._context.background.run(lambda town: _both(town, t), self._tell_labels,
                                     self._name_nothing)

    def undo(self) -> None:
        """Take the newest step back."""
        self._do(redo=False)

    def redo(self) -> None:
        """Bring the step taken back last back again."""
        self._do(redo=True)

    def _do(self, *, redo: bool) -> None:
        if self._context.town is None:
            return

        def work(town: "TownFile") -> "StepNote | None":
            from strongcity_desktop.operations import undo as door

            return door.redo(town) if redo else door.undo(town)

        self._context.background.run(work, lambda note: self._tell(note, redo),
                                     self._context.tell)

    def _tell(self, note: "StepNote | None", redo: bool) -> None:
        t = self._context.t
        if note is None:
            self._context.toast(t("There is nothing to bring back.") if redo
                                else t("There is nothing to take back."))
            return
        from strongcity_desktop.operations.told_step import step_in_words

        action = step_in_words(note, t)
        self._context.toast(t("Brought back: {action}", action=action) if redo
                            else t("Taken back: {action}", action=action))
        self.refresh()
        self.done.emit()

    def _tell_labels(self, names: tuple[str, str]) -> None:
        self.labels.emit(*names)

    def _name_nothing(self, problem: Exception) -> None:
        """A step that cannot be read must not keep a page from showing."""
        self.labels.emit("", "")


def _both(town: "TownFile", t: "Translator") -> tuple[str, str]:
    """What undo and redo would do, in words; "" for nothing. Runs on the town's thread."""
    from strongcity_desktop.operations import undo as door
    from strongcity_desktop.operations.told_step import step_in_words

    notes = door.what_undo_takes_back(town), door.what_redo_brings_back(town)
    undo, redo = (step_in_words(note, t) if note is not None else "" for note in notes)
    return undo, redo
