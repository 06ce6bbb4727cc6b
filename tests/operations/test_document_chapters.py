"""Which chapters can be left away: those of the app, and those that a town gave its plan."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from documents.pdf_text import text_of
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.document_chapters import (
    REPORT_CHAPTERS,
    chapters_in,
    chapters_of,
)
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town

PLAN = "prevention-plan"


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    opened = create_town(tmp_path / "New.strongcity", TownDetails(LocalText.of("New", "en")), "")
    yield opened
    opened.close()


def add(town: TownFile, name: str, section: str, **values: object) -> str:
    text = LocalText.of(name, "en").to_json()
    return town.run(lambda opened: add_row(
        opened, "plan_sections", {"name": text, "section": section, **values}, "Test").row.id)


def test_a_town_that_chose_nothing_has_the_usual_ones(town: TownFile) -> None:
    t = translator("fr")
    found = town.run(lambda opened: chapters_in(opened, PLAN, t))
    assert found[1:] == tuple((key, t(title)) for key, title in chapters_of(PLAN))
    assert found[0] == ("foreword", t("Foreword"))
    report = town.run(lambda opened: chapters_in(opened, "diagnosis-report", t))
    assert report == tuple((key, t(title)) for key, title in REPORT_CHAPTERS)


def test_the_towns_own_parts_can_be_left_away_by_their_ids(town: TownFile) -> None:
    own = add(town, "What we ask", "own", words=LocalText.of("Come and see", "en").to_json())
    add(town, "In a nutshell", "summary")
    add(town, "Unseen", "risks", printed=False)
    found = dict(town.run(lambda opened: chapters_in(opened, PLAN, translator("en"))))
    assert found[own] == "What we ask" and found["summary"] == "In a nutshell"
    assert "risks" not in found and "cover" not in found
    every = frozenset(found)
    for without, is_there in ((every, False), (every - {own}, True)):
        options = DocumentOptions("en", without=without)
        pdf = town.run(lambda opened, options=options: make_document(opened, PLAN, options))
        assert ("Come and see" in text_of(pdf)) is is_there
