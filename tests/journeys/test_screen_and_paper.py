"""What the window says of the sample town, and what its report says: the same numbers."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTableWidget

from journeys.charts_on_paper import heat_on, matrix_on, words_on
from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import diagnoses, lines_of, page_of, pages_in, town_of
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.tools import SHARED_REGISTERS
from strongcity_desktop.registers.analysis.evidence import claims_without_source, thin_evidence
from strongcity_desktop.registers.analysis.heat import heat_map
from strongcity_desktop.registers.analysis.matrix import matrix_cells, priority
from strongcity_desktop.registers.analysis.voices import voices_unheard
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import choice_label, label, title
from strongcity_desktop.store.moment import today
from strongcity_desktop.ui.diagnosis.page import DiagnosisPage
from strongcity_desktop.ui.documents.page import DocumentsPage
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.registers.tellings import Line, ShowRow

T = translator("en")
CHALLENGES, PLACES = REGISTERS["challenges"], REGISTERS["neighbourhoods"]
Challenges = tuple[Row, ...]


@pytest.fixture
def hands(start: Start, sample_town: Path) -> Hands:
    """The sample town as an official opens it."""
    return start("en", sample_town)


@pytest.fixture
def faced(hands: Hands) -> Challenges:
    """The challenges of the newest diagnosis with what it says of them."""
    newest = diagnoses(hands)[-1]
    wanted = newest.answers["challenges_faced"]
    rows = town_of(hands).run(lambda town: rows_of(town, "challenges", assessment=newest.id))
    return tuple(row for row in rows if row.id in wanted)


@pytest.fixture
def report(hands: Hands, save_as: Callable[[Path], None],
           tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report, printed for everyone; once, since nothing in the town changes."""
    target = tmp_path_factory.getbasetemp() / "sample-report.pdf"
    if target.exists():
        return target
    hands.window.go("documents", {"document_id": "diagnosis-report"})
    page_of(hands, DocumentsPage)
    save_as(target)
    hands.press(T("Export as PDF"))
    hands.wait(target.exists)
    return target


def chapter(lines: list[str], name: str) -> list[str]:
    """The lines of a chapter, without its title."""
    starts = [place for place, line in enumerate(lines) if re.match(r"\s*\d+\. " + name, line)]
    first = starts[-1] + 1
    last = next((place for place in range(first, len(lines))
                 if re.match(r"\d+\. [A-Z]", lines[place]) and not _is_a_row(lines[place])),
                len(lines))
    return lines[first:last]


def _is_a_row(line: str) -> bool:
    return int(line.split(".")[0]) < 10


def register_page(hands: Hands, register_id: str) -> RegisterPage:
    """The page of a register: by the side bar, or by its tool where it belongs to one."""
    if register_id in SHARED_REGISTERS:
        hands.press(title(T, REGISTERS[register_id]))
    else:
        hands.window.go("diagnosis", {})
        diagnoses_page = page_of(hands, DiagnosisPage)
        hands.wait(lambda: diagnoses_page.facts is not None)
        hands.press(title(T, REGISTERS[register_id]))
    page = page_of(hands, RegisterPage)
    hands.wait(lambda: page.facts is not None)
    hands.rest()
    return page


def table_of(hands: Hands, page: RegisterPage, chart: str) -> Iterator[list[str]]:
    """The rows of a chart turned into its table."""
    hands.press(T("{chart}: {view}", chart=T(chart), view=T("As a table")))
    table = next(one for one in page.findChildren(QTableWidget)
                 if one.isVisible() and one.accessibleName() == T(chart))
    for line in range(table.rowCount()):
        yield [item.text() for column in range(table.columnCount())
               if (item := table.item(line, column)) is not None]


