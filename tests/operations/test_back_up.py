"""Backups where the person wants them, never over the town file itself."""

from pathlib import Path

import pytest

from store_samples import DETAILS
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations import back_up, open_town, restore
from strongcity_desktop.store import rows


def test_backups_and_copies_lie_where_they_were_asked_for(tmp_path: Path) -> None:
    town = open_town.create_town(tmp_path / "a", DETAILS, "Clerk")
    stick = tmp_path / "stick"
    stick.mkdir()
    assert town.run(back_up.changed_since_backup)
    now = town.run(back_up.back_up_now)
    assert not town.run(back_up.changed_since_backup)
    before = town.run(lambda t: back_up.back_up_before(t, "an import"))
    assert [b.reason for b in town.run(back_up.backups_of)] == ["before an import", "asked for"]
    assert {now.parent, before.parent} == set(town.run(back_up.where_backups_lie))
    for _ in range(2):
        there = town.run(lambda t: back_up.copy_town_to(t, stick))
        assert there == stick / "a.strongcity-backup"
    assert restore.look_into(there).town_id == town.town_id
    assert town.run(back_up.back_up_if_due) is None
    town.close()


def test_the_town_file_itself_is_never_the_target(tmp_path: Path) -> None:
    town = open_town.create_town(tmp_path / "a", DETAILS, "Clerk")
    link = tmp_path / "link"
    link.symlink_to(town.path)
    for target in (town.path, link):
        with pytest.raises(Refusal, match="the town file itself"):
            town.run(lambda t, target=target: back_up.copy_town_to(t, target))
        with pytest.raises(Refusal, match="the town file itself"):
            town.run(lambda t, target=target: back_up.save_copy(t, target))
    town.close()
    open_town.open_town(town.path).close()


def test_a_place_that_is_gone_is_told(tmp_path: Path) -> None:
    town = open_town.create_town(tmp_path / "a", DETAILS, "Clerk")
    with pytest.raises(Refusal, match="could not be written"):
        town.run(lambda t: back_up.copy_town_to(t, tmp_path / "gone" / "b.strongcity-backup"))
    assert town.run(lambda t: rows.rows(t, "stakeholders")) == ()
    town.close()
