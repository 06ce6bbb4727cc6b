"""Finds what has too little room on a window: cut texts, parts out of reach or on top of others.

Cut means: not to be seen by scrolling. Down is always a way to scroll; sideways only for tables.
"""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QComboBox,
    QFocusFrame,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QScrollArea,
    QTableView,
    QWidget,
)

from strongcity_desktop.ui.parts.choice import CheckChoice, RadioChoice
from strongcity_desktop.ui.parts.toast import Toast
from strongcity_desktop.ui.theme.look import look
from strongcity_desktop.ui.worksheet.sideways import SidewaysScroll
from ui.seen_texts import visible_parts

_SLACK = 1
_NO_POLICY = Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def described(part: QWidget) -> str:
    """The part in words that let one find it."""
    said = part.text() if isinstance(part, QLabel | QAbstractButton) else part.accessibleName()
    parent = part.parentWidget()
    return f"{type(part).__name__} {said[:50]!r} in {type(parent).__name__}"


def too_little_room(window: QWidget) -> list[str]:
    """Everything on the window that is cut, out of reach or covered, in words."""
    parts = visible_parts(window)
    found = [f"cut: {described(part)}: {why}" for part in parts for why in _cut(part)]
    found += [f"out of reach: {described(part)}: {why}" for part in parts
              if _matters(part) for why in _out_of_reach(part, window)]
    found += [f"out of reach: {described(area)}: {why}" for area in parts
              if isinstance(area, QScrollArea) for why in _will_not_scroll(area)]
    found += [f"covered: {pair}" for part in [window, *parts] for pair in _covered(part)]
    return sorted(set(found))


# Texts in their own part


def _cut(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel) and part.text():
        yield from _label_cut(part)
    elif isinstance(part, RadioChoice | CheckChoice):
        if part.heightForWidth(part.width()) > part.height() + _SLACK:
            yield f"{part.height()} high, needs {part.heightForWidth(part.width())}"
    elif isinstance(part, QPushButton) and part.text() and not _tip_says_all(part):
        needed, has = part.sizeHint(), part.size()
        if needed.width() > has.width() + _SLACK or needed.height() > has.height() + _SLACK:
            yield f"{has.toTuple()}, needs {needed.toTuple()}"
    elif isinstance(part, QLineEdit):
        yield from _placeholder_cut(part)
    elif isinstance(part, QComboBox):
        yield from _combo_cut(part)
    elif isinstance(part, QTableView):
        yield from _table_cut(part)
    elif isinstance(part, QListView):
        yield from _list_cut(part)


def _label_cut(label: QLabel) -> Iterator[str]:
    if label.toolTip() == label.text():
        return  # shortened with three dots, and whole in the tooltip
    if not label.wordWrap():
        needed, has = label.sizeHint(), label.size()
        if needed.width() > has.width() + _SLACK or needed.height() > has.height() + _SLACK:
            yield f"{has.toTuple()}, needs {needed.toTuple()}"
        return
    needed_height = label.heightForWidth(label.width())
    if needed_height > label.height() + _SLACK:
        yield f"{label.height()} high, needs {needed_height} at {label.width()}"
    room = label.contentsRect().width() - 2 * label.margin()
    wrapped = label.fontMetrics().boundingRect(
        QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, label.text())
    if wrapped.width() > room + _SLACK:
        yield f"a word is {wrapped.width()} wide, the room {room}"


def _tip_says_all(button: QAbstractButton) -> bool:
    """Shortened with three dots, with the whole text in the tooltip."""
    shown = button.text().replace("&&", "&").strip()
    return shown.endswith("…") and button.toolTip().startswith(shown.rstrip("…").strip())


def _placeholder_cut(field: QLineEdit) -> Iterator[str]:
    if field.text() or not field.placeholderText():
        return
    room = field.contentsRect().width() - 8
    needed = field.fontMetrics().horizontalAdvance(field.placeholderText())
    if needed > room and field.toolTip() != field.placeholderText():
        yield f"the words in it are {needed} wide, the room {room}"


def _combo_cut(box: QComboBox) -> Iterator[str]:
    room = box.width() - look().px(10 + 28) - 2
    needed = box.fontMetrics().horizontalAdvance(box.currentText())
    if needed > room + _SLACK and box.toolTip() != box.currentText():
        yield f"{box.currentText()!r} is {needed} wide, the room {room}"


