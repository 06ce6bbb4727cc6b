"""The question before an adopted version is deleted: its papers go with it."""

from PySide6.QtWidgets import QWidget

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.ui.parts.question import ask


def ask_to_delete(parent: QWidget, t: Translator, version: str) -> bool:
    """Whether the version, or several named in one phrase, may go; undo brings it back."""
    return ask(parent, t("Delete {version}?", version=version),
               t("Its frozen plan and all its papers go with it. What the council decided is then "
                 "no longer proved in this town file. Undo brings it back."),
               t("Delete the version"), t("Keep it"))
