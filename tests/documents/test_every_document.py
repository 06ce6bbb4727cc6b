"""Every document in every language and edition: made, whole, marked, the same each time."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from documents.pdf_text import every_byte, pages_of, text_of
from paper_samples import filled_town
from strongcity_desktop.language.marks import Audience, Edition, Mark
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.compare_years import assessments
from strongcity_desktop.operations.fill_worksheet import open_filled
from strongcity_desktop.operations.make_document import (
    DocumentOptions,
    documents,
    make_document,
    make_with_note,
)
from strongcity_desktop.operations.open_town import TownFile
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.answers import visible
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.loader import all_worksheets

PUBLIC = Edition()
INTERNAL = Edition(Audience.INTERNAL)
WHOLE = Edition(Audience.INTERNAL, lists_contacts=True, shows_sensitive=True)
IDS = [kind.id for kind in documents()]


def told(place: str, declared: Mark) -> str:
    """A text with a word of its own for its mark: "zqpublic"."""
    return f"zq{declared.value} {place}"


def told_then(place: str, declared: Mark) -> str:
    """The same for the assessment before."""
    return f"zq{declared.value} {place} then"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    folder: Path = tmp_path_factory.mktemp("paper")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(folder))
        opened = filled_town(folder / "Valmora.strongcity", told, words_then=told_then)
        yield opened
        opened.close()


def made_anew(town: TownFile, document_id: str, options: DocumentOptions) -> bytes:
    return town.run(lambda opened: make_document(opened, document_id, options))


@cache
def made(town: TownFile, document_id: str, options: DocumentOptions) -> bytes:
    """Each document is made once and looked at from several sides; the town does not change."""
    return made_anew(town, document_id, options)


@cache
def read(pdf: bytes) -> str:
    return text_of(pdf)


@pytest.mark.parametrize("edition", [PUBLIC, WHOLE])
@pytest.mark.parametrize("language", SHIPPED)
@pytest.mark.parametrize("document_id", IDS)
def test_says_its_title_and_language(town: TownFile, document_id: str, language: str,
                                     edition: Edition) -> None:
    pdf = made(town, document_id, DocumentOptions(language, edition))
    title = next(kind for kind in documents() if kind.id == document_id).title_in(
        translator(language))
    with pikepdf.open(BytesIO(pdf)) as opened:
        assert str(opened.Root.Lang) == language
        assert opened.Root.ViewerPreferences.DisplayDocTitle
        direction = opened.Root.ViewerPreferences.Direction
        assert direction == ("/R2L" if language == "ar" else "/L2R")
        assert "/Producer" not in opened.docinfo
        assert "/CreationDate" not in opened.docinfo
        with opened.open_metadata(set_pikepdf_as_editor=False) as about:
            assert about["dc:title"] == title
            assert "valmora" in str(about["dc:creator"]).lower() or language == "ar"
        assert opened.Root.Outlines.Count >= 1
    assert len(read(pdf)) > 120


@pytest.mark.parametrize("edition", [PUBLIC, INTERNAL])
@pytest.mark.parametrize("document_id", IDS)
def test_hidden_marks_are_in_no_byte(town: TownFile, document_id: str, edition: Edition) -> None:
    for language in ("fr", "ar"):
        pdf = made(town, document_id, DocumentOptions(language, edition))
        text, content = read(pdf), every_byte(pdf)
        for declared in Mark:
            if not edition.shows(declared):
                word = f"zq{declared.value}"
                assert word not in text
                assert word.encode() not in content
                assert word.encode("utf-16-be") not in content


def test_shown_marks_are_there(town: TownFile) -> None:
    report = text_of(made(town, "diagnosis-report", DocumentOptions("en", WHOLE)))
    register = text_of(made(town, "stakeholder-register", DocumentOptions("en", WHOLE)))
    for declared in Mark:
        assert f"zq{declared.value}" in report + register
    assert "zqpersonal phone" in register


def test_public_list_names_only_those_who_agreed(town: TownFile) -> None:
    public = text_of(made(town, "stakeholder-list", DocumentOptions("en", PUBLIC)))
    assert "zqpublic name 1" in public
    assert "zqpublic name 2" not in public
    assert "1 entry not listed publicly" in public
    assert "2 contacts" in public


@pytest.mark.parametrize("language", SHIPPED)
def test_report_holds_questions_and_answers(town: TownFile, language: str) -> None:
    t = translator(language)
    text = text_of(made(town, "diagnosis-report", DocumentOptions(language, WHOLE)))
    sheet = all_worksheets()["diagnosis"]
    words = "".join(text.split())
    given = town.run(lambda opened: open_filled(opened, assessments(opened)[-1].id))
    for question in visible(sheet, given.answers, given.depth):
        if question.kind in (Kind.TEXT, Kind.LONG_TEXT):
            assert f"zq{question.mark.value}{question.key}" in words
    if t.direction == "ltr":
        for step in sheet.steps:
            assert "".join(wording.step_label(t, step).split()) in words


def test_public_version_counts_what_it_leaves_out(town: TownFile) -> None:
    note = town.run(lambda opened: make_with_note(
        opened, "stakeholder-register", DocumentOptions("fr", PUBLIC), "en"))
    assert note.left_out == ("2 contacts", "2 internal notes", "2 sensitive notes",
                             "1 entry not listed publicly")
    whole = town.run(lambda opened: make_with_note(
        opened, "stakeholder-register", DocumentOptions("fr", WHOLE), "en"))
    assert whole.left_out == ()


@pytest.mark.parametrize("document_id", IDS)
def test_same_input_gives_same_bytes(town: TownFile, document_id: str) -> None:
    options = DocumentOptions("ar", WHOLE)
    assert made(town, document_id, options) == made_anew(town, document_id, options)


@pytest.mark.parametrize("worksheet_id", [kind.blank_of for kind in documents() if kind.blank_of])
def test_worksheets_to_fill_in_by_hand_follow_paper_and_form(town: TownFile, worksheet_id: str
                                                             ) -> None:
    document_id = worksheet_id.replace("_", "-") + "-worksheet"
    letter = made(town, document_id, DocumentOptions("en", PUBLIC, paper="letter"))
    with pikepdf.open(BytesIO(letter)) as opened:
        assert [float(edge) for edge in opened.pages[0].mediabox] == [0, 0, 612, 792]
    short = made(town, document_id, DocumentOptions("en", PUBLIC, depth="short"))
    full = made(town, document_id, DocumentOptions("en", PUBLIC))
    assert pages_of(short) <= pages_of(full)
    sheet = all_worksheets()[worksheet_id]
    for pdf, depth in ((short, "short"), (full, "full")):
        words = "".join(read(pdf).split())
        for question in sheet.questions:
            label = "".join(question.label.split())
            assert (label in words) == (depth == "full" or question.depth == "short") \
                or any(label in "".join(one.label.split()) for one in sheet.questions
                       if one is not question), question.path


def test_pages_are_counted_and_contents_name_them(town: TownFile) -> None:
    pdf = made(town, "diagnosis-report", DocumentOptions("en", PUBLIC))
    pages = pages_of(pdf)
    text = text_of(pdf)
    assert f"Page {pages} of {pages}" in text
    assert f"Page 1 of {pages}" not in text  # the cover has no foot
    with pikepdf.open(BytesIO(pdf)) as opened:
        links = [note for note in opened.pages[1].Annots if note.Subtype == "/Link"]
        steps = len(all_worksheets()["diagnosis"].steps)
        assert len(links) >= 2 * (steps + 4)


@pytest.mark.parametrize("worksheet_id", [kind.blank_of for kind in documents() if kind.blank_of])
def test_worksheets_to_fill_in_by_hand_explain_their_conditions(town: TownFile, worksheet_id: str
                                                                ) -> None:
    document_id = worksheet_id.replace("_", "-") + "-worksheet"
    text = read(made(town, document_id, DocumentOptions("en", PUBLIC)))
    asked_sometimes = [question for question in all_worksheets()[worksheet_id].questions
                       if question.relevant is not None]
    assert text.count("Answer this if") >= len(asked_sometimes)
