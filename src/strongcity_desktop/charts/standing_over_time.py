"""How one stakeholder stood: trust and relation, day by day, at their true distance in time."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from strongcity_desktop.charts.chart import Chart, Measure, Palette, Part
from strongcity_desktop.charts.sheet import Sheet
from strongcity_desktop.language.direction import Direction

_LEVELS = 5
_BAND, _TITLE, _FOOT, _SIDE = 74.0, 22.0, 24.0, 16.0
_AIR, _MARK, _TOUCH = 12.0, 4.0, 24.0


@dataclass(frozen=True)
class Stood:
    """Trust, 1 to 5, and the key of the relation on one day; None where nothing was said."""

    on_day: date
    trust: int | None
    relation: str | None


@dataclass(frozen=True)
class StoodWords:
    """What the chart says, in the reader's language; `wording.stood_words` makes it.

    `relations` are the labels by key, the closest first; `told` names a day with both.
    """

    name: str
    trust: str
    relation: str
    trust_levels: Sequence[str]
    relations: Mapping[str, str]
    told: Callable[[Stood], str]
    day: Callable[[date], str]
    number: Callable[[int], str]
    unknown: str
    head: tuple[str, str, str]


def standing_over_time(stood: Sequence[Stood], *, words: StoodWords, palette: Palette,
                       direction: Direction, measure: Measure, width: float) -> Chart:
    """The chart, `width` units wide; `stood` oldest first. A part is a day, its key that day."""
    return _Over(tuple(stood), words, palette, Sheet(width, direction, measure)).drawn()


class _Over:
    def __init__(self, stood: tuple[Stood, ...], words: StoodWords, palette: Palette,
                 sheet: Sheet) -> None:
        self._stood, self._words, self._palette, self._sheet = stood, words, palette, sheet
        self._keys = tuple(words.relations)

    def drawn(self) -> Chart:
        sheet, words = self._sheet, self._words
        relation_at = _TITLE + _BAND
        self._draw_band(0, words.trust, [one.trust for one in self._stood],
                        [words.number(one.trust) if one.trust else "" for one in self._stood])
        self._draw_band(relation_at, words.relation,
                        [self._closeness(one.relation) for one in self._stood],
                        [words.relations.get(one.relation or "", "") for one in self._stood])
        foot = 2 * (_TITLE + _BAND)
        self._draw_days(foot)
        for place, one in enumerate(self._stood):
            middle = self._x(one.on_day)
            sheet.part(Part(one.on_day.isoformat(), words.told(one), middle - _TOUCH / 2, _TITLE,
                            _TOUCH, foot - _TITLE, 0, place))
        return sheet.chart(foot + _FOOT, words.name, words.head, tuple(
            (words.day(one.on_day),
             words.trust_levels[one.trust - 1] if one.trust else words.unknown,
             words.relations.get(one.relation or "", words.unknown)) for one in self._stood))

    def _closeness(self, relation: str | None) -> int | None:
        return _LEVELS - self._keys.index(relation) if relation in self._keys else None

    def _x(self, day: date) -> float:
        first, last = self._stood[0].on_day, self._stood[-1].on_day
        span = self._sheet.width - 2 * _SIDE
        days = (last - first).days
        return _SIDE + (span * (day - first).days / days if days else span / 2)

    def _draw_band(self, top: float, title: str, levels: Sequence[int | None],
                   said: Sequence[str]) -> None:
        """One line of five levels; what is said stands above its mark, where it has room."""
        sheet, palette = self._sheet, self._palette
        sheet.text(title, 0, top + _TITLE / 2, sheet.label, palette.quiet)
        sheet.rect(0, top + _TITLE, sheet.width, _BAND - 4, palette.plot)
        points = [(self._x(one.on_day), self._y(top, level), words)
                  for one, level, words in zip(self._stood, levels, said, strict=True)
                  if level is not None]
        for (x, y, _), (next_x, next_y, _) in pairwise(points):
            sheet.line((x, y), (next_x, next_y), stroke=palette.accent, width=2)
        free_from = 0.0
        for place, (x, y, words) in enumerate(points):
            sheet.disc(x, y, _MARK, palette.accent)
            half = sheet.text_width(words, sheet.tick) / 2
            middle = min(max(x, half), sheet.width - half)
            last = points[-1]
            half_last = sheet.text_width(last[2], sheet.tick) / 2
            begins = min(max(last[0], half_last), sheet.width - half_last) - half_last
            is_last = place == len(points) - 1
            if middle - half >= free_from and (is_last or middle + half + 6 <= begins):
                sheet.text(words, middle, y - _MARK - 9, sheet.tick, palette.ink, "middle")
                free_from = middle + half + 6

    def _y(self, top: float, level: int) -> float:
        room = _BAND - 4 - 2 * _AIR - 8
        return top + _TITLE + _AIR + 8 + room * (_LEVELS - level) / (_LEVELS - 1)

    def _draw_days(self, foot: float) -> None:
        """The first day at the start, the last at the end; one alone in the middle."""
        sheet, quiet = self._sheet, self._palette.quiet
        first, last = self._stood[0].on_day, self._stood[-1].on_day
        if first == last:
            sheet.text(self._words.day(first), sheet.width / 2, foot + _FOOT / 2 - 2, sheet.tick,
                       quiet, "middle")
            return
        sheet.text(self._words.day(first), 0, foot + _FOOT / 2 - 2, sheet.tick, quiet)
        sheet.text(self._words.day(last), sheet.width, foot + _FOOT / 2 - 2, sheet.tick, quiet,
                   "end")
