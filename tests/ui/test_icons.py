"""An icon is drawn for the screen that shows it, in its colours, with room beside it if asked."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication

from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.icons import button_icon, button_icon_size, icon, icon_size, pixmap
from strongcity_desktop.ui.theme.look import Look, look


def strongest(image: QImage) -> QColor:
    """The colour of the point that is least seen through."""
    points = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return max(points, key=QColor.alpha)


@pytest.mark.parametrize("density", [1.0, 1.5, 2.0])
def test_an_icon_is_as_sharp_as_its_screen(qapp: QApplication, density: float) -> None:
    wear(qapp, Look())
    shown = icon("compass").pixmap(icon_size(), density)
    assert shown.width() == round(20 * density)
    assert shown.devicePixelRatio() == density
    assert shown.toImage() == pixmap("compass", density=density).toImage()


def test_a_disabled_icon_has_the_colour_of_what_cannot_be_used(qapp: QApplication) -> None:
    wear(qapp, Look())
    for mode, token in ((QIcon.Mode.Normal, "ink"), (QIcon.Mode.Active, "ink"),
                        (QIcon.Mode.Disabled, "disabled")):
        image = icon("floppy-disk", "ink").pixmap(QSize(20, 20), 1.0, mode).toImage()
        assert strongest(image).name() == look().colour(token).name()


@pytest.mark.parametrize("gap_at_end", [True, False])
def test_a_gap_parts_the_icon_of_a_button_from_its_words(qapp: QApplication, gap_at_end: bool
                                                         ) -> None:
    wear(qapp, Look())
    size = button_icon_size(18)
    image = button_icon("compass", "ink", 18, gap_at_end).pixmap(size, 2.0).toImage()
    assert (image.width(), image.height()) == (2 * size.width(), 2 * size.height())
    gap = range(36, image.width()) if gap_at_end else range(image.width() - 36)
    assert all(image.pixelColor(x, y).alpha() == 0 for x in gap for y in range(image.height()))


def test_an_icon_is_made_smaller_where_there_is_less_room(qapp: QApplication) -> None:
    wear(qapp, Look())
    shown = button_icon("compass", "ink", 18, True)
    assert shown.actualSize(QSize(64, 64)) == button_icon_size(18)
    assert shown.pixmap(QSize(16, 16), 1.0).size() == QSize(16, 12)
    paper = QImage(40, 40, QImage.Format.Format_ARGB32)
    paper.fill(0)
    painter = QPainter(paper)
    QIcon(shown).paint(painter, 0, 0, 40, 40)
    painter.end()
    assert strongest(paper).name() == look().colour("ink").name()


def test_an_icon_that_was_not_cut_is_heard_of_where_it_is_asked_for(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")
