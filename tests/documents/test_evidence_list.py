"""Documents kept, on paper: the internal list says what rests on each, the public one is open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.pdf_text import text_of
from store_samples import DETAILS
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.documents_offered import DocumentOptions
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.fill_worksheet import answer, start_worksheet
from strongcity_desktop.operations.keep_evidence import AnswerEnd, RowEnd, link_document
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.make_document import make_document
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.store.town_file import TownFile

WHO, INTERNAL = "Clerk", Edition(Audience.INTERNAL)
DELICATE = ("Secretreport", "Namedreport", "Townreport", "Unsaidreport")


def name(words: str) -> LocalText:
    return LocalText.of(words, "en")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "town", DETAILS, WHO)
    made.run(_fill)
    yield made
    made.close()


def _fill(town: TownFile) -> None:
    challenge = add_row(town, "neighbourhoods", {"name": name("Harbour")}, WHO).row
    filled = start_worksheet(town, "diagnosis", who=WHO)
    faced = add_row(town, "challenges", {"name": name("Rumours")}, WHO).row.id
    answer(town, filled.id, "challenges_faced", [faced], who=WHO)
    answer(town, filled.id, "women_heard", "yes", who=WHO)
    for words, sensitivity in (("Openreport", "open"), ("Secretreport", "confidential"),
                               ("Namedreport", "personal"), ("Townreport", "internal"),
                               ("Unsaidreport", None)):
        document = add_row(town, "evidence_files", {
            "name": name(words), "sensitivity": sensitivity,
            "file": {"hash": "0" * 64, "name": f"{words}.pdf", "size": 5}}, WHO).row.id
        for end in (RowEnd("challenges", faced), AnswerEnd(filled.id, "women_heard"),
                    RowEnd("neighbourhoods", challenge.id)):
            link_document(town, document, end, WHO)
    hidden = add_row(town, "evidence_files", {"name": name("Quietlink"), "sensitivity": "open"},
                     WHO).row.id
    link_document(town, hidden, RowEnd("challenges", faced), WHO, sensitivity="confidential")


def made(town: TownFile, document: str, edition: Edition) -> str:
    pdf = town.run(lambda t: make_document(t, document, DocumentOptions("en", edition)))
    return " ".join(text_of(pdf).split())


def test_the_internal_list_names_all_and_what_rests_on_them(town: TownFile) -> None:
    said = made(town, "evidence-list", INTERNAL)
    for wanted in ("Openreport", *DELICATE, "Openreport.pdf", "Harbour", "Rumours"):
        assert wanted in said


def test_the_public_list_names_only_what_is_open_to_all(town: TownFile) -> None:
    said = made(town, "evidence-list", Edition())
    assert "Openreport" in said and "Quietlink" in said
    assert not [word for word in (*DELICATE, "Harbour", "Rumours") if word in said]
    assert "4 entries not listed publicly" in said


def test_the_report_names_the_documents_behind_challenges_and_answers(town: TownFile) -> None:
    internal, public = (made(town, "diagnosis-report", edition)
                        for edition in (INTERNAL, Edition()))
    for wanted in ("Openreport", *DELICATE, "Quietlink"):
        assert wanted in internal
    assert "Openreport" in public
    assert not [word for word in (*DELICATE, "Quietlink") if word in public]


@pytest.mark.parametrize("ending", ["csv", "xlsx", "json"])
def test_what_is_carried_out_names_files_and_holds_no_content(town: TownFile, tmp_path: Path,
                                                              ending: str) -> None:
    target = tmp_path / f"documents.{ending}"
    town.run(lambda t: export_rows(t, target, "evidence_files", translator("en"), Edition()))
    assert target.stat().st_size
    if ending != "xlsx":
        written = target.read_text("utf-8")
        assert "Openreport.pdf" in written
        assert not [word for word in DELICATE if word in written]
