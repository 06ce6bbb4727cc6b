"""Margins told by start and end, since Qt mirrors layouts and leaves their margins as they are."""

from PySide6.QtCore import QMargins

from strongcity_desktop.ui.theme.look import look


def margins(start: int, top: int, end: int, bottom: int) -> QMargins:
    """The margins (pixels at 100 %) for the reading way worn now."""
    px, rtl = look().px, look().is_rtl
    left, right = (end, start) if rtl else (start, end)
    return QMargins(*(px(size) if size else 0 for size in (left, top, right, bottom)))
