"""The report chapter by chapter: what each says of the rows that the assessment names."""

from datetime import date
from typing import Any

import pytest

from documents.pdf_text import page_texts, text_of
from documents.row_sources import INTERNAL, PUBLIC, TODAY, row, said, source_of
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.report.assessment import Assessment
from strongcity_desktop.documents.report.report import diagnosis_report
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.years import RunFacts, Years
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.operations.document_chapters import REPORT_CHAPTERS
from strongcity_desktop.worksheets.loader import all_worksheets

SHEET = all_worksheets()["diagnosis"]
STATION, MILL = row(1, "Station"), row(2, "Mill Quarter")
RUMOURS = row(11, "Rumours", kind="hate", likelihood=4, impact=4, trend="rising", quality="thin",
              reason=said("zqreason"), drivers=said("zqdrivers"), affected=["newcomers"],
              felt={STATION.id: 5, MILL.id: "unknown"}, description=said("Told on the telephone"))
FIGHTS = row(12, "Fights", kind="polarisation", likelihood=2, impact=3, quality="good",
             evidence=said("zqevidence"), protective_factors=said("A mixed league"))
OTHER = row(13, "Not faced this year", likelihood=5, impact=5)
POLICE = row(21, "Police figures", owner=said("Police"), biases=said("Only what is reported"),
             quality="fair")
UNUSED = row(22, "Old register")
LEAGUE = row(31, "Sunday league", kind="informal", challenges=[RUMOURS.id])
WALK = row(41, "Evening walk", held_on="2026-01-14", groups=["women", "newcomers"],
           neighbourhoods=[STATION.id], reached=32)
PLANNED = row(42, "Youth evening", held_on="2026-06-01", groups=["young_people"])
PARTNER = row(51, "Youth centre", listed_publicly=True, sector="youth")
SILENT = row(52, "A shy office", listed_publicly=False, sector="police")
ROWS = {"neighbourhoods": (STATION, MILL), "challenges": (FIGHTS, RUMOURS, OTHER),
        "data_sources": (POLICE, UNUSED), "mechanisms": (LEAGUE,),
        "consultations": (WALK, PLANNED), "stakeholders": (PARTNER, SILENT)}
ANSWERS: dict[str, Any] = {
    "challenges_faced": [FIGHTS.id, RUMOURS.id], "sources_held": [POLICE.id],
    "mechanisms_known": [LEAGUE.id], "consultations_held": [WALK.id, PLANNED.id],
    "partners_named": [PARTNER.id, SILENT.id]}


def source_for(edition: Edition = PUBLIC) -> Source:
    return source_of(ROWS, edition=edition)


def answered(answers: dict[str, Any] | None = None) -> Answered:
    return Answered(SHEET, ANSWERS if answers is None else answers, "full", date(2026, 1, 5),
                    None, "Diagnosis 2026")


def report(edition: Edition = PUBLIC, **options: Any) -> str:
    return text_of(diagnosis_report(source_for(edition), answered(), **options))


def chapter(text: str, title: str, following: str) -> str:
    """What stands between two headings, after the contents."""
    return text.rsplit(f". {title} ", 1)[1].split(f". {following} ", 1)[0]


def test_only_faced_challenges_count_the_most_urgent_first() -> None:
    assert Assessment(source_for(), answered()).challenges == (RUMOURS, FIGHTS)
    text = report()
    assert "Not faced this year" not in text
    table = chapter(text, "Challenges by priority", "Where each challenge is felt")
    assert table.index("Rumours") < table.index("Fights")
    assert "4 Likely 4 High 16 Rising" in table
    assert "Not rated yet" not in table


def test_the_summary_names_what_matters() -> None:
    text = chapter(report(), "Summary", "Who contributes")
    assert "11 Rumours High Station" in text.replace(" A ", " ")
    assert "1 challenge rests on thin evidence." in text
    assert "1 is rated without any source." in text
    assert "Young people (a consultation is planned)" in text
    assert "Mill Quarter" in text
    assert "Since last time" not in text


def test_a_challenge_is_told_as_far_as_its_marks_allow() -> None:
    public, internal = report(), report(INTERNAL)
    for text in (public, internal):
        assert "Told on the telephone" in text
        assert "Priority A, High, score 16" in text
        assert "What could serve it Sunday league" in text
        assert "Who is affected Newcomers" in text
    for word in ("zqreason", "zqdrivers", "zqevidence"):
        assert word not in public
        assert word in internal


