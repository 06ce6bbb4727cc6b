"""The quick form of a worksheet: the same declaration, and never an older one."""

import json
import tomllib
from pathlib import Path

import pytest

from strongcity_desktop import paths
from strongcity_desktop.worksheets.loader import load_worksheet, read_worksheet
from strongcity_desktop.worksheets.quick_form import quick_form, read_quickly

SHIPPED = sorted((paths.resources_folder() / "worksheets").glob("*/edition_*.toml"))


@pytest.fixture
def quick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder for quick forms."""
    monkeypatch.setattr(paths, "quick_worksheets_folder", lambda: tmp_path)
    return tmp_path


def put(folder: Path, source: Path, text: str) -> Path:
    file = folder / source.parent.name / f"{source.stem}.json"
    file.parent.mkdir()
    file.write_text(text, "utf-8")
    return file


@pytest.mark.parametrize("source", SHIPPED, ids=lambda source: source.parent.name)
def test_it_declares_the_same(source: Path, quick: Path) -> None:
    written = source.read_bytes()
    table = tomllib.loads(written.decode("utf-8"))
    assert read_quickly(source, written) is None
    put(quick, source, quick_form(written, table))
    assert read_quickly(source, written) == table
    assert load_worksheet(source) == read_worksheet(table, source.name)


def test_it_does_not_count_once_the_declaration_is_another(quick: Path, tmp_path: Path) -> None:
    source = SHIPPED[0]
    written = source.read_bytes()
    put(quick, source, quick_form(written, tomllib.loads(written.decode("utf-8"))))
    assert read_quickly(source, written + b"\n# mended") is None


@pytest.mark.parametrize("text", ["", "[]", "{", '{"of": 1}', "null"])
def test_one_that_is_damaged_does_not_count(text: str, quick: Path) -> None:
    source = SHIPPED[0]
    put(quick, source, text)
    assert read_quickly(source, source.read_bytes()) is None
    assert load_worksheet(source).id == source.parent.name


def test_one_without_a_table_does_not_count(quick: Path) -> None:
    source = SHIPPED[0]
    written = source.read_bytes()
    of = json.loads(quick_form(written, {}))["of"]
    put(quick, source, json.dumps({"of": of, "table": "no"}))
    assert read_quickly(source, written) is None
