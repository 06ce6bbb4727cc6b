"""Where resources, assets and user data lie: in a checkout, in a wheel, in a frozen app."""

import os
from functools import cache
from pathlib import Path

import platformdirs

APP_NAME = "StrongCity"
_PACKAGE = Path(__file__).resolve().parent


@cache
def _data_root() -> tuple[Path, Path]:
    """The folders that hold (resources, assets): packed inside the app, or those of a checkout."""
    packed = _PACKAGE / "data"
    if packed.is_dir():
        return packed / "resources", packed / "assets"
    checkout = _PACKAGE.parent.parent
    return checkout / "resources", checkout / "build" / "assets"


def resources_folder() -> Path:
    """The data files written by hand: worksheets, library, sample town."""
    return _data_root()[0]


def fonts_folder() -> Path:
    """The static font files cut at set-up."""
    return _data_root()[1] / "fonts"


def icons_folder() -> Path:
    """The icon files (SVG) cut at set-up."""
    return _data_root()[1] / "icons"


def catalogues_folder() -> Path:
    """The compiled catalogues: `<lang>/LC_MESSAGES/strongcity.mo`."""
    return _data_root()[1] / "catalogues"


def quick_worksheets_folder() -> Path:
    """The worksheets once more, in a form that is read quickly: `<id>/edition_<n>.json`."""
    return _data_root()[1] / "worksheets"


def user_data_folder() -> Path:
    """Where towns, backups and settings are kept unless the user says otherwise; made on first use.

    `STRONGCITY_HOME` moves it (a stick, a test).
    """
    home = os.environ.get("STRONGCITY_HOME")
    folder = Path(home) if home else Path(platformdirs.user_data_dir(APP_NAME, appauthor=False))
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def towns_folder() -> Path:
    """The folder offered for new town files; made on first use."""
    folder = user_data_folder() / "towns"
    folder.mkdir(exist_ok=True)
    return folder


def backups_folder(town_id: str) -> Path:
    """The folder of one town's rolling backups; made on first use."""
    folder = user_data_folder() / "backups" / town_id
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def shown_files_folder() -> Path:
    """Where copies of kept files lie while other programs show them; made on first use.

    In the cache of this computer, or on the stick where everything else is there too.
    """
    home = os.environ.get("STRONGCITY_HOME")
    cache = Path(home) if home else Path(platformdirs.user_cache_dir(APP_NAME, appauthor=False))
    folder = cache / "shown-files"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def reports_folder() -> Path:
    """Where a crash leaves its report; made on first use."""
    folder = user_data_folder() / "crash-reports"
    folder.mkdir(exist_ok=True)
    return folder
