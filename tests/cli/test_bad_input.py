"""What people hand in by mistake: exit 1, one sentence with place and cure, nothing changed."""

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from cli.conftest import Run, one_plain_line, unchanged
from strongcity_desktop.store.shape import FORMAT

Refused = Callable[..., str]


# Files that are no town files

def _folder(path: Path, town: Path) -> None:
    path.mkdir()


def _empty(path: Path, town: Path) -> None:
    path.write_bytes(b"")


def _text(path: Path, town: Path) -> None:
    path.write_text("Dear all,\nfind enclosed our town.\n" * 50, "utf-8")


def _pdf(path: Path, town: Path) -> None:
    path.write_bytes(b"%PDF-1.7\n" + b"\x00\xff" * 500)


def _other_database(path: Path, town: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE town (id TEXT)")
        connection.commit()


def _newer(path: Path, town: Path) -> None:
    shutil.copy(town, path)
    with path.open("r+b") as file:
        file.seek(60)
        file.write((FORMAT + 1).to_bytes(4, "big"))


def _damaged(path: Path, town: Path) -> None:
    shutil.copy(town, path)
    size = path.stat().st_size
    with path.open("r+b") as file:
        for place in range(4096, size, 4096):
            file.seek(place)
            file.write(b"\xde\xad" * 600)


def _cut_off(path: Path, town: Path) -> None:
    path.write_bytes(town.read_bytes()[:9000])


WRONG_FILES = {_folder: "is a folder", _empty: "is not a town file", _text: "is not a town file",
               _pdf: "is not a town file", _other_database: "is not a town file",
               _newer: "newer", _damaged: "backup", _cut_off: "backup"}


def calls_on(path: Path, folder: Path) -> list[tuple[object, ...]]:
    """Every command that opens a town file."""
    (folder / "rows.csv").write_text("name\nRadio\n", "utf-8")
    return [("info", path), ("info", path, "--json"), ("check", path),
            ("export", path, folder / "out.json"),
            ("export", path, folder / "out.pdf", "--document", "diagnosis-report"),
            ("import", path, folder / "rows.csv", "--register", "stakeholders"),
            ("answer", path, "diagnosis", "incidents", "3"), ("backup", path, folder / "out.zip")]


@pytest.mark.parametrize("make", WRONG_FILES, ids=lambda make: make.__name__)
def test_what_is_no_town_file_is_refused_by_every_command(
        make: Callable[[Path, Path], None], refused: Refused, town: Path, tmp_path: Path) -> None:
    path = tmp_path / "other.strongcity"
    make(path, town)
    before = path.read_bytes() if path.is_file() else b""
    for words in calls_on(path, tmp_path):
        line = refused(*words)
        assert "other.strongcity" in line and WRONG_FILES[make] in line
    assert (path.read_bytes() if path.is_file() else b"") == before
    assert not list(tmp_path.glob("out.*"))


def test_a_file_that_is_not_there(refused: Refused, tmp_path: Path) -> None:
    path = tmp_path / "gone.strongcity"
    for words in calls_on(path, tmp_path):
        assert "gone.strongcity is not there" in refused(*words)
    assert not path.exists()


def test_a_newer_file_names_both_versions(refused: Refused, town: Path, tmp_path: Path) -> None:
    path = tmp_path / "newer.strongcity"
    _newer(path, town)
    line = refused("info", path)
    assert f"format is {FORMAT + 1}" in line and f"format {FORMAT}" in line


def test_a_damaged_file_leads_to_its_backup(run: Run, refused: Refused, town: Path, tmp_path: Path
                                            ) -> None:
    assert run("answer", town, "diagnosis", "incidents", "3").code == 0  # leaves a backup
    _damaged(town, Path(shutil.copy(town, tmp_path / "whole")))
    line = refused("info", town)
    backup = line.partition("The newest one is “")[2].partition("”")[0]
    assert run("restore", backup, tmp_path / "back.strongcity").code == 0
    assert run("check", tmp_path / "back.strongcity").code == 0


# Words that name nothing

@pytest.mark.parametrize(("words", "named"), [
    (("export", "TOWN", "OUT.pdf", "--document", "annual-ball"), "annual-ball"),
    (("export", "TOWN", "OUT.pdf"), "--document"),
    (("export", "TOWN", "OUT.pdf", "--document", "diagnosis-report", "--second-language", "tlh"),
     "tlh"),
    (("export", "TOWN", "OUT.pdf", "--document", "task-list", "--facing"), "second language"),
    (("export", "TOWN", "OUT.json", "--register", "dragons"), "dragons"),
    (("export", "TOWN", "OUT.csv"), "register"),
    (("export", "TOWN", "OUT.docx"), "OUT.docx"),
    (("export", "TOWN", "OUT"), "OUT"),
    (("export", "TOWN", "nowhere/OUT.pdf", "--document", "diagnosis-report"), "OUT.pdf"),
    (("export", "TOWN", "nowhere/OUT.xlsx"), "OUT.xlsx"),
    (("export", "TOWN", "OUT.pdf", "--document", "diagnosis-report", "--language", "tlh"), "tlh"),
    (("import", "TOWN", "ROWS.csv", "--register", "dragons"), "dragons"),
    (("import", "TOWN", "gone.csv", "--register", "stakeholders"), "gone.csv"),
    (("import", "TOWN", "ROWS.ods", "--register", "stakeholders"), "ROWS.ods"),
    (("import", "TOWN", "TOWN"), "Valmora.strongcity"),
    (("answer", "TOWN", "horoscope", "incidents", "3"), "horoscope"),
    (("answer", "TOWN", "diagnosis", "star_sign", "3"), "star_sign"),
    (("info", "TOWN", "--language", "tlh"), "tlh"),
    (("describe", "worksheet", "horoscope"), "horoscope"),
    (("describe", "register", "dragons"), "dragons"),
    (("backup", "TOWN", "nowhere/OUT"), "nowhere"),
    (("restore", "gone.backup", "NEW"), "gone.backup"),
    (("new", "nowhere/NEW", "--name", "A"), "nowhere"),
])
def test_words_that_name_nothing(words: tuple[str, ...], named: str, refused: Refused, town: Path,
                                 tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ROWS.csv").write_text("name\nRadio\n", "utf-8")
    (tmp_path / "ROWS.ods").write_text("name\nRadio\n", "utf-8")
    before = sorted(tmp_path.rglob("*"))
    with unchanged(town):
        assert named in refused(*(town if word == "TOWN" else word for word in words))
    assert [p for p in sorted(tmp_path.rglob("*")) if p not in before
            and "home" not in p.parts] == []


@pytest.mark.parametrize("words", [
    ("export",), ("list", "unicorns"), ("new", "a.strongcity"),
    ("export", "a", "b", "--paper", "a3"),
    ("answer", "a", "b", "c"), ("info", "a", "--colour"), ("list",), ("--colours",)])
def test_a_call_whose_words_are_off(words: tuple[str, ...], run: Run,
                                    capsys: pytest.CaptureFixture[str]) -> None:
    if words == ("--colours",):
        words = ("info", "--colours")
    with pytest.raises(SystemExit) as ended:
        run(*words)
    out, err = capsys.readouterr()
    assert ended.value.code == 2 and out == ""
    assert "usage: strongcity" in err and "Traceback" not in err


# Answers that do not fit

@pytest.mark.parametrize(("question", "value", "cure"), [
    ("incidents", '"many"', "a whole number"),
    ("incidents", "3.5", "a whole number"),
    ("incidents", "true", "a whole number"),
    ("incidents", "NaN", "a whole number"),
    ("incidents", "1e400", "a whole number"),
    ("incidents", "9" * 30, "a whole number"),
    ("incidents", "many", "quotation marks"),
    ("incidents", "[" * 100_000, "quotation marks"),
    ("incidents", "", "quotation marks"),
    ("listening_budget", "12.5", "written as text"),
    ("police_briefing_date", '"2026-02-30"', "like 2026-02-09"),
    ("police_briefing_date", '"9 February"', "like 2026-02-09"),
    ("police_briefing", '"perhaps"', "yes, partly, no"),
    ("services_heard", '["sport", "astrology"]', "crime_prevention"),
    ("services_heard", '"sport"', "a list"),
    ("centre_weight", "6", "1 to 5"),
    ("centre_weight", "0", "1 to 5"),
    ("perceptions", "7", "a text"),
    ("perceptions", json.dumps("x" * 30_001), "30,000"),
    ("grievances", '[{"issue": 3}]', "a text"),
    ("grievances", '[{"weather": "fine"}]', "columns"),
    ("neighbourhoods_heard", '["Harbour"]', "ids"),
    ("incidents_source", '{"quality": "perfect"}', "thin, fair or good"),
    ("police_note", '"read"', "note"),
])
def test_an_answer_that_does_not_fit(question: str, value: str, cure: str, refused: Refused,
                                     town: Path) -> None:
    with unchanged(town):
        line = refused("answer", town, "diagnosis", question, value)
    assert cure in line
    assert question in line or cure == "quotation marks"


# Files to import

WRONG_SOURCES: dict[str, tuple[str, bytes, str]] = {
    "text where a number stands": ("a.csv", b"name,influence\nRadio,much\n", "Row 2, column"),
    "an impossible date": ("a.csv", b"name,last_met\nRadio,2026-02-30\n", "last_met"),
    "an unknown choice": ("a.csv", b"name,sector\nRadio,astrology\n", "astrology"),
    "no known column": ("a.csv", b"colour,shape\nred,round\n", "heading"),
    "a column twice": ("a.csv", b"name,name\nRadio,Radio\n", "Two columns"),
    "a name is missing": ("a.csv", b"name,sector\n,media\n", "Row 2"),
    "a cell beyond the headings": ("a.csv", b"name\nRadio,more\n", "Row 2"),
    "an id that is none": ("a.csv", b"id,name\n7,Radio\n", "Row 2, column"),
    "too large a cell": ("a.csv", b"name\n" + b"x" * 30_001 + b"\n", "30,000"),
    "a far too large cell": ("a.csv", b"name\n" + b"x" * 1_000_001 + b"\n", "too long"),
    "an open quotation mark": ("a.csv", b'name\n"Radio\n', "quotation mark"),
    "an empty table": ("a.csv", b"", "holds no rows"),
    "a picture": ("a.csv", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(200), "not a CSV"),
    "no workbook": ("a.xlsx", b"name\nRadio\n", "a.xlsx"),
    "broken JSON": ("a.json", b'{"format": "strongcity-register", ', "not whole JSON"),
    "JSON nested without end": ("a.json", b"[" * 200_000, "not whole JSON"),
    "JSON of another shape": ("a.json", b'[{"name": "Radio"}]', "neither a town nor a register"),
    "JSON of another kind": ("a.json", b'{"type": "FeatureCollection", "features": []}',
                             "neither a town nor a register"),
    "rows that are none": ("a.json", b'{"format": "strongcity-register", "version": 1, '
                           b'"register": "stakeholders", "rows": ["Radio"]}', "Row 1"),
    "a text that is none": ("a.json", b'{"format": "strongcity-register", "version": 1, '
                            b'"register": "stakeholders", "rows": [{"name": "Radio"}]}', "Row 1"),
    "another register": ("a.json", b'{"format": "strongcity-register", "version": 1, '
                         b'"register": "neighbourhoods", "rows": []}', "neighbourhoods"),
    "a newer bundle": ("a.json", b'{"format": "strongcity-town", "version": 99}', "newer"),
}


@pytest.mark.parametrize("case", WRONG_SOURCES)
def test_a_file_that_does_not_fit(case: str, run: Run, town: Path, tmp_path: Path) -> None:
    name, data, place = WRONG_SOURCES[case]
    source = tmp_path / name
    source.write_bytes(data)
    for dry in ((), ("--dry-run",)):
        with unchanged(town):
            said = run("import", town, source, "--register", "stakeholders", *dry)
        assert said.code == 1
        assert place in one_plain_line(said.err)


# Places that take nothing

@contextmanager
def tiny_disk(folder: Path, kilobytes: int) -> Iterator[Path]:
    """A disk of a few kilobytes; skips where none may be mounted."""
    folder.mkdir()
    made = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs",
                           str(folder)], capture_output=True, check=False)
    if made.returncode:
        pytest.skip("no disk may be mounted here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", str(folder)], check=True)


