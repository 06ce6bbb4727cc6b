"""The parts of the window that F6 walks through."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def first_focusable(part: QWidget) -> QWidget | None:
    """The first widget inside `part` that Tab would reach; None when there is none."""
    for widget in [part, *part.findChildren(QWidget)]:
        takes_tab = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if takes_tab and widget.isEnabled() and widget.isVisibleTo(part.window()):
            return widget
    return None


def move(parts: Sequence[QWidget], step: int) -> None:
    """Put the focus into the part after (1) or before (-1) the one that has it now."""
    open_to_focus = [part for part in parts if first_focusable(part) is not None]
    if not open_to_focus:
        return
    now = QApplication.focusWidget()
    index = next((number for number, part in enumerate(open_to_focus)
                  if now is not None and (part is now or part.isAncestorOf(now))), -1)
    if index < 0 and step < 0:
        index = 0
    target = first_focusable(open_to_focus[(index + step) % len(open_to_focus)])
    if target is not None:
        target.setFocus(Qt.FocusReason.TabFocusReason)
