"""What is refused when a document is made, and how its file is written."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.pdf_text import page_texts, text_of
from paper_samples import filled_town
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import write_document
from strongcity_desktop.operations.compare_years import assessments, runs_of
from strongcity_desktop.operations.document_chapters import REPORT_CHAPTERS
from strongcity_desktop.operations.make_document import (
    DocumentOptions,
    documents,
    export_document,
    first_pages,
    make_document,
    make_with_note,
)
from strongcity_desktop.operations.nothing_to_print import NoEntry, NotBegun
from strongcity_desktop.operations.open_town import TownFile, create_town
from strongcity_desktop.operations.write_document import write_whole
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.wording import title
from strongcity_desktop.store.town_details import TownDetails

OPTIONS = DocumentOptions("en", Edition())


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    opened = filled_town(tmp_path / "Valmora.strongcity")
    yield opened
    opened.close()


@pytest.mark.parametrize(("document_id", "options", "said"), [
    ("plan-of-everything", OPTIONS, "no document “plan-of-everything”"),
    ("diagnosis-report", DocumentOptions("tlh"), "not made in “tlh”"),
    ("diagnosis-report", DocumentOptions("en", paper="a3"), "not “a3”"),
])
def test_unknown_wishes_are_refused(town: TownFile, document_id: str, options: DocumentOptions,
                                    said: str) -> None:
    with pytest.raises(Refusal, match=said):
        town.run(lambda opened: make_document(opened, document_id, options))


def test_a_document_of_a_tool_never_begun_says_so(tmp_path: Path) -> None:
    town = create_town(tmp_path / "New.strongcity", TownDetails(LocalText.of("New", "en")), "")
    try:
        with pytest.raises(NotBegun, match="“Diagnosis” was not begun yet"):
            town.run(lambda opened: make_document(opened, "diagnosis-report", OPTIONS))
        for kind in documents():
            refused = _refusal(town, kind.id)
            if refused is None:
                continue
            assert kind.of_worksheet or kind.of_row_in or kind.of_two, kind.id
            for code in ("fr", "ar"):
                t = translator(code)
                name = refused.worksheet_in(t) if isinstance(refused, NotBegun) \
                    else title(t, REGISTERS[refused.register_id])
                assert name in without_isolates(refused.in_words(t))
    finally:
        town.close()


def _refusal(town: TownFile, document_id: str) -> NotBegun | NoEntry | None:
    """Why it has nothing to tell; None where it was made."""
    try:
        pdf = town.run(lambda opened: make_document(opened, document_id, OPTIONS))
    except (NotBegun, NoEntry) as refused:
        return refused
    assert pdf.startswith(b"%PDF-")
    return None


def test_an_assessment_can_be_chosen_and_compared(town: TownFile) -> None:
    def made(document_id: str, **chosen: str) -> str:
        options = DocumentOptions("en", Edition(), **chosen)  # type: ignore[arg-type]
        return text_of(town.run(lambda opened: make_document(opened, document_id, options)))

    earlier, later = (one.id for one in town.run(assessments))
    newest, first = made("diagnosis-report"), made("diagnosis-report", filled_id=earlier)
    assert newest == made("diagnosis-report", filled_id=later)
    assert "Earlier word about" in first
    assert "What changed since last time" in newest
    assert "What changed since last time" not in first
    both = made("assessment-comparison")
    assert both == made("assessment-comparison", filled_id=later, earlier=earlier)
    with pytest.raises(Refusal, match="no earlier time to compare"):
        made("assessment-comparison", filled_id=earlier)


def test_the_run_of_another_worksheet_is_not_taken_for_its_own(town: TownFile) -> None:
    def made(document_id: str, filled_id: str | None) -> bytes:
        options = DocumentOptions("en", Edition(), filled_id=filled_id)
        return town.run(lambda opened: make_document(opened, document_id, options))

    first, last = (one.id for one in town.run(lambda opened: runs_of(opened, "cooperation")))
    diagnosis = town.run(assessments)[0].id
    for named in (None, last, diagnosis):
        assert made("cooperation-brief", named) == made("cooperation-brief", None)
    assert made("cooperation-brief", first) != made("cooperation-brief", last)
    assert made("diagnosis-report", last) == made("diagnosis-report", None)


def test_an_entry_that_is_gone_is_told(town: TownFile) -> None:
    gone = DocumentOptions("en", Edition(), row_id="00000000-0000-0000-0000-000000000000")
    with pytest.raises(Refusal, match="no longer there"):
        town.run(lambda opened: make_document(opened, "meeting-minutes", gone))


def test_chapters_that_can_be_left_away_are_those_of_the_report(town: TownFile) -> None:
    every = frozenset(key for key, _ in REPORT_CHAPTERS)
    options = DocumentOptions("en", Edition(), without=every)
    text = text_of(town.run(lambda opened: make_document(opened, "diagnosis-report", options)))
    assert "1. Summary" in text
    assert not any(f". {title} " in text for _, title in REPORT_CHAPTERS)
    assert "Left out" in text


def test_export_writes_the_document_and_nothing_else(town: TownFile, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    target = folder / "list.pdf"
    target.write_bytes(b"before")
    town.run(lambda opened: export_document(opened, "neighbourhoods-list", OPTIONS, target))
    assert target.read_bytes().startswith(b"%PDF-")
    assert [path.name for path in folder.iterdir()] == ["list.pdf"]


def test_town_file_is_never_written_over(town: TownFile, tmp_path: Path) -> None:
    before = town.path.read_bytes()
    other_name = tmp_path / "link.pdf"
    other_name.symlink_to(town.path)
    for target in (town.path, other_name):
        with pytest.raises(Refusal, match="is the town file itself"):
            town.run(lambda opened, to=target: export_document(
                opened, "neighbourhoods-list", OPTIONS, to))
    assert town.path.read_bytes() == before


@pytest.mark.parametrize(("number", "said"), [
    (errno.ENOSPC, "no room left"), (errno.EROFS, "cannot be written there"),
    (errno.EACCES, "cannot be written there"), (errno.ENOENT, "folder for"),
])
def test_a_place_that_cannot_take_it_keeps_what_was_there(
        tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, said: str) -> None:
    target = tmp_path / "report.pdf"
    target.write_bytes(b"before")

    def refuse(descriptor: int) -> None:
        raise OSError(number, "told by the test")

    monkeypatch.setattr(write_document.os, "fsync", refuse)
    with pytest.raises(Refusal, match=said):
        write_whole(b"%PDF-", target)
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


class Enough(Exception):  # noqa: N818 (a wish, nothing broken)
    """Stops the making of a document."""


def test_the_making_of_a_document_can_be_stopped_all_along(town: TownFile) -> None:
    calls = 0

    def stop_at(last: int) -> None:
        nonlocal calls
        calls += 1
        if calls == last:
            raise Enough

    def made(last: int) -> bytes:
        return town.run(lambda opened: make_with_note(
            opened, "diagnosis-report", OPTIONS, "en", lambda: stop_at(last)).pdf)

    whole = made(0)
    every = calls
    assert whole == town.run(lambda opened: make_document(opened, "diagnosis-report", OPTIONS))
    for last in (1, every // 2, every - 1, every):
        calls = 0
        with pytest.raises(Enough):
            made(last)
        assert calls == last
    calls = 0
    assert made(0) == whole


@pytest.mark.parametrize("languages", [("fr", "ar"), ("ar", "fr"), ("en", "fr")])
@pytest.mark.parametrize("document_id", ["prevention-plan", "neighbourhoods-list"])
def test_two_languages_face_each_other(town: TownFile, document_id: str,
                                       languages: tuple[str, str]) -> None:
    first, second = languages
    alone = [town.run(lambda opened, language=language: make_document(
        opened, document_id, DocumentOptions(language, depth="short"))) for language in languages]
    both = DocumentOptions(first, depth="short", second_language=second, facing=True)
    pages = page_texts(town.run(lambda opened: make_document(opened, document_id, both)))
    assert len(pages) % 2 == 0
    for side, pdf in enumerate(alone):
        assert page_texts(pdf)[0][:40] == pages[side][:40]
    whole = " ".join(pages)
    assert str(len(pages)) in whole


def test_facing_pages_need_a_second_language(town: TownFile) -> None:
    with pytest.raises(Refusal, match="need a second language"):
        town.run(lambda opened: make_document(
            opened, "task-list", DocumentOptions("en", facing=True)))
    same = DocumentOptions("en", second_language="en", facing=True)
    alone, twice = (town.run(lambda opened, options=options: make_document(
        opened, "task-list", options)) for options in (OPTIONS, same))
    assert twice == alone


def test_the_first_pages_of_the_plan_are_made_alone(town: TownFile) -> None:
    def first(document_id: str, **more: object) -> list[str]:
        options = DocumentOptions("fr", second_language="ar", **more)  # type: ignore[arg-type]
        made = town.run(lambda opened: first_pages(opened, document_id, options, "en"))
        return page_texts(made.pdf)

    assert len(first("prevention-plan")) == 3
    assert len(first("prevention-plan", facing=True)) % 2 == 0
    alone = town.run(lambda opened: make_document(opened, "task-list", DocumentOptions("fr")))
    assert first("task-list") == page_texts(alone)
