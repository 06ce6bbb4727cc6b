"""The charts of challenges as blocks: matrix, heat map, then and now."""

from collections.abc import Sequence

from strongcity_desktop.documents.blocks import Block, Table
from strongcity_desktop.documents.challenge_words import name_in, numbered
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.years import Years
from strongcity_desktop.registers.analysis.heat import heat_map
from strongcity_desktop.registers.analysis.matrix import matrix_cells
from strongcity_desktop.registers.fields import Row


def matrix_figure(source: Source, challenges: Sequence[Row], *, is_small: bool = False
                  ) -> Block:
    """Likelihood against impact, with the numbers of the challenges in their places."""
    t = source.setting.t
    cells = matrix_cells(challenges)
    head = (t("Impact"), *(t.number(level) for level in range(1, 6)))
    rows = tuple((t.number(impact), *(" ".join(t.number(number) for number in
                                               cells.get((likelihood, impact), ()))
                                      for likelihood in range(1, 6)))
                 for impact in range(5, 0, -1))
    return Table(head, rows, tuple(1.0 for _ in head))


def heat_figure(source: Source, challenges: Sequence[Row], places: Sequence[Row]) -> Block:
    """How strongly each neighbourhood feels each challenge."""
    t = source.setting.t
    found = heat_map(challenges, places)
    head = (t("Challenge"), *(name_in(source, "neighbourhoods", place) for place in places))
    rows = tuple((numbered(source, row), *("?" if level is None else t.number(level)
                                           for level in levels)) for row, levels in found.rows)
    return Table(head, rows, (3.0, *(1.0 for _ in places)))


def change_figure(source: Source, years: Years) -> list[Block]:
    """The scores then and now of the challenges rated both times."""
    return []
