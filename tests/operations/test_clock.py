"""A wrong clock is said plainly, and neither stops backups nor costs one of the newest."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from store_samples import DETAILS
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations import back_up, open_town
from strongcity_desktop.operations.clock import RELEASED, doubt_about_the_clock
from strongcity_desktop.store import backups, moment, rows, steps, whole_copy
from strongcity_desktop.store.moment import written
from strongcity_desktop.store.town_file import TownFile

NOW = datetime(RELEASED.year, RELEASED.month, RELEASED.day, 12, tzinfo=UTC) + timedelta(days=40)
WRONG = (datetime(1970, 1, 1, tzinfo=UTC), datetime(2099, 12, 31, 23, 59, tzinfo=UTC),
         NOW - timedelta(days=1))


def set_clock(monkeypatch: pytest.MonkeyPatch, at: datetime) -> None:
    """Let the app believe that it is this moment."""
    for module in (moment, backups, whole_copy, steps):
        if hasattr(module, "now"):
            monkeypatch.setattr(module, "now", lambda: at)


def add_row(town: TownFile) -> None:
    with town.step("Added", who="Clerk") as step:
        rows.insert(step, "stakeholders", {"phone": "1"})


def test_a_clock_before_the_release_is_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch, datetime(1970, 1, 2, tzinfo=UTC))
    doubt = doubt_about_the_clock()
    assert doubt is not None
    said = doubt.in_words(translator("en"))
    assert "2 January 1970" in said and "before this version" in said


def test_a_clock_before_the_newest_change_is_doubted(monkeypatch: pytest.MonkeyPatch) -> None:
    set_clock(monkeypatch, NOW - timedelta(days=1))
    doubt = doubt_about_the_clock(written(NOW))
    assert doubt is not None and doubt.newest == NOW.date()
    for language in SHIPPED:
        said = doubt.in_words(translator(language))
        assert translator(language).date(NOW.date()) in said


@pytest.mark.parametrize("newest", ["", "not a moment", "2026-13-45", written(NOW),
                                    written(NOW + timedelta(minutes=50)), "2000-01-01T00:00:00"])
def test_a_clock_that_may_be_right_is_believed(monkeypatch: pytest.MonkeyPatch,
                                               newest: str) -> None:
    set_clock(monkeypatch, NOW)
    assert doubt_about_the_clock(newest) is None


@pytest.mark.parametrize("at", WRONG, ids=["1970", "2099", "a day back"])
def test_the_next_backup_is_made_and_the_ten_newest_are_kept(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, at: datetime) -> None:
    set_clock(monkeypatch, NOW)
    town = open_town.create_town(tmp_path / "a", DETAILS, "Clerk")
    made = [town.run(back_up.back_up_now) for _ in range(3)]
    set_clock(monkeypatch, at)
    for _ in range(12):
        town.run(add_row)
        made.append(town.run(back_up.back_up_now))
    town.run(add_row)
    town.backed_up_at -= backups.REGULARLY
    due = town.run(back_up.back_up_if_due)
    assert due is not None
    set_clock(monkeypatch, NOW)
    made += [due, town.run(back_up.back_up_now)]
    newest = town.run(back_up.backups_of)[:10]
    assert [backup.path for backup in newest] == made[::-1][:10]
    assert all(backup.whole for backup in newest)
    town.close()
