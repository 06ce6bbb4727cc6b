"""A thin bar that shows how much is done; the words stand beside it."""

from PySide6.QtWidgets import QProgressBar, QWidget


class ProgressBar(QProgressBar):
    """Done out of total, without a text of its own; `name` is read out."""

    def __init__(self, done: int = 0, total: int = 1, *, name: str = "",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.set_progress(done, total)

    def set_progress(self, done: int, total: int) -> None:
        """Show `done` out of `total`."""
        self.setRange(0, max(1, total))
        self.setValue(max(0, min(done, total)))
