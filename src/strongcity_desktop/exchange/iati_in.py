"""Results read back from a file of IATI: indicators, their periods and readings, as plain rows.

A file that this app wrote gives the rows with their ids, as `iati_results` describes. In any other
file of IATI 2 an indicator, period or actual figure has no id of ours; it is given one that follows
from its place, so that the same file read twice makes nothing twice. What stands in IATI's own
elements counts; our namespace only adds what these cannot say.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, ParseError

from strongcity_desktop.exchange import iati_codes as iati
from strongcity_desktop.exchange.csv_files import TOO_LARGE
from strongcity_desktop.exchange.iati_codes import ours, text_of
from strongcity_desktop.exchange.row_reading import as_id
from strongcity_desktop.exchange.sheets import LARGEST_FILE
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL
from strongcity_desktop.registers.figures import tidy_figure
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.period import PERIODS

_NOT_XML = mark("“{file}” is not whole: it breaks off or goes wrong in line {line}. Export it "
                "again, then import that file.")
_UNSAFE = mark("“{file}” brings definitions of its own, which can do harm. Export it again as "
               "plain IATI, then import that file.")
_NOT_IATI = mark("“{file}” holds no activities of IATI 2. Choose a file of results.")
_NO_RESULTS = mark("“{file}” holds no indicator. Choose a file of results.")
_NOT_KEPT = mark("In “{file}”, what stands under “{name}” can no longer be read. Export it again, "
                 "then import that file.")

Given = dict[str, Any]


@dataclass
class ReadResults:
    """The rows by register, each {"id": …, field key: value}, in the order of the file."""

    rows: dict[str, list[Given]] = field(default_factory=lambda: {
        INDICATORS.id: [], PERIODS.id: [], READINGS.id: []})


def read_results(path: Path) -> ReadResults:
    """The results in the file. Raises Refusal when it is too large, harmful, broken, or not IATI;
    OSError when it cannot be read."""
    size = path.stat().st_size
    if size > LARGEST_FILE:
        raise Refusal(TOO_LARGE, file=path.name, size=size // 1_000_000)
    root = _parsed(path.read_bytes(), path.name)
    if root.tag != "iati-activities" or not str(root.get("version", "")).startswith("2."):
        raise Refusal(_NOT_IATI, file=path.name)
    found = ReadResults()
    for activity in root.iter("iati-activity"):
        _Activity(activity, path.name, found).read()
    if not found.rows[INDICATORS.id]:
        raise Refusal(_NO_RESULTS, file=path.name)
    return found


def _parsed(content: bytes, name: str) -> Element:
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException as harm:
        raise Refusal(_UNSAFE, file=name) from harm
    except ParseError as trouble:
        raise Refusal(_NOT_XML, file=name, line=trouble.position[0]) from trouble
    except (LookupError, ValueError) as trouble:  # a code page that nobody knows
        raise Refusal(_NOT_XML, file=name, line=1) from trouble
    return root


class _Activity:
    def __init__(self, element: Element, file: str, found: ReadResults) -> None:
        self._element, self._file, self._found = element, file, found
        self._language = element.get(iati.LANG) or "en"
        self._place = (element.findtext("iati-identifier") or file).strip()

    def read(self) -> None:
        """Add every indicator of it."""
        for result_at, result in enumerate(self._element.findall("result")):
            for at, indicator in enumerate(result.findall("indicator")):
                self._indicator(result, indicator, f"{self._place}/{result_at}/{at}")

    def _indicator(self, result: Element, element: Element, place: str) -> None:
        kept = {row.get("id"): self._kept(row) for row in _rows(element, INDICATORS.id)}
        row_id, rest = next(iter(kept.items()), (_id(place), {}))
        row: Given = {"id": row_id, "name": self._text(element, "title")}
        row |= _told_by(element, result, self._text(result, "title"))
        if asked := self._text(element, "description"):
            row["how_to_ask"] = asked
        if action := as_id(self._element.get(ours("action"))):
            row["actions"] = [action]
        row |= self._baseline(element.find("baseline"))
        periods = element.findall("period")
        for period in [one for one in periods if one.get(ours("target"))][:1]:
            row |= _own_target(period)
        self._found.rows[INDICATORS.id].append({**row, **rest})
        for at, period in enumerate(periods):
            if not period.get(ours("target")):
                self._period(period, str(row_id), f"{place}/{at}")
        for register_id in (PERIODS.id, READINGS.id):
            for one in _rows(element, register_id):
                self._add(register_id, one, {"indicators": [row_id]})

    def _baseline(self, element: Element | None) -> Given:
        if element is None:
            return {}
        row: Given = {}
        year = element.get("year") or ""
        if on := element.get("iso-date") or (f"{year}-01-01" if year else ""):
            row["baseline_on"] = on
        if (value := element.get("value")) is not None:
            row["baseline"] = tidy_figure(value.strip())
        if note := self._text(element, "comment"):
            row["baseline_note"] = note
        return row

    def _period(self, element: Element, indicator_id: str, place: str) -> None:
        begins, ends = (_day(element, tag) for tag in ("period-start", "period-end"))
        target = element.find("target")
        period: Given = {"indicators": [indicator_id], "begins_on": begins, "ends_on": ends}
        if target is not None and target.get("value"):
            period["target"] = tidy_figure(str(target.get("value")).strip())
        known = _rows(element, PERIODS.id)
        readings = _rows(element, READINGS.id)
        period_id = None
        if known:
            period_id = known[0].get("id")
            self._add(PERIODS.id, known[0], period)
        elif not readings:  # a file of others
            period_id = _id(place)
            name = {"original": "en", "texts": {"en": f"{begins} – {ends}"}}
            self._found.rows[PERIODS.id].append({"id": period_id, "name": name, **period})
        self._readings(element, readings, indicator_id, period_id)

    def _readings(self, element: Element, kept: list[Element], indicator_id: str,
                  period_id: str | None) -> None:
        """Each reading of ours, or the actual figure of the period as one."""
        told = self._actual(element)
        if kept:
            for one in kept:
                own = told if len(kept) == 1 else {}
                self._add(READINGS.id, one, {"indicators": [indicator_id], **own})
        elif told and period_id is not None and not _rows(element, PERIODS.id):
            on = _day(element, "period-end")
            name = {"original": "en", "texts": {"en": str(on)}}
            self._found.rows[READINGS.id].append({
                "id": _id(f"{period_id}/actual"), "name": name, "indicators": [indicator_id],
                "periods": [period_id], "read_on": on, **told})

    def _actual(self, element: Element) -> Given:
        """What the actual figures of a period say, {} for nothing. A field of which a part is held
        back is not read: it stays as it is."""
        told: Given = {}
        parts: dict[str, dict[str, str]] = {}
        held: set[str] = set()
        for actual in element.findall("actual"):
            dimensions = actual.findall("dimension")
            value = (actual.get("value") or "").strip()
            if not dimensions:
                told |= {"value": tidy_figure(value)} if value else {}
                if comment := self._text(actual, "comment"):
                    told["comment"] = comment
            elif len(dimensions) == 1 and (place := _part(dimensions[0])):
                key, part = place
                said = dimensions[0].get(iati.SAID)
                held |= {key} if said == "held" or not (value or said) else set()
                parts.setdefault(key, {})[part] = tidy_figure(value) if value else UNKNOWN_LEVEL
        return {**told, **{key: said for key, said in parts.items() if key not in held}}

    def _add(self, register_id: str, kept: Element, told: Given) -> None:
        self._found.rows[register_id].append({**told, **self._kept(kept), "id": kept.get("id")})

    def _kept(self, element: Element) -> Given:
        values: Given = {}
        for one in element.findall(ours("field")):
            try:
                values[str(one.get("key"))] = json.loads(one.text or "null")
            except (ValueError, RecursionError) as trouble:
                raise Refusal(_NOT_KEPT, file=self._file,
                              name=str(one.get("key"))[:80]) from trouble
        return values

    def _text(self, element: Element, tag: str) -> Given | None:
        text = text_of(element.find(tag), self._language)
        return None if text.is_empty else text.to_json()


def _told_by(element: Element, result: Element, statement: Given | None) -> Given:
    """What measure, direction and result say of an indicator."""
    told: Given = {"unit": iati.UNITS.get(str(element.get("measure")), "number")}
    told["direction"] = "down" if element.get("ascending") in ("0", "false") else "up"
    if level := iati.LEVELS.get(str(result.get("type"))):
        told["level"] = level
    if statement:
        told["statement"] = statement
    return told


def _own_target(period: Element) -> Given:
    target = period.find("target")
    value = target.get("value") if target is not None else None
    return {"target": tidy_figure(value.strip()), "target_on": _day(period, "period-end")} \
        if value else {}


def _rows(element: Element, register_id: str) -> list[Element]:
    return [row for row in element.findall(ours("row")) if row.get("register") == register_id]


def _day(element: Element, tag: str) -> str | None:
    found = element.find(tag)
    return found.get("iso-date") if found is not None else None


def _part(dimension: Element) -> tuple[str, str] | None:
    """The field and the part that a dimension names; None for one that the town does not keep."""
    names: Mapping[str, str] = {name: key for key, name in iati.DIMENSIONS.items()}
    key = names.get((dimension.get("name") or "").strip().lower())
    part = dimension.get(iati.KEY) or (dimension.get("value") or "").strip().lower()
    if key is None or part not in _known(key):
        return (key, part) if key == "by_neighbourhood" and as_id(part) else None
    return key, part


def _known(key: str) -> Iterator[str]:
    return (choice.key for choice in READINGS.field(key).choices)


def _id(place: str) -> str:
    return str(uuid5(NAMESPACE_URL, f"{iati.OURS}/{place}"))
