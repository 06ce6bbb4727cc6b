"""The rules of one row: what is kept of its values, and what must be mended before it is kept."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, TypeGuard

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LONGEST_TEXT, LocalText, clean
from strongcity_desktop.registers.do_no_harm import CHECK_FIRST, lacks_check
from strongcity_desktop.registers.fields import UNKNOWN_LEVEL, Field, FieldKind, Register
from strongcity_desktop.registers.figures import DECIMAL, tidy_figure

TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT)
LARGEST_NUMBER = 10**12
_PLAIN = (str, int, bool)
_SHORT = LONGEST_TEXT // 4  # cleaning makes no text four times as long
LANGUAGE_CODE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
HASH = re.compile(r"[0-9a-f]{64}")
AMOUNT = re.compile(r"[0-9]{1,12}(\.[0-9]{1,3})?")

REQUIRED = mark("Write something here: a row needs it to be found again.")
_TOO_LONG = mark("This text has {length} characters; {longest} fit. Shorten it, or keep the rest "
                 "in a document.")
_NOT_A_NUMBER = mark("Write a whole number from 0 to {largest}.")
_NOT_A_DAY = mark("Write the day like this: {example}.")
_AFTER_TODAY = mark("This day is still to come. Check the year.")
_NO_CHOICE = mark("“{value}” is not among the choices.")
_ONLY_ONE = mark("Choose one entry here, not several.")
_NO_LEVEL = mark("Choose a level from 1 to {most}.")
_OTHER_SHAPE = mark("This value does not fit here: {value}.")
_NO_FIELD = mark("There is no field “{field}” in this register.")


@dataclass(frozen=True)
class FieldFinding:
    """What there is to say about one field. `must` keeps a row from being kept, `should` does not.

    `message` is an English source message with the placeholders `values`.
    """

    field_key: str
    strength: Literal["must", "should"]
    message: str
    values: Mapping[str, Any] = field(default_factory=dict)

    def as_refusal(self) -> Refusal:
        """The finding as a sentence that can be said in any language."""
        return Refusal(self.message, **self.values)


def tidy(register: Register, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as they are kept: clean texts, choices in the order declared, nothing for empty.

    Values of an unfit shape are left as they are, for `check_row` to name.
    """
    known = register.by_key
    return {key: _tidied(known[key], value) if key in known else value
            for key, value in values.items()}


def check_row(register: Register, values: Mapping[str, Any], *, today: date
              ) -> tuple[FieldFinding, ...]:
    """What there is to say about these values, in the order of the fields.

    Only the fields named are looked at, and the one that names a row always.
    """
    known = {declared.key for declared in register.entered}
    findings = [FieldFinding(key, "must", _NO_FIELD, {"field": key})
                for key in values if key not in known]
    for declared in register.entered:
        value = values.get(declared.key)
        if value is None:
            if declared.required:
                findings.append(FieldFinding(declared.key, "must", REQUIRED))
            continue
        findings.extend(_check(declared, value, today))
    return (*findings, *_of_whole(register, values))


def checker_of(register: Register, *, today: date
               ) -> Callable[[Mapping[str, Any]], tuple[FieldFinding, ...]]:
    """A `check_row` for many rows: what there is to say of a plain value is worked out once."""
    fields = register.entered
    known = frozenset(declared.key for declared in fields)
    said: dict[tuple[str, type, Any], list[FieldFinding]] = {}

    def check(values: Mapping[str, Any]) -> tuple[FieldFinding, ...]:
        if not known.issuperset(values):
            return check_row(register, values, today=today)
        found: list[FieldFinding] = []
        for declared in fields:
            value = values.get(declared.key)
            if value is None:
                if declared.required:
                    found.append(FieldFinding(declared.key, "must", REQUIRED))
            elif isinstance(value, _PLAIN):
                place = declared.key, type(value), value
                known_of = said.get(place)
                if known_of is None:
                    known_of = said[place] = _check(declared, value, today)
                found += known_of
            else:
                found += _check(declared, value, today)
        return (*found, *_of_whole(register, values))

    return check


def _of_whole(register: Register, values: Mapping[str, Any]) -> tuple[FieldFinding, ...]:
    """What there is to say of fields together."""
    if not lacks_check(register, values):
        return ()
    return (FieldFinding("status", "must", CHECK_FIRST),)


def _tidied(declared: Field, value: Any) -> Any:
    if isinstance(value, LocalText):
        value = value.to_json()
    if declared.kind in TEXTS and isinstance(value, Mapping):
        try:
            text = LocalText.from_json(value)
        except (ValueError, TypeError):
            return value
        return None if text.is_empty else text.to_json()
    if declared.kind is FieldKind.NAME and isinstance(value, str):
        return clean(value).strip() or None
    if isinstance(value, list | tuple):
        return _in_order(declared, list(value)) or None
    if declared.kind is FieldKind.LEVEL_BY_ROW and isinstance(value, Mapping):
        return {row: level for row, level in value.items() if level is not None} or None
    if declared.kind is FieldKind.PARTS and isinstance(value, Mapping):
        return {key: tidy_figure(part) if isinstance(part, str) else part
                for key, part in value.items() if part is not None} or None
    if declared.kind is FieldKind.DECIMAL and isinstance(value, str):
        return tidy_figure(value) or None
    return None if value == "" else value


