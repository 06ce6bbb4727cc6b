"""Takes away the import that PySide puts in front of others, which reads every module's source.

PySide looks in it for the `__feature__` switches of its own, which this app does not use, and
keeps the text of what it read: 0.1 s and 25 MB of a start.
"""

import builtins


def import_plainly() -> None:
    """Import without reading sources from now on. PySide6 was imported before."""
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
