"""What pages may ask of the window beside the town itself: its doors and its wardrobe."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from strongcity_desktop.operations.open_town import TownDetails


class Doors(Protocol):
    """Opens, makes and copies town files."""

    def open(self, path: Path) -> None:
        """Open a town file in this window."""

    def create(self, path: Path, details: "TownDetails", who: str,
               failed: Callable[[Exception], object]) -> None:
        """Make a town file and open it."""

    def open_sample(self) -> None:
        """Open a fresh copy of the sample town."""

    def choose(self) -> None:
        """Ask for a file and open it."""

    def copy(self) -> None:
        """Ask for a place and put a copy there."""

    def open_backup(self, backup: Path, wanted: Path) -> None:
        """Put a backup where the wanted file should be, and open it."""

    def go_back_to(self, backup: Path) -> None:
        """Bring the open town back to what a backup holds."""


class Clothes(Protocol):
    """Changes language, theme and text size while the app runs."""

    def set_language(self, code: str) -> None:
        """Speak another language."""

    def set_theme(self, theme: str) -> None:
        """Wear "light", "dark", or what the system says."""

    def set_scale(self, percent: int) -> None:
        """Set the text size in per cent."""

    def project(self) -> None:
        """Dress for a room that reads along, or as before."""

    def save(self) -> None:
        """Keep the settings."""
