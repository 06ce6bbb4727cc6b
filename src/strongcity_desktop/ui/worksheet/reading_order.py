"""The order of Tab: the order in which one reads, also for fields that were added later."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget


def follow_reading(whole: QWidget) -> None:
    """Let Tab go through all fields inside `whole` in the order of their layouts."""
    for first, then in pairwise(_fields(whole)):
        QWidget.setTabOrder(first, then)


def _fields(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() is not Qt.FocusPolicy.NoFocus:
        yield widget
    inside = widget.widget() if isinstance(widget, QScrollArea) else None
    if inside is not None:
        yield from _fields(inside)
    elif (layout := widget.layout()) is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        if item is None:
            continue
        widget, further = item.widget(), item.layout()
        if widget is not None:
            yield from _fields(widget)
        elif further is not None:
            yield from _laid_out(further)
