"""The prevention plan: its sections, what can be left away, an empty town, the same sums."""

from collections.abc import Iterator
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from documents.pdf_text import page_texts, text_of
from sample_towns import write_sample
from strongcity_desktop.documents.plan.titles import SECTIONS
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED, translator
from strongcity_desktop.operations.document_chapters import chapters_of
from strongcity_desktop.operations.keep_register import add_row, delete_rows, rows_of
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownFile, create_town
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.registers.analysis.budget import Money, budget_of
from strongcity_desktop.registers.plan_section import PLAN_SECTIONS
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.worksheets.loader import all_worksheets
from strongcity_desktop.worksheets.wording import worksheet_label

PLAN = "prevention-plan"
INTERNAL = Edition(Audience.INTERNAL)
TITLES = dict(SECTIONS)


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    folder: Path = tmp_path_factory.mktemp("plan")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(folder))
        town = write_sample(folder / "Valmora.strongcity", "en")
        town.run(_without_parts_of_its_own)
        yield town
        town.close()


def _without_parts_of_its_own(town: TownFile) -> None:
    """The parts of the plan as in a town that never chose any."""
    rows = [row.id for row in rows_of(town, PLAN_SECTIONS.id)]
    delete_rows(town, PLAN_SECTIONS.id, rows, "Test")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[TownFile]:
    town = create_town(tmp_path / "New.strongcity", TownDetails(LocalText.of("New", "en")), "")
    yield town
    town.close()


@cache
def plan(town: TownFile, without: frozenset[str] = frozenset(), language: str = "en",
         edition: Edition = Edition()) -> bytes:  # noqa: B008
    options = DocumentOptions(language, edition, without=without)
    return town.run(lambda opened: make_document(opened, PLAN, options))


def begun(pdf: bytes) -> list[str]:
    """The titles of the chapters in the outline, in their order."""
    with pikepdf.open(BytesIO(pdf)) as opened, opened.open_outline() as outline:
        return [one.title for one in outline.root if ". " in one.title]


def test_the_sections_stand_in_their_order(sample: TownFile) -> None:
    assert begun(plan(sample)) == [f"{number}. {title}"
                                   for number, title in enumerate(TITLES.values(), 1)]
    cover, contents, *_ = page_texts(plan(sample))
    assert "Prevention plan" in cover
    assert "Draft for approval by the council" in cover
    assert all(title in contents for title in TITLES.values())


def test_the_documents_offer_its_sections_to_be_left_away() -> None:
    assert chapters_of(PLAN) == SECTIONS
    assert chapters_of("task-list") == ()


@pytest.mark.parametrize("key", ["summary", "budget", "approval", "annexes"])
def test_a_section_is_left_away_and_the_others_are_numbered_anew(sample: TownFile, key: str
                                                                 ) -> None:
    pdf = plan(sample, frozenset({key}))
    kept = [title for other, title in TITLES.items() if other != key]
    assert begun(pdf) == [f"{number}. {title}" for number, title in enumerate(kept, 1)]
    assert "The public version does not show" in text_of(pdf)


def test_without_any_section_cover_and_contents_are_left(sample: TownFile) -> None:
    pdf = plan(sample, frozenset(TITLES))
    assert begun(pdf) == []
    assert "Draft for approval by the council" in text_of(pdf)


def test_the_day_planned_for_the_vote_leaves_the_cover_once_the_council_voted(
        sample: TownFile) -> None:
    assert "Day of decision" in page_texts(plan(sample))[0]
    version = {"name": LocalText.of("Version 1", "en").to_json(), "adopted_on": "2026-02-05"}
    sample.run(lambda town: add_row(town, "adopted_versions", version, "Test"))
    voted = sample.run(lambda town: make_document(town, PLAN, DocumentOptions("en", Edition())))
    sample.run(undo)
    assert "adopted on 5 February 2026" in (cover := page_texts(voted)[0])
    assert "Day of decision" not in cover


@pytest.mark.parametrize("language", SHIPPED)
def test_an_empty_town_has_a_plan_that_names_what_was_not_begun(empty: TownFile, language: str
                                                                ) -> None:
    for edition in (Edition(), INTERNAL):
        assert len(begun(plan(empty, language=language, edition=edition))) == len(TITLES)
    t = translator(language)
    if t.direction == "ltr":
        text = text_of(plan(empty, language=language))
        for worksheet_id in ("diagnosis", "mandate", "strategy", "setup", "platform"):
            assert worksheet_label(t, all_worksheets()[worksheet_id]) in text


def test_its_sums_are_those_of_the_budget(sample: TownFile) -> None:
    def told(document_id: str, without: frozenset[str] = frozenset()) -> str:
        options = DocumentOptions("en", without=without)
        return text_of(sample.run(lambda opened: make_document(opened, document_id, options)))

    rows = {name: sample.run(lambda opened, name=name: rows_of(opened, name))
            for name in ("budget_lines", "expenses")}
    money: Money = budget_of(rows["budget_lines"], rows["expenses"]).total
    t = translator("en")
    whole, alone = told(PLAN), told("budget-view")
    others = frozenset(TITLES) - {"budget"}
    section, first = told(PLAN, others), told(PLAN, frozenset(TITLES) - {"summary"})
    for amount in (money.planned, money.secured, money.sought, money.open, money.existing):
        words = t.amount(amount, "VLC").replace("\u00a0", " ")
        for text in (whole, alone, section, first):
            assert words in text.replace("\u00a0", " ")


def test_public_plans_tell_less_and_say_so(sample: TownFile) -> None:
    public, internal = text_of(plan(sample)), text_of(plan(sample, edition=INTERNAL))
    assert "Unwanted effects" in internal
    assert "Unwanted effects" not in public
    assert "The public version does not show" in public


def test_the_approval_page_is_a_leaf_of_its_own_to_be_signed(sample: TownFile) -> None:
    pages = page_texts(plan(sample))
    (page,) = [one for one in pages[2:] if ". Approval" in one]
    for words in ("Sitting of the council on", "Against", "Abstained", "Signatures"):
        assert words in page
    assert "Annexes" not in page
