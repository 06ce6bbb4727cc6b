"""The keys of the main window, declared once: what the window binds and what Help shows."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.refusal import mark


@dataclass(frozen=True)
class Binding:
    """A key, what it does in words, and the name of the window's method ("" for keys of pages)."""

    keys: str
    words: str
    action: str = ""


BINDINGS: tuple[Binding, ...] = (
    Binding("Tab", mark("Go to the next field or button")),
    Binding("Shift+Tab", mark("Go to the field or button before")),
    Binding("F6", mark("Go to the next part of the window"), "next_region"),
    Binding("Shift+F6", mark("Go to the part before"), "previous_region"),
    Binding("Ctrl+K", mark("Find anything"), "find"),
    Binding("Alt+Home", mark("Open the pathway"), "go_home"),
    Binding("Ctrl+Return", mark("Continue")),
    Binding("Ctrl+Z", mark("Undo"), "undo"),
    Binding("Ctrl+Y", mark("Redo"), "redo"),
    Binding("Ctrl+B", mark("Fold or unfold the side bar"), "toggle_side"),
    Binding("F1", mark("Hide or show the help beside the page"), "toggle_help"),
    Binding("Ctrl++", mark("Make the text larger"), "larger_text"),
    Binding("Ctrl+-", mark("Make the text smaller"), "smaller_text"),
    Binding("Ctrl+0", mark("Text at its usual size"), "usual_text"),
    Binding("F11", mark("Large and light for a projector, and back"), "project"),
    Binding("Ctrl+P", mark("Print or export documents"), "go_print"),
    Binding("Ctrl+S", mark("See that everything is saved"), "say_saved"),
    Binding("Ctrl+F", mark("Search this list")),
    Binding("↑ ↓ ← →", mark("Move in tables and charts")),
    Binding("Enter, F2", mark("Edit a cell")),
    Binding("Esc", mark("Leave a cell as it was")),
    Binding("Ctrl+N", mark("Add a row")),
    Binding("Ctrl+D", mark("Copy from the row above")),
    Binding("Alt+↑ ↓", mark("Move a row up or down")),
    Binding("Shift+↑ ↓", mark("Select several rows")),
    Binding("Ctrl+C", mark("Copy the rows selected")),
    Binding("Ctrl+V", mark("Paste cells from a spreadsheet")),
    Binding("Del", mark("Delete rows; undo brings them back")),
    Binding("Ctrl+E", mark("Export the register")),
    Binding("1 – 5", mark("Rate; 0 for “I do not know”")),
    Binding("Ctrl+1 – 9", mark("Open a place of the side bar")),
)
_ALSO = {"Ctrl++": ("Ctrl+=", "Ctrl+Shift+="), "Ctrl+Y": ("Ctrl+Shift+Z",)}
# The digit row of a French keyboard without Shift.
_AZERTY = ("&", "é", '"', "'", "(", "-", "è", "_", "ç")
_ARABIC = "١٢٣٤٥٦٧٨٩"
_PERSIAN = "۱۲۳۴۵۶۷۸۹"


def bind(window: QWidget, actions: dict[str, Callable[[], object]],
         press_place: Callable[[int], object]) -> None:
    """Bind every key that the window answers; `press_place(n)` opens the n-th place from nought."""
    for binding in BINDINGS:
        if not binding.action:
            continue
        for keys in (binding.keys, *_ALSO.get(binding.keys, ())):
            _bind(window, keys, actions[binding.action])
    for index in range(len(_AZERTY)):
        for sign in (str(index + 1), _AZERTY[index], _ARABIC[index], _PERSIAN[index]):
            if sign == "-":
                continue  # Ctrl and minus makes the text smaller on every keyboard
            _bind(window, f"Ctrl+{sign}", partial(press_place, index))


def _bind(window: QWidget, keys: str, action: Callable[[], object]) -> None:
    shortcut = QShortcut(QKeySequence.fromString(keys), window)
    shortcut.setContext(Qt.ShortcutContext.WindowShortcut)
    shortcut.activated.connect(action)
