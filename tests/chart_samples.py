"""Challenges and neighbourhoods for the tests of charts, and a ruler for their texts."""

from collections.abc import Callable, Sequence

from strongcity_desktop.charts.change_chart import Change, change_chart
from strongcity_desktop.charts.chart import Chart, MakeChart, Measure, Palette, Weight
from strongcity_desktop.charts.heat_map_chart import HeatRow, heat_map_chart
from strongcity_desktop.charts.priority_matrix import priority_matrix
from strongcity_desktop.charts.radar import RadarAxis, RadarSeries, radar
from strongcity_desktop.charts.radar_wording import radar_words
from strongcity_desktop.charts.wording import change_words, heat_words, matrix_words
from strongcity_desktop.language.translator import translator

LIKELIHOOD = ("Rare", "Unlikely", "Possible", "Likely", "Almost certain")
IMPACT = ("Very low impact", "Low impact", "Medium impact", "High impact", "Very high impact")
FELT = ("Hardly felt", "Slightly felt", "Felt", "Strongly felt", "Very strongly felt")
NAMES = ("Hostile rumours about newcomers", "New Fields feels left out of decisions",
         "Fights between youth groups after matches", "Bullying at school",
         "Violent content aimed at teenagers", "Harassment of women who speak in public")
PLACES = ("Old Market", "Harbour", "Station", "Hillside", "Mill Quarter", "New Fields")


def ruler(text: str, size: float, weight: Weight) -> float:
    """Every letter as wide as half its size, a little more when strong."""
    return len(text) * size * (0.5 if weight == 400 else 0.54)


def name_of(number: int) -> str:
    return NAMES[number % len(NAMES)]


def matrix(numbers: dict[tuple[int, int], Sequence[int]], *, selected: int | None = None,
           language: str = "en") -> MakeChart:
    t = translator(language)
    names = {number: name_of(number) for cell in numbers.values() for number in cell}
    words = matrix_words(t, names=names, likelihood=LIKELIHOOD, impact=IMPACT)

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return priority_matrix(numbers, selected=selected, words=words, palette=palette,
                               direction=t.direction, measure=measure, width=width)

    return make


def heat(levels: Sequence[Sequence[int | None]], *, selected: int | None = None,
         language: str = "en", place: Callable[[int], str] | None = None) -> MakeChart:
    t = translator(language)
    rows = [HeatRow(number, name_of(number), tuple(line)) for number, line in enumerate(levels, 1)]
    count = len(levels[0]) if levels else 0
    columns = [place(n) if place else PLACES[n % len(PLACES)] for n in range(count)]

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return heat_map_chart(rows, columns, selected=selected, words=heat_words(t, levels=FELT),
                              palette=palette, direction=t.direction, measure=measure,
                              width=width)

    return make


def change(scores: Sequence[tuple[int | None, int | None]], *, selected: int | None = None,
           language: str = "en") -> MakeChart:
    t = translator(language)
    changes = [Change(number, name_of(number), before, after, "Better")
               for number, (before, after) in enumerate(scores, 1)]

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return change_chart(changes, selected=selected, palette=palette, measure=measure,
                            words=change_words(t, before="2025", after="2026"),
                            direction=t.direction, width=width)

    return make


def compass(levels: Sequence[Sequence[int | None]], *, language: str = "en") -> MakeChart:
    """A radar with a series for each line of levels."""
    t = translator(language)
    axes = [RadarAxis(str(n), name_of(n), ("None", *IMPACT)) for n in range(len(levels[0]))]
    series = [RadarSeries(str(2023 + n), tuple(line)) for n, line in enumerate(levels)]

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return radar(axes, series, words=radar_words(t, "How far", axes, series), palette=palette,
                     direction=t.direction, measure=measure, width=width)

    return make
