"""Guard against a fault of PySide6 6.12 on Python before 3.12 that would end the app after an hour.

Each `Signal.emit` there gives back `True` without counting the reference, and other calls do the
same with `None`. When the count of such a value reaches zero, the interpreter stops at once. From
Python 3.12 on these values never die, so nothing is done there.
"""

import ctypes
import sys

_PLENTY = 1 << 40
_guarded = False


def make_singletons_last() -> None:
    """Give `None`, `True` and `False` more references than can ever be lost; once per process."""
    global _guarded
    if _guarded or sys.version_info >= (3, 12) or sys.implementation.name != "cpython":
        return
    for value in (None, True, False):
        # The count is the first field of every object of this interpreter.
        count = ctypes.c_ssize_t.from_address(id(value))
        count.value += _PLENTY
    _guarded = True
