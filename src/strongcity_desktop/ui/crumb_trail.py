"""The way to the page, in the top bar; where there is little room its middle waits in a menu."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QMenu, QSizePolicy, QWidget

from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Crumb
from strongcity_desktop.ui.parts.button import BarButton
from strongcity_desktop.ui.parts.icon_mark import IconMark
from strongcity_desktop.ui.parts.label import Label
from strongcity_desktop.ui.theme.fonts import role_font
from strongcity_desktop.ui.theme.look import look

_GAP, _CARET, _BEFORE = 4, 14, 12
# Of the room: a longer name of the page itself is shortened, so that the place above stays.
_MOST = 0.6


class CrumbTrail(QWidget):
    """The first place, the places next to the page and the page itself stay as long as they can.

    What is left out, from the second place on, is behind “…”; nothing is ever cut at both ends.
    """

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._crumbs: list[Crumb] = []
        self._parts: list[tuple[IconMark, QWidget]] = []
        self.more: BarButton | None = None
        self._more_caret: IconMark | None = None
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._row = QHBoxLayout(self)
        self._row.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        self._row.setContentsMargins(*((0, 0, _BEFORE, 0) if look().is_rtl
                                       else (_BEFORE, 0, 0, 0)))
        self._row.setSpacing(_GAP)

    def show_way(self, crumbs: Sequence[Crumb]) -> None:
        """Show another way: each name and what a click on it does; the last is the page."""
        self._take_all_away()
        self._crumbs = list(crumbs)
        for index in range(len(crumbs)):
            self._parts.append((self._caret(), self._built(index)))
            if index == 0 and len(crumbs) > 1:
                self._add_more()
        self._row.addStretch(1)
        self._fit()

    def names(self) -> list[str]:
        """The places that can be read now, in their order."""
        return [name for (name, _), (_, part) in zip(self._crumbs, self._parts, strict=True)
                if not part.isHidden()]

    def stops(self) -> list[QWidget]:
        """What takes the focus, in the order of reading."""
        buttons = [part for _, part in self._parts if isinstance(part, BarButton)]
        return [*buttons[:1], *([self.more] if self.more is not None else []), *buttons[1:]]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what has no room any more, or bring it back."""
        super().resizeEvent(event)
        self._fit()

    def _take_all_away(self) -> None:
        while (item := self._row.takeAt(0)) is not None:
            held = item.widget()
            if held is not None:
                held.hide()
                held.deleteLater()
        self._parts, self.more, self._more_caret = [], None, None

    def _caret(self) -> IconMark:
        caret = IconMark("caret-right", "ink-2", _CARET, self)
        self._row.addWidget(caret)
        return caret

    def _built(self, index: int) -> QWidget:
        name, on_click = self._crumbs[index]
        part: QWidget = CrumbLabel(name, here=index == len(self._crumbs) - 1) \
            if on_click is None else BarButton(name, on_click, compact=True)
        self._row.addWidget(part)
        return part

    def _add_more(self) -> None:
        self._more_caret = self._caret()
        name = self._context.t("Places in between")
        self.more = BarButton("…", compact=True, name=name)
        self.more.setToolTip(name)
        self.more.setMenu(QMenu(self.more))
        self._row.addWidget(self.more)

    def _fit(self) -> None:
        if not self._parts:
            return
        beside = _CARET + 2 * _GAP
        for held in self.findChildren(QWidget):
            held.ensurePolished()  # before it was shown once, its size would lack the look
        widths = [part.sizeHint().width() + beside for _, part in self._parts]
        more = self.more.sizeHint().width() + beside if self.more is not None else 0
        room = self.width() - _BEFORE
        widths[-1] = min(widths[-1], round(room * _MOST))
        hidden = left_out(widths, more, room)
        for index, (caret, part) in enumerate(self._parts):
            part.setVisible(index not in hidden)
            caret.setVisible(index > 0 and index not in hidden)
        if self.more is not None and self._more_caret is not None:
            self.more.setVisible(bool(hidden))
            self._more_caret.setVisible(bool(hidden) and 0 not in hidden)
            self._fill_menu(self.more.menu(), sorted(hidden))

    def _fill_menu(self, menu: QMenu, hidden: list[int]) -> None:
        menu.clear()
        for name, on_click in (self._crumbs[index] for index in hidden):
            action = menu.addAction(name.replace("&", "&&"))
            action.setEnabled(on_click is not None)
            if on_click is not None:
                action.triggered.connect(lambda _checked=False, go=on_click: go())


def left_out(widths: Sequence[int], more: int, room: int) -> frozenset[int]:
    """Which places wait behind “…” so that the rest fits into `room`; never the last one.

    `widths` are those of the places, `more` that of “…”, all in the same unit.
    """
    order = [*range(1, len(widths) - 1), *([0] if len(widths) > 1 else [])]
    hidden: frozenset[int] = frozenset()
    for count in range(len(order) + 1):
        hidden = frozenset(order[:count])
        shown = sum(width for index, width in enumerate(widths) if index not in hidden)
        if shown + (more if hidden else 0) <= room:
            break
    return hidden


class CrumbLabel(Label):
    """The name of a page on the way; shortened where there is little room."""

    def __init__(self, text: str, *, here: bool) -> None:
        super().__init__(text, "strong" if here else "control", wrap=False)
        self._strong = here
        self.setToolTip(text)
        self.setContentsMargins(8, 0, 8, 0)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)

    def minimumSizeHint(self) -> QSize:
        """A few letters."""
        return QSize(look().px(48), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the name, or its beginning and three dots."""
        painter = QPainter(self)
        font = role_font("control", strong=self._strong)
        painter.setFont(font)
        painter.setPen(look().colour("ink"))
        room = self.contentsRect()
        text = QFontMetrics(font).elidedText(self.text(), Qt.TextElideMode.ElideRight,
                                             room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter,
                         text)
