"""What the council reads beside the plan: report, draft resolution, record, and the pack."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO
from typing import Any
from uuid import uuid4

import pikepdf
import pytest

from documents.pdf_text import pages_of, text_of
from register_samples import text
from sample_towns import write_sample
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.library.motions import tradition
from strongcity_desktop.operations.adopt_plan import AdoptionDetails, adopt
from strongcity_desktop.operations.check_adopted import check_adopted, frozen_paper
from strongcity_desktop.operations.council_papers import PAPERS, TO_COME
from strongcity_desktop.operations.documents_offered import documents
from strongcity_desktop.operations.fill_worksheet import (
    answer,
    newest,
    open_filled,
    start_worksheet,
)
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.nothing_to_print import NotBegun
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.kinds import UNKNOWN
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.presentation import DO_NOT_KNOW

INTERNAL = Edition(Audience.INTERNAL)
SHEET = all_worksheets()[PAPERS]
EN = translator("en")


@pytest.fixture
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    """The sample town, whose council has not voted yet."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(tmp_path_factory.mktemp("home")))
        made = write_sample(tmp_path_factory.mktemp("towns") / "V.strongcity", "en")
        yield made
        made.close()


@pytest.fixture
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    made = create_town(tmp_path_factory.mktemp("towns") / "Oak.strongcity", TownDetails(
        name=LocalText.of("Oak", "en"), language="en", languages=("en",)), "Clerk")
    yield made
    made.close()


def made(town: TownFile, document: str, language: str = "en", edition: Edition = INTERNAL,
         **more: Any) -> bytes:
    return town.run(lambda t: make_document(t, document,
                                            DocumentOptions(language, edition, **more)))


def printed(town: TownFile, document: str, language: str = "en", **more: Any) -> str:
    return text_of(made(town, document, language, **more))


def begin(town: TownFile, on: date | None = None, **answers: Any) -> str:
    def fill(opened: TownFile) -> str:
        begun = start_worksheet(opened, PAPERS, depth="full", who="", on=on)
        for key, value in answers.items():
            answer(opened, begun.id, key, value, who="")
        return begun.id

    return town.run(fill)


def lines(**columns: str) -> list[dict[str, Any]]:
    return [{"id": str(uuid4()), **{key: text(words) for key, words in columns.items()}}]


def words_of(town: TownFile, key: str, column: str, language: str) -> list[str]:
    """The words of each line of a list in the sample's papers."""
    begun = town.run(lambda t: newest(t, PAPERS))
    assert begun is not None
    found = town.run(lambda t: open_filled(t, begun.id)).answers[key]
    return [" ".join(item[column]["texts"][language].split()) for item in found]


@pytest.mark.parametrize("language", ["en", "fr"])
def test_what_is_recommended_is_what_is_voted_on(town: TownFile, language: str) -> None:
    report, resolution = (" ".join(printed(town, one, language).split())
                          for one in ("decision-report", "draft-resolution"))
    for key, column in (("recommendations", "text"), ("reasons", "text"),
                        ("legal_basis", "reference")):
        for said in words_of(town, key, column, language):
            assert said in report and said in resolution
    t = translator(language)
    form = tradition("resolution")  # that of the town, in any language
    assert form.article(t, 4) in resolution and form.article(t, 5) not in resolution
    for key in ("options", "equality_note", "consultation_note", "interests"):
        name = wording.short_label(t, SHEET.question(key))
        assert name in report and name not in resolution


def test_the_report_adds_what_the_registers_know(town: TownFile) -> None:
    report = " ".join(printed(town, "decision-report").split())
    assert "Needed 158,000 VLC" in report and "Market survey, three markets" in report
    assert "Actions 10" in report and "Indicators 17" in report


def test_a_figure_held_back_says_why(town: TownFile) -> None:
    report = " ".join(printed(town, "decision-report", edition=Edition()).split())
    assert "* " in report and "*: held back" in report
    assert "held back" not in printed(town, "decision-report")


def test_a_report_hardly_begun_names_what_is_open_and_leaves_away_what_is_optional(
        empty: TownFile) -> None:
    begin(empty, aim=text("To adopt the plan"))
    report = printed(empty, "decision-report")
    must = [one for one in SHEET.questions if not one.optional and one.key in (
        "recommendations", "reasons", "options", "legal_basis", "money_note")]
    assert report.count("Not answered yet.") == len(must) + 3
    assert "To adopt the plan" in report and "Declared interests" not in report
    resolution = printed(empty, "draft-resolution")
    assert "No article is written yet." in resolution and "Number" in resolution


def test_what_nobody_knows_is_said_so_and_is_no_article(empty: TownFile) -> None:
    begin(empty, **{one.key: UNKNOWN for one in SHEET.questions})
    report = printed(empty, "decision-report")
    assert report.count(DO_NOT_KNOW) >= 4
    assert "No article is written yet." in printed(empty, "draft-resolution")
    record = printed(empty, "record-of-decision")
    assert "Is this a key decision?" in record and DO_NOT_KNOW not in record


def test_nothing_is_printed_before_the_papers_are_begun(empty: TownFile) -> None:
    for document in ("decision-report", "draft-resolution", "council-pack"):
        with pytest.raises(NotBegun):
            made(empty, document)


