"""Which field each column of a stranger's sheet belongs to: by its heading, then by its values."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from strongcity_desktop.exchange.plan_words import plan_headings
from strongcity_desktop.exchange.row_sheet import ID_HEADING, NUMBER_HEADING, ORIGINAL, OUTDATED
from strongcity_desktop.exchange.row_sheet import Column as FieldColumn
from strongcity_desktop.exchange.sheet_shape import BETWEEN
from strongcity_desktop.exchange.usual_headings import usual_headings
from strongcity_desktop.language.locale_format import locale_of
from strongcity_desktop.language.translator import SHIPPED, Translator, translator
from strongcity_desktop.registers.column_reading import share_known
from strongcity_desktop.registers.fields import Field, FieldKind, Register
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.near import are_near, bare
from strongcity_desktop.registers.row_check import LANGUAGE_CODE, TEXTS
from strongcity_desktop.registers.wording import label

ID = FieldColumn(Field(ID_HEADING, FieldKind.NAME, ID_HEADING))
"""What a column of ids belongs to, instead of a field."""
Why = Literal["", "name", "usual", "near", "values"]
NUMBERS = frozenset({NUMBER_HEADING, "no", "no.", "n°", "nº", "رقم", "الرقم", "#", "num", "numero"})
_VERSIONED = re.compile(r"(.+?)\s*(?:\[([^\[\]]+)\]|\(([^()]+)\))\s*", re.DOTALL)
_MARKED = re.compile(r"(.+?)(?:\s*[-–—_/:]\s*|\s+)([^\W\d_]{2,})", re.DOTALL)
_MAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"[+(]?[\d٠-٩][\d٠-٩\s().+/-]{5,}")
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}(?:[ T].*)?|\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}")
_SAMPLE, _MOST, _WORTH = 200, 0.6, {"name": 4, "usual": 3, "near": 2, "values": 1}
_CHOICES = (FieldKind.SELECT_ONE, FieldKind.SELECT_MULTIPLE)


@dataclass(frozen=True)
class Guess:
    """The field a column seems to belong to (None: none), and how that was found."""

    column: FieldColumn | None
    why: Why = ""


def headings_of(register: Register, t: Translator) -> dict[str, Field]:
    """Folded heading -> field: keys first, then labels in `t`'s language, then in the others.

    A label that two fields share in one language names neither.
    """
    found = {folded(field.key): field for field in register.fields}
    for language in (t.language, *SHIPPED):
        speaks = translator(language)
        labels = [folded(label(speaks, register, field)) for field in register.fields]
        for name, declared in zip(labels, register.fields, strict=True):
            if labels.count(name) == 1:
                found.setdefault(name, declared)
    return found


def heading_knower(register: Register, t: Translator) -> Callable[[str], bool]:
    """A function that tells whether a word names a field of the register, or usually does, or
    numbers the rows; words that are only spelt almost so are not known."""
    known = headings_of(register, t)
    fields = [field for field in register.fields if field.is_read_back]

    def knows(heading: str) -> bool:
        return folded(heading) in NUMBERS or folded(heading) == ID_HEADING \
            or folded(heading) in plan_headings(register.id) or any(
            _exactly(fields, known, name).column is not None for name, _ in _with_language(heading))

    return knows


def guess_columns(register: Register, t: Translator, headings: Sequence[str],
                  cells: Sequence[Sequence[str]]) -> tuple[Guess, ...]:
    """A guess for each column: no field twice, the surer one first.

    `cells` holds the cells of each column, some hundred at most are looked at.
    """
    known = headings_of(register, t)
    is_ours = any(folded(heading) == ID_HEADING for heading in headings)
    of_plans = {} if is_ours else plan_headings(register.id)
    guesses = [_of_plan(register, of_plans, heading) or _by_heading(register, known, heading)
               for heading in headings]
    taken: dict[FieldColumn, int] = {}
    for place, guess in enumerate(guesses):
        if guess.column is None:
            continue
        before = taken.get(guess.column)
        if before is not None and _WORTH[guesses[before].why] >= _WORTH[guess.why]:
            guesses[place] = Guess(None)
        else:
            if before is not None:
                guesses[before] = Guess(None)
            taken[guess.column] = place
    fields = {column.field.key for column in taken}
    for place, heading in enumerate(headings):
        if guesses[place].column is None and folded(heading) not in NUMBERS:
            sample = [cell for cell in cells[place] if cell.strip()][:_SAMPLE]
            free = [field for field in register.fields
                    if field.is_read_back and field.key not in fields]
            found = _by_values(register, free, sample)
            if found is not None:
                guesses[place] = Guess(FieldColumn(found), "values")
                fields.add(found.key)
    return tuple(guesses)


def parted(heading: str) -> tuple[str, str]:
    """A heading as its name and what stands in square brackets behind it."""
    match = _VERSIONED.fullmatch(heading.strip())
    return (match[1], match[2].strip()) if match and match[2] else (heading.strip(), "")


def is_version(field: Field, version: str) -> bool:
    """Whether a column of the field may hold this version of its text."""
    if not version:
        return True
    return field.kind in TEXTS and (
        version in (ORIGINAL, OUTDATED) or LANGUAGE_CODE.fullmatch(version) is not None)


def _of_plan(register: Register, of_plans: Mapping[str, str], heading: str) -> Guess | None:
    """The field that a heading names in the plans of towns, whatever else it may mean."""
    key = of_plans.get(folded(heading).strip(" :*"))
    return Guess(FieldColumn(register.field(key)), "usual") if key else None


def _by_heading(register: Register, known: Mapping[str, Field], heading: str) -> Guess:
    name, version = parted(heading)
    declared = known.get(folded(name))
    if folded(heading) == ID_HEADING:
        return Guess(ID, "name")
    if declared is not None and not declared.is_read_back:
        return Guess(None)
    if declared is not None and is_version(declared, version):
        return Guess(FieldColumn(declared, version), "name")
    tried = [heading, *reversed(heading.split(BETWEEN))] if BETWEEN in heading else [heading]
    for words in tried:
        for name, code in _with_language(words):
            found = _named(register, known, name)
            if found.column is not None and is_version(found.column.field, code):
                return Guess(FieldColumn(found.column.field, code), found.why)
    return Guess(None)


def _named(register: Register, known: Mapping[str, Field], name: str) -> Guess:
    fields = [field for field in register.fields if field.is_read_back]
    found = _exactly(fields, known, name)
    if found.column is not None:
        return found
    plain = bare(name)
    for spelt, declared in known.items():
        if declared.is_read_back and are_near(plain, _bare(spelt)):
            return Guess(FieldColumn(declared), "near")
    for declared in fields:
        if any(are_near(plain, _bare(usual)) for usual in usual_headings(declared.key)):
            return Guess(FieldColumn(declared), "near")
    return Guess(None)


def _exactly(fields: Sequence[Field], known: Mapping[str, Field], name: str) -> Guess:
    word = folded(name).strip(" :*")
    exact = known.get(word)
    if exact is not None and exact.is_read_back:
        return Guess(FieldColumn(exact), "name")
    for declared in fields:
        if word in usual_headings(declared.key):
            return Guess(FieldColumn(declared), "usual")
    return Guess(None)


_bare = lru_cache(maxsize=4_096)(bare)  # the same usual words are compared with every heading


def _with_language(heading: str) -> list[tuple[str, str]]:
    """The ways to read a heading: as it is, then as a name with the language of its text."""
    ways = [(heading, "")]
    for form in (_VERSIONED, _MARKED):
        match = form.fullmatch(heading.strip())
        if match is None:
            continue
        said = next(part for part in match.groups()[1:] if part)
        code = _language_words().get(folded(said))
        if code:
            ways.insert(0, (match[1], code))
        elif form is _VERSIONED:  # a unit or a remark: "Influence (1-5)"
            ways.append((match[1], ""))
    return ways


@cache
def _language_words() -> dict[str, str]:
    """Codes and names of languages, as headings say them, -> code."""
    found: dict[str, str] = {}
    for language in SHIPPED:
        for code in ("en", "fr", "ar", "es", "pt", "de", "it", "nl", "pl", "tr", "sw", "id", "bn",
                     "sq", "mk", "sr", "ur", "ru", "fa", "ro", "uk", "so", "ha", "ti", "am"):
            name = str(locale_of(language).languages.get(code, code))
            for word in (code, name, name.removeprefix("ال")):
                found.setdefault(folded(word), code)
    found.update({"anglaise": "en", "francaise": "fr", "vf": "fr", "va": "en"})
    return found


def _by_values(register: Register, free: Sequence[Field], sample: Sequence[str]) -> Field | None:
    """The free field that most of these cells fit; None when none does, or it is not clear."""
    if not sample:
        return None
    by_key = {field.key: field for field in free}
    for key, form in (("email", _MAIL), ("phone", _PHONE)):
        if key in by_key and _share(form, sample) >= _MOST and not _share(_DAY, sample) >= _MOST:
            return by_key[key]
    if _share(_DAY, sample) >= _MOST:
        days = [field for field in free if field.kind is FieldKind.DATE]
        return days[0] if len(days) == 1 else None
    shares = [(share_known(register, field, sample), field) for field in free
              if field.kind in _CHOICES]
    best = max(shares, key=lambda pair: pair[0], default=(0.0, None))
    ties = [field for share, field in shares if share == best[0]]
    return best[1] if best[0] >= _MOST and len(ties) == 1 else None


def _share(form: re.Pattern[str], sample: Sequence[str]) -> float:
    return sum(form.fullmatch(cell.strip()) is not None for cell in sample) / len(sample)
