"""What is erased is gone from the file, from undo, and from every copy that is brought back."""

import random
import zipfile
from pathlib import Path
from typing import Any

import pytest

from store_samples import words
from strongcity_desktop import paths
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.erase_person import erase_person, erased, find_person
from strongcity_desktop.operations.erased_elsewhere import (
    ERASED_HERE_TOO,
    KEPT_HERE,
    erase_here_too,
    erased_elsewhere,
    keep_here,
)
from strongcity_desktop.operations.open_town import describe_town
from strongcity_desktop.registers import mentions
from strongcity_desktop.store import backups, journal, opening, restoring, row_index
from strongcity_desktop.store.backup_archive import TOWN_MEMBER
from strongcity_desktop.store.erasure_note import noted_in
from strongcity_desktop.store.town_file import TownFile, open_town_file

NAME, PHONE, EMAIL = "Quillanne Vexford", "+000 555 0148 77", "quillanne.vexford@example.org"
CANARIES = (b"Quillanne", b"quillanne", b"Vexford", b"vexford", b"555 0148", b"014877")
WITHOUT_SPACES = b"555014877"
T = translator("en")


def person(**more: Any) -> dict[str, Any]:
    return {"name": words("Youth house"), "person_or_organisation": "organisation",
            "contact_name": NAME, "phone": PHONE, "email": EMAIL, "address": "9 Vexford Row",
            "contact_purpose": words(f"Ring {NAME} about the hall"), "consent": True,
            "consent_date": "2026-02-03", **more}


def add(town: TownFile, table: str, values: dict[str, Any], label: str = "Added") -> str:
    with town.step(label, who="Clerk") as step:
        return step.insert(table, values)


def change(town: TownFile, table: str, row_id: str, **values: Any) -> None:
    with town.step("Changed", who="Clerk") as step:
        step.update(table, row_id, values)


def filled_town(town: TownFile) -> tuple[str, str]:
    """A person in a row, its history, a meeting, a view and a file name; ids of row and meeting."""
    row = add(town, "stakeholder", person(note=words(f"Ask {NAME} first")))
    change(town, "stakeholder", row, phone="+000 555 0148 78")
    change(town, "stakeholder", row, phone=PHONE)
    meeting = add(town, "engagement", {"name": words("Hall"), "stakeholders": [row],
                                       "what": words(f"{NAME} ({EMAIL}) will call 0005550148 77")})
    change(town, "engagement", meeting, note=words(f"{NAME} was ill"))
    change(town, "engagement", meeting, note=None)
    add(town, "saved_view", {"register_id": "stakeholders", "name": NAME,
                             "view": {"search": "vexford quillanne"}})
    with town.step("Brought in {file}", who="Clerk", file=f"{NAME}.xlsx") as step:
        step.insert("neighbourhood", {"name": words("Harbour")})
    gone = add(town, "data_source", {"name": words(f"Notes of {NAME}")})
    with town.step("Deleted", who="Clerk") as step:
        step.delete("data_source", gone)
    change(town, "neighbourhood", town.rows("neighbourhood")[0]["id"], note=words(NAME))
    journal.undo(town)
    return row, meeting


def erase_all(town: TownFile, row: str, *, whole: bool = False) -> None:
    found = find_person(town, "stakeholders", row, T, whole=whole)
    erase_person(town, "stakeholders", row, "Clerk", whole=whole,
                 blank=[mention.place for mention in found.mentions])


def bytes_left(folder: Path) -> list[tuple[str, bytes]]:
    return [(path.name, canary) for path in folder.rglob("*") if path.is_file()
            for canary in (*CANARIES, WITHOUT_SPACES) if canary in path.read_bytes()]


