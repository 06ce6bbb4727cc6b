"""What the page of results shows, read in one go: actions, indicators with what they tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from strongcity_desktop.charts.indicator_chart import IndicatorLine, IndicatorWords
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.analysis.results import IndicatorTold, told
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.result_words import in_unit
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile


@dataclass(frozen=True)
class ResultsSeen:
    """Names by id of the actions and neighbourhoods; the indicators shown; the day of today."""

    actions: Mapping[str, str]
    neighbourhoods: Mapping[str, str]
    indicators: tuple[IndicatorTold, ...]
    today: date

    def indicator(self, indicator_id: str) -> IndicatorTold | None:
        """The indicator with this id, where it is shown."""
        return next((one for one in self.indicators if one.row.id == indicator_id), None)


def see_results(town: TownFile, action_id: str, t: Translator) -> ResultsSeen:
    """The indicators of an action, or all of them for ""."""
    actions = {row.id: row_name(ACTIONS, row, t) for row in rows_of(town, ACTIONS.id)}
    indicators = [row for row in rows_of(town, INDICATORS.id)
                  if not action_id or action_id in (row.values.get("actions") or ())]
    return ResultsSeen(
        actions, {row.id: row_name(NEIGHBOURHOODS, row, t)
                  for row in rows_of(town, NEIGHBOURHOODS.id)},
        told(indicators, rows_of(town, PERIODS.id), rows_of(town, READINGS.id), today()), today())


def drawn(seen: ResultsSeen, one: IndicatorTold, split: str, t: Translator
          ) -> tuple[IndicatorLine, IndicatorWords]:
    """The line of an indicator and its words; `split` is "by_sex" and the like, "" for all."""
    from strongcity_desktop.documents.indicator_rows import indicator_line, indicator_words

    def shown(row: Row, value: object) -> str:
        return in_unit(row.values, value, t)  # type: ignore[arg-type]

    line = indicator_line(t, one, shown, split=split, places=seen.neighbourhoods
                          if split == "by_neighbourhood" else None)
    return line, indicator_words(t, one, line, shown)
