"""The focus ring: two pixels, with a gap of two, the same around every control."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

if TYPE_CHECKING:
    from strongcity_desktop.ui.parts.focus_frame import FocusRing

# Asked for by name: PySide would load each class at the start of the app to know what it is.
_FIELDS = ("QLineEdit", "QPlainTextEdit", "QTextEdit", "QAbstractSpinBox", "QComboBox")
_ITEMS, _SCROLLING = "QAbstractItemView", "QAbstractScrollArea"


class RingKeeper(QObject):
    """Moves one ring with the focus: after any key press everywhere, in fields always."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: FocusRing | None = None
        self._by_key = False
        app.focusChanged.connect(self._focus_moved)

    @classmethod
    def of(cls, app: QApplication) -> "RingKeeper":
        """The one keeper of the application; made when it is first asked for."""
        kept = app.findChild(cls)
        return kept if isinstance(kept, cls) else cls(app)

    def watch(self, window: QWidget) -> None:
        """Notice keys and clicks of a window that was shown."""
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def ringed(self) -> QWidget | None:
        """The widget that wears the ring now."""
        if self._ring is None or not isValid(self._ring) or not self._ring.isVisible():
            return None
        return self._ring.widget()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A key shows the ring, a click hides it."""
        if event.type() == QEvent.Type.KeyPress and not self._by_key:
            self._by_key = True
            self._focus_moved(None, QApplication.focusWidget())
        elif event.type() == QEvent.Type.MouseButtonPress and self._by_key:
            self._by_key = False
            self._focus_moved(None, QApplication.focusWidget())
        return False

    def _focus_moved(self, old: QWidget | None, new: QWidget | None) -> None:
        wanted = new if new is not None and self._wears_ring(new) else None
        if wanted is None:
            if self._ring is not None and isValid(self._ring):
                self._ring.setWidget(None)  # type: ignore[arg-type]
            return
        if self._ring is None or not isValid(self._ring):
            from strongcity_desktop.ui.parts.focus_frame import FocusRing

            self._ring = FocusRing()
        self._ring.setWidget(wanted)

    def _wears_ring(self, widget: QWidget) -> bool:
        if widget.isWindow() or widget.inherits(_ITEMS):
            return False  # a table draws the ring around its cell
        if getattr(widget, "draws_own_ring", False):
            return False  # a chart draws it around its part
        parent = widget.parentWidget()
        grandparent = parent.parentWidget() if parent is not None else None
        if any(above is not None and above.inherits(_ITEMS) for above in (parent, grandparent)):
            return False  # an editor inside a cell
        if any(map(widget.inherits, _FIELDS)):
            return True
        if widget.inherits(_SCROLLING):
            return False
        return self._by_key
