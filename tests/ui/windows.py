"""Windows to test with: a main window, with a small town or without one."""

from pathlib import Path

from PySide6.QtWidgets import QApplication

from strongcity_desktop.app import build_application, settle
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.settings import load_settings, save_settings
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.ui.main_window import MainWindow

VALMORA = TownDetails(LocalText.of("Valmora", "en"), "KE", "en", ("en", "sw"), "KES", 42_000)


def speak_english() -> None:
    """Settings of someone who reads English in the light theme."""
    settings = load_settings()
    settings.language, settings.theme, settings.who = "en", "light", "Mayor's office"
    save_settings(settings)


def new_town_file(folder: Path, name: str = "Valmora") -> Path:
    """A town file with nothing in it but the town."""
    path = folder / f"{name}.strongcity"
    create_town(path, VALMORA, "Mayor's office").close()
    return path


def town_window(app: QApplication, folder: Path) -> MainWindow:
    """A window on a new town, in English, ready."""
    speak_english()
    window = build_application(app, new_town_file(folder))
    window.show()
    settle(window)
    return window


def welcome_window(app: QApplication) -> MainWindow:
    """A window without a town, in English."""
    speak_english()
    window = build_application(app)
    window.show()
    settle(window)
    return window
