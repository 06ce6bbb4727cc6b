"""Files become documents in one step, are shown from a copy, and carried out whole."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from store_samples import DETAILS
from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_evidence import RowEnd, evidence_for
from strongcity_desktop.operations.keep_files import (
    documents_lacking_a_file,
    keep_files,
    look_at_files,
    offered,
    replace_file,
    save_file_as,
    write_copy_to_show,
)
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.operations.open_town import create_town, open_town
from strongcity_desktop.operations.shown_files import ShownFiles, forget_earlier_runs
from strongcity_desktop.operations.undo import redo, undo
from strongcity_desktop.registers.file_names import may_be_opened, safe_name
from strongcity_desktop.store import opening
from strongcity_desktop.store.town_file import TownFile

WHO = "Clerk"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "town", DETAILS, WHO)
    yield made
    made.close()


def file(folder: Path, name: str, content: bytes = b"content") -> Path:
    path = folder / name
    path.write_bytes(content)
    return path


def keep(town: TownFile, *paths: Path, end: RowEnd | None = None) -> tuple[str, ...]:
    seen, refused = look_at_files(paths)
    assert not refused
    kept = town.run(lambda t: keep_files(t, seen, WHO, end=end))
    return (*kept.added, *kept.found)


def documents(town: TownFile) -> list[dict[str, object]]:
    return [row.values for row in town.run(lambda t: rows_of(t, "evidence_files"))]


def test_files_become_documents_in_one_step(town: TownFile, tmp_path: Path) -> None:
    keep(town, file(tmp_path, "Minutes 3.pdf", b"one"), file(tmp_path, "figures.csv", b"a;b"))
    first, second = documents(town)
    assert LocalText.from_json(first["name"]).texts == {"fr": "Minutes 3"}
    assert (first["kind"], second["kind"]) == ("report", "figures")
    assert first["added_by"] == WHO and first["added_on"] and first["sensitivity"] is None
    assert first["file"]["name"] == "Minutes 3.pdf" and first["file"]["size"] == 3  # type: ignore[index]
    note = town.run(undo)
    assert note is not None and note.label == "Added {n} documents" and documents(town) == []
    town.run(redo)
    assert len(documents(town)) == 2


def test_the_same_content_is_told_and_becomes_no_second_document(town: TownFile, tmp_path: Path
                                                                 ) -> None:
    row = town.run(lambda t: add_row(t, "neighbourhoods", {"name": LocalText.of("Port", "fr")},
                                     WHO)).row
    (document,) = keep(town, file(tmp_path, "a.pdf"))
    seen, _ = look_at_files([file(tmp_path, "b.pdf"), file(tmp_path, "c.pdf")])
    assert len(seen) == 1
    (told,) = town.run(lambda t: offered(t, seen))
    assert (told.name, told.same_as) == ("b.pdf", (1,))
    end = RowEnd("neighbourhoods", row.id)
    assert keep(town, tmp_path / "b.pdf", end=end) == (document,)
    assert len(documents(town)) == 1
    (evidence,) = town.run(lambda t: evidence_for(t, end, translator("en")))
    assert evidence.document_id == document


def test_what_cannot_be_kept_does_not_keep_the_rest_away(tmp_path: Path) -> None:
    seen, refused = look_at_files([file(tmp_path, "a.pdf"), tmp_path, file(tmp_path, "b", b"")])
    assert len(seen) == 1 and len(refused) == 2


@pytest.mark.parametrize(("given", "safe"), [
    ("invoice\u202efdp.exe", "invoicefdp.exe"), ("a\u2066b\u2069\u200f.pdf", "ab.pdf"),
    ("../../etc/passwd", "-..-etc-passwd"), ("CON.txt", "_CON.txt"), ("..", "file"), ("", "file"),
    ("a\x00b\n.pdf", "ab.pdf"), ("report.pdf. ", "report.pdf"), ("C:\\win.txt", "C--win.txt"),
    ("تقرير الحي.pdf", "تقرير الحي.pdf"), ("nul", "_nul"), ("x" * 300 + ".pdf", "x" * 116 + ".pdf"),
])
def test_names_are_made_safe(given: str, safe: str) -> None:
    assert safe_name(given) == safe
    assert safe_name(safe) == safe


def test_the_ending_that_counts_is_the_one_seen_after_direction_marks_are_gone() -> None:
    assert not may_be_opened(safe_name("photo\u202egpj.exe"))
    for ending in ("exe", "BAT", "js", "desktop", "lnk", "HTML", "ps1", "iqy", "slk", "rdp",
                   "jnlp", "diagcab", "msix", "themepack"):
        assert not may_be_opened(f"a.{ending}")
    for name in ("a.pdf", "a.xlsx", "a.docm", "a", "a.b.png"):
        assert may_be_opened(name)


def test_a_copy_is_shown_that_cannot_be_written(town: TownFile, tmp_path: Path, home: Path) -> None:
    (document,) = keep(town, file(tmp_path, "a.pdf"))
    shown = ShownFiles()
    copy = town.run(lambda t: write_copy_to_show(t, document, shown.ready()))
    assert copy.read_bytes() == b"content" and home in copy.parents
    assert not stat.S_IMODE(copy.stat().st_mode) & 0o222
    assert town.run(lambda t: write_copy_to_show(t, document, shown.folder)) == copy
    shown.take_away()
    assert not shown.folder.exists()


def test_what_an_earlier_run_left_goes_at_the_next_start(home: Path) -> None:
    left = paths.shown_files_folder() / "1-abc" / "x"
    left.mkdir(parents=True)
    file(left, "a.pdf").chmod(0o400)
    own = ShownFiles()
    own.ready()
    forget_earlier_runs()
    assert list(paths.shown_files_folder().iterdir()) == [own.folder]
    own.take_away()
    assert list(paths.shown_files_folder().iterdir()) == []


def test_what_could_start_a_program_is_kept_but_not_opened(town: TownFile, tmp_path: Path) -> None:
    (document,) = keep(town, file(tmp_path, "setup.exe"))
    with pytest.raises(Refusal, match="could start a program"):
        town.run(lambda t: write_copy_to_show(t, document, tmp_path / "shown"))
    saved = town.run(lambda t: save_file_as(t, document, tmp_path / "out.exe"))
    assert saved.read_bytes() == b"content"


def test_a_copy_is_saved_whole_or_not_at_all(town: TownFile, tmp_path: Path) -> None:
    (document,) = keep(town, file(tmp_path, "a.pdf"))
    target = file(tmp_path, "there.pdf", b"older")
    assert town.run(lambda t: save_file_as(t, document, target)).read_bytes() == b"content"
    target.write_bytes(b"older")

    def lose(town: TownFile) -> None:
        with town.transaction():
            town.raw.execute("DELETE FROM stored_file")

    town.run(lose)
    assert town.run(documents_lacking_a_file) == ("a.pdf",)
    with pytest.raises(Refusal, match="not in this town file"):
        town.run(lambda t: save_file_as(t, document, target))
    assert target.read_bytes() == b"older" and not list(tmp_path.glob(".*.part"))
    left, young = file(tmp_path, ".0a1b2c3d.part"), file(tmp_path, ".1a1b2c3d.part")
    os.utime(left, (0, 0))
    keep(town, tmp_path / "a.pdf")
    town.run(lambda t: save_file_as(t, document, tmp_path / "copy.pdf"))
    assert not left.exists() and young.exists()
    assert town.run(documents_lacking_a_file) == ()
    with pytest.raises(Refusal, match="could not be written"):
        town.run(lambda t: save_file_as(t, document, town.path))


def test_a_document_without_a_file_says_so(town: TownFile, tmp_path: Path) -> None:
    row = town.run(lambda t: add_row(t, "evidence_files", {"name": LocalText.of("Law", "fr")},
                                     WHO)).row
    with pytest.raises(Refusal, match="Law has no file"):
        town.run(lambda t: write_copy_to_show(t, row.id, tmp_path))
    (seen,), _ = look_at_files([file(tmp_path, "law.pdf")])
    town.run(lambda t: replace_file(t, row.id, seen, WHO))
    assert town.run(lambda t: write_copy_to_show(t, row.id, tmp_path / "s")).name == "law.pdf"
    town.run(undo)
    assert documents(town)[0]["file"] is None


@pytest.mark.skipif(os.geteuid() == 0, reason="root writes everywhere")
def test_a_protected_place_is_told(town: TownFile, tmp_path: Path) -> None:
    (document,) = keep(town, file(tmp_path, "a.pdf"))
    locked = tmp_path / "locked"
    locked.mkdir(mode=0o500)
    with pytest.raises(Refusal, match="could not be written"):
        town.run(lambda t: save_file_as(t, document, locked / "a.pdf"))


def test_a_town_for_reading_only_shows_its_files_and_takes_none(
        town: TownFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a stick that is protected against writing."""
    (document,) = keep(town, file(tmp_path, "a.pdf"))
    town.close()
    monkeypatch.setattr(opening, "may_write", lambda _: False)
    again = open_town(town.path)
    assert again.read_only
    shown = ShownFiles()
    copy = again.run(lambda t: write_copy_to_show(t, document, shown.ready()))
    assert copy.read_bytes() == b"content"
    seen, _ = look_at_files([file(tmp_path, "b.pdf", b"other")])
    with pytest.raises(Refusal, match="for reading only"):
        again.run(lambda t: keep_files(t, seen, WHO))
    again.close()
    shown.take_away()
