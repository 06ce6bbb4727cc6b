"""Export the results in the shape of IATI: every indicator under its action or under the plan."""

import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

from strongcity_desktop.exchange import iati_codes
from strongcity_desktop.exchange.iati_results import IatiActivity, IatiTown, iati_file
from strongcity_desktop.exchange.iati_telling import Telling
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.write_document import refuse_town_file, write_whole
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.analysis.results import IndicatorTold, told
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.listing import rows_shown
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.result_counts import held_of_results
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_file import TownFile

_NO_INDICATOR = mark("There is no indicator yet, so there are no results to export. Add an "
                     "indicator first.")
_NOT_XML = mark("Results go into a file that ends in .xml. End “{file}” in .xml.")
_WHOLE_PLAN = mark("Prevention plan")
_WHAT_PLAN = mark("What the town does to prevent hate, extremism and polarisation.")


def export_results(town: TownFile, target: Path, t: Translator, edition: Edition) -> int:
    """Write the results to `target` as IATI 2.03, complete or not at all; returns how many
    indicators they hold.

    Raises Refusal when there is no indicator, or when the file cannot be written there.
    """
    refuse_town_file(town.path, target)
    if target.suffix.lower() != ".xml":
        raise Refusal(_NOT_XML, file=target.name)
    indicators = rows_shown(INDICATORS, rows_of(town, INDICATORS.id), edition)
    if not indicators:
        raise Refusal(_NO_INDICATOR)
    periods, readings = rows_of(town, PERIODS.id), rows_of(town, READINGS.id)
    telling = Telling(t, edition, held_of_results(indicators, periods, readings), _places(town))
    results = told(indicators, periods, readings, today())
    reporter = _reporter(town)
    activities = _activities(town, reporter, results, t, edition)
    write_whole(iati_file(reporter, activities, telling), target)
    return len(indicators)


def _reporter(town: TownFile) -> IatiTown:
    details = town_reads.details(town)
    letters = unicodedata.normalize("NFKD", details.name.shown_in("en").text)
    name = re.sub("[^A-Z0-9]+", "-", letters.encode("ascii", "ignore").decode().upper())
    own = name.strip("-") or town_reads.town_id(town)[:8].upper()
    return IatiTown(details.name, details.country, details.language,
                    f"{details.country or 'XX'}-{own}", today())


def _activities(town: TownFile, reporter: IatiTown, results: Iterable[IndicatorTold],
                t: Translator, edition: Edition) -> list[IatiActivity]:
    """The actions that have indicators, in their order, behind the plan."""
    actions = {row.id: row for row in rows_shown(ACTIONS, rows_of(town, ACTIONS.id), edition)}
    bodies = {row.id: LocalText.from_json(row.values["name"])
              for row in rows_shown(STAKEHOLDERS, rows_of(town, STAKEHOLDERS.id), edition)
              if isinstance(row.values.get("name"), dict)}
    under: dict[str, list[IndicatorTold]] = {}
    for one in results:
        named = (id for id in one.row.values.get("actions") or () if id in actions)
        under.setdefault(next(named, ""), []).append(one)
    found = []
    if "" in under:
        found.append(IatiActivity(
            f"{reporter.identifier}-PLAN", LocalText.of(t(_WHOLE_PLAN), t.language),
            LocalText.of(t(_WHAT_PLAN), t.language), tuple(under[""])))
    return found + [_of_action(reporter, row, under[row.id], bodies)
                    for row in actions.values() if row.id in under]


def _of_action(reporter: IatiTown, action: Row, results: Iterable[IndicatorTold],
               bodies: dict[str, LocalText]) -> IatiActivity:
    values = action.values
    name = LocalText.from_json(values["name"])
    described = LocalText.from_json(values["description"]) if values.get("description") else name
    named = [*(values.get("lead") or ()), *(values.get("partners") or ())]
    return IatiActivity(
        f"{reporter.identifier}-ACTION-{action.number}", name,
        name if described.is_empty else described, tuple(results), action.id,
        iati_codes.STATUSES.get(str(values.get("status")), iati_codes.PLANNED),
        values.get("begins_on"), values.get("ends_on"),
        tuple(bodies[id] for id in dict.fromkeys(named) if id in bodies))


def _places(town: TownFile) -> dict[str, str]:
    """The neighbourhoods by id, in the town's own language: a dimension has one name."""
    language = town_reads.details(town).language
    return {row.id: LocalText.from_json(row.values["name"]).shown_in(language).text
            for row in rows_of(town, NEIGHBOURHOODS.id) if row.values.get("name")}
