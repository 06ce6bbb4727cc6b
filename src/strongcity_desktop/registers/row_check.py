"""The rules of one row: the shape of what is stored, what must hold, and how typing is read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from strongcity_desktop.language.parse import read_amount, read_date, read_integer
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LONGEST_TEXT, LocalText, clean
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.registers.fields import Field, FieldChoice, FieldKind, Register, Row
from strongcity_desktop.registers.wording import choice_label, label

_MISSING = mark("Write the {field}: without it the row cannot be found again.")
_TOO_LONG = mark("The {field} is longer than {limit} characters. Shorten it, then try again.")
_NOT_YET = mark("The day in “{field}” has not come yet. Write the day on which it was.")
_NEGATIVE = mark("Write {field} as 0 or more.")
_SHAPE = mark("“{field}” cannot hold {value}. Nothing was changed.")
_NO_FIELD = mark("The register “{register}” has no field “{field}”. Nothing was changed.")
_NO_CHOICE = mark("“{typed}” is not among the choices of {field}: {choices}.")
_NO_ROW = mark("“{typed}” is not in the register yet. Add it there first, or mend the name.")
_YES_OR_NO = mark("Write yes or no in {field}.")
_YES = mark("Yes")
_NO = mark("No")


@dataclass(frozen=True)
class FieldFinding:
    """One thing about a row that must be mended before it is kept."""

    register: Register
    field_key: str
    message: str
    values: Mapping[str, object] = field(default_factory=dict)

    def in_words(self, t: Translator) -> str:
        """The sentence in the reader's language, naming the field."""
        name = label(t, self.register, self.register.field(self.field_key))
        return t(self.message, field=name, **self.values)


def yes_or_no(t: Translator, value: bool) -> str:
    """A yes or no in words."""
    return t(_YES if value else _NO)


def may_be_listed(register: Register, row: Row) -> bool:
    """Whether the row may stand in a public print or export: only a yes in its field lets it."""
    if any(declared.key == "listed_publicly" for declared in register.fields):
        return row.values.get("listed_publicly") is True
    return True


def is_blank(value: Any) -> bool:
    """Whether a stored value of a field says nothing."""
    if isinstance(value, Mapping):
        return LocalText.from_json(value).is_empty
    return value is None or value in ("", [])


def check_row(register: Register, values: Mapping[str, Any], *, today: date
              ) -> tuple[FieldFinding, ...]:
    """What must be mended in a whole row of stored values of the right shape."""
    found: list[FieldFinding] = []
    for declared in register.fields:
        value = values.get(declared.key)
        if is_blank(value):
            if declared.required:
                found.append(FieldFinding(register, declared.key, _MISSING))
            continue
        if declared.kind is FieldKind.INTEGER and value < 0:
            found.append(FieldFinding(register, declared.key, _NEGATIVE))
        if declared.key in ("last_met", "consent_date") and value > today.isoformat():
            found.append(FieldFinding(register, declared.key, _NOT_YET))
        if _longest(value) > LONGEST_TEXT:
            found.append(FieldFinding(register, declared.key, _TOO_LONG, {"limit": LONGEST_TEXT}))
    return tuple(found)


def _longest(value: Any) -> int:
    if isinstance(value, Mapping):
        return max(map(len, LocalText.from_json(value).texts.values()), default=0)
    return len(value) if isinstance(value, str) else 0


