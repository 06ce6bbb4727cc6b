"""A resources folder of a test's own: the shipped one, but for the worksheets it declares."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from strongcity_desktop import paths
from strongcity_desktop.worksheets.loader import all_worksheets, edition


@contextmanager
def own_resources(folder: Path, worksheets: dict[str, str]) -> Iterator[None]:
    """The app finds these worksheets (id to the TOML of edition 1) until the block ends."""
    for shipped in paths.resources_folder().iterdir():
        if shipped.name != "worksheets":
            (folder / shipped.name).symlink_to(shipped)
    for worksheet_id, declared in worksheets.items():
        file = folder / "worksheets" / worksheet_id / "edition_1.toml"
        file.parent.mkdir(parents=True)
        file.write_text(declared, "utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(paths, "resources_folder", lambda: folder)
        _forget()
        try:
            yield
        finally:
            _forget()


def _forget() -> None:
    all_worksheets.cache_clear()
    edition.cache_clear()
