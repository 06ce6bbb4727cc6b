"""The theory of change on paper: drawn, told link by link; small counts are held back in public."""

from datetime import date
from typing import Any

import pytest

from register_samples import EVERYTHING, text
from strongcity_desktop.documents import gantt_figure, indicator_figure, theory_figure
from strongcity_desktop.documents.blocks import Block, Bullets, ChartFigure
from strongcity_desktop.documents.left_out import LeftOut
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.theory_print import theory_print
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.analysis.results import tell
from strongcity_desktop.registers.fields import Row

TODAY = date(2026, 2, 9)


def row(number: int, name: str, **values: Any) -> Row:
    return Row(f"{name} {number}", number, {"name": text(name), **values})


PLAYERS = row(1, "Players", unit="number", of_people=True, baseline="0", target="126",
              baseline_on="2025-09-01", direction="up")
READING = row(1, "Right after", indicators=[PLAYERS.id], read_on="2026-01-10", value="3",
              by_sex={"women": "1", "men": "2"})
FRIENDS = row(2, "Friends across town", stage="mid_term")
TEAMS = row(1, "Mixed teams", stage="output", leads_to=[FRIENDS.id], indicators=[PLAYERS.id],
            because=text("People rarely fight those they know."))
ROWS = {"change_boxes": (TEAMS, FRIENDS), "indicators": (PLAYERS,), "readings": (READING,),
        "actions": tuple(row(n, "League", status="under_way", begins_on="2026-01-01",
                             challenges=["Fights 1"]) for n in range(1, 61)),
        "challenges": (row(1, "Fights"), row(2, "Rumours"))}


def source(edition: Edition = EVERYTHING, language: str = "en", **rows: tuple[Row, ...]) -> Source:
    setting = Setting(translator(language), edition, "Valmora", "Theory", TODAY)
    return Source(setting, rows, LeftOut(edition))


def words(blocks: list[Block]) -> str:
    """All that drawings and lists say."""
    said = [line for block in blocks if isinstance(block, Bullets) for line in block.items]
    for block in blocks:
        if isinstance(block, ChartFigure):
            chart = block.make(720, *_tools())
            said += [cell for line in chart.rows for cell in line]
            said += [one.text for one in chart.texts]
    return without_isolates("\n".join(map(str, said)))


def _tools() -> tuple[Any, Any]:
    from chart_samples import ruler
    from strongcity_desktop.charts.chart import paper_palette

    return paper_palette(), ruler


def test_every_link_is_told_in_words() -> None:
    said = words(theory_figure.figure(source(**ROWS)))
    assert ("If “Mixed teams”, then “Friends across town”. "
            "Because: People rarely fight those they know.") in said
    assert "3, aim 126" in said


def test_a_small_count_of_people_is_held_back_in_public() -> None:
    public = source(Edition(), **ROWS)
    said = words(theory_figure.figure(public))
    assert "3, aim 126" not in said
    assert "<5, aim 126" in said
    assert public.left_out.small_numbers
    one = tell(PLAYERS, (), (READING,), TODAY)
    assert indicator_figure.figure(public, one) == []
    assert "Women and girls" in words(indicator_figure.figure(source(**ROWS), one,
                                                              split="by_sex"))


def test_a_plan_of_sixty_actions_goes_over_several_drawings() -> None:
    blocks = gantt_figure.figure(source(**ROWS))
    assert len(blocks) > 2
    said = words(blocks)
    assert said.count("League") >= 60
    assert "No action answers this challenge yet" in said
    assert gantt_figure.figure(source()) == []


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("rows", [ROWS, {}], ids=["full", "nearly empty"])
def test_the_document_is_made(language: str, rows: dict[str, tuple[Row, ...]]) -> None:
    assert theory_print(source(Edition(), language, **rows)).startswith(b"%PDF")
