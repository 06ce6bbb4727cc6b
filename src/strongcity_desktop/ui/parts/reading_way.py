"""Places in a window that is read from the right are the mirror of those in any other."""

from PySide6.QtCore import QRect, Qt


def placed(way: Qt.LayoutDirection, room: QRect, own: QRect) -> QRect:
    """Where a part stands in the room when windows are read this way.

    It is what QStyle.visualRect says, for which PySide would load all that styles are made of.
    """
    if way is Qt.LayoutDirection.LeftToRight:
        return own
    return QRect(room.left() + room.right() - own.right(), own.top(), own.width(), own.height())
