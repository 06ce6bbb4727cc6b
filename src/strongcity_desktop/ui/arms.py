"""The town's arms: painted as a roundel, and taken in from a picture file with care."""

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, QSize, Qt
from PySide6.QtGui import (
    QImage,
    QImageReader,
    QImageWriter,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.ui.theme.icons import pixmap
from strongcity_desktop.ui.theme.look import look

MOST_BYTES = 5 * 1024 * 1024
MOST_PIXELS = 4000
KEPT_PIXELS = 512

TOO_LARGE = mark("The picture is larger than 5 MB. Make it smaller, then choose it again.")
TOO_WIDE = mark("The picture is larger than 4000 by 4000 points. Make it smaller, "
                "then choose it again.")
NO_PICTURE = mark("This file is not a picture in PNG or JPEG. Choose another file.")


def read_arms(path: Path) -> bytes:
    """The picture in the file as a PNG of at most 512 pixels a side.

    The size is read from the head of the file before anything is decoded. Raises Refusal.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise Refusal(TOO_LARGE)
    except OSError as trouble:
        raise Refusal(NO_PICTURE) from trouble
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    if bytes(reader.format().data()) not in (b"png", b"jpeg"):
        raise Refusal(NO_PICTURE)
    size = reader.size()
    if not size.isValid():
        raise Refusal(NO_PICTURE)
    if size.width() > MOST_PIXELS or size.height() > MOST_PIXELS:
        raise Refusal(TOO_WIDE)
    reader.setAutoTransform(True)
    if max(size.width(), size.height()) > KEPT_PIXELS:
        reader.setScaledSize(size.scaled(QSize(KEPT_PIXELS, KEPT_PIXELS),
                                         Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        raise Refusal(NO_PICTURE)
    return _as_png(image)


def _as_png(image: QImage) -> bytes:
    """The picture alone, without what the file said about camera, place or author."""
    plain = QImage(image.size(), QImage.Format.Format_ARGB32)
    plain.fill(Qt.GlobalColor.transparent)
    painter = QPainter(plain)
    painter.drawImage(0, 0, image)
    painter.end()
    written = QByteArray()
    buffer = QBuffer(written)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(plain)
    return bytes(written.data())


def arms_pixmap(arms: bytes | None, size: int, *, density: float = 1.0,
                icon: str = "buildings") -> QPixmap:
    """A round picture of the arms, `size` pixels wide; a town icon where there are none."""
    edge = round(size * density)
    made = QPixmap(edge, edge)
    made.fill(Qt.GlobalColor.transparent)
    made.setDevicePixelRatio(density)
    painter = QPainter(made)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing
                           | QPainter.RenderHint.SmoothPixmapTransform)
    paint_arms(painter, QRectF(0, 0, size, size), arms, icon)
    painter.end()
    return made


def paint_arms(painter: QPainter, box: QRectF, arms: bytes | None, icon: str) -> None:
    """Paint the roundel into a square box."""
    worn = look()
    circle = box.adjusted(1, 1, -1, -1)
    path = QPainterPath()
    path.addEllipse(circle)
    painter.fillPath(path, worn.colour("surface"))
    picture = QImage.fromData(arms) if arms else QImage()
    if picture.isNull():
        edge = round(box.width() * 0.56 / worn.scale)
        mark_icon = pixmap(icon, "ink-2", edge, density=2.0)
        inset = (box.width() - mark_icon.deviceIndependentSize().width()) / 2
        painter.drawPixmap(box.topLeft() + QRectF(inset, inset, 0, 0).topLeft(), mark_icon)
    else:
        painter.save()
        painter.setClipPath(path)
        scaled = picture.size().scaled(circle.size().toSize(),
                                       Qt.AspectRatioMode.KeepAspectRatio)
        target = QRectF(0, 0, scaled.width(), scaled.height())
        target.moveCenter(box.center())
        painter.drawImage(target, picture)
        painter.restore()
    painter.setPen(QPen(worn.colour("line-strong"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(circle)


class ArmsMark(QWidget):
    """The roundel as a widget; not mirrored, not read out."""

    def __init__(self, arms: bytes | None, size: int = 36, icon: str = "buildings",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._arms, self._icon = arms, icon
        edge = look().px(size)
        self.setFixedSize(edge, edge)

    def set_arms(self, arms: bytes | None) -> None:
        """Show other arms."""
        self._arms = arms
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the roundel."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        paint_arms(painter, QRectF(self.rect()), self._arms, self._icon)
