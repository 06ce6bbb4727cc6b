"""The cover of the plan: its title and years, how far it is, and for whom it was printed."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Cover, Words
from strongcity_desktop.documents.left_out import version_words
from strongcity_desktop.documents.plan.adopted import newest_version, status_words
from strongcity_desktop.documents.plan.own_words import words_in_a_row
from strongcity_desktop.documents.plan.town_told import TownTold
from strongcity_desktop.documents.report.cover_page import METHOD
from strongcity_desktop.documents.short_answers import shown_answers
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.analysis.actions import standing
from strongcity_desktop.registers.analysis.budget import year_of_line
from strongcity_desktop.registers.analysis.plan import PlanPart
from strongcity_desktop.registers.budget_line import BUDGET_LINES

_NAME_USED, _DAY_PLANNED = "name_used", "approval_on"


def front_page(of: TownTold, part: PlanPart) -> Cover:
    """The first page, with the title and the words that the town gave its plan."""
    t, setting = of.t, of.source.setting
    control = [(t("Status"), status_words(of)), *_of_strategy(of),
               (t("Version"), version_words(setting.edition, t))]
    title: Words = setting.title if part.title is None else setting.written(part.title)
    subtitle: Words = _subtitle(of) if part.words is None else \
        words_in_a_row(setting, part.words)
    if part.words is not None and (years := _in_years(of)):
        control.insert(1, (t("Years"), years))
    return Cover(title, subtitle, tuple(control), t("Town council"),
                 (t("Printed on {date}", date=setting.printed_on), t(METHOD)))


def _subtitle(of: TownTold) -> str:
    """What it is for, with the years of its actions and its money."""
    years = _years(of)
    if not years:
        return of.t("What the town does to prevent hate, extremism and polarisation")
    if years[0] == years[-1]:
        return of.t("What the town does to prevent hate, extremism and polarisation, {year}",
                    year=years[0])
    return of.t("What the town does to prevent hate, extremism and polarisation, {first} to {last}",
                first=years[0], last=years[-1])


def _in_years(of: TownTold) -> str:
    years = _years(of)
    if len(years) < 2:
        return "".join(years)
    return of.t("{first} to {last}", first=years[0], last=years[-1])


def _years(of: TownTold) -> list[str]:
    lines = (year_of_line(row) for row in of.source.rows(BUDGET_LINES))
    days = (str(row.values.get(key) or "")[:4] for row in standing(of.source.rows(ACTIONS))
            for key in ("begins_on", "ends_on"))
    return sorted({year for year in (*lines, *days) if year})


def _of_strategy(of: TownTold) -> Iterator[tuple[str, str]]:
    """The name used and, until the council has voted, the day on which it is to."""
    run = of.runs.get("strategy")
    if run is not None:
        keys = (_NAME_USED,) if newest_version(of) is not None else (_NAME_USED, _DAY_PLANNED)
        for label, words in shown_answers(of.source, run, keys):
            yield label, words if isinstance(words, str) else "".join(
                span.text for span in words)