@pytest.mark.parametrize("whole", [False, True])
def test_not_a_byte_is_left_in_the_file_or_in_a_new_backup(
        town: TownFile, whole: bool) -> None:
    row, _ = town.run(filled_town)
    assert bytes_left(town.path.parent)
    town.run(lambda t: erase_all(t, row, whole=whole))
    assert bytes_left(town.path.parent) == []  # the journal file of SQLite lies there too
    made = town.run(lambda t: backups.back_up(t, "asked"))
    town.close()
    assert bytes_left(town.path.parent) == []
    with zipfile.ZipFile(made) as archive:
        packed = archive.read(TOWN_MEMBER)
    assert not [canary for canary in CANARIES if canary in packed]


def test_every_mention_is_found_and_told_where(town: TownFile) -> None:
    row, _ = town.run(filled_town)
    found = town.run(lambda t: find_person(t, "stakeholders", row, T, whole=False))
    told = {(one.place.table, one.place.column): one for one in found.mentions}
    assert set(told) == {("stakeholder", "note"), ("engagement", "what"), ("engagement", "note"),
                         ("saved_view", "name"), ("saved_view", "view"), ("data_source", "name")}
    assert told["engagement", "note"].is_past and told["data_source", "name"].is_past
    assert told["engagement", "what"].excerpt == f"{NAME} ({EMAIL})…"
    where = told["engagement", "what"].where.translate({0x2068: None, 0x2069: None})
    assert where == "Meetings and calls, 1. Hall: What was said or agreed"


def test_a_place_that_is_left_keeps_its_words(town: TownFile, tmp_path: Path) -> None:
    row, meeting = town.run(filled_town)
    before = town.run(lambda t: backups.back_up(t, "asked"))
    town.run(lambda t: erase_person(t, "stakeholders", row, "Clerk", whole=False, blank=[
        one.place for one in find_person(t, "stakeholders", row, T, whole=False).mentions
        if one.place.table != "engagement"]))

    def said(t: TownFile) -> str:
        return str(t.rows("engagement", {"id": meeting})[0]["what"]["texts"]["en"])

    assert NAME in town.run(said)
    restoring.restore(before, tmp_path / "back.strongcity")
    back = open_town_file(tmp_path / "back.strongcity")
    assert NAME in back.run(said)
    assert back.run(lambda t: t.rows("stakeholder")[0]["contact_name"]) is None
    back.close()


@pytest.mark.parametrize("seed", range(12))
def test_undo_never_brings_the_words_back_and_never_breaks(town: TownFile, seed: int) -> None:
    chance = random.Random(seed)

    def some_steps(t: TownFile, rows: list[str]) -> None:
        for _ in range(12):
            live = [one["id"] for one in t.rows("stakeholder")]
            act = chance.randrange(6)
            if act == 0 or not live:
                rows.append(add(t, "stakeholder", person()))
            elif act == 1:
                change(t, "stakeholder", chance.choice(live), phone=PHONE, consent=False)
            elif act == 2:
                change(t, "stakeholder", chance.choice(live), note=words(f"See {NAME}"),
                       contact_name=None)
            elif act == 3:
                with t.step("Deleted", who="Clerk") as step:
                    going = chance.choice(live)
                    for reading in step.rows_with("stakeholder_reading", stakeholder_id=going):
                        step.delete("stakeholder_reading", reading["id"])
                    step.delete("stakeholder", going)
            elif act == 4:
                with t.step("Both", who="Clerk") as step:
                    step.insert("stakeholder_reading", {
                        "stakeholder_id": live[0], "on_day": f"2026-01-{len(rows):02d}-{t.edits}"})
                    step.update("stakeholder", live[-1], {"influence": chance.randint(1, 5)})
            else:
                journal.undo(t)

    def all_of_it(t: TownFile) -> None:
        rows: list[str] = []
        some_steps(t, rows)
        live = [one["id"] for one in t.rows("stakeholder")]
        if not live:
            live = [add(t, "stakeholder", person())]
        for row in live:
            erase_all(t, row, whole=chance.random() < 0.5)
        for entry in journal.recycle_bin(t):
            if entry.table == "stakeholder":  # it brings its readings
                journal.restore_from_bin(t, entry, who="Clerk")
        while journal.undo(t):
            pass
        while journal.redo(t):
            pass
        for _ in range(20):
            chance.choice((journal.undo, journal.redo))(t)

    town.run(all_of_it)
    erased_rows = {one.row_id for one in town.run(erased)}
    for one in town.run(lambda t: t.rows("stakeholder")):
        if one["id"] in erased_rows:
            assert one["contact_name"] is one["phone"] is None
    for entry in town.run(lambda t: t.rows("journal_entry")):
        if entry["row_id"] in erased_rows:
            assert NAME not in str(entry) and PHONE not in str(entry)
    assert town.run(lambda t: t.raw.execute("PRAGMA foreign_key_check").fetchall()) == []


