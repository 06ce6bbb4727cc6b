"""The town's arms are taken in with care: size first, then the picture, and nothing hidden."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.ui.arms import KEPT_PIXELS, MOST_BYTES, read_arms


def picture(path: Path, width: int, height: int) -> Path:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#0B5F68"))
    image.setText("Author", "someone")
    assert image.save(str(path))
    return path


@pytest.mark.parametrize("name", ["arms.png", "arms.jpg"])
def test_a_picture_is_kept_small_and_plain(qapp: QApplication, tmp_path: Path, name: str) -> None:
    kept = read_arms(picture(tmp_path / name, 1200, 600))
    image = QImage.fromData(kept)
    assert kept.startswith(b"\x89PNG")
    assert (image.width(), image.height()) == (KEPT_PIXELS, KEPT_PIXELS // 2)
    assert b"someone" not in kept and not image.textKeys()


def test_a_picture_that_is_too_wide_is_refused_by_its_head(qapp: QApplication,
                                                           tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="4000"):
        read_arms(picture(tmp_path / "wide.png", 4001, 2))


def test_a_file_that_is_too_large_is_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "large.png"
    path.write_bytes(b"\x89PNG" + bytes(MOST_BYTES))
    with pytest.raises(Refusal, match="5 MB"):
        read_arms(path)


@pytest.mark.parametrize("content", [b"", b"no picture", b"\x89PNG\r\n\x1a\n cut off",
                                     b"<svg xmlns='http://www.w3.org/2000/svg'/>",
                                     b"GIF89a\x01\x00\x01\x00\x00\x00\x00;"])
def test_anything_else_is_refused(qapp: QApplication, tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "arms.png"
    path.write_bytes(content)
    with pytest.raises(Refusal, match="not a picture"):
        read_arms(path)
