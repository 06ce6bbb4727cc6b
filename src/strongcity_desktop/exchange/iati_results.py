"""Results as IATI tells them (version 2.03): an activity for each action, and one for the plan.

An indicator stands once, under its first action; one that measures no action stands under the plan.
Within an activity, indicators of one level and one statement make a result. Levels: output 1, short
and mid-term result 2, long-term change 3, none said 9. A period of the town is a period, with its
target and what its readings make; a reading of no period is a period of one day; the target of an
indicator is a period of its own, without an actual figure. Parts by sex, age and neighbourhood are
dimensions.

What IATI has no place for stands in our own namespace, so that a file read back gives the same
rows: ids, the exact level, method, source, how often, single readings where a period has several,
days, names, closed periods. What a file does not hold, and an import so leaves as it is: notes,
evidence files beside their ids, the place of a row in its list, the lasting number, and what the
edition hides. No document is linked: the town's documents have no public address.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from strongcity_desktop.exchange import iati_codes as iati
from strongcity_desktop.exchange.iati_codes import child, kept_row, made_narrative, narratives
from strongcity_desktop.exchange.iati_figures import Figures
from strongcity_desktop.exchange.iati_telling import Telling
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.analysis.results import IndicatorTold
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.result_counts import START
from strongcity_desktop.registers.wording import choice_label


@dataclass(frozen=True)
class IatiTown:
    """Who reports: the town's name, its country's code or "", its working language, its own
    identifier, and the day on which the file is made."""

    name: LocalText
    country: str
    language: str
    identifier: str
    on: date


@dataclass(frozen=True)
class IatiActivity:
    """An action with its indicators, or the plan as a whole (`action_id` is "").

    `bodies` are those who lead or share the action and may be named.
    """

    identifier: str
    title: LocalText
    description: LocalText
    indicators: tuple[IndicatorTold, ...]
    action_id: str = ""
    status: str = iati.UNDER_WAY
    begins_on: str | None = None
    ends_on: str | None = None
    bodies: tuple[LocalText, ...] = ()


def iati_file(town: IatiTown, activities: Sequence[IatiActivity], telling: Telling) -> bytes:
    """The whole file, UTF-8; `activities` are at least one, as the standard asks."""
    root = Element("iati-activities", {
        "version": iati.VERSION, "generated-datetime": f"{town.on.isoformat()}T00:00:00Z",
        iati.ours("edition"): telling.edition.audience.value})
    for activity in activities:
        _Activity(town, activity, telling).write(root)
    ElementTree.indent(root, " ")
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


class _Activity:
    def __init__(self, town: IatiTown, activity: IatiActivity, telling: Telling) -> None:
        self._town, self._activity, self._telling = town, activity, telling

    def write(self, root: Element) -> None:
        """The elements stand in the order of the schema."""
        one, town = self._activity, self._town
        element = child(root, "iati-activity")
        element.set(iati.LANG, town.language)
        if one.action_id:
            element.set(iati.ours("action"), one.action_id)
        child(element, "iati-identifier").text = one.identifier
        body = child(element, "reporting-org", ref=town.identifier, type=iati.LOCAL_GOVERNMENT)
        narratives(body, town.name)
        narratives(child(element, "title"), one.title)
        narratives(child(element, "description", type="1"), one.description)
        self._bodies(element)
        child(element, "activity-status", code=one.status)
        self._days(element)
        if town.country:
            child(element, "recipient-country", code=town.country)
        child(element, "sector", vocabulary=iati.DAC, code=iati.PREVENTION)
        for indicators in self._results():
            self._result(element, indicators)

    def _bodies(self, element: Element) -> None:
        town = child(element, "participating-org", ref=self._town.identifier,
                     type=iati.LOCAL_GOVERNMENT, role=iati.ACCOUNTABLE)
        narratives(town, self._town.name)
        for name in self._activity.bodies:
            narratives(child(element, "participating-org", role=iati.IMPLEMENTING), name)

    def _days(self, element: Element) -> None:
        """When it begins and ends. The standard asks for one day at least."""
        one, on = self._activity, self._town.on.isoformat()
        if one.begins_on:
            began = one.begins_on <= on and one.status != iati.PLANNED
            child(element, "activity-date", type=iati.BEGAN if began else iati.BEGINS,
                  iso_date=one.begins_on)
        if one.ends_on:
            ended = one.ends_on <= on and one.status == iati.STATUSES["done"]
            child(element, "activity-date", type=iati.ENDED if ended else iati.ENDS,
                  iso_date=one.ends_on)
        if not one.begins_on and not one.ends_on:
            only = child(element, "activity-date", type=iati.BEGINS, iso_date=on)
            made_narrative(only, self._telling.t("No day is set yet; this is the day on which "
                                                 "the file was made."), self._telling.t.language)

    def _results(self) -> list[list[IndicatorTold]]:
        """The indicators by level and statement, in their order."""
        found: dict[tuple[Any, str], list[IndicatorTold]] = {}
        for one in self._activity.indicators:
            values = one.row.values
            found.setdefault((values.get("level"), repr(values.get("statement"))), []).append(one)
        return list(found.values())

    def _result(self, element: Element, indicators: Sequence[IndicatorTold]) -> None:
        t, values = self._telling.t, indicators[0].row.values
        level = str(values.get("level") or "")
        result = child(element, "result", type=iati.RESULT_TYPES[level],
                       aggregation_status=_yes(all(map(_adds_up, indicators))))
        title = child(result, "title")
        if not narratives(title, LocalText.from_json(values.get("statement") or _NOTHING)):
            field = INDICATORS.field("level")
            label = next((choice_label(t, INDICATORS, field, choice) for choice in field.choices
                          if choice.key == level), t("Result"))
            made_narrative(title, label, t.language)
        for one in indicators:
            self._indicator(result, one)

    def _indicator(self, result: Element, one: IndicatorTold) -> None:
        rest = self._telling.shown(INDICATORS, one.row)
        values, figures = one.row.values, Figures(self._telling, one)
        attributes = {"measure": iati.MEASURES[str(values.get("unit") or "number")]}
        if direction := iati.ASCENDING.get(str(values.get("direction"))):
            attributes["ascending"] = direction
            rest.pop("direction", None)
        element = child(result, "indicator", **attributes,
                        aggregation_status=_yes(_adds_up(one)))
        title = child(element, "title")
        if narratives(title, LocalText.from_json(rest.pop("name", None) or _NOTHING)) is False:
            made_narrative(title, self._telling.t("Indicator"), self._telling.t.language)
        if (asked := rest.pop("how_to_ask", None)) and not LocalText.from_json(asked).is_empty:
            narratives(child(element, "description"), LocalText.from_json(asked))
        for key in _told_otherwise(values, self._activity.action_id):
            rest.pop(key, None)
        for key in (*figures.baseline(element, self._telling.is_held(one.row, START)),
                    *figures.periods(element)):
            rest.pop(key, None)
        kept_row(element, INDICATORS.id, one.row.id, rest)
        figures.kept(element)


_NOTHING: Mapping[str, Any] = {"original": "en", "texts": {}}


def _told_otherwise(values: Mapping[str, Any], action_id: str) -> list[str]:
    """The fields that result, measure and activity tell in full."""
    told = ["statement"]
    if values.get("level") != "mid_term":
        told.append("level")
    if values.get("unit") is not None:
        told.append("unit")
    if (values.get("actions") or []) == ([action_id] if action_id else []):
        told.append("actions")
    return told


def _adds_up(one: IndicatorTold) -> bool:
    return one.row.values.get("reading_rule") == "sum" \
        and one.row.values.get("unit") not in ("percent", "score")


def _yes(is_so: bool) -> str:
    return "1" if is_so else "0"