def _table_cut(table: QTableView) -> Iterator[str]:
    heads = table.horizontalHeader()
    for column in range(heads.count() if heads.isVisibleTo(table) else 0):
        if heads.isSectionHidden(column):
            continue
        text = str(table.model().headerData(column, Qt.Orientation.Horizontal) or "")
        room = heads.sectionSize(column) - 16
        measure = QFontMetrics(heads.font())
        box = measure.boundingRect(QRect(0, 0, room, 10_000), Qt.TextFlag.TextWordWrap, text)
        whole = table.model().headerData(column, Qt.Orientation.Horizontal,
                                         Qt.ItemDataRole.ToolTipRole)
        if (box.width() > room + _SLACK or box.height() > heads.height()) and whole != text:
            yield f"the head {text!r} needs {box.width()}×{box.height()}"


def _list_cut(view: QListView) -> Iterator[str]:
    for row in range(view.model().rowCount(QModelIndex()) if view.model() else 0):
        index = view.model().index(row, 0, QModelIndex())
        has = view.visualRect(index)
        measure = view.fontMetrics()
        text = str(index.data() or "")
        flags = Qt.TextFlag.TextWordWrap if view.wordWrap() else Qt.TextFlag.TextSingleLine
        box = measure.boundingRect(QRect(0, 0, max(1, has.width() - 16), 10_000), flags, text)
        if (box.height() > has.height() + _SLACK or box.width() > has.width()) \
                and index.data(Qt.ItemDataRole.ToolTipRole) != text:
            yield f"the line {text!r} needs {box.width()}×{box.height()}, has " \
                  f"{has.width()}×{has.height()}"


# Reach


def _matters(part: QWidget) -> bool:
    """A person reads it or uses it."""
    if isinstance(part, QLabel):
        return bool(part.text())
    return isinstance(part, QAbstractButton | QLineEdit | QComboBox) or (
        isinstance(part, QAbstractScrollArea) and part.focusPolicy() != Qt.FocusPolicy.NoFocus)


def _out_of_reach(part: QWidget, window: QWidget) -> Iterator[str]:
    """Walk up: in each ancestor the part is inside, or that ancestor is inside a scroll area."""
    rect, here = QRect(QPoint(0, 0), part.size()), part
    while here is not window and (above := here.parentWidget()) is not None:
        area = above.parentWidget()
        if isinstance(area, QScrollArea) and area.widget() is here:
            yield from _not_scrolled_to(rect, here, area)
            rect, here = QRect(QPoint(0, 0), area.viewport().size()), area.viewport()
            continue
        if isinstance(above, QAbstractItemView) and here is above.viewport():
            pass
        elif isinstance(area, QAbstractItemView):
            return  # inside a table, which scrolls
        rect = rect.translated(here.pos())
        if not above.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(rect):
            yield f"{rect.getRect()} is not inside {type(above).__name__} {above.size().toTuple()}"
            return
        here = above


def _not_scrolled_to(rect: QRect, content: QWidget, area: QScrollArea) -> Iterator[str]:
    if not content.rect().adjusted(-_SLACK, -_SLACK, _SLACK, _SLACK).contains(rect):
        yield f"{rect.getRect()} is not inside what {type(area).__name__} scrolls"


def _will_not_scroll(area: QScrollArea) -> Iterator[str]:
    content, port = area.widget(), area.viewport()
    if content is None:
        return
    # A bar that has just come made the port narrower: what can follow it will.
    needs = max(content.minimumSizeHint().width(), content.minimumWidth()) \
        if area.widgetResizable() else content.width()
    if min(needs, content.width()) > port.width() + _SLACK and not _may_scroll_sideways(area):
        widest = max((part for part in visible_parts(content) if _matters(part)),
                     key=lambda part: part.minimumSizeHint().width(), default=content)
        yield (f"it would have to scroll sideways ({content.width()} in {port.width()}), "
               f"perhaps for {described(widest)}")
    if content.height() > port.height() + _SLACK \
            and area.verticalScrollBarPolicy() is _NO_POLICY:
        yield f"it does not scroll down ({content.height()} in {port.height()})"


def _may_scroll_sideways(area: QScrollArea) -> bool:
    return isinstance(area, SidewaysScroll) \
        and area.horizontalScrollBarPolicy() is not _NO_POLICY


# Order


def _covered(parent: QWidget) -> Iterator[str]:
    """Parts side by side in one parent; what floats above a page on purpose is left out."""
    if parent.layout() is None or isinstance(parent, QAbstractButton):
        return
    beside = [part for part in parent.children() if isinstance(part, QWidget)
              and part.isVisibleTo(parent) and not part.isWindow() and not _floats(part)]
    for one, other in combinations(beside, 2):
        over = one.geometry().intersected(other.geometry())
        if over.width() > _SLACK and over.height() > _SLACK:
            yield f"{described(one)} and {described(other)}"


def _floats(part: QWidget) -> bool:
    return isinstance(part, Toast | QFocusFrame) or part.objectName() == "drawer"