def test_matrix_and_scores(hands: Hands, faced: Challenges, report: Path) -> None:
    cells = {number: place for place, numbers in matrix_cells(faced).items()
             for number in numbers}
    page = register_page(hands, "challenges")
    on_screen = {int(row[0]): (int(row[2][0]), int(row[3][0]))
                 for row in table_of(hands, page, "Likelihood and impact")}
    assert on_screen == cells
    likelihood = CHALLENGES.field("likelihood").levels
    ends = [T(level.label).split()[0] for level in (likelihood[0], likelihood[-1])]
    on_paper = [matrix_on(words, *ends) for number in range(1, pages_in(report) + 1)
                for words in (words_on(report, number),)
                if {"Darker", *ends} <= {word.text for word in words}]
    assert on_paper == [cells]
    scores = {row.number: row.values["score"] for row in faced if row.values.get("score")}
    assert scores == {number: chance * harm for number, (chance, harm) in cells.items()}
    assert dict(column_of(page, "score")) == {**scores}
    lines = chapter(lines_of(report), "Challenges by priority")
    for row in faced:
        name = row_name(CHALLENGES, row, T).split()[0]
        score = scores[row.number]
        assert any(re.match(rf"\s*{row.number}\s+{name}.* {priority(score)} .*\s{score}\s", line)
                   for line in lines), (row.number, name, score)


def column_of(page: RegisterPage, key: str) -> Iterator[tuple[int, Any]]:
    """Number and shown score of every row of the table on screen."""
    model, name = page.table.model(), label(T, CHALLENGES, CHALLENGES.field(key))
    heads = [model.headerData(column, Qt.Orientation.Horizontal)
             for column in range(model.columnCount())]
    for line in range(model.rowCount()):
        shown = model.index(line, heads.index(name)).data()
        number = model.index(line, 0).data()
        if shown and str(number).isdigit():
            yield int(number), int(shown)


def test_where_each_challenge_is_felt(hands: Hands, faced: Challenges, report: Path) -> None:
    places = town_of(hands).run(lambda town: rows_of(town, "neighbourhoods"))
    levels = {row.number: levels for row, levels in heat_map(faced, places).rows}
    page = register_page(hands, "challenges")
    on_screen = {int(row[0].split(".")[0]): tuple(
        int(cell[0]) if cell[0].isdigit() else None for cell in row[1:])
        for row in table_of(hands, page, "Where each challenge is felt")}
    assert on_screen == levels
    lines = chapter(lines_of(report), "Where each challenge is felt")
    assert heat_on(lines, len(places)) == levels


def lines_told(page: RegisterPage) -> list[Line]:
    """What the panel of a register tells, line by line."""
    assert page.panel is not None
    assert page.panel.telling is not None
    return [line for part in page.panel.telling.parts for line in part.lines]


def test_voices_not_yet_heard(hands: Hands, report: Path) -> None:
    held = diagnoses(hands)[-1].answers["consultations_held"]
    places = town_of(hands).run(lambda town: rows_of(town, "neighbourhoods"))
    rows = town_of(hands).run(lambda town: rows_of(town, "consultations"))
    field = REGISTERS["consultations"].field("groups")
    register = REGISTERS["consultations"]

    def names(consultations: Challenges) -> list[str]:
        found = voices_unheard(consultations, places, today=today())
        return [*(choice_label(T, register, field, group) for group in found.groups),
                *(row_name(PLACES, row, T) for row in found.neighbourhoods)]

    page = register_page(hands, "consultations")
    assert [line.words for line in lines_told(page)] == names(rows)
    of_this_year = names(tuple(row for row in rows if row.id in held))
    lines = [line.strip() for line in chapter(lines_of(report), "Voices not yet heard")]
    shown = [line.partition(" (")[0] for line in lines]
    assert [one for one in shown if one in of_this_year] == of_this_year


def test_evidence(hands: Hands, faced: Challenges, report: Path) -> None:
    thin, bare = thin_evidence(faced), claims_without_source(faced)
    page = register_page(hands, "challenges")
    told = [line.wish.row_id for line in lines_told(page) if isinstance(line.wish, ShowRow)]
    assert told == [row.id for row in (*bare, *thin)]
    lines = chapter(lines_of(report), "Evidence and its gaps")
    start = next(place for place, line in enumerate(lines) if T("Thin evidence") in line)
    named = []
    for line in lines[start + 1:]:
        found = re.match(r"\s*(\d+)\. ", line)
        if not found:
            break
        named.append(int(found.group(1)))
    assert sorted(named) == [row.number for row in thin]
    assert any("no source yet" in line for line in lines) == bool(bare)
