"""Closing a town, and saying afterwards what there is to say about it."""

from PySide6.QtWidgets import QApplication

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.notices import Notices


class Closing:
    """Closes the open town; what came of it waits until a window can say it."""

    def __init__(self, context: Context) -> None:
        self._context = context
        self._refusal: Refusal | None = None
        self._may_take_stick_out = False

    @property
    def has_refusal(self) -> bool:
        """True while something that could not be done, like the backup, is not said yet."""
        return self._refusal is not None

    def let_go(self) -> None:
        """Close the town, if one is open: its backup is made and its file let go."""
        from strongcity_desktop.operations.back_up import lies_on_another_disk

        town, self._context.town = self._context.town, None
        self._context.background.town = None
        if town is None:
            return
        on_stick = lies_on_another_disk(town)
        town.close()
        self._refusal = town.closing_refusal or self._refusal
        self._may_take_stick_out = on_stick and self._refusal is None

    def say(self, notices: Notices) -> None:
        """Say it, once: why no backup was made, or that a stick may be taken out."""
        if self._refusal is not None:
            notices.tell(self._refusal)
        elif self._may_take_stick_out and self._context.town is None:
            self._context.toast(self._context.t("The town is closed and saved. If it lies on a "
                                                "stick, you can take it out now."))
        self._refusal, self._may_take_stick_out = None, False


def is_session_ending() -> bool:
    """Whether the computer is being shut down: then no window may stay open to say something."""
    app = QApplication.instance()
    return isinstance(app, QApplication) and app.isSavingSession()
