"""What a killed session left half written goes; nothing else in the folder does."""

import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from strongcity_desktop.store import backups, restoring
from strongcity_desktop.store.town_file import TownFile, open_town_file
from strongcity_desktop.store.unfinished import clear_unfinished

LEFT = ".0a1b2c3d.part"
OLD = 2 * 60 * 60


def put(path: Path, age: float = OLD) -> Path:
    path.write_bytes(b"SQLite format 3\0 the whole town")
    os.utime(path, (time.time() - age,) * 2)
    return path


def test_only_our_own_old_files_go(tmp_path: Path) -> None:
    ours = {put(tmp_path / name) for name in (LEFT, ".ffffffff.part-journal")}
    others = {put(tmp_path / name) for name in (
        "town.strongcity", "0a1b2c3d.part", ".0a1b2c3d.part.txt", ".0A1B2C3D.part", ".film.part",
        ".0a1b2c3d4e.part", ".settings-0a1b2c3d.part", ".0a1b2c3d")}
    others |= {put(tmp_path / ".11111111.part", age=50 * 60),
               put(tmp_path / ".22222222.part", age=-OLD)}
    folder = tmp_path / ".33333333.part"
    folder.mkdir()
    os.utime(folder, (time.time() - OLD,) * 2)
    clear_unfinished(tmp_path)
    assert not any(path.exists() for path in ours)
    assert all(path.exists() for path in (*others, folder))
    clear_unfinished(tmp_path / "not there")


def test_a_link_of_that_name_stays_with_what_it_leads_to(tmp_path: Path) -> None:
    held = put(tmp_path / "held")
    link = tmp_path / LEFT
    try:
        link.symlink_to(held)
    except OSError:
        pytest.skip("no links here")
    os.utime(link, (time.time() - OLD,) * 2, follow_symlinks=False)
    clear_unfinished(tmp_path)
    assert held.exists() and link.is_symlink()


def test_opening_restoring_and_saving_take_them_away(
        town: TownFile, reopened: Callable[[], TownFile], tmp_path: Path) -> None:
    backup = town.run(lambda t: backups.back_up(t, "asked"))
    left = put(town.path.with_name(LEFT))
    young = put(town.path.with_name(".22222222.part"), age=60)
    again = reopened()
    assert not left.exists() and young.exists()
    for work in (lambda: restoring.restore(backup, tmp_path / "back.strongcity"),
                 lambda: again.run(lambda t: backups.save_copy(t, tmp_path / "copy.strongcity")),
                 lambda: again.run(lambda t: backups.copy_to(t, tmp_path / "kept.zip"))):
        left = put(tmp_path / LEFT)
        work()
        assert not left.exists()
    open_town_file(tmp_path / "copy.strongcity").close()
