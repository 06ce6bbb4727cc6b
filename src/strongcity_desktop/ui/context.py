"""What every page is given: the language, the settings, the town, work off the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.services import Clothes, Doors
from strongcity_desktop.ui.theme.look import Look, look

if TYPE_CHECKING:
    from strongcity_desktop.language.translator import Translator
    from strongcity_desktop.operations.settings import Settings
    from strongcity_desktop.store.town_file import TownFile


def _say_nothing(text: str, action: str = "",
                 on_action: Callable[[], object] | None = None) -> None:
    """Stands in where no window shows messages."""


@dataclass
class Context:
    """One per window. `t`, `town` and `settings` are replaced when they change; pages rebuilt."""

    t: "Translator"
    settings: "Settings"
    background: Background
    town: "TownFile | None" = None
    toast: Callable[..., None] = field(default=_say_nothing)
    """toast(text, action="", on_action=None): a short message, like "Deleted." with "Undo"."""
    tell: Callable[[Exception], None] = field(default=lambda problem: None)
    """Say what was refused, or that something unforeseen happened."""

    refresh_town: Callable[[], object] = field(default=lambda: None)
    """Read the town's details again after they were changed."""
    undo: Callable[[], object] = field(default=lambda: None)
    """Take the newest step back, as Ctrl Z does."""
    refresh_badges: Callable[[], object] = field(default=lambda: None)
    """Count anew what waits, after tasks were changed."""
    is_projecting: bool = False
    """A room reads along (F11): large and light, and contacts stay hidden."""
    doors: Doors | None = None
    wardrobe: Clothes | None = None

    @property
    def theme(self) -> Look:
        """How the app looks now."""
        return look()

    @property
    def scale(self) -> float:
        """The text size, 1.0 for 100 %."""
        return look().scale

    @property
    def who(self) -> str:
        """The name or post that the journal keeps."""
        return self.settings.who
