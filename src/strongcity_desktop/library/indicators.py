"""The bank of indicators: what a small town can measure, how to ask, and how it may mislead."""

import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, Literal

from strongcity_desktop.language.folding import searched
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.paths import resources_folder

ANY_DOMAIN = "any"
ONE_OF: Mapping[str, tuple[str, ...]] = {
    "level": ("output", "short_term", "mid_term", "impact"),
    "domain": ("community_engagement", "education", "youth", "health", "parenting", "business",
               "sport", "culture", "public_space", "communication", "civil_society", ANY_DOMAIN),
    "measures": ("action", "platform", "framework"),
    "unit": ("number", "percent", "score"),
    "direction": ("up", "down", "keep"),
    "reading": ("latest", "sum"),
    "method": ("counting", "survey", "interviews", "focus_groups", "observation",
               "existing_data"),
    "frequency": ("once", "monthly", "quarterly", "half_yearly", "yearly"),
}
SEVERAL_OF: Mapping[str, tuple[str, ...]] = {
    "prevention": ("primary", "secondary", "tertiary"),
    "disaggregate": ("sex", "age", "neighbourhood"),
}
TEXTS = ("name", "assumption", "risk", "how_to_ask")
Filter = Literal["level", "domain", "prevention", "measures"]
_KEY = re.compile(r"[a-z]+(_[a-z]+)*")


@dataclass(frozen=True)
class BankIndicator:
    """One indicator. Texts are English source messages under `indicator.<key>.<name of field>`.

    What stands in `ONE_OF` and `SEVERAL_OF` are keys. `reading` is how several readings in one
    period make one figure. Indicators of one `basket` show one change from several sides.
    """

    key: str
    name: str
    level: str
    prevention: tuple[str, ...]
    domain: str
    measures: str
    unit: str
    direction: str
    reading: str
    method: str
    frequency: str
    disaggregate: tuple[str, ...]
    assumption: str
    risk: str
    how_to_ask: str
    basket: str = ""

    @property
    def of_people(self) -> bool:
        """Whether its figure is a number of people, so that small ones are held back in public."""
        told_apart = {"sex", "age"} & set(self.disaggregate)
        of_support = "primary" not in self.prevention and self.method == "existing_data"
        return self.unit == "number" and bool(told_apart or of_support)

    def name_in(self, t: Translator) -> str:
        """What is measured, in the reader's language."""
        return self._in(t, "name", self.name)

    def assumption_in(self, t: Translator) -> str:
        """What must hold for it to tell what the town thinks it tells."""
        return self._in(t, "assumption", self.assumption)

    def risk_in(self, t: Translator) -> str:
        """How it may mislead or do harm."""
        return self._in(t, "risk", self.risk)

    def how_to_ask_in(self, t: Translator) -> str:
        """The question to put to people with its scale, or how to count."""
        return self._in(t, "how_to_ask", self.how_to_ask)

    def _in(self, t: Translator, name: str, text: str) -> str:
        return t.content(f"indicator.{self.key}.{name}", text)


@cache
def bank() -> tuple[BankIndicator, ...]:
    """Every indicator, in the order declared. Raises Refusal like `read_bank`."""
    return read_bank((resources_folder() / "indicators" / "bank.toml").read_text("utf-8"))


def bank_indicator(key: str) -> BankIndicator:
    """The indicator with this key. Raises KeyError."""
    return _by_key()[key]


def same_basket(indicator: BankIndicator) -> tuple[BankIndicator, ...]:
    """The others that show the same change, best measured beside this one; none for most."""
    return tuple(other for other in bank()
                 if indicator.basket and other.basket == indicator.basket and other != indicator)


