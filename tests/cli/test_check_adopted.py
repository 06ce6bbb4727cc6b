"""`strongcity check` and `restore` name what is no longer as the council adopted it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import Run
from strongcity_desktop.operations.adopt_plan import AdoptionDetails, adopt
from strongcity_desktop.operations.back_up import back_up_now
from strongcity_desktop.operations.check_adopted import check_adopted
from strongcity_desktop.operations.open_town import TownFile, open_town
from strongcity_desktop.store import files


@pytest.fixture
def adopted(town: Path) -> Path:
    """The sample town, whose plan was adopted."""
    opened = open_town(town)
    opened.run(lambda t: adopt(t, AdoptionDetails("Version 1", languages=("en",)), "Clerk"))
    opened.close()
    return town


def spoil(path: Path) -> None:
    """Change the last letter of the content of a paper, as it lies in the file."""
    opened = open_town(path)
    (one,) = opened.run(check_adopted)
    wanted = one.row.values["frozen"]["hash"]

    def write(town: TownFile) -> None:
        content = bytearray(b"".join(files.pieces(town.raw, wanted)))
        content[content.index(b"%PDF") + 4000] ^= 1
        with town.transaction():
            town.raw.execute("UPDATE stored_file SET content = ? WHERE hash = ?",
                             (bytes(content), wanted))

    opened.run(write)
    opened.when_closing.clear()
    opened.close()


def test_a_whole_adopted_plan_passes_and_travels(adopted: Path, run: Run, tmp_path: Path) -> None:
    assert run("check", adopted).code == 0
    kept, back = tmp_path / "kept.strongcity-backup", tmp_path / "back.strongcity"
    assert run("backup", adopted, kept).code == 0
    said = run("restore", kept, back)
    assert said.code == 0 and len(said.lines) == 1
    assert run("check", back).code == 0


def test_a_changed_paper_is_named(adopted: Path, refused: Callable[..., str]) -> None:
    spoil(adopted)
    said = refused("check", adopted)
    assert said.startswith("Version 1: ") and said.endswith(" was changed after the adoption.")


def test_a_backup_without_the_frozen_plan_says_so(adopted: Path, run: Run, tmp_path: Path) -> None:
    opened = open_town(adopted)
    kept = opened.run(back_up_now)
    (one,) = opened.run(check_adopted)
    opened.close()
    (kept.parent / "contents" / one.row.values["frozen"]["hash"]).unlink()
    back = tmp_path / "back.strongcity"
    said = run("restore", kept, back)
    assert said.code == 0 and "Add it again" not in said.out
    assert "Version 1: the frozen plan is not in this town file." in said.out
    assert run("check", back).code == 1
