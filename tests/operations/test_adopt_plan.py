"""Adopting the plan: frozen in one step, proved for ever, with nothing in it that must not stay."""

import hashlib
import io
import json
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from shutil import copyfile
from zipfile import ZipFile

import pytest

from documents.pdf_text import every_byte, text_of
from paper_samples import filled_town
from register_samples import EVERYTHING, text
from sample_towns import write_sample
from strongcity_desktop.exchange.frozen_plan import CONTENT, MANIFEST
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import back_up, restore
from strongcity_desktop.operations.adopt_plan import (
    TOLD,
    AdoptionDetails,
    adopt,
    next_name,
    papers_of,
    usual_languages,
)
from strongcity_desktop.operations.changes_since import newest_adopted, read_changes
from strongcity_desktop.operations.check_adopted import (
    check_adopted,
    frozen_paper,
    frozen_plan,
    save_paper,
    what_is_wrong,
    write_paper_to_show,
)
from strongcity_desktop.operations.check_town import check_open_town
from strongcity_desktop.operations.document_chapters import chapters_of
from strongcity_desktop.operations.erase_person import erase_person, find_person
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.importing.import_rows import import_rows
from strongcity_desktop.operations.keep_register import (
    RowRefusal,
    add_row,
    change_row,
    delete_rows,
    duplicate_row,
    rows_of,
)
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownFile, open_town
from strongcity_desktop.operations.undo import bring_back, recent_steps, recycle_bin, undo
from strongcity_desktop.registers.changes_told import ChangesTold
from strongcity_desktop.store import files
from whole_towns import empty_town

EN, INTERNAL = translator("en"), Edition(Audience.INTERNAL)
DETAILS = AdoptionDetails("Version 1", date(2026, 3, 12), "Town council", "12/26", 17, 2, 1,
                          conditions="Report twice a year", languages=("en",))
PAPER = "plan-en-public.pdf"


