"""Settings are kept whole, and a broken settings file never keeps anybody out."""

import json
from pathlib import Path

import pytest

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.operations import settings
from strongcity_desktop.operations.settings import RecentTown, Settings


def test_the_first_start_has_defaults() -> None:
    assert settings.load_settings() == Settings()


def test_settings_come_back_as_they_were(home: Path) -> None:
    chosen = Settings("ar", "dark", 120, "Mairie, é", [RecentTown("/a #1", "مدينة", "x")],
                      ["side"], "AAAA")
    settings.save_settings(chosen)
    assert settings.load_settings() == chosen
    assert [path.name for path in home.iterdir()] == ["settings.json"]


@pytest.mark.parametrize("content", [b"", b"{", b"\xff\xfe", b"[" * 100_000])
def test_a_broken_file_is_put_aside(home: Path, content: bytes) -> None:
    settings.settings_file().write_bytes(content)
    assert settings.load_settings() == Settings()
    assert (home / "settings-unreadable.json").read_bytes() == content
    settings.save_settings(Settings(who="Clerk"))
    assert settings.load_settings().who == "Clerk"


@pytest.mark.parametrize("stored", [
    [], 7, None, {"language": 3}, {"theme": "pink"}, {"recent": 3}, {"recent": [3, {"path": 1}]},
    {"text_size": "big"}, {"text_size": True}, {"folded": [1]}, {"later": "setting"},
])
def test_a_value_that_does_not_fit_is_left_at_its_default(stored: object) -> None:
    settings.settings_file().write_text(json.dumps(stored), "utf-8")
    assert settings.load_settings() == Settings()


def test_text_size_stays_readable() -> None:
    settings.settings_file().write_text('{"text_size": 5000}', "utf-8")
    assert settings.load_settings().text_size == 200


def test_recent_towns_stand_newest_first_and_once() -> None:
    chosen = Settings()
    for name in ("a", "b", "a", *"cdefghij"):
        chosen.remember_town(Path(f"/{name}.strongcity"), name)
    assert [town.name for town in chosen.recent] == list("jihgfedc")
    chosen.forget_town(Path("/j.strongcity"))
    assert chosen.recent[0].name == "i"


def test_a_disk_that_takes_nothing_is_told_and_keeps_the_old(
        home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.save_settings(Settings(who="Clerk"))

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(settings.os, "fsync", full)
    with pytest.raises(Refusal, match="could not be kept"):
        settings.save_settings(Settings(who="Mayor"))
    assert settings.load_settings().who == "Clerk"
    assert [path.name for path in home.iterdir()] == ["settings.json"]
