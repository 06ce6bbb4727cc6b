"""Action plans as towns write them come in with nothing lost, and print again in their columns."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from documents.pdf_text import text_of
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.importing.import_preview import take_in
from strongcity_desktop.operations.importing.import_session import (
    ImportSession,
    language_of,
    look_at_table,
    names_for,
)
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.operations.undo import undo

WHOLE = Edition(Audience.INTERNAL, lists_contacts=True, shows_sensitive=True)
KEY_ACTIONS = (
    ("No.", "Theme", "Key action", "Lead", "Timescale", "Outcomes", "Notes"),
    ("1.1", "Civil society", "Meet the faith groups", "Town council: faith officer", "Ongoing",
     "Groups speak to each other", "Three of five met so far"),
    ("1.2", "", "Train youth workers", "Youth service", "March 2027", "Workers feel sure", ""),
    ("2.1", "Leadership", "Report to the council", "Clerk", "Weekly", "Councillors are informed",
     "Delayed by the election"))
OBJECTIVES = (
    ("#", "Objective/Work area", "Action", "Indicators", "Timeframe", "Responsibility"),
    ("1", "Schools are safe", "Map the way to school", "Number of maps", "1 year",
     "School office, police"),
    ("2", "", "Hold forums", "Forums held; people present", "April 2026 – March 2027",
     "Mayor’s office"),
    ("3", "Houses stand firm", "Check the roofs", "Roofs checked", "2 years", "Building office"))
RISKS = (
    ("Outcome", "Risk/Vulnerability", "Action to address risk", "Owner", "Evidence of progress",
     "RAG"),
    ("Staff know whom to ask", "Nobody knows the contact", "Name a contact", "Head",
     "Poster in each corridor", "Green"),
    ("Pupils think for themselves", "Much hate online", "Media lessons", "Teachers",
     "Two of six lessons given", "A"),
    ("Parents take part", "Few parents come", "Evening talks", "Parents’ council", "None yet",
     "rouge"))
FRENCH = (
    ("N°", "Objectif", "Action clé", "Pilote", "Échéance", "Résultats attendus", "Remarques"),
    ("1", "Un quartier entendu", "Réunir les voisins", "Secrétariat", "Chaque mois",
     "Les voisins se connaissent", "À suivre"))
ARABIC = (
    ("الهدف", "الإجراء", "المؤشرات", "الإطار الزمني", "المسؤولية"),
    ("حي مسموع", "جمع الجيران", "عدد اللقاءات", "كل شهر", "الأمانة"))
FIELDS = {
    "key_actions": ("reference", "theme", "name", "responsible", "timescale", "intended", "note"),
    "objectives": ("reference", "theme", "name", "indicators_in_words", "timescale",
                   "responsible"),
    "risks": ("intended", "answers_risk", "name", "responsible", "evidence_of_progress", "rag"),
    "french": ("reference", "theme", "name", "responsible", "timescale", "intended", "note"),
    "arabic": ("theme", "name", "indicators_in_words", "timescale", "responsible")}
PLANS = {"key_actions": KEY_ACTIONS, "objectives": OBJECTIVES, "risks": RISKS, "french": FRENCH,
         "arabic": ARABIC}
COLOURS = {"Green": "green", "A": "amber", "rouge": "red"}


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "V.strongcity", TownDetails(
        LocalText.of("Valmora", "en"), language="en"), "Clerk")
    yield made
    made.close()


def workbook(folder: Path, plan: Sequence[Sequence[str]]) -> Path:
    path = folder / "plan.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet("Plan")
        for line, cells in enumerate(plan):
            sheet.write_row(line, 0, cells)
    return path


def begun(town: TownFile, folder: Path, plan: Sequence[Sequence[str]]) -> ImportSession:
    table = look_at_table(workbook(folder, plan), town.path)
    return town.run(lambda open: ImportSession("actions", table, translator("en"),
                                               language_of(open), names_for(open, "actions")))


def filled(plan: Sequence[Sequence[str]]) -> list[list[str]]:
    """The cells of a plan, its theme named for each of its actions."""
    at = next((place for place, head in enumerate(plan[0])
               if head.split("/")[0] in ("Theme", "Objective", "Objectif", "الهدف")), None)
    found: list[list[str]] = []
    for line in plan[1:]:
        cells = list(line)
        if at is not None and not cells[at] and found:
            cells[at] = found[-1][at]
        found.append(cells)
    return found


def said(value: Any) -> str:
    return LocalText.from_json(value).shown_in("en").text if isinstance(value, dict) \
        else str(value or "")


@pytest.mark.parametrize("shape", list(PLANS))
def test_every_cell_of_a_plan_comes_in_and_goes_back_as_one_step(
        town: TownFile, tmp_path: Path, shape: str) -> None:
    plan = PLANS[shape]
    session = begun(town, tmp_path, plan)
    assert tuple(column.field.key if column else "" for column in session.columns) \
        == FIELDS[shape]
    made = town.run(lambda open: take_in(open, session, "Clerk"))
    assert made.written, made
    kept = town.run(lambda open: rows_of(open, "actions"))
    told = [[said(row.values.get(key)) for key in FIELDS[shape]] for row in kept]
    assert told == [[COLOURS.get(cell, cell) for cell in line] for line in filled(plan)]
    town.run(undo)
    assert not town.run(lambda open: rows_of(open, "actions"))


@pytest.mark.parametrize("shape", ["key_actions", "objectives", "risks"])
def test_a_plan_prints_again_in_its_own_shape(town: TownFile, tmp_path: Path, shape: str) -> None:
    session = begun(town, tmp_path, PLANS[shape])
    assert town.run(lambda open: take_in(open, session, "Clerk")).written
    pdf = town.run(lambda open: make_document(open, "action-plan", DocumentOptions(
        "en", WHOLE, shape=shape)))
    printed = text_of(pdf).translate({0x2068: None, 0x2069: None})
    lost = [word for line in PLANS[shape][1:] for cell in line if cell not in COLOURS
            for word in cell.split() if word not in printed]
    assert not lost


def test_a_list_of_this_app_keeps_its_own_columns(town: TownFile, tmp_path: Path) -> None:
    session = begun(town, tmp_path, (("id", "name", "lead", "risks"), ("", "Choir", "", "")))
    assert [column.field.key for column in session.columns[1:] if column] == [
        "name", "lead", "risks"]


THEMES_IN_ROWS = (
    ("No.", "Key action", "Lead", "Timescale", "Outcomes", "Notes"),
    ("1. Civil society", "", "", "", "", ""),
    ("1.1", "Meet the faith groups", "Faith officer", "Ongoing", "Groups speak", "Three met"),
    ("1.2", "Train youth workers", "Youth service", "March 2027", "Workers feel sure", ""),
    ("", "2. Leadership", "", "", "", ""),
    ("2.1", "Report to the council", "Clerk", "Weekly", "Councillors know", ""))


def test_a_theme_in_a_row_of_its_own_is_kept_with_each_of_its_actions(
        town: TownFile, tmp_path: Path) -> None:
    session = begun(town, tmp_path, THEMES_IN_ROWS)
    assert town.run(lambda open: take_in(open, session, "Clerk")).written
    kept = town.run(lambda open: rows_of(open, "actions"))
    assert [(said(row.values["theme"]), said(row.values["name"])) for row in kept] == [
        ("1. Civil society", "Meet the faith groups"), ("1. Civil society", "Train youth workers"),
        ("2. Leadership", "Report to the council")]


def test_an_action_of_which_only_the_name_is_known_is_no_theme(town: TownFile, tmp_path: Path
                                                               ) -> None:
    session = begun(town, tmp_path, (
        ("Key action", "Lead", "Timescale"), ("Meet the faith groups", "Faith officer", "Ongoing"),
        ("Train youth workers", "", ""), ("Report to the council", "Clerk", "Weekly")))
    assert town.run(lambda open: take_in(open, session, "Clerk")).written
    assert [said(row.values["name"]) for row in town.run(lambda open: rows_of(open, "actions"))
            ] == ["Meet the faith groups", "Train youth workers", "Report to the council"]
