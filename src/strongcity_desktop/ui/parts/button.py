"""Buttons: main, second, quiet and link. The text is a verb that names the thing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from strongcity_desktop.ui.theme.icons import button_icon, button_icon_size, icon_size
from strongcity_desktop.ui.theme.icons import icon as themed_icon
from strongcity_desktop.ui.theme.look import look

OnClick = Callable[[], object]


class _Button(QPushButton):
    kind = "second"
    token = "ink"

    def __init__(self, text: str, on_click: OnClick | None = None, *, icon: str = "",
                 trailing: bool = False, compact: bool = False, name: str = "",
                 parent: QWidget | None = None) -> None:
        """`icon` stands before the text, or after it when `trailing`; `name` is read out aloud."""
        super().__init__(text.replace("&", "&&"), parent)
        self.setProperty("kind", self.kind)
        self.setProperty("compact", "true" if compact else "false")
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(name or text)
        rtl = look().is_rtl
        if trailing:
            self.setLayoutDirection(
                Qt.LayoutDirection.LeftToRight if rtl else Qt.LayoutDirection.RightToLeft)
        self._icon_left = rtl == trailing
        if icon:
            self.set_icon(icon, 16 if compact else 18)
        if on_click is not None:
            self.clicked.connect(lambda: on_click())

    def set_icon(self, name: str, size: int = 18) -> None:
        """Show an icon in the colour of this kind of button."""
        if not self.text():
            self.setIcon(themed_icon(name, self.token, size))
            self.setIconSize(icon_size(size))
            return
        self.setIcon(button_icon(name, self.token, size, self._icon_left))
        self.setIconSize(button_icon_size(size))

    def set_text(self, text: str) -> None:
        """Show another text and read it out."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)


class MainButton(_Button):
    """The one button of a page that goes on."""

    kind = "main"
    token = "on-accent"


class SecondButton(_Button):
    """Any other action of the page."""


class QuietButton(_Button):
    """An action that stays in the background."""

    kind = "quiet"
    token = "accent"


class LinkButton(_Button):
    """An action that looks like a link."""

    kind = "link"
    token = "accent"

    def __init__(self, text: str, on_click: OnClick | None = None, *, icon: str = "",
                 name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, on_click, icon=icon, name=name, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)


class WrappingLink(LinkButton):
    """A link in a narrow column: its words go on in further lines."""

    def __init__(self, text: str, on_click: OnClick | None = None, *, icon: str = "") -> None:
        super().__init__(text, on_click, icon=icon)
        self._known: dict[tuple[str, int], str] = {}
        """The words as they were broken for a room: a layout asks many times before it stands."""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        """Narrower means higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of its lines at this width."""
        line = self.fontMetrics().lineSpacing()
        return super().sizeHint().height() + line * (
            self._broken(width).count("\n") - self.text().count("\n"))

    def minimumSizeHint(self) -> QSize:
        """As wide as its longest word."""
        return QSize(self._beside() + max(map(self._advance, self._words())),
                     super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Words of another font break elsewhere."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._known.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Break the words into lines for the room there is."""
        super().resizeEvent(event)
        broken = self._broken(event.size().width())
        if broken != self.text():
            self.setText(broken)
            self.updateGeometry()

    def _words(self) -> list[str]:
        return self.accessibleName().replace("&", "&&").split() or [""]

    def _advance(self, words: str) -> int:
        return self.fontMetrics().horizontalAdvance(words)

    def _beside(self) -> int:
        """What the icon and the edges take."""
        return (0 if self.icon().isNull() else self.iconSize().width() + 4) + 8

    def _broken(self, width: int) -> str:
        room = width - self._beside()
        known = self._known.get((self.accessibleName(), room))
        if known is None:
            known = self._known[self.accessibleName(), room] = self._lines_in(room)
        return known

    def _lines_in(self, room: int) -> str:
        lines = [""]
        for word in self._words():
            longer = f"{lines[-1]} {word}".strip()
            if self._advance(longer) > room and lines[-1]:
                lines.append(word)
            else:
                lines[-1] = longer
        return "\n".join(lines)


class BarButton(_Button):
    """A flat button of the top bar."""

    kind = "bar"