def test_the_record_before_the_vote_carries_what_the_papers_say(town: TownFile) -> None:
    record = " ".join(printed(town, "record-of-decision").split())
    assert "Use this form after the vote." in record and "Service area Community life" in record
    assert "Town council of Valmora" in record and "7 Feb" not in record.split("Adopted on")[0]
    for key, column in (("reasons", "text"), ("options", "way"), ("papers_read", "named")):
        for said in words_of(town, key, column, "en"):
            assert said in record


def test_a_council_that_knows_no_key_decisions_is_not_asked_for_one(empty: TownFile) -> None:
    assert "key decision" in printed(empty, "record-of-decision")
    begin(empty, key_decision="not_used")
    assert "key decision" not in printed(empty, "record-of-decision")


def test_each_vote_has_its_own_papers(empty: TownFile) -> None:
    def vote(name: str, day: date) -> str:
        details = AdoptionDetails(name, day, "Town council", languages=("en",))
        return empty.run(lambda t: adopt(t, details, "Clerk")).row.id

    begin(empty, date(2024, 1, 5), reasons=lines(text="the bridge was dark"))
    first = vote("Version 1", date(2024, 3, 1))
    assert "the bridge was dark" in printed(empty, "record-of-decision")
    begin(empty, date(2025, 1, 5), reasons=lines(text="the square is empty"))
    assert "the bridge was dark" in printed(empty, "record-of-decision")
    coming = printed(empty, "record-of-decision", row_id=TO_COME)
    assert "the square is empty" in coming and "Use this form" in coming
    assert coming.split("Page 1")[0] in printed(empty, "council-pack")
    earlier = printed(empty, "record-of-decision", row_id=first)
    assert "the bridge was dark" in earlier and "the square" not in earlier
    vote("Version 2", date(2025, 3, 1))
    told = printed(empty, "record-of-decision")
    assert "Version 2" in told and "the square is empty" in told and "Use this form" not in told


def test_a_later_vote_without_papers_has_none_of_an_earlier_one(empty: TownFile) -> None:
    def vote(name: str, day: date) -> str:
        details = AdoptionDetails(name, day, languages=("en",))
        return empty.run(lambda t: adopt(t, details, "Clerk")).row.id

    run = begin(empty, date(2024, 1, 5), reasons=lines(text="the bridge was dark"),
                carried_out_by=UNKNOWN)
    vote("Version 1", date(2024, 3, 1))
    second = vote("Version 2", date(2026, 1, 10))
    assert "the bridge" not in printed(empty, "record-of-decision", row_id=second)
    newest_version, first_version = empty.run(check_adopted)
    assert "decision-report-en.pdf" in {one.name for one in first_version.papers}
    assert "decision-report-en.pdf" not in {one.name for one in newest_version.papers}
    begin(empty, date(2026, 2, 1), reasons=lines(text="the square is empty"))
    form = printed(empty, "record-of-decision", row_id=TO_COME)
    assert "has not adopted" not in form and "Use this form after the vote." in form
    pack = printed(empty, "council-pack", filled_id=run)
    assert "the bridge was dark" in pack and "the square" not in pack and "Version 1" in pack


@pytest.mark.parametrize("language", ["fr", "ar"])
def test_the_pack_is_every_paper_as_it_is_by_itself(town: TownFile, language: str) -> None:
    t = translator(language)
    pack = made(town, "council-pack", language)
    kind = next(one for one in documents() if one.id == "council-pack")
    papers = {one: made(town, one, language) for one in kind.made_of}
    assert pages_of(pack) == 1 + sum(map(pages_of, papers.values()))
    whole = " ".join(text_of(pack).split())
    for pdf in papers.values():
        assert " ".join(text_of(pdf).split()) in whole
    with pikepdf.open(BytesIO(pack)) as opened, opened.open_outline() as outline:
        places = {page.objgen: n for n, page in enumerate(opened.pages)}
        begins = [places[item.destination[0].objgen] for item in outline.root]
        assert len(begins) == 1 + len(papers) and begins == sorted(begins)
        assert opened.check_pdf_syntax() == []
    first = text_of(pack)[:2000]
    for n in begins[1:]:
        assert t.number(n + 1) in first


def test_in_two_languages_the_pack_is_never_torn_into_facing_pages(empty: TownFile) -> None:
    begin(empty, aim=text("To adopt the plan"))
    alone = [made(empty, "council-pack", language) for language in ("fr", "ar")]
    assert made(empty, "council-pack", "fr") == alone[0]
    both = made(empty, "council-pack", "fr", second_language="ar")
    assert pages_of(both) == sum(map(pages_of, alone))
    assert made(empty, "council-pack", "fr", second_language="ar", facing=True) == both


def test_what_the_council_voted_on_is_frozen_with_its_papers(town: TownFile) -> None:
    details = AdoptionDetails("Version 1", date(2026, 3, 12), languages=("en", "fr"))
    version = town.run(lambda t: adopt(t, details, "Clerk")).row
    (one,) = town.run(check_adopted)
    names = {paper.name for paper in one.papers}
    assert {f"{paper}-{code}.pdf" for paper in ("decision-report", "draft-resolution")
            for code in ("en", "fr")} <= names
    report = text_of(town.run(lambda t: frozen_paper(t, version.id, "decision-report-fr.pdf")))
    assert words_of(town, "recommendations", "text", "fr")[0] in " ".join(report.split())


@pytest.mark.parametrize("language", SHIPPED)
def test_no_two_documents_have_the_same_title(language: str) -> None:
    titles = [kind.title_in(translator(language)) for kind in documents()]
    assert sorted({one for one in titles if titles.count(one) > 1}) == []
