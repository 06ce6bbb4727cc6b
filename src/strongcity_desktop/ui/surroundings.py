"""What lies around a page: side bar or steps, help, footer; folded where room is little."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import QuietButton
from strongcity_desktop.ui.parts.clear_viewport import clear_viewport
from strongcity_desktop.ui.speech import spoken
from strongcity_desktop.ui.theme.look import look

NARROW_BELOW, LARGE_TEXT = 1100, 1.3
STEPS_WIDTH, HELP_WIDTH, FOOTER_HEIGHT = 264, 288, 64
_STEPS_SHARE = 0.45


class Surroundings(QWidget):
    """Holds one page and asks it what belongs around it."""

    narrowed = Signal(bool)
    """There is little room now (True), or enough again."""

    def __init__(self, side_bar: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page: Page | None = None
        self._side: QWidget | None = None
        self._help: QWidget | None = None
        self._narrow: bool | None = None
        self._help_wanted = True
        self._steps_open = False
        self.side_bar = side_bar
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self.steps_at_side = _holder("side")
        row.addWidget(side_bar)
        row.addWidget(self.steps_at_side)
        row.addLayout(self._centre(), 1)
        self.drawer = _holder("drawer")
        self.drawer.setParent(self)
        self.drawer.setProperty("ground", "bg")
        self.drawer.hide()

    def _centre(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self._steps_button = QuietButton(spoken()("Show the steps"), self._toggle_steps,
                                         icon="list-bullets", compact=True)
        self.help_button = QuietButton(spoken()("Show the help"), self.toggle_help,
                                       icon="lightbulb", compact=True)
        above = QHBoxLayout()
        above.setSpacing(0)
        for button in (self._steps_button, self.help_button):
            above.addWidget(button)
        above.addStretch(1)
        self.steps_above = _holder("above")
        self._page_place = QVBoxLayout()
        self.help_beside = _holder("help")
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addLayout(self._page_place, 1)
        middle.addWidget(self.help_beside)
        self.footer_place = QScrollArea()
        self.footer_place.setWidgetResizable(True)
        self.footer_place.setFrameShape(QFrame.Shape.NoFrame)
        self.footer_place.setProperty("bar", "footer")
        clear_viewport(self.footer_place)
        self.footer_place.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.footer_place.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addLayout(above)
        column.addWidget(self.steps_above)
        column.addLayout(middle, 1)
        column.addWidget(self.footer_place)
        return column

    def show_page(self, page: Page) -> None:
        """Put another page in; the one before is taken away and deleted."""
        before, self._page = self._page, page
        if before is not None:
            before.hide()
            self._page_place.removeWidget(before)
            before.deleteLater()
        self._page_place.addWidget(page, 1)
        page.show()
        self._steps_open = False
        self._help_wanted = not self.is_narrow
        self.ask_again()

    def page(self) -> Page | None:
        """The page shown."""
        return self._page

    @property
    def is_narrow(self) -> bool:
        """True when side, steps and help fold away."""
        return self.width() < NARROW_BELOW or look().scale > LARGE_TEXT

    def ask_again(self) -> None:
        """Ask the page for its side, help and footer again."""
        if self._page is None:
            return
        self._side, side_before = self._page.side(), self._side
        self._help, help_before = self._page.help(), self._help
        for before, now in ((side_before, self._side), (help_before, self._help)):
            if before is not None and before is not now:
                before.hide()
                before.setParent(None)
                before.deleteLater()
        self._set_footer(self._page.footer())
        self._narrow = None
        self._fit()

    def _set_footer(self, footer: QWidget | None) -> None:
        if footer is not None and self.footer_place.widget() is not footer:
            self.footer_place.setWidget(footer)
            footer.setAutoFillBackground(False)
            footer.installEventFilter(self)
        elif footer is None and self.footer_place.widget() is not None:
            self.footer_place.takeWidget().deleteLater()
        self.footer_place.setVisible(footer is not None)
        self._fit_footer()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A footer whose words grew may need a second line."""
        if event.type() == QEvent.Type.LayoutRequest and watched is self.footer_place.widget():
            self._fit_footer()
        return super().eventFilter(watched, event)

    def _fit_footer(self) -> None:
        """As high as the footer needs at this width, with room for a scroll bar if it needs one."""
        footer = self.footer_place.widget()
        if footer is None:
            return
        width, narrowest = self.footer_place.width(), footer.minimumSizeHint().width()
        high = footer.sizeHint().height()
        if footer.hasHeightForWidth():
            high = footer.heightForWidth(max(width, narrowest))
        bar = self.footer_place.horizontalScrollBar().sizeHint().height()
        self.footer_place.setFixedHeight(
            max(FOOTER_HEIGHT, high) + 1 + (bar if narrowest > width else 0))
        self._place_drawer()

    def toggle_help(self) -> bool:
        """Show or hide the help column (F1); False when the page has none."""
        if self._help is None:
            return False
        self._help_wanted = not self._help_wanted
        self._fit(force=True)
        return True

    def toggle_side(self) -> None:
        """Show or hide the steps above the page, where they were folded away."""
        if self._side is not None and self.is_narrow:
            self._toggle_steps()

    def has_own_side(self) -> bool:
        """True when the page brings its own side."""
        return self._side is not None

    def _toggle_steps(self) -> None:
        self._steps_open = not self._steps_open
        self._fit(force=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold or unfold with the room there is."""
        super().resizeEvent(event)
        self._fit()
        QTimer.singleShot(0, self, self._fit_footer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes the drawer."""
        if event.key() == Qt.Key.Key_Escape and self.drawer.isVisible():
            self.toggle_help()
            return
        super().keyPressEvent(event)

    def _fit(self, *, force: bool = False) -> None:
        narrow = self.is_narrow
        changed = self._narrow is not None and narrow != self._narrow
        if changed:
            self._help_wanted = not narrow
        if narrow != self._narrow or force:
            self._narrow = narrow
            self._place_side(narrow)
            self._place_help(narrow)
            self.narrowed.emit(narrow)
        self._place_drawer()

    def _place_side(self, narrow: bool) -> None:
        own = self._side is not None
        full = self._page is not None and self._page.fills_window
        self.side_bar.setVisible(not own and not full)
        _fill(self.steps_at_side, self._side if own and not narrow else None,
              look().px(STEPS_WIDTH))
        self._steps_button.setVisible(own and narrow)
        t = spoken()
        self._steps_button.set_text(t("Hide the steps") if self._steps_open
                                    else t("Show the steps"))
        above = self._side if own and narrow and self._steps_open else None
        _fill(self.steps_above, above, None)
        self.steps_above.setMaximumHeight(round(self.height() * _STEPS_SHARE))

    def _place_help(self, narrow: bool) -> None:
        wanted = self._help if self._help_wanted else None
        self.help_button.setVisible(self._help is not None and narrow)
        t = spoken()
        self.help_button.set_text(t("Hide the help") if wanted is not None
                                  else t("Show the help"))
        _fill(self.help_beside, wanted if not narrow else None, look().px(HELP_WIDTH) + 24)
        _fill(self.drawer, wanted if narrow else None, None)
        if narrow and wanted is not None:
            self.drawer.raise_()

    def _place_drawer(self) -> None:
        if self.drawer.isHidden():
            return
        width = min(look().px(HELP_WIDTH) + 24, round(self.width() * 0.8))
        left = 0 if look().is_rtl else self.width() - width
        footer = 0 if self.footer_place.isHidden() else self.footer_place.height()
        self.drawer.setGeometry(left, 0, width, self.height() - footer)


def _holder(name: str) -> QFrame:
    """An empty place that holds one widget at a time and scrolls it."""
    holder = QFrame()
    holder.setObjectName(name)
    if name in ("side", "above"):
        holder.setProperty("bar", "side")
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    holder.hide()
    return holder


def _fill(holder: QFrame, content: QWidget | None, width: int | None) -> None:
    """Put the widget in and show the holder, or empty and hide it."""
    layout = holder.layout()
    if layout is None:
        return
    while layout.count():
        item = layout.takeAt(0)
        held = item.widget() if item is not None else None
        if held is not None and held is not content:
            held.hide()
            held.setParent(None)
    if content is not None:
        layout.addWidget(content)
        content.show()
        if width is not None:
            holder.setFixedWidth(width)
    holder.setVisible(content is not None)
