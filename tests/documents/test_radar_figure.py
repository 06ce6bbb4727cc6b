"""A radar on paper: drawn with its times named, and told again in a table."""

from datetime import date

import pytest

from documents.pdf_text import text_of
from strongcity_desktop.charts.radar import RadarAxis, RadarSeries
from strongcity_desktop.documents.left_out import LeftOut
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.radar_figure import radar_figure
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.translator import SHIPPED, translator

AXES = tuple(RadarAxis(name, name.title(), tuple(f"word {level}" for level in range(6)))
             for name in ("trust", "voice", "means"))
YEARS = tuple(RadarSeries(f"year {2020 + n}", (n % 6, None, 5)) for n in range(6))


def source_in(language: str) -> Source:
    setting = Setting(translator(language), Edition(), "Valmora", "Trial", date(2026, 2, 9))
    return Source(setting, {}, LeftOut(Edition()))


@pytest.mark.parametrize("language", SHIPPED)
def test_it_names_axes_and_the_newest_four_times(language: str) -> None:
    source = source_in(language)
    figure = radar_figure(source, "How far", AXES, YEARS)
    text = text_of(make_pdf([figure], source.setting, "Foot"))
    assert all(axis.label in text for axis in AXES)
    assert "2025" in text and "2022" in text and "2021" not in text


def test_the_table_says_each_level_in_words() -> None:
    figure = radar_figure(source_in("en"), "How far", AXES, YEARS[-2:])
    assert figure.table is not None
    assert figure.table.head == ("Part", "year 2024", "year 2025")
    assert [row[2] for row in figure.table.rows] == ["5 word 5", "not known", "5 word 5"]
    assert radar_figure(source_in("en"), "How far", AXES, YEARS, with_table=False).table is None
