"""The words of the timeline in the reader's language."""

from collections.abc import Sequence
from datetime import date

from strongcity_desktop.charts.gantt_lines import BarState, GanttWords
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator

_STATES: dict[BarState, str] = {
    "under_way": mark("Under way"), "planned": mark("Planned"), "late": mark("Late"),
    "seeking": mark("Looking for funds"), "done": mark("Done"), "stopped": mark("Stopped")}


def gantt_words(t: Translator, *, year: int, grouped: str, beside: str, with_offers: bool
                ) -> GanttWords:
    """`grouped` and `beside` are the heads of the first and the third column."""
    return GanttWords(
        name=t("Timeline of the actions in {year}", year=str(year)),
        head=(grouped, t("Action"), beside), months=months(t),
        month_numbers=[t.number(month) for month in range(1, 13)],
        day=lambda day: t("{day} {month}", day=str(day.day), month=months(t)[day.month - 1]),
        gap=t("No action answers this challenge yet"),
        offers=(t("See what other towns did"), t("Add an action")) if with_offers else None,
        offered=lambda name, offer: t("{name}: {offer}", name=name, offer=offer),
        undated=t("No dates yet"), before=lambda day: t("until {day}", day=t.short_date(day)),
        after=lambda day: t("from {day}", day=t.short_date(day)), states=state_words(t),
        milestone=t("Milestone"),
        table_head=(grouped, t("Action"), *((beside,) if beside else ()), t("Begins"), t("Ends"),
                    t("State"), t("Milestones")),
        gap_cells=(t("No action answers this challenge yet"), *(("",) if beside else ()), "", "",
                   "", ""))


def state_words(t: Translator) -> dict[BarState, str]:
    """The states of bars."""
    return {state: t(words) for state, words in _STATES.items()}


def months(t: Translator) -> Sequence[str]:
    """The twelve months, short."""
    return [_month(t.short_date(date(2001, month, 2))) for month in range(1, 13)]


def _month(day: str) -> str:
    """What stands between day and year."""
    return day.removeprefix("2").removesuffix("2001").strip()
