"""The ground of a scroll area: clear, so that what lies below shows through."""

from PySide6.QtWidgets import QAbstractScrollArea, QWidget


def clear_viewport(area: QAbstractScrollArea) -> None:
    """Let nothing be painted behind the content of an area; before the content is put in.

    It is a widget made here: asked for one that Qt made, PySide loads each class it could be.
    """
    area.setViewport(QWidget())
