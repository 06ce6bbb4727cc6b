"""Two starts in a row that never became usable make the next one a safe start."""

from pathlib import Path

import pytest

from strongcity_desktop.operations.safe_start import begin_start, start_is_usable


def test_the_third_start_is_safe_and_so_is_every_one_until_one_is_usable() -> None:
    assert [begin_start() for _ in range(4)] == [False, False, True, True]
    start_is_usable()
    assert begin_start() is False


def test_a_start_that_became_usable_is_not_counted() -> None:
    for _ in range(5):
        assert begin_start() is False
        start_is_usable()


@pytest.mark.parametrize("held", [b"", b"two", b"\xff\xfe", b"-7", b"9" * 5000])
def test_a_note_that_cannot_be_read_never_stops_a_start(home: Path, held: bytes) -> None:
    (home / "unfinished-starts").write_bytes(held)
    begin_start()
    start_is_usable()
    assert begin_start() is False


def test_a_place_that_takes_nothing_never_stops_a_start(home: Path) -> None:
    (home / "unfinished-starts").mkdir()
    assert [begin_start() for _ in range(3)] == [False, False, False]
    start_is_usable()
