"""Exporting rows: complete or not at all, never onto the town, only what the edition shows."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from register_samples import EVERYTHING, text
from strongcity_desktop.exchange.reading_process import sheets_of
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import export_rows as door
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.fill_worksheet import start_worksheet
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

PUBLIC = Edition(Audience.PUBLIC)
SECRETS = ("Amina Private", "0199 777", "very sensitive", "Never Listed", "wary")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    details = TownDetails(LocalText.of("Valmora", "en"), language="en", currency="EUR")
    made = create_town(tmp_path / "valmora.strongcity", details, "Clerk")
    rows = (
        {"name": text("Radio"), "listed_publicly": True, "contact_name": "Amina Private",
         "phone": "0199 777", "note": text("very sensitive"), "relation": "wary"},
        {"name": text("Never Listed"), "relation": "wary"},
    )
    for values in rows:
        made.run(lambda open, values=values: add_row(open, "stakeholders", values, "Clerk"))
    made.run(lambda open: add_row(open, "neighbourhoods", {"name": text("Harbour")}, "Clerk"))
    made.run(lambda open: start_worksheet(open, "diagnosis", depth="full", who="Clerk"))
    yield made
    made.close()


def export(town: TownFile, target: Path, register: str | None, edition: Edition = EVERYTHING,
           language: str = "en") -> str:
    """Export, then everything the file says as one text."""
    town.run(lambda open: export_rows(open, target, register, translator(language), edition))
    if target.suffix in (".xlsx", ".ods"):
        return str(sheets_of(str(target)))
    return target.read_text("utf-8")


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.ods", "a.json"])
def test_a_public_export_holds_nothing_private(name: str, town: TownFile, tmp_path: Path) -> None:
    said = export(town, tmp_path / name, "stakeholders", PUBLIC)
    assert "Radio" in said
    assert not [secret for secret in SECRETS if secret.casefold() in said.casefold()]


@pytest.mark.parametrize("name", ["a.xlsx", "a.ods", "a.json"])
def test_a_public_town_holds_nothing_private(name: str, town: TownFile, tmp_path: Path) -> None:
    said = export(town, tmp_path / name, None, PUBLIC)
    assert "Radio" in said and "Harbour" in said
    assert not [secret for secret in SECRETS if secret.casefold() in said.casefold()]


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx", "a.ods", "a.json"])
def test_an_internal_export_holds_everything(name: str, town: TownFile, tmp_path: Path) -> None:
    said = export(town, tmp_path / name, "stakeholders").casefold()
    assert all(secret.casefold() in said for secret in SECRETS)
    without = Edition(Audience.INTERNAL)
    said = export(town, tmp_path / name, "stakeholders", without)
    assert "Never Listed" in said and "Amina" not in said and "very sensitive" not in said


def test_a_whole_town_has_a_sheet_per_register_and_worksheet(town: TownFile, tmp_path: Path
                                                             ) -> None:
    export(town, tmp_path / "a.xlsx", None)
    found = sheets_of(str(tmp_path / "a.xlsx"))
    assert not isinstance(found, str)
    names = [name for name, _, _ in found["sheets"]]
    registers = [title(translator("en"), register) for register in REGISTERS.values()]
    assert names[:len(registers)] == registers
    diagnosis, *beside, last = names[len(registers):]
    assert diagnosis.startswith("Diagnosis") and last == "About the columns"
    assert beside[:2] == ["The town", "Worksheets"]


def test_the_json_of_a_town_has_its_documented_shape(town: TownFile, tmp_path: Path) -> None:
    bundle = json.loads(export(town, tmp_path / "a.json", None))
    assert (bundle["format"], bundle["version"]) == ("strongcity-town", 2)
    assert bundle["town"]["name"] == text("Valmora")
    assert [row["name"]["texts"]["en"] for row in bundle["registers"]["stakeholders"]] == [
        "Radio", "Never Listed"]
    assert bundle["worksheets"][0]["worksheet"] == "diagnosis"


@pytest.mark.parametrize(("name", "register", "word"), [
    ("valmora.strongcity", "stakeholders", "town file itself"), ("a.txt", None, "ending"),
    ("a.csv", None, "one register"), ("a.csv", "friends", "friends"),
    ("a.csv", "engagements", "Nothing of this list is public"),
    ("nowhere/a.csv", "stakeholders", "another folder"),
])
def test_what_cannot_be_written_is_refused(name: str, register: str | None, word: str,
                                           town: TownFile, tmp_path: Path) -> None:
    before = (tmp_path / "valmora.strongcity").stat().st_size
    with pytest.raises(Refusal, match=word):
        export(town, tmp_path / name, register, PUBLIC)
    assert (tmp_path / "valmora.strongcity").stat().st_size == before


def test_a_link_to_the_town_file_is_known(town: TownFile, tmp_path: Path) -> None:
    (tmp_path / "innocent.csv").symlink_to(tmp_path / "valmora.strongcity")
    with pytest.raises(Refusal, match="town file itself"):
        export(town, tmp_path / "innocent.csv", "stakeholders")


def test_an_export_that_breaks_off_leaves_the_old_file(town: TownFile, tmp_path: Path,
                                                       monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")

    def breaks(path: Path, sheet: object) -> None:
        path.write_text("half")
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(door, "write_csv", breaks)
    with pytest.raises(Refusal, match="no room left"):
        export(town, target, "stakeholders")
    assert target.read_text() == "old"
    assert not list(tmp_path.glob(".*.csv"))


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods", ".json"])
def test_an_export_that_is_stopped_leaves_what_was_there(town: TownFile, tmp_path: Path,
                                                         ending: str) -> None:
    class Stopped(Exception):  # noqa: N818 (a wish, nothing broken)
        pass

    def stop() -> None:
        raise Stopped

    target = tmp_path / f"rows{ending}"
    target.write_text("before", encoding="utf-8")
    with pytest.raises(Stopped):
        town.run(lambda t: export_rows(t, target, "neighbourhoods", translator("en"),
                                       Edition(Audience.INTERNAL), stop))
    assert target.read_text(encoding="utf-8") == "before"
    assert [path.name for path in tmp_path.glob(f"*{ending}")] == [target.name]


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods", ".json"])
def test_only_the_rows_wanted_are_written(town: TownFile, tmp_path: Path, ending: str) -> None:
    target = tmp_path / f"rows{ending}"
    town.run(lambda t: export_rows(t, target, "stakeholders", translator("en"), EVERYTHING,
                                   only=[2, 99]))
    said = str(sheets_of(str(target))) if ending in (".xlsx", ".ods") else target.read_text("utf-8")
    assert "Never Listed" in said and "Radio" not in said


@pytest.mark.parametrize("ending", [".xlsx", ".ods", ".json"])
def test_a_list_without_public_names_stays_out_of_a_public_town(
        town: TownFile, tmp_path: Path, ending: str) -> None:
    town.run(lambda t: add_row(t, "engagements", {"name": text("Quiet talk")}, "Clerk"))
    said = export(town, tmp_path / f"a{ending}", None, PUBLIC)
    assert "Quiet talk" not in said and "Meetings and calls" not in said \
        and "engagements" not in said
    assert "Quiet talk" in export(town, tmp_path / f"a{ending}", None)