def fill(disk: Path) -> None:
    """Write until nothing more fits."""
    try:
        with (disk / "ballast").open("wb", buffering=0) as file:
            while file.write(b"\x00" * 1024):
                pass
    except OSError:
        return


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk")
def test_a_full_disk(refused: Refused, town: Path, tmp_path: Path) -> None:
    with tiny_disk(tmp_path / "disk", 2000) as disk:
        fill(disk)
        (disk / "out.json").write_bytes(b"")
        for words in (("export", town, disk / "out.json"), ("export", town, disk / "out.xlsx"),
                      ("export", town, disk / "out.csv", "--register", "stakeholders"),
                      ("export", town, disk / "out.pdf", "--document", "neighbourhoods-list"),
                      ("backup", town, disk / "out.zip"), ("sample", disk / "new.strongcity"),
                      ("new", disk / "new.strongcity", "--name", "A")):
            with unchanged(town):
                assert "room" in refused(*words)
        assert (disk / "out.json").read_bytes() == b""
        assert sorted(path.name for path in disk.iterdir()) == ["ballast", "out.json"]


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk")
def test_a_town_on_a_full_disk(refused: Refused, town: Path, tmp_path: Path) -> None:
    source = tmp_path / "rows.csv"
    source.write_text("name\n" + "".join(f"Row {n} {'x' * 2000}\n" for n in range(200)), "utf-8")
    with tiny_disk(tmp_path / "disk", town.stat().st_size // 1024 + 400) as disk:
        kept = Path(shutil.copy(town, disk / "Valmora.strongcity"))
        fill(disk)
        with unchanged(kept):
            assert "room" in refused("import", kept, source, "--register", "stakeholders")
            assert "room" in refused("answer", kept, "diagnosis", "perceptions",
                                     json.dumps("x" * 30_000))


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk")
def test_a_change_without_room_for_its_backup_is_kept_and_says_so(
        run: Run, town: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with tiny_disk(tmp_path / "disk", 200) as disk:
        monkeypatch.setenv("STRONGCITY_HOME", str(disk))
        said = run("answer", town, "diagnosis", "incidents", "3")
    assert (said.code, said.lines) == (0, ["Saved."])
    assert "room" in said.err and "backup" in said.err and said.err.count("\n") == 1


def test_a_file_that_may_grow_no_further(town: Path, tmp_path: Path) -> None:
    code = ("import resource, sys; resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000)); "
            "from strongcity_desktop.__main__ import main; sys.exit(main(sys.argv[1:]))")
    with unchanged(town):
        done = subprocess.run(
            [sys.executable, "-B", "-c", code, "export", str(town), str(tmp_path / "out.json"),
             "--language", "en"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert "out.json" in one_plain_line(done.stderr)
    assert not list(tmp_path.glob("*.json"))


@contextmanager
def protected(*paths: Path) -> Iterator[None]:
    """May be read, may not be written."""
    modes = [path.stat().st_mode for path in paths]
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    try:
        yield
    finally:
        for path, mode in zip(paths, modes, strict=True):
            path.chmod(mode)


@pytest.mark.parametrize("which", ["file", "folder"])
def test_a_town_that_may_not_be_written(which: str, run: Run, refused: Refused, town: Path,
                                        tmp_path: Path) -> None:
    with protected(town if which == "file" else town.parent), unchanged(town):
        said = run("info", town, "--json")
        assert said.code == 0 and json.loads(said.out)["town"] == "Valmora"
        assert "may not be written to" in said.err and "elsewhere" not in said.err
        line = refused("answer", town, "diagnosis", "incidents", "3")
        assert "Copy the file to another folder" in line
        assert run("check", town).code == 0
        assert run("export", town, tmp_path / "a.json").code == 0
    assert [path.name for path in town.parent.iterdir()] == ["Valmora.strongcity"]


@pytest.mark.skipif(sys.platform != "linux", reason="mounts a small disk")
def test_a_folder_that_may_not_be_written(run: Run, refused: Refused, town: Path, tmp_path: Path
                                          ) -> None:
    with tiny_disk(tmp_path / "stick", town.stat().st_size // 1024 + 1000) as stick:
        kept = Path(shutil.copy(town, stick / "Valmora.strongcity"))
        subprocess.run(["mount", "-o", "remount,ro", str(stick)], check=True)
        for words in (("export", town, stick / "a.json"), ("backup", town, stick / "a.zip"),
                      ("export", town, stick / "a.pdf", "--document", "diagnosis-report"),
                      ("new", stick / "a.strongcity", "--name", "A"),
                      ("answer", kept, "diagnosis", "incidents", "3")):
            with unchanged(town), unchanged(kept):
                refused(*words)
        assert run("info", kept).code == run("check", kept).code == 0
