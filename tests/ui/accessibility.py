"""Walks a window the way a screen reader does, and finds what it could not name."""

from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QWidget


def focusable_without_name(window: QWidget) -> list[str]:
    """Every visible part that takes the focus and has no accessible name, as "class in class"."""
    root = QAccessible.queryAccessibleInterface(window)
    assert root is not None
    return sorted(_unnamed(root))


def _unnamed(part: QAccessibleInterface) -> list[str]:
    found: list[str] = []
    state = part.state()
    if state.focusable and not state.invisible and not state.disabled:
        name = part.text(QAccessible.Text.Name).strip()
        if not name and not _is_table_cell(part):
            found.append(_where(part))
    for index in range(part.childCount()):
        child = part.child(index)
        if child is not None and child.isValid() and not child.state().invisible:
            found += _unnamed(child)
    return found


def _is_table_cell(part: QAccessibleInterface) -> bool:
    return part.role() in (QAccessible.Role.Cell, QAccessible.Role.ListItem)


def _where(part: QAccessibleInterface) -> str:
    widget = part.object()
    name = type(widget).__name__ if widget is not None else str(part.role())
    parent = widget.parent() if widget is not None else None
    return f"{name} in {type(parent).__name__}"
