"""A chart on paper: its title, the drawing with its alternative in words, its note, its table."""

from dataclasses import replace
from typing import Any

from reportlab.platypus import Flowable

from strongcity_desktop.charts.chart import Chart, ChartText, Weight, paper_palette
from strongcity_desktop.documents.blocks import ChartFigure
from strongcity_desktop.documents.setting import MARGIN, Setting
from strongcity_desktop.documents.shape_painter import paint_shape
from strongcity_desktop.documents.tables import table_flowables
from strongcity_desktop.documents.typesetting.canvas import draw_line, text_width

# Points for a unit of a chart: its labels are 9 points high then, its ticks 8.4. A little smaller
# where that lets it stand on the page that was begun; the smallest only where it must.
_UNIT, _LITTLE_SMALLER, _SMALLEST_UNIT, _STEP = 0.7, 0.58, 0.42, 0.04
# What stands above and below the text of a page.
_HEAD_AND_FOOT = 72.0
_AFTER, _BETWEEN, _AS_TALL_AS_NEEDED = 8.0, 22.0, 100_000.0


def chart_flowables(figure: ChartFigure, setting: Setting) -> list[Flowable]:
    """Title, drawing and note on one page, then the table where there is one."""
    table = table_flowables(figure.table, setting) if figure.table is not None else []
    return [Figure(figure, setting, setting.width), *table]


class Figure(Flowable):  # type: ignore[misc]
    """A chart with its title above and its note below, never parted."""

    def __init__(self, figure: ChartFigure, setting: Setting, width: float) -> None:
        super().__init__()
        self._title = [setting.paragraph(figure.name, "question")] if figure.is_titled else []
        self._note = [setting.paragraph(figure.note, "hint")] if figure.note else []
        tallest = setting.page_size[1] - 2 * MARGIN - _HEAD_AND_FOOT - self._beside(width)
        self._drawing = ChartDrawing(figure, setting, tallest)
        self.spaceBefore = max([part.spaceBefore for part in self._title], default=0)
        self.spaceAfter = _AFTER

    def _beside(self, width: float) -> float:
        """The height of title and note, in points."""
        return sum((part.wrap(width, _AS_TALL_AS_NEEDED)[1] + part.spaceAfter
                    for part in (*self._title, *self._note)), 0.0) + 2 * ChartDrawing.SPACE

    def least_height(self, width: float) -> float:
        """How much room it needs at least, in points, with the chart a little smaller."""
        return float(self.spaceBefore + self._beside(width) + self._drawing.least_height(width))

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points."""
        beside = self._beside(available_width)
        _, drawn = self._drawing.wrap(available_width, available_height - beside)
        self.width, self.height = available_width, beside + drawn
        return self.width, self.height

    def draw(self) -> None:
        """From the top: title, chart, note."""
        top = self.height
        for part in self._title:
            part.drawOn(self.canv, 0, top - part.height)
            top -= part.height + part.spaceAfter
        top -= ChartDrawing.SPACE + self._drawing.height
        self._drawing.drawOn(self.canv, 0, top)
        for part in self._note:
            part.drawOn(self.canv, 0, top - ChartDrawing.SPACE - part.height)


class TwoFigures(Flowable):  # type: ignore[misc]
    """Two charts in a line, the first at the start side, the second as wide as what is left."""

    def __init__(self, first: ChartFigure, second: ChartFigure, setting: Setting) -> None:
        super().__init__()
        self._setting = setting
        start = setting.width * first.share
        self._widths = start, setting.width - start - _BETWEEN
        self._figures = [Figure(replace(figure, share=1.0), setting, width)
                         for figure, width in zip((first, second), self._widths, strict=True)]
        self.spaceBefore = max(figure.spaceBefore for figure in self._figures)
        self.spaceAfter = _AFTER

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points: of the taller of the two."""
        self.width = available_width
        self.height = max(figure.wrap(width, _AS_TALL_AS_NEEDED)[1] for figure, width
                          in zip(self._figures, self._widths, strict=True))
        return self.width, self.height

    def draw(self) -> None:
        """Both from the top."""
        places = (0.0, self.width - self._widths[1])
        if self._setting.is_mirrored:
            places = (self.width - self._widths[0], 0.0)
        for figure, left in zip(self._figures, places, strict=True):
            figure.drawOn(self.canv, left, self.height - figure.height)


