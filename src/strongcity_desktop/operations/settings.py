"""What a person chose for this computer: language, looks, name, and the towns opened last."""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, Self
from uuid import uuid4

from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal, mark

Theme = Literal["system", "light", "dark"]
MOST_RECENT = 8
NOT_KEPT = mark("Your settings could not be kept: the disk is full or may not be written. "
                "They hold until you leave StrongCity.")


@dataclass(frozen=True)
class RecentTown:
    """A town opened on this computer. `changed_at` is ISO text in UTC, "" when unknown."""

    path: str
    name: str
    changed_at: str = ""


@dataclass
class Settings:
    """The choices. `language` is "" for the system's own; `text_size` is percent; `who` is the name
    or post the journal writes down; `folded` are bars folded away; `geometry` is the window's,
    in base64; `views` are the ways in which registers were looked at last, and `plans` how the
    plan of each town was printed last, by the town's id."""

    language: str = ""
    theme: Theme = "system"
    text_size: int = 100
    who: str = ""
    recent: list[RecentTown] = field(default_factory=list)
    folded: list[str] = field(default_factory=list)
    geometry: str = ""
    views: dict[str, Any] = field(default_factory=dict)
    plans: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def from_json(cls, stored: object) -> Self:
        """The settings in a stored value; whatever does not fit is left at its default."""
        settings = cls()
        if not isinstance(stored, Mapping):
            return settings
        for declared in fields(cls):
            value = stored.get(declared.name)
            if declared.name == "recent":
                settings.recent = _recent(value)
            elif type(value) is type(getattr(settings, declared.name)):
                setattr(settings, declared.name, value)
        if settings.theme not in ("system", "light", "dark"):
            settings.theme = "system"
        settings.text_size = min(max(settings.text_size, 80), 200)
        settings.folded = [bar for bar in settings.folded if isinstance(bar, str)]
        return settings

    def remember_town(self, path: Path, name: str, changed_at: str = "") -> None:
        """Put a town first among the recent ones."""
        self.forget_town(path)
        self.recent = [RecentTown(str(path), name, changed_at), *self.recent][:MOST_RECENT]

    def forget_town(self, path: Path) -> None:
        """Take a town off the list; its file stays."""
        self.recent = [town for town in self.recent if town.path != str(path)]


def _recent(value: object) -> list[RecentTown]:
    found = []
    for town in value if isinstance(value, list) else []:
        if isinstance(town, dict) and isinstance(town.get("path"), str):
            found.append(RecentTown(town["path"], str(town.get("name", "")),
                                    str(town.get("changed_at", ""))))
    return found[:MOST_RECENT]


def settings_file() -> Path:
    """Where the settings lie."""
    return paths.user_data_folder() / "settings.json"


def load_settings() -> Settings:
    """The settings kept, or the defaults. A file that cannot be read is put aside."""
    file = settings_file()
    try:
        stored: Any = json.loads(file.read_text("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (OSError, ValueError, RecursionError):
        with suppress(OSError):
            file.replace(file.with_name("settings-unreadable.json"))
        return Settings()
    return Settings.from_json(stored)


def save_settings(settings: Settings) -> None:
    """Keep the settings, whole or not at all. Raises Refusal when the disk does not take them."""
    file = settings_file()
    unfinished = file.with_name(f".settings-{uuid4().hex[:8]}.part")
    try:
        with unfinished.open("w", encoding="utf-8") as out:
            json.dump(asdict(settings), out, ensure_ascii=False, indent=1)
            out.flush()
            os.fsync(out.fileno())
        unfinished.replace(file)
    except OSError as trouble:
        raise Refusal(NOT_KEPT) from trouble
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)