def test_an_older_backup_is_cleaned_as_it_comes_back(town: TownFile, tmp_path: Path) -> None:
    row, meeting = town.run(filled_town)
    older = town.run(lambda t: backups.back_up(t, "asked"))
    town.run(lambda t: erase_all(t, row, whole=True))
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    restoring.restore(older, folder / "back.strongcity")
    assert bytes_left(folder) == []
    back = open_town_file(folder / "back.strongcity")
    assert back.run(lambda t: t.rows("stakeholder")) == []
    assert back.run(lambda t: t.rows("engagement", {"id": meeting})[0]["what"]["texts"]["en"]) \
        == "… (…) will call …"
    assert [one.row_id for one in back.run(erased)] == [row]
    back.close()


def copy_with_an_erasure_elsewhere(town: TownFile, *, whole: bool = False) -> TownFile:
    """The town as it was, open again, after another copy of it erased the person."""
    row, _ = town.run(filled_town)
    town.run(lambda t: backups.back_up(t, "asked"))
    town.close()
    older = town.path.read_bytes()
    copy = open_town_file(town.path)
    copy.run(lambda t: erase_all(t, row, whole=whole))
    copy.close()
    town.path.write_bytes(older)
    return open_town_file(town.path)


def contact(town: TownFile) -> object:
    return town.run(lambda t: [one["contact_name"] for one in t.rows("stakeholder")])


@pytest.mark.parametrize("whole", [False, True])
def test_opening_erases_nothing_and_says_what_another_copy_erased(
        town: TownFile, whole: bool) -> None:
    again = copy_with_an_erasure_elsewhere(town, whole=whole)
    assert contact(again) == [NAME] and again.run(erased) == ()
    (still,) = again.run(lambda t: erased_elsewhere(t, T))
    assert still.name == "Youth house" and again.run(describe_town).erased_elsewhere == 1
    again.run(lambda t: erase_here_too(t, still.erasure, "Mayor"))
    assert contact(again) == ([] if whole else [None])
    assert again.run(lambda t: erased_elsewhere(t, T)) == ()
    assert again.run(erased)[0].id == still.erasure.id
    step = again.run(journal.recent_steps)[0]
    assert (step.label, step.who) == (ERASED_HERE_TOO, "Mayor")
    again.close()
    assert bytes_left(town.path.parent) == []


def test_what_is_kept_is_asked_no_more_and_comes_back_with_a_backup(
        town: TownFile, tmp_path: Path) -> None:
    again = copy_with_an_erasure_elsewhere(town)
    (still,) = again.run(lambda t: erased_elsewhere(t, T))
    before = backups.backups_of(again.town_id)[-1].path
    again.run(lambda t: keep_here(t, still.erasure, "Mayor"))
    assert again.run(journal.recent_steps)[0].label == KEPT_HERE
    kept = again.run(lambda t: backups.back_up(t, "asked"))
    again.close()
    restoring.restore(kept, tmp_path / "new.strongcity")
    for put_back in (None, before, kept):
        if put_back is not None:
            restoring.restore_over(put_back, town.path)
        for path in (town.path, tmp_path / "new.strongcity"):
            opened = open_town_file(path)
            assert contact(opened) == [NAME] and opened.run(erased) == ()
            assert opened.run(lambda t: erased_elsewhere(t, T)) == ()
            opened.close()
    restoring.restore(before, tmp_path / "elsewhere.strongcity")
    elsewhere = open_town_file(tmp_path / "elsewhere.strongcity")
    assert contact(elsewhere) == [None]
    elsewhere.close()


