"""Icons: the shipped SVG outlines, coloured by a token and mirrored with the reading way."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt, QTemporaryDir
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from strongcity_desktop import paths
from strongcity_desktop.ui.theme.look import Look, look

_MIRRORED = {"arrow-left": "arrow-right", "arrow-right": "arrow-left",
             "caret-left": "caret-right", "caret-right": "caret-left"}
_DENSITIES = (1.0, 2.0)
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
    made = QIcon()
    for density in _DENSITIES:
        made.addPixmap(pixmap(name, token, size, density=density))
        made.addPixmap(pixmap(name, disabled, size, density=density), QIcon.Mode.Disabled)
    return made


def button_icon(name: str, token: str, size: int, gap_at_end: bool) -> QIcon:
    """An icon with the gap that parts it from a button's text; pair it with `button_icon_size`."""
    return _button_icon(name, token, size, gap_at_end, look())


@lru_cache(maxsize=256)
def _button_icon(name: str, token: str, size: int, gap_at_end: bool, worn: Look) -> QIcon:
    made = QIcon()
    gap = worn.px(_BUTTON_GAP)
    before = 0 if gap_at_end else gap
    for density in _DENSITIES:
        for mode, colour in ((QIcon.Mode.Normal, token), (QIcon.Mode.Disabled, "disabled")):
            bare = pixmap(name, colour, size, density=density)
            wide = QPixmap(bare.width() + round(gap * density), bare.height())
            wide.fill(Qt.GlobalColor.transparent)
            wide.setDevicePixelRatio(density)
            painter = QPainter(wide)
            painter.drawPixmap(before, 0, bare)
            painter.end()
            made.addPixmap(wide, mode)
    return made


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