def _in_order(declared: Field, chosen: list[Any]) -> list[Any]:
    order = {choice.key: place for place, choice in enumerate(declared.choices)}
    once = [item for place, item in enumerate(chosen) if item not in chosen[:place]]
    return sorted(once, key=lambda item: order.get(str(item), len(order)))


def _check(declared: Field, value: Any, today: date) -> list[FieldFinding]:
    kind = declared.kind
    if kind in TEXTS:
        found = _check_text(value)
    elif kind is FieldKind.NAME:
        found = _check_length(value) if isinstance(value, str) else _unfit(value)
    elif kind is FieldKind.INTEGER:
        fits = type(value) is int and 0 <= value <= LARGEST_NUMBER
        found = None if fits else (_NOT_A_NUMBER, {"largest": LARGEST_NUMBER})
    elif kind is FieldKind.AMOUNT:
        found = None if isinstance(value, str) and AMOUNT.fullmatch(value) else _unfit(value)
    elif kind is FieldKind.DECIMAL:
        found = None if isinstance(value, str) and DECIMAL.fullmatch(value) else _unfit(value)
    elif kind is FieldKind.PARTS:
        found = _check_parts(declared, value)
    elif kind is FieldKind.DATE:
        return _check_day(declared, value, today)
    elif kind is FieldKind.LEVEL_BY_ROW:
        found = _check_levels(declared, value)
    elif kind is FieldKind.FILE:
        found = None if is_file(value) else _unfit(value)
    elif kind is FieldKind.YES_NO:
        found = None if isinstance(value, bool) else _unfit(value)
    else:
        found = _check_choice(declared, value)
    return [FieldFinding(declared.key, "must", *found)] if found else []


def is_file(value: Any) -> TypeGuard[Mapping[str, Any]]:
    """Whether it says of a file what is kept of it: its SHA-256, its name, its size in bytes."""
    return isinstance(value, Mapping) and set(value) == {"hash", "name", "size"} \
        and isinstance(value["hash"], str) and HASH.fullmatch(value["hash"]) is not None \
        and isinstance(value["name"], str) and bool(value["name"]) \
        and type(value["size"]) is int and value["size"] > 0


Found = tuple[str, dict[str, Any]] | None


def _unfit(value: Any) -> Found:
    return _OTHER_SHAPE, {"value": str(value)[:80]}


def _check_length(text: str) -> Found:
    if len(text) <= LONGEST_TEXT:
        return None
    return _TOO_LONG, {"length": len(text), "longest": LONGEST_TEXT}


def _check_text(value: Any) -> Found:
    if not isinstance(value, Mapping):
        return _unfit(value)
    if _is_short(value):
        return None
    try:
        text = LocalText.from_json(value)
    except (ValueError, TypeError):
        return _unfit(value)
    if not all(LANGUAGE_CODE.fullmatch(code)
               for code in (text.original, *text.texts, *text.outdated)):
        return _unfit(sorted(text.texts))
    return next(filter(None, map(_check_length, text.texts.values())), None)


def _is_short(value: Mapping[str, Any]) -> bool:
    """Whether it is the usual text, in one language and not long, which needs no closer look."""
    original, texts = value.get("original"), value.get("texts")
    return len(value) == 2 and isinstance(texts, dict) and len(texts) == 1 \
        and isinstance(original, str) and isinstance(said := texts.get(original), str) \
        and len(said) <= _SHORT and LANGUAGE_CODE.fullmatch(original) is not None


def _check_day(declared: Field, value: Any, today: date) -> list[FieldFinding]:
    try:
        if not isinstance(value, str) or len(value) != 10:
            raise ValueError
        day = date.fromisoformat(value)
    except ValueError:
        return [FieldFinding(declared.key, "must", _NOT_A_DAY, {"example": date(2026, 2, 9)})]
    if day > today and not declared.may_be_ahead:  # a finding only: the clock may be wrong
        return [FieldFinding(declared.key, "should", _AFTER_TODAY)]
    return []


def _check_levels(declared: Field, value: Any) -> Found:
    if not isinstance(value, Mapping) or not all(isinstance(row, str) for row in value):
        return _unfit(value)
    most = len(declared.levels)
    fits = all(level == UNKNOWN_LEVEL or (type(level) is int and 1 <= level <= most)
               for level in value.values())
    return None if fits else (_NO_LEVEL, {"most": most})


def _check_parts(declared: Field, value: Any) -> Found:
    if not isinstance(value, Mapping) or not all(
            isinstance(part, str) and (part == UNKNOWN_LEVEL or DECIMAL.fullmatch(part))
            for part in value.values()):
        return _unfit(value)
    keys = {choice.key for choice in declared.choices}
    unknown = next((key for key in value if keys and key not in keys), None)
    return None if unknown is None else (_NO_CHOICE, {"value": str(unknown)[:80]})


def _check_choice(declared: Field, value: Any) -> Found:
    if declared.kind is FieldKind.RANGE:
        fits = type(value) is int and 1 <= value <= len(declared.levels)
        return None if fits else (_NO_LEVEL, {"most": len(declared.levels)})
    if declared.kind is FieldKind.SELECT_ONE:
        if not isinstance(value, str):
            return _unfit(value)
        value = [value]
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        return _unfit(value)
    if declared.kind is FieldKind.REGISTER_CHOICE:
        return None if declared.several or len(value) <= 1 else (_ONLY_ONE, {})
    keys = {choice.key for choice in declared.choices}
    unknown = next((item for item in value if item not in keys), None)
    return None if unknown is None else (_NO_CHOICE, {"value": unknown[:80]})