def test_a_town_only_shown_tells_what_another_copy_erased(
        town: TownFile, monkeypatch: pytest.MonkeyPatch) -> None:
    copy_with_an_erasure_elsewhere(town).close()
    monkeypatch.setattr(opening, "may_write", lambda _path: False)
    shown = open_town_file(town.path)
    assert shown.read_only and contact(shown) == [NAME]
    (still,) = shown.run(lambda t: erased_elsewhere(t, T))
    for act in (erase_here_too, keep_here):
        with pytest.raises(Refusal):
            shown.run(lambda t, act=act: act(t, still.erasure, "Mayor"))  # type: ignore[misc]
    shown.close()


def test_a_town_that_comes_from_elsewhere_tells_the_backups_here(town: TownFile) -> None:
    row, _ = town.run(filled_town)
    town.run(lambda t: erase_all(t, row))
    note = paths.backups_folder(town.town_id) / "erasures.json"
    assert bytes_left(note.parent) == []
    note.unlink()
    town.close()
    open_town_file(town.path).close()
    assert [one.row_id for one in noted_in(note.parent).values()] == [row]


def test_a_damaged_note_is_as_good_as_none(town: TownFile) -> None:
    note = paths.backups_folder(town.town_id) / "erasures.json"
    note.parent.mkdir(parents=True, exist_ok=True)
    town.close()
    for broken in ("", "{", "[1, {}]", '[{"id": 3}]', "[null]"):
        note.write_text(broken, "utf-8")
        open_town_file(town.path).close()


def test_the_history_tells_of_it_without_the_data(town: TownFile) -> None:
    row, _ = town.run(filled_town)
    town.run(lambda t: erase_all(t, row))
    steps = town.run(journal.recent_steps)
    assert (steps[0].label, steps[0].values) == ("Erased a contact person", {})
    with pytest.raises(Refusal):
        town.run(lambda t: find_person(t, "stakeholders", "gone", T, whole=False))


def test_search_and_order_forget_the_person_and_keep_the_rest(town: TownFile) -> None:
    row, _ = town.run(filled_town)

    def index(t: TownFile) -> str:
        assert row_index.is_current(t.raw)
        return str(t.raw.execute("SELECT * FROM row_words").fetchall()
                   + t.raw.execute("SELECT * FROM row_key").fetchall())

    assert "vexford" in town.run(index)
    town.run(lambda t: erase_all(t, row))
    left = town.run(index)
    assert "vexford" not in left and "youth house" in left
    made_anew = town.run(lambda t: (row_index.rebuild(t.raw), index(t))[1])
    assert sorted(made_anew) == sorted(left)


def test_numbers_of_others_that_share_a_mark_stay_in_a_backup_brought_back(
        town: TownFile, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(mentions, "_HEX_OF_NUMBER", 1)  # every sixteenth number fits the mark
    numbers = [f"+000 700 {at:04d} {at * 37 % 100:02d}" for at in range(1_000, 1_060)]

    def fill(open_town: TownFile) -> str:
        for number in numbers:
            add(open_town, "stakeholder", {"name": words("Radio"), "phone": number})
        return add(open_town, "stakeholder", person())

    row = town.run(fill)
    backup = town.run(lambda t: backups.back_up(t, "by hand"))
    town.run(lambda t: erase_all(t, row))
    restored = tmp_path / "back.strongcity"
    restoring.restore(backup, restored)
    again = open_town_file(restored)
    try:
        found = again.run(lambda t: [one["phone"] for one in t.rows("stakeholder", order="number")])
        assert found == [*numbers, None]
    finally:
        again.close()