def found(indicators: Iterable[BankIndicator], t: Translator, text: str = "", level: str = "",
          domain: str = "", prevention: str = "", measures: str = ""
          ) -> tuple[BankIndicator, ...]:
    """Those in which every word of `text` occurs, in the reader's language or in English.

    An empty text or key sets no limit. Those whose name holds all the words come first.
    """
    asked = {"level": level, "domain": domain, "prevention": prevention, "measures": measures}
    first, later = [], []
    words = searched(text).split()
    for indicator in indicators:
        if any(key and key not in _filed(indicator, by) for by, key in asked.items()):
            continue
        name = searched(f"{indicator.name_in(t)} {indicator.name}") if words else ""
        if all(word in name for word in words):
            first.append(indicator)
        elif all(word in f"{name} {_rest(indicator, t)}" for word in words):
            later.append(indicator)
    return (*first, *later)


def counted(indicators: Iterable[BankIndicator], t: Translator, by: Filter, text: str = "",
            **other_filters: str) -> Mapping[str, int]:
    """How many `found` would give for each key of the filter `by`, beside the other filters.

    Every key of the filter is there, in its order, with 0 where there is none.
    """
    left = found(indicators, t, text, **{**other_filters, by: ""})
    counts = Counter(key for indicator in left for key in _filed(indicator, by))
    return {key: counts[key] for key in {**ONE_OF, **SEVERAL_OF}[by]}


def _filed(indicator: BankIndicator, by: str) -> tuple[str, ...]:
    value = getattr(indicator, by)
    return value if isinstance(value, tuple) else (value,)


def _rest(indicator: BankIndicator, t: Translator) -> str:
    in_words: tuple[Callable[[Translator], str], ...] = (
        indicator.how_to_ask_in, indicator.assumption_in, indicator.risk_in)
    return searched(" ".join((*(text(t) for text in in_words), indicator.how_to_ask,
                              indicator.assumption, indicator.risk)))


@cache
def _by_key() -> Mapping[str, BankIndicator]:
    return {indicator.key: indicator for indicator in bank()}


def read_bank(written: str) -> tuple[BankIndicator, ...]:
    """The indicators declared by a file. Raises Refusal naming the indicator and what is wrong."""
    try:
        tables = tomllib.loads(written).get("indicator")
    except tomllib.TOMLDecodeError as unreadable:
        raise _refused("bank.toml", str(unreadable)) from unreadable
    if not isinstance(tables, list) or not tables:
        raise _refused("bank.toml", "“indicator” is missing or is no list of tables")
    indicators = tuple(_indicator(table, number) for number, table in enumerate(tables, start=1))
    for key, times in Counter(indicator.key for indicator in indicators).items():
        if times > 1:
            raise _refused(key, "this key is there twice")
    return indicators


def _indicator(table: Any, number: int) -> BankIndicator:
    if not isinstance(table, dict):
        raise _refused(str(number), "a table is expected here")
    place = str(table.get("key", number))
    known = {field.name for field in fields(BankIndicator)}
    if unknown := sorted(set(table) - known):
        raise _refused(place, f"“{unknown[0]}” is not a key of this place")
    for name in ("key", *TEXTS, *(("basket",) if "basket" in table else ())):
        if not isinstance(table.get(name), str) or not table[name].strip():
            raise _refused(place, f"“{name}” is missing or is no text")
    for name in ("key", "basket"):
        if not _KEY.fullmatch(table.get(name, "key")):
            raise _refused(place, f"“{name}” is written in small letters and underscores")
    for name, allowed in ONE_OF.items():
        if table.get(name) not in allowed:
            raise _refused(place, f"“{name}” is one of {', '.join(allowed)}")
    return BankIndicator(**{**table, **{name: _several(table, place, name)
                                        for name in SEVERAL_OF}})


def _several(table: dict[str, Any], place: str, name: str) -> tuple[str, ...]:
    given, allowed = table.get(name), SEVERAL_OF[name]
    if not isinstance(given, list) or not all(key in allowed for key in given) \
            or len(set(given)) < len(given) or (name == "prevention" and not given):
        raise _refused(place, f"“{name}” is a list of {', '.join(allowed)}")
    return tuple(given)


def _refused(place: str, reason: str) -> Refusal:
    return Refusal(mark("The bank of indicators cannot be used. At “{place}”: {reason}"),
                   place=place, reason=reason)