def check_shape(register: Register, values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as they are stored, each of the shape of its kind; blanks become None.

    Raises Refusal naming the field for an unknown field or a value of another shape.
    """
    known = {declared.key: declared for declared in register.fields}
    for key in values:
        if key not in known:
            raise Refusal(_NO_FIELD, register=register.id, field=key)
    return {key: _shaped(known[key], value) for key, value in values.items()}


def _shaped(declared: Field, value: Any) -> Any:
    if value is None or value == "" or value == []:
        return None
    try:
        return _SHAPES[declared.kind](declared, value)
    except (ValueError, TypeError, KeyError, AttributeError) as reason:
        raise Refusal(_SHAPE, field=declared.key, value=str(value)[:60]) from reason


def _text(declared: Field, value: Any) -> Any:
    text = LocalText.from_json(value)
    return None if text.is_empty else text.to_json()


def _name(declared: Field, value: Any) -> Any:
    if not isinstance(value, str):
        raise TypeError
    return " ".join(clean(value).split()) or None


def _integer(declared: Field, value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int) or abs(value) > 10**12:
        raise TypeError
    return value


def _amount(declared: Field, value: Any) -> Any:
    return str(read_amount(str(value), "en"))


def _day(declared: Field, value: Any) -> Any:
    return date.fromisoformat(value).isoformat()


def _one_choice(declared: Field, value: Any) -> Any:
    if value not in {choice.key for choice in declared.choices}:
        raise ValueError
    return value


def _choices(declared: Field, value: Any) -> Any:
    if not isinstance(value, list) or set(value) - {choice.key for choice in declared.choices}:
        raise ValueError
    return [choice.key for choice in declared.choices if choice.key in value]


def _level(declared: Field, value: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, int) \
            or not 1 <= value <= len(declared.levels):
        raise ValueError
    return value


def _yes_no(declared: Field, value: Any) -> Any:
    if not isinstance(value, bool):
        raise TypeError
    return value


def _row_ids(declared: Field, value: Any) -> Any:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise TypeError
    return list(dict.fromkeys(value))


_SHAPES: dict[FieldKind, Callable[[Field, Any], Any]] = {
    FieldKind.TEXT: _text, FieldKind.LONG_TEXT: _text, FieldKind.NAME: _name,
    FieldKind.INTEGER: _integer, FieldKind.AMOUNT: _amount, FieldKind.DATE: _day,
    FieldKind.SELECT_ONE: _one_choice, FieldKind.SELECT_MULTIPLE: _choices,
    FieldKind.RANGE: _level, FieldKind.YES_NO: _yes_no, FieldKind.REGISTER_CHOICE: _row_ids,
}


def read_typed(register: Register, declared: Field, typed: str, t: Translator, *,
               row_ids: Mapping[str, str] | None = None) -> Any:
    """The stored value of what someone typed or a sheet holds; None for blanks.

    Choices are known by key, number of the level, or label in any shipped language; rows of
    another register by name through `row_ids` (name to id). Raises Refusal with the cure.
    """
    text = typed.strip()
    if not text:
        return None
    match declared.kind:
        case FieldKind.TEXT | FieldKind.LONG_TEXT:
            return LocalText.of(typed, t.language).to_json()
        case FieldKind.NAME:
            return _name(declared, typed)
        case FieldKind.INTEGER:
            return read_integer(text, t.language)
        case FieldKind.AMOUNT:
            return str(read_amount(text, t.language))
        case FieldKind.DATE:
            return read_date(text, t.language)
        case FieldKind.SELECT_ONE:
            return _chosen(register, declared, declared.choices, text, t).key
        case FieldKind.RANGE:
            return int(_chosen(register, declared, declared.levels, text, t).key)
        case FieldKind.SELECT_MULTIPLE:
            keys = {_chosen(register, declared, declared.choices, part, t).key
                    for part in _parts(text)}
            return [choice.key for choice in declared.choices if choice.key in keys]
        case FieldKind.YES_NO:
            return _read_yes_no(register, declared, text, t)
        case FieldKind.REGISTER_CHOICE:
            return [_row_called(part, row_ids or {}) for part in _parts(text)]


def _parts(text: str) -> list[str]:
    for mark_between in (";", "؛", "\n"):
        text = text.replace(mark_between, ";")
    return [part.strip() for part in text.split(";") if part.strip()]


def _chosen(register: Register, declared: Field, choices: tuple[FieldChoice, ...], typed: str,
            t: Translator) -> FieldChoice:
    for choice in choices:
        labels = {choice_label(translator(code), register, declared, choice) for code in SHIPPED}
        if typed.casefold() in {name.casefold() for name in (choice.key, *labels)}:
            return choice
    shown = t.list([choice_label(t, register, declared, choice) for choice in choices])
    raise Refusal(_NO_CHOICE, typed=typed[:60], field=label(t, register, declared), choices=shown)


def _read_yes_no(register: Register, declared: Field, typed: str, t: Translator) -> bool:
    for answer, words in ((True, {"true", "yes", "1"}), (False, {"false", "no", "0"})):
        spoken = {yes_or_no(translator(code), answer).casefold() for code in SHIPPED}
        if typed.casefold() in words | spoken:
            return answer
    raise Refusal(_YES_OR_NO, field=label(t, register, declared))


def _row_called(name: str, row_ids: Mapping[str, str]) -> str:
    for known, row_id in row_ids.items():
        if name.casefold() == known.casefold() or name == row_id:
            return row_id
    raise Refusal(_NO_ROW, typed=name[:60])