def test_voices_not_yet_heard() -> None:
    text = chapter(report(), "Voices not yet heard", "Evidence and its gaps")
    assert "Young people (a consultation is planned)" in text
    assert "Neighbourhoods • Mill Quarter" in text.replace("Neighbourhoods Mill",
                                                           "Neighbourhoods • Mill")
    assert "Newcomers" not in text
    assert "Station" not in text


def test_evidence_and_its_gaps() -> None:
    public = chapter(report(), "Evidence and its gaps", "To look at again")
    assert "Thin evidence 11. Rumours" in public
    assert "1 rated challenge has no source yet." in public
    assert "21 Police figures – Only what is reported Fair" in public
    internal = chapter(report(INTERNAL), "Evidence and its gaps", "To look at again")
    assert "Rated without a source 11. Rumours" in internal


def test_sources_and_annexes_name_what_the_answers_name() -> None:
    text = report()
    assert "Data sources Police figures" in text
    assert "Old register" not in text
    annexes = text.rsplit(". Annexes ", 1)[1]
    assert "31 Sunday league Informal" in annexes
    assert "41 Evening walk 14 Jan 2026" in annexes
    assert "Youth centre" in annexes
    assert "A shy office" not in text
    assert "A shy office" in report(INTERNAL)


def test_left_out_stands_before_the_annexes_not_on_a_page_of_its_own() -> None:
    text = report()
    assert text.rindex("Left out") < text.rindex(". Annexes ")
    assert "1 entry not listed publicly" in text


def test_first_assessment_has_no_change_to_tell() -> None:
    assert "What changed since last time" not in report()
    then = RunFacts("Diagnosis 2025", date(2025, 1, 5), date(2025, 2, 1))
    now = RunFacts("Diagnosis 2026", TODAY, None)
    text = report(years=Years(then, now, SHEET, counts={"better": 2}))
    assert "What changed since last time" in text
    assert "Since last time Better: 2" in text


TITLES = {key: title for key, title in REPORT_CHAPTERS if key not in ("steps", "change")}


@pytest.mark.parametrize("key", TITLES)
def test_a_chapter_can_be_left_away(key: str) -> None:
    text = report(without={key})
    assert f". {TITLES[key]} " not in text
    others = [title for other, title in TITLES.items() if other != key]
    assert all(f". {title} " in text for title in others)
    assert "Left out" in text


def test_without_its_steps_the_report_keeps_its_summary() -> None:
    text = report(without={"steps"})
    assert "2. Challenges by priority" in text
    assert ". Who contributes" not in text


def test_a_diagnosis_that_says_nothing_still_makes_a_report() -> None:
    pages = page_texts(diagnosis_report(source_of({}), answered({})))
    text = " ".join(pages)
    assert "No challenge is named in this diagnosis yet." in text
    assert "No data source is named in this diagnosis yet." in text
    assert ". Annexes" not in text


def test_a_name_in_another_language_is_marked_as_such() -> None:
    named = row(11, "Rumeurs", likelihood=4, impact=4)
    named.values["name"] = said("Rumeurs", "fr")
    source = source_of({"challenges": (named,)})
    text = text_of(diagnosis_report(source, answered({"challenges_faced": [named.id]})))
    assert "Rumeurs (written in Français)" in text


def test_notes_of_challenges_are_counted_where_they_are_not_shown() -> None:
    source = source_of({"challenges": (RUMOURS, FIGHTS, OTHER)})
    diagnosis_report(source, answered({"challenges_faced": [RUMOURS.id, FIGHTS.id]}))
    assert source.left_out.phrases(source.setting.t) == ("2 internal notes",)


def test_the_heat_map_of_a_large_town_begins_under_its_heading() -> None:
    places = [row(100 + number, f"Place {number}") for number in range(40)]
    many = [row(200 + number, f"Challenge number {number} with a name of some length",
                likelihood=1 + number % 5, impact=1 + number // 5 % 5,
                felt=dict.fromkeys((place.id for place in places), 1 + number % 5))
            for number in range(60)]
    source = source_of({"challenges": many, "neighbourhoods": places})
    pages = page_texts(diagnosis_report(source, answered(
        {"challenges_faced": [one.id for one in many]})))
    assert len(pages) > 15
    begun = next(page for page in pages[3:] if ". Where each challenge is felt " in page)
    assert "Place 0" in begun, "the chart stands under its heading"
