"""The log of risks: what could go wrong, what is done about it, and in which order to care."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.charts.chart import Chart, Measure, Palette
from strongcity_desktop.charts.priority_matrix import priority_matrix
from strongcity_desktop.charts.wording import risk_matrix_words
from strongcity_desktop.documents.blocks import (
    Block,
    ChartFigure,
    Facts,
    Heading,
    QuestionHeading,
    Text,
    Together,
)
from strongcity_desktop.documents.challenge_words import (
    most_urgent_first,
    name_in,
    priority_cell,
)
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    opening,
    register_table,
    row_facts,
    shown_rows,
    with_column,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.analysis.matrix import matrix_cells
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.risk import RISKS
from strongcity_desktop.registers.wording import choice_label, options

TABLE = ("name", "kind", "score", "status", "review_on")
_DETAILS = tuple(field.key for field in RISKS.fields if field.key not in ("name", *TABLE))


def risk_log(source: Source) -> bytes:
    """The log as a PDF file."""
    t = source.setting.t
    return make_pdf(list(_blocks(source)), source.setting,
                    t("Entries keep their numbers in every print."))


def _blocks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    rows = shown_rows(source, RISKS)
    yield from opening(source, t("What could go wrong or hurt someone through the work itself, "
                                 "and what is done about it."))
    yield from _listed(source, rows)
    if rows:
        yield Text(t("Before you pass this on, ask: who could be hurt if this page were read "
                     "aloud?"))
    yield from ending(source)
    yield from _one_by_one(source, rows)


def blocks(source: Source) -> Iterator[Block]:
    """The risks in a table and a matrix, then one by one: the log without its front."""
    rows = shown_rows(source, RISKS)
    yield from _listed(source, rows)
    yield from _one_by_one(source, rows)


def _listed(source: Source, rows: Sequence[Row]) -> Iterator[Block]:
    t, shows_scores = source.setting.t, source.setting.edition.shows(Mark.INTERNAL)
    if not rows:
        yield Text(t("No risk is in the list yet."), quiet=True)
        return
    ordered = most_urgent_first(rows) if shows_scores else rows
    table = register_table(source, RISKS, ordered, TABLE)
    if shows_scores:
        table = with_column(table, 2, t("Priority"), [priority_cell(t, row) for row in ordered],
                            1.5)
    yield table
    if shows_scores and matrix_cells(rows):
        yield _matrix(source, rows)


def _one_by_one(source: Source, rows: Sequence[Row]) -> Iterator[Block]:
    entries = [block for row in rows for block in _entry(source, row)]
    if entries:
        yield Heading(source.setting.t("One by one"), "one-by-one", level=1)
        yield from entries


def _matrix(source: Source, rows: Sequence[Row]) -> ChartFigure:
    """Likelihood against harm, with the numbers of the risks in their places."""
    t, cells = source.setting.t, matrix_cells(rows)
    words = risk_matrix_words(
        t, names={row.number: name_in(source, RISKS.id, row) for row in rows},
        likelihood=_levels(source, "likelihood"), harm=_levels(source, "impact"))

    def make(width: float, palette: Palette, measure: Measure) -> Chart:
        return priority_matrix(cells, words=words, palette=palette, measure=measure, width=width,
                               direction=source.setting.direction)

    return ChartFigure(make, t("Likelihood and harm"),
                       note=t("The numbers are those of the risks. Darker comes first."))


def _levels(source: Source, key: str) -> list[str]:
    field = RISKS.field(key)
    return [choice_label(source.setting.t, RISKS, field, level) for level in options(field)]


def _entry(source: Source, row: Row) -> Iterator[Block]:
    facts = row_facts(source, RISKS, row, _DETAILS)
    if facts:
        title = source.setting.t("{number}. {title}", number=row.number,
                                 title=name_in(source, RISKS.id, row))
        yield Together((QuestionHeading(title), Facts(facts, two_in_a_line=True)))