class ChartDrawing(Flowable):  # type: ignore[misc]
    """The chart as wide as its share of the page; smaller where it would be higher than one."""

    SPACE = 4.0
    """What stays free above and below it, in points."""

    def __init__(self, figure: ChartFigure, setting: Setting, tallest: float) -> None:
        super().__init__()
        self._figure, self._setting, self._tallest = figure, setting, tallest
        self._made: dict[tuple[float, float], tuple[Chart, float]] = {}

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points; a little smaller where it fits into the height then."""
        self._chart, self._unit = self._fitted(available_width, self._tallest)
        if self._chart.height * self._unit > available_height >= self.least_height(
                available_width):
            self._chart, self._unit = self._fitted(available_width, available_height)
        self.width, self.height = available_width, self._chart.height * self._unit
        return self.width, self.height

    def least_height(self, available_width: float) -> float:
        """Its height in points, a little smaller than it stands by itself."""
        chart, unit = self._fitted(available_width, self._tallest)
        if unit > _LITTLE_SMALLER:
            smaller = self._make(available_width, _LITTLE_SMALLER)
            return min(chart.height * unit, smaller.height * _LITTLE_SMALLER)
        return chart.height * unit

    def _fitted(self, width: float, tallest: float) -> tuple[Chart, float]:
        """The chart in the largest unit in which the height can hold it."""
        if (width, tallest) not in self._made:
            self._made[width, tallest] = self._fit(width, tallest)
        return self._made[width, tallest]

    def _fit(self, width: float, tallest: float) -> tuple[Chart, float]:
        unit = _UNIT
        while True:
            self._setting.check()
            chart = self._make(width, unit)
            if chart.height * unit <= tallest:
                return chart, unit
            if unit <= _SMALLEST_UNIT:
                return chart, tallest / chart.height
            unit -= _STEP

    def _make(self, width: float, unit: float) -> Chart:
        return self._figure.make(width * self._figure.share / unit, paper_palette(),
                                 self._measure)

    def _measure(self, text: str, size: float, weight: Weight) -> float:
        return text_width(text, size=size, weight=weight, language=self._setting.language)

    def draw(self) -> None:
        """The shapes and texts, which readers of the page may replace by the words for them."""
        canvas: Any = self.canv
        chart, unit = self._chart, self._unit
        spare = self.width - chart.width * unit if self._setting.is_mirrored else 0.0
        canvas._code.append(_open_alternative(_in_words(self._figure.name, chart)))
        canvas.saveState()
        canvas.translate(spare, self.height)
        canvas.scale(unit, -unit)
        for shape in chart.shapes:
            paint_shape(canvas, shape)
        canvas.restoreState()
        canvas.saveState()
        canvas.translate(spare, self.height)
        for text in chart.texts:
            self._draw_text(canvas, text, unit)
        canvas.restoreState()
        canvas._code.append("EMC")

    def _draw_text(self, canvas: Any, text: ChartText, unit: float) -> None:
        canvas.saveState()
        canvas.translate(text.x * unit, -text.y * unit)
        if text.turned:
            canvas.rotate(90)
        draw_line(canvas, text.text, 0, 0, size=text.size * unit, weight=text.weight,
                  colour=text.color, language=self._setting.language,
                  direction=self._chart.direction, anchor=text.anchor)
        canvas.restoreState()


def _in_words(name: str, chart: Chart) -> str:
    """All that the chart shows, line by line."""
    lines = [name, *("; ".join(row) for row in (chart.head, *chart.rows))]
    return "\n".join(line for line in lines if line)


def _open_alternative(words: str) -> str:
    """Begins marked content that a reader may hear as `words`; `EMC` ends it."""
    return f"/Span<</Alt<FEFF{words.encode('utf-16-be', 'replace').hex()}>>>BDC"
