"""The words of IATI that results are written with: its codes, and our own marks beside them.

The codes are those of IATI 2.03: ResultType, IndicatorMeasure, ActivityStatus, ActivityDateType,
OrganisationType, OrganisationRole, and the sector 15220 of the OECD's list (building peace,
preventing conflict). What IATI has no place for stands in elements and attributes of a namespace of
our own, which the standard allows at the end of every element; other readers pass over it.
"""

import json
from collections.abc import Mapping
from typing import Any
from xml.etree.ElementTree import Element, SubElement, register_namespace

from strongcity_desktop.exchange.xml_text import for_xml
from strongcity_desktop.language.texts import LocalText, clean

VERSION = "2.03"
OURS = "urn:strongcity:results:1"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
register_namespace("strongcity", OURS)

RESULT_TYPES: Mapping[str, str] = {
    "output": "1", "short_term": "2", "mid_term": "2", "impact": "3", "": "9"}
LEVELS: Mapping[str, str | None] = {"1": "output", "2": "short_term", "3": "impact", "9": None}
MEASURES: Mapping[str, str] = {"number": "1", "percent": "2", "score": "4"}
UNITS: Mapping[str, str] = {"1": "number", "2": "percent", "3": "number", "4": "score",
                            "5": "number"}
ASCENDING: Mapping[str, str] = {"up": "1", "down": "0"}
STATUSES: Mapping[str, str] = {
    "idea": "1", "planned": "1", "seeking_funds": "1", "approved": "1", "under_way": "2",
    "paused": "6", "done": "4", "stopped": "5"}
PLANNED, UNDER_WAY = "1", "2"
BEGINS, BEGAN, ENDS, ENDED = "1", "2", "3", "4"
LOCAL_GOVERNMENT, ACCOUNTABLE, IMPLEMENTING = "11", "2", "4"
DAC, PREVENTION = "1", "15220"
DIMENSIONS: Mapping[str, str] = {"by_sex": "sex", "by_age": "age",
                                 "by_neighbourhood": "neighbourhood"}
"""The fields of a reading that tell it apart, and what IATI's dimensions are called."""


def ours(name: str) -> str:
    """A tag or attribute of our own namespace."""
    return f"{{{OURS}}}{name}"


MADE, SAID, KEY, ID = ours("made"), ours("said"), ours("key"), ours("id")
"""A text that the app made; why a value is not there; the row of a dimension; a row's id."""


def child(parent: Element, tag: str, **attributes: str) -> Element:
    """A new element at the end of the parent; "_" in a name of an attribute stands for "-"."""
    named = {key.replace("_", "-"): for_xml(value) for key, value in attributes.items()}
    return SubElement(parent, tag, named)


def narratives(parent: Element, text: LocalText) -> bool:
    """Write every version of a text, the original first; False where there is none."""
    codes = sorted((code for code, said in text.texts.items() if said.strip()),
                   key=lambda code: (code != text.original, code))
    for code in codes:
        element = child(parent, "narrative")
        element.set(LANG, code)
        if code == codes[0] != text.original:
            element.set(ours("original"), text.original)
        if code in text.outdated:
            element.set(ours("outdated"), "true")
        element.text = for_xml(text.texts[code])
    return bool(codes)


def made_narrative(parent: Element, words: str, language: str) -> None:
    """Write words that the app made, marked as such: an import passes over them."""
    element = child(parent, "narrative")
    element.set(LANG, language)
    element.set(MADE, "true")
    element.text = for_xml(words)


def text_of(parent: Element | None, language: str) -> LocalText:
    """The text of the narratives, but for those that the app made; the first is the original."""
    texts: dict[str, str] = {}
    original, outdated = "", set[str]()
    for element in parent.findall("narrative") if parent is not None else ():
        code = element.get(LANG) or language
        if element.get(MADE) or code in texts:
            continue
        texts[code] = element.text or ""
        original = original or element.get(ours("original")) or code
        outdated |= {code} if element.get(ours("outdated")) else set()
    return LocalText(original or language, {code: clean(said) for code, said in texts.items()},
                     frozenset(outdated))


def kept_row(parent: Element, register_id: str, row_id: str, values: Mapping[str, Any]) -> None:
    """Write a row of ours with the values that IATI has no place for, each as JSON."""
    element = child(parent, ours("row"))
    element.set("register", register_id)
    element.set("id", row_id)
    for key, value in values.items():
        field = child(element, ours("field"), key=key)
        field.text = for_xml(json.dumps(value, ensure_ascii=False, sort_keys=True))
