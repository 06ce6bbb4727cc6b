"""Words for those who listen to the window: read out, whatever has the focus."""

from PySide6.QtCore import QObject


def announce(source: QObject, words: str) -> None:
    """Let the words be read out as the news of a part of the window."""
    # Imported here: a start has nothing to read out, and all that can be read would be loaded.
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))
