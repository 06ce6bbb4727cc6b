"""A chart on paper: its title, the drawing with its alternative in words, its note, its table."""

from typing import Any

from reportlab.platypus import Flowable, KeepTogether, Spacer

from strongcity_desktop.charts.chart import Chart, ChartText, Weight, paper_palette
from strongcity_desktop.documents.blocks import ChartFigure
from strongcity_desktop.documents.setting import MARGIN, Setting
from strongcity_desktop.documents.shape_painter import paint_shape
from strongcity_desktop.documents.tables import table_flowables
from strongcity_desktop.documents.typesetting.canvas import draw_line, text_width

# Points for a unit of a chart: its labels are 9 points high then, its ticks 8.4.
_UNIT, _SMALLEST_UNIT, _STEP = 0.7, 0.42, 0.04
# What stands above and below the text of a page.
_HEAD_AND_FOOT = 72.0


def chart_flowables(figure: ChartFigure, setting: Setting) -> list[Flowable]:
    """Title, drawing and note on one page, then the table where there is one."""
    title = setting.paragraph(figure.name, "question")
    note = [setting.paragraph(figure.note, "hint")] if figure.note else []
    beside = sum(part.wrap(setting.width, 10_000)[1] + part.spaceBefore + part.spaceAfter
                 for part in (title, *note))
    tallest = setting.page_size[1] - 2 * MARGIN - _HEAD_AND_FOOT - beside
    drawing = ChartDrawing(figure, setting, tallest)
    table = table_flowables(figure.table, setting) if figure.table is not None else []
    return [KeepTogether([title, drawing, *note, Spacer(1, 8)]), *table]


class ChartDrawing(Flowable):  # type: ignore[misc]
    """The chart as wide as its share of the page; smaller where it would be higher than one."""

    def __init__(self, figure: ChartFigure, setting: Setting, tallest: float) -> None:
        super().__init__()
        self._figure, self._setting, self._tallest = figure, setting, tallest
        self._made_for = -1.0
        self.spaceBefore, self.spaceAfter = 4, 4

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Width and height in points."""
        if self._made_for != available_width:
            self._chart, self._unit = self._fitted(available_width * self._figure.share)
            self._made_for = available_width
        self.width, self.height = available_width, self._chart.height * self._unit
        return self.width, self.height

    def _fitted(self, width: float) -> tuple[Chart, float]:
        """The chart in the largest unit in which one page can hold it."""
        unit = _UNIT
        while True:
            self._setting.check()
            chart = self._figure.make(width / unit, paper_palette(), self._measure)
            if chart.height * unit <= self._tallest:
                return chart, unit
            if unit <= _SMALLEST_UNIT:
                return chart, self._tallest / chart.height
            unit -= _STEP

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
