"""Icons: the shipped SVG outlines, coloured by a token and mirrored with the reading way."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QPointF, QRect, QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from strongcity_desktop import paths
from strongcity_desktop.ui.theme.look import Look, look

_MIRRORED = {"arrow-left": "arrow-right", "arrow-right": "arrow-left",
             "caret-left": "caret-right", "caret-right": "caret-left"}
_BUTTON_GAP = 6


@lru_cache(maxsize=256)
def _outline(name: str) -> str:
    """The SVG text of an icon. Raises FileNotFoundError for a name that was not cut."""
    return (paths.icons_folder() / f"{name}.svg").read_text("utf-8")


def svg(name: str, colour: str) -> str:
    """The icon as SVG in a colour like "#0B5F68"."""
    return _outline(name).replace("#000000", colour)


@lru_cache(maxsize=1024)
def _rendered(name: str, colour: str, size: int, density: float) -> QPixmap:
    edge = round(size * density)
    pixmap = QPixmap(edge, edge)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg(name, colour).encode())).render(painter, QRectF(0, 0, edge, edge))
    painter.end()
    pixmap.setDevicePixelRatio(density)
    return pixmap


def pixmap(name: str, token: str = "ink-2", size: int = 20, *, density: float = 1.0) -> QPixmap:
    """The icon as a picture; `size` in pixels at 100 % text size."""
    worn = look()
    name = _MIRRORED.get(name, name) if worn.is_rtl else name
    return _rendered(name, worn.colour(token).name(), worn.px(size), density)


def icon(name: str, token: str = "ink-2", size: int = 20, disabled: str = "disabled") -> QIcon:
    """The icon for buttons and menus; arrows point the reading way."""
    return _icon(name, token, size, disabled, look())


@lru_cache(maxsize=256)
def _icon(name: str, token: str, size: int, disabled: str, worn: Look) -> QIcon:
    return QIcon(_Drawn(name, token, size, disabled))


def button_icon(name: str, token: str, size: int, gap_at_end: bool) -> QIcon:
    """An icon with the gap that parts it from a button's text; pair it with `button_icon_size`."""
    return _button_icon(name, token, size, gap_at_end, look())


@lru_cache(maxsize=256)
def _button_icon(name: str, token: str, size: int, gap_at_end: bool, worn: Look) -> QIcon:
    gap = worn.px(_BUTTON_GAP)
    return QIcon(_Drawn(name, token, size, "disabled", gap=gap, before=0 if gap_at_end else gap))


class _Drawn(QIconEngine):
    """Draws an icon when it is shown, at the density of its screen: most never are disabled.

    `gap` pixels stand beside it, `before` of them at its left.
    """

    def __init__(self, name: str, token: str, size: int, disabled: str, *, gap: int = 0,
                 before: int = 0) -> None:
        super().__init__()
        self._args = (name, token, size, disabled)
        self._gap, self._before = gap, before
        worn = look()
        self._name = _MIRRORED.get(name, name) if worn.is_rtl else name
        self._colours = worn.colour(token).name(), worn.colour(disabled).name()
        self._edge = worn.px(size)
        _outline(self._name)  # one that was not cut is heard of where it is asked for

    def clone(self) -> QIconEngine:
        """Another of the same."""
        return _Drawn(*self._args, gap=self._gap, before=self._before)

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:
        """Its own size, or as much of it as there is room for."""
        own = QSize(self._edge + self._gap, self._edge)
        return own if own.boundedTo(size) == own else own.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """The picture in a room of `size` pixels on a screen of plain density."""
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
                     ) -> QPixmap:
        """The picture in a room of `size` pixels, each of which is `scale` points of a screen."""
        shown = self.actualSize(size, mode, state)
        part = shown.height() / self._edge
        bare = _rendered(self._name, self._colours[mode == QIcon.Mode.Disabled],
                         shown.height(), scale)
        if not self._gap:
            return bare
        return _with_room(bare, self._gap * part, self._before * part)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Paint it in the middle."""
        place = QRect(QPoint(0, 0), self.actualSize(rect.size(), mode, state))
        place.moveCenter(rect.center())
        painter.drawPixmap(place, self.scaledPixmap(place.size(), mode, state,
                                                    painter.device().devicePixelRatio()))


def _with_room(bare: QPixmap, gap: float, before: float) -> QPixmap:
    density = bare.devicePixelRatio()
    wide = QPixmap(bare.width() + round(gap * density), bare.height())
    wide.fill(Qt.GlobalColor.transparent)
    wide.setDevicePixelRatio(density)
    painter = QPainter(wide)
    painter.drawPixmap(QPointF(before, 0), bare)
    painter.end()
    return wide


def button_icon_size(size: int) -> QSize:
    """The size of an icon with the gap beside it."""
    return QSize(look().px(size) + look().px(_BUTTON_GAP), look().px(size))


def icon_size(size: int = 20) -> QSize:
    """The size that goes with an icon at the text size worn now."""
    edge = look().px(size)
    return QSize(edge, edge)


_drawn_folder: QTemporaryDir | None = None


def drawn_file(name: str, colour: str) -> str:
    """A coloured copy of an icon as a file: the stylesheet takes pictures from files only."""
    global _drawn_folder
    if _drawn_folder is None:
        _drawn_folder = QTemporaryDir()
    file = Path(_drawn_folder.path()) / f"{name}-{colour.lstrip('#')}.svg"
    if not file.exists():
        file.write_text(svg(name, colour), "utf-8")
    return file.as_posix()