@pytest.fixture(scope="module")
def adopted_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample town with one adopted version, made once and not to be changed."""
    folder = tmp_path_factory.mktemp("adopted")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(folder))
        town = write_sample(folder / "Valmora.strongcity", "en")
        town.run(lambda t: adopt(t, DETAILS, "Clerk"))
        town.close()
    return folder / "Valmora.strongcity"


@pytest.fixture
def town(adopted_file: Path, tmp_path: Path) -> Iterator[TownFile]:
    """A copy of it, open."""
    opened = open_town(Path(copyfile(adopted_file, tmp_path / "Valmora.strongcity")))
    yield opened
    opened.close()


def wrong(town: TownFile) -> list[str]:
    return [str(reason) for reason in town.run(what_is_wrong)]


def changes(town: TownFile, edition: Edition = INTERNAL) -> ChangesTold:
    told = town.run(lambda t: read_changes(t, EN, edition))
    assert told is not None
    return told


def test_one_step_freezes_the_papers_and_proves_them(town: TownFile) -> None:
    (one,) = town.run(check_adopted)
    assert one.is_whole
    assert {paper.name for paper in one.papers} >= {CONTENT, PAPER, "plan-en-internal.pdf",
                                                    "council-motion-en.pdf",
                                                    "decision-report-en.pdf",
                                                    "draft-resolution-en.pdf"}
    row = one.row.values
    assert (row["votes_for"], row["votes_against"], row["abstained"]) == (17, 2, 1)
    plan = town.run(lambda t: frozen_plan(t, one.row))
    assert plan is not None
    manifest = plan.paper(MANIFEST) or b""
    assert hashlib.sha256(manifest).hexdigest() == row["checksum"]
    said = json.loads(manifest)
    assert said["vote"] == {"for": 17, "against": 2, "abstained": 1}
    assert said["adopted"]["on"] == "2026-03-12" and said["app"].startswith("StrongCity")
    assert set(plan.bundle["registers"]) == set(TOLD)
    assert plan.bundle["format"] == "strongcity-town"
    assert {sheet["worksheet"] for sheet in plan.bundle["worksheets"]} >= {"diagnosis", "mandate"}
    assert plan.paper(PAPER) is not None and (plan.paper(PAPER) or b"").startswith(b"%PDF")
    step = town.run(lambda t: recent_steps(t, 1))[0]
    assert EN(step.label, **step.values).translate({0x2068: None, 0x2069: None}) == \
        "Adopted the plan: Version 1"
    assert town.run(check_open_town) is None


def test_undo_takes_the_version_back_and_redo_is_not_lost(town: TownFile) -> None:
    town.run(undo)
    assert town.run(check_adopted) == ()
    assert town.run(next_name) == (1, "Version 1")
    assert town.run(newest_adopted) is None
    town.run(files.clean)  # what undo could bring back stays
    from strongcity_desktop.operations.undo import redo

    town.run(redo)
    (one,) = town.run(check_adopted)
    assert one.is_whole


def test_a_deleted_version_comes_back_whole(town: TownFile) -> None:
    (one,) = town.run(check_adopted)
    town.run(lambda t: delete_rows(t, "adopted_versions", [one.row.id], "Clerk"))
    assert town.run(check_adopted) == ()
    town.run(files.clean)
    (entry,) = [e for e in town.run(recycle_bin) if e.row_id == one.row.id]
    town.run(lambda t: bring_back(t, entry, "Clerk"))
    (again,) = town.run(check_adopted)
    assert again.is_whole


def test_the_vote_can_be_corrected_and_the_frozen_plan_stays_whole(town: TownFile) -> None:
    (one,) = town.run(check_adopted)
    town.run(lambda t: change_row(t, "adopted_versions", one.row.id, {"votes_for": 18}, "Clerk"))
    (again,) = town.run(check_adopted)
    assert again.is_whole and again.row.values["votes_for"] == 18
    assert again.row.values["frozen"] == one.row.values["frozen"]


def test_a_copy_of_a_version_was_never_adopted(town: TownFile) -> None:
    (one,) = town.run(check_adopted)
    copy = town.run(lambda t: duplicate_row(t, "adopted_versions", one.row.id, "Clerk"))
    assert copy.row.values["frozen"] is None and copy.row.values["checksum"] is None
    found = town.run(newest_adopted)
    assert found is not None and found.id == one.row.id


def test_what_must_be_mended_is_said_and_nothing_is_kept(town: TownFile) -> None:
    with pytest.raises(RowRefusal):
        town.run(lambda t: adopt(t, AdoptionDetails("", languages=("en",)), "Clerk"))

    class Stopped(Exception):  # noqa: N818
        pass

    def stop() -> None:
        raise Stopped

    with pytest.raises(Stopped):
        town.run(lambda t: adopt(t, DETAILS, "Clerk", stop))
    assert len(town.run(check_adopted)) == 1


def test_it_survives_a_backup_and_the_way_back(town: TownFile, tmp_path: Path) -> None:
    kept = town.run(back_up.back_up_now)
    restored = tmp_path / "restored.strongcity"
    restore.restore_to(kept, restored)
    again = open_town(restored)
    (one,) = again.run(check_adopted)
    assert one.is_whole and wrong(again) == []
    assert again.run(lambda t: frozen_paper(t, one.row.id, PAPER)).startswith(b"%PDF")
    again.close()


def test_a_backup_without_the_content_says_what_is_missing(town: TownFile, tmp_path: Path) -> None:
    kept = town.run(back_up.back_up_now)
    for content in (kept.parent / "contents").iterdir():
        content.unlink()
    restored = tmp_path / "restored.strongcity"
    restore.restore_to(kept, restored)
    again = open_town(restored)
    assert wrong(again) == ["Version 1: the frozen plan is not in this town file. Bring back a "
                            "backup that has it."]
    assert "plan-1.zip" in again.run(files.names_of_missing)
    assert str(again.run(check_open_town)) == wrong(again)[0]
    assert not again.run(lambda t: read_changes(t, EN, INTERNAL)).is_readable  # type: ignore[union-attr]
    again.close()


def stored(town: TownFile) -> tuple[str, bytes]:
    """The hash under which the frozen plan lies, and its bytes."""
    (one,) = town.run(check_adopted)
    wanted = one.row.values["frozen"]["hash"]
    return wanted, town.run(lambda t: b"".join(files.pieces(t.raw, wanted)))


def flip_in_the_table(town: TownFile, name: str) -> None:
    """Flip a bit of one paper as it lies in the file, behind the app's back."""
    wanted, content = stored(town)
    with ZipFile(io.BytesIO(content)) as packed:
        entry = packed.getinfo(name)
    flipped = bytearray(content)
    flipped[entry.header_offset + 30 + len(name) + entry.compress_size // 2] ^= 1

    def write(opened: TownFile) -> None:
        with opened.transaction():
            opened.raw.execute("UPDATE stored_file SET content = ? WHERE hash = ?",
                               (bytes(flipped), wanted))

    town.run(write)


@pytest.mark.parametrize(("name", "sentence"), [
    (PAPER, "Version 1: plan-en-public.pdf was changed after the adoption."),
    (CONTENT, "Version 1: content.json was changed after the adoption."),
    (MANIFEST, "Version 1: the list of its papers (manifest.json) was changed after the "
               "adoption."),
])
def test_one_flipped_bit_in_the_file_is_named(town: TownFile, name: str, sentence: str) -> None:
    flip_in_the_table(town, name)
    assert sentence in wrong(town)
    assert sentence in str(town.run(check_open_town))
    (one,) = town.run(check_adopted)
    assert one.is_frozen and not one.is_whole


def repack(town: TownFile, change: Callable[[dict[str, bytes]], object]) -> None:
    """Put another frozen plan in its place, whole as a file and named by the row."""
    (one,) = town.run(check_adopted)
    _, content = stored(town)
    with ZipFile(io.BytesIO(content)) as packed:
        papers = {name: packed.read(name) for name in packed.namelist()}
    change(papers)
    made = io.BytesIO()
    with ZipFile(made, "w") as out:
        for name, paper in papers.items():
            out.writestr(name, paper)

    def write(opened: TownFile) -> None:
        with opened.step("Changed", who="Somebody") as step:
            kept = files.keep_bytes(opened, "plan-1.zip", made.getvalue())
            step.update("adopted_version", one.row.id, {"frozen": kept})

    town.run(write)


def test_a_paper_exchanged_inside_is_named_though_the_file_is_whole(town: TownFile) -> None:
    def one_bit(papers: dict[str, bytes]) -> None:
        other = bytearray(papers[PAPER])
        other[1000] ^= 1
        papers[PAPER] = bytes(other)

    repack(town, one_bit)
    assert wrong(town) == ["Version 1: plan-en-public.pdf was changed after the adoption."]
    assert changes(town).is_readable  # the content itself is as it was


def test_a_manifest_that_was_mended_to_fit_is_named(town: TownFile) -> None:
    def both(papers: dict[str, bytes]) -> None:
        said = json.loads(papers[MANIFEST])
        papers[PAPER] = b"%PDF-1.7 other"
        for one in said["files"]:
            if one["name"] == PAPER:
                one.update(size=14, sha256=hashlib.sha256(papers[PAPER]).hexdigest())
        papers[MANIFEST] = json.dumps(said).encode()

    repack(town, both)
    assert wrong(town) == ["Version 1: the list of its papers (manifest.json) was changed after "
                           "the adoption."]
    assert not changes(town).is_readable


def test_papers_are_saved_and_shown_from_copies(town: TownFile, tmp_path: Path) -> None:
    (one,) = town.run(check_adopted)
    target = tmp_path / "plan.pdf"
    town.run(lambda t: save_paper(t, one.row.id, PAPER, target))
    assert "Valmora" in text_of(target.read_bytes())
    shown = town.run(lambda t: write_paper_to_show(t, one.row.id, PAPER, tmp_path / "shown"))
    assert shown.read_bytes() == target.read_bytes()
    with pytest.raises(Refusal):
        town.run(lambda t: frozen_paper(t, one.row.id, "other.pdf"))


def test_which_papers_and_languages(town: TownFile) -> None:
    assert town.run(usual_languages)[0] == "en"
    names = [paper.name for paper in papers_of(("fr", "ar"), facing=True)]
    assert names[0] == "plan-fr-public.pdf" and names[-1] == "plan-fr-ar-public.pdf"
    assert {"plan-ar-internal.pdf", "plan-ar-public.pdf"} <= set(names)
    assert not any(paper.options.edition.lists_contacts or paper.options.edition.shows_sensitive
                   for paper in papers_of(("fr", "ar"), facing=True))


def test_what_changed_since_is_named_and_reverts(town: TownFile) -> None:
    assert changes(town).is_unchanged
    action, line = (town.run(lambda t, r=r: rows_of(t, r))[0] for r in ("actions", "budget_lines"))
    goal = town.run(lambda t: rows_of(t, "goals"))[0]
    town.run(lambda t: change_row(t, "actions", action.id, {"ends_on": "2028-01-31"}, "Clerk"))
    town.run(lambda t: change_row(t, "budget_lines", line.id, {"amount": "99999"}, "Clerk"))
    town.run(lambda t: delete_rows(t, "goals", [goal.id], "Clerk"))
    town.run(lambda t: add_row(t, "actions", {"name": text("Night bus")}, "Clerk"))
    told = changes(town)
    assert {(one.register_id, one.kind) for one in told.entries} == {
        ("goals", "removed"), ("actions", "changed"), ("actions", "added"),
        ("budget_lines", "changed")}
    assert told.money and "Night bus" in " ".join(told.sentences(EN))
    printed = text_of(town.run(lambda t: make_document(t, "changes-since-adoption",
                                                       DocumentOptions("en", INTERNAL))))
    assert "Night bus" in printed and "31 Jan 2028" in printed and "17 for" in printed
    report = text_of(town.run(lambda t: make_document(t, "progress-report",
                                                      DocumentOptions("en", INTERNAL))))
    assert "Changed since the plan was adopted" in report and "Night bus" in report
    for _ in range(4):
        town.run(undo)
    assert changes(town).is_unchanged


def test_nothing_hidden_is_frozen(tmp_path: Path) -> None:
    """A word of its own in every field and answer, by its mark."""
    said: dict[Mark, set[str]] = {declared: set() for declared in Mark}

    def words(place: str, declared: Mark) -> str:
        known = said[declared]
        known.add(f"{declared.value[:4]}canary{len(known)}x")
        return f"{declared.value[:4]}canary{len(known) - 1}x"

    town = filled_town(tmp_path / "canaries.strongcity", words, rows_each=2, words_then=words)
    town.run(lambda t: adopt(t, DETAILS, "whocanary"))
    one = next(version for version in town.run(check_adopted) if version.is_whole)
    plan = town.run(lambda t: frozen_plan(t, one.row))
    assert plan is not None
    hidden = [word.encode() for declared in (Mark.PERSONAL, Mark.SENSITIVE)
              for word in said[declared]]
    assert len(hidden) > 20
    content, manifest = plan.paper(CONTENT) or b"", plan.paper(MANIFEST) or b""
    assert b"publcanary" in content and b"intecanary" in content
    for known in (content, manifest):
        assert not [word for word in hidden if word in known]
        assert b"whocanary" not in known
    for name in plan.names:
        if name.endswith(".pdf"):
            pdf = plan.paper(name) or b""
            spelled = every_byte(pdf) + text_of(pdf).encode()
            assert not [word for word in hidden if word in spelled], name
            assert "public" not in name or b"intecanary" not in spelled, name
    town.close()


def test_who_is_erased_is_in_no_content_and_in_no_list_of_changes(tmp_path: Path) -> None:
    town = write_sample(tmp_path / "Valmora.strongcity", "en")
    kept = town.run(lambda t: add_row(t, "stakeholders", {
        "name": text("Amparo Quisling"), "person_or_organisation": "official_role",
        "contact_name": "Amparo Quisling", "email": "amparo@quisling.example"}, "Clerk"))
    goal = town.run(lambda t: rows_of(t, "goals"))[0]
    town.run(lambda t: change_row(t, "goals", goal.id, {
        "description": text("Agreed with Amparo Quisling in spring.")}, "Clerk"))
    action = town.run(lambda t: rows_of(t, "actions"))[0]
    town.run(lambda t: change_row(t, "actions", action.id, {"lead": [kept.row.id]}, "Clerk"))
    town.run(lambda t: adopt(t, DETAILS, "Clerk"))
    version = town.run(newest_adopted)
    assert version is not None
    plan = town.run(lambda t: frozen_plan(t, version))
    assert plan is not None
    assert kept.row.id not in {row["id"] for row in plan.bundle["registers"]["stakeholders"]}
    assert "quisling.example" not in (plan.paper(CONTENT) or b"").decode()
    found = town.run(lambda t: find_person(t, "stakeholders", kept.row.id, EN, whole=True))
    assert found.frozen_in == ("Version 1",)  # its papers stay, and the page says so
    other = town.run(lambda t: rows_of(t, "stakeholders"))[-2].id
    assert not town.run(lambda t: find_person(t, "stakeholders", other, EN, whole=False)).frozen_in
    town.run(lambda t: erase_person(t, "stakeholders", kept.row.id, "Clerk", whole=True,
                                    blank=[one.place for one in found.mentions]))
    assert changes(town).is_unchanged or "Quisling" not in " ".join(changes(town).sentences(EN))
    town.run(lambda t: change_row(t, "goals", goal.id, {"description": text("Agreed.")}, "Clerk"))
    town.run(lambda t: change_row(t, "actions", action.id, {"lead": None}, "Clerk"))
    said = " ".join(changes(town).sentences(EN))
    assert "Agreed with … in spring" in said and "Quisling" not in said and "Amparo" not in said
    town.close()


def test_a_later_print_of_the_plan_shows_what_changed(town: TownFile) -> None:
    def annexes() -> str:
        every = {key for key, _ in chapters_of("prevention-plan")}
        return text_of(town.run(lambda t: make_document(t, "prevention-plan", DocumentOptions(
            "en", INTERNAL, without=frozenset(every - {"annexes"})))))

    assert "What changed since the adoption" not in annexes()
    action = town.run(lambda t: rows_of(t, "actions"))[0]
    town.run(lambda t: change_row(t, "actions", action.id, {"ends_on": "2028-01-31"}, "Clerk"))
    printed = annexes()
    assert "What changed since the adoption" in printed and "31 Jan 2028" in printed


def test_it_travels_with_the_whole_town_as_json(town: TownFile, tmp_path: Path) -> None:
    carried = town.run(lambda t: export_rows(t, tmp_path / "whole.json", None, EN, EVERYTHING))
    other = empty_town(tmp_path / "other.strongcity")
    assert other.run(lambda t: import_rows(t, carried, None, EN, who="Clerk")).problems == ()
    (one,) = other.run(check_adopted)
    assert one.is_whole
    assert other.run(lambda t: frozen_paper(t, one.row.id, PAPER)) == town.run(
        lambda t: frozen_paper(t, one.row.id, PAPER))
    other.close()
