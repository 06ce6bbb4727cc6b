"""Contact cards (vCard 4.0, RFC 6350) of a register that keeps contacts: one card per row.

A card holds what is needed to reach someone and nothing that was noted about them.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.showing import in_words, row_name

CONSENT = "consent"
_ROLE, _PERSON = "person_or_organisation", "official_role"
_LONGEST_LINE = 75  # octets, without the line end
_SEVERAL = re.compile(r"\s*[;؛\n]\s*")
_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_CODES = {"en": "en", "fr": "fr", "ar": "ar", "sign": "sgn"}


def agreed(row: Row) -> bool:
    """Whether those meant agreed to be kept here."""
    return row.values.get(CONSENT) is True


def write_vcards(path: Path, register: Register, rows: Iterable[Row], t: Translator) -> None:
    """Write a card for each row, as UTF-8; texts in `t`'s language where there is a version."""
    with path.open("w", encoding="utf-8", newline="") as file:
        for row in rows:
            file.writelines(_folded(line) for line in _card(register, row, t))


def _card(register: Register, row: Row, t: Translator) -> Iterator[str]:
    values = row.values
    is_person = values.get(_ROLE) == _PERSON
    name, contact = row_name(register, row, t), _text(values.get("contact_name"))
    yield "BEGIN:VCARD"
    yield "VERSION:4.0"
    yield f"UID:urn:uuid:{row.id}"
    yield f"KIND:{'individual' if is_person else 'org'}"
    yield f"FN:{_escaped(contact if is_person and contact else name)}"
    if not is_person:
        yield f"ORG:{_escaped(name)}"
    title = name if is_person else contact
    if title:
        yield f"TITLE:{_escaped(title)}"
    if values.get("sector"):
        sector = in_words(register, register.field("sector"), values["sector"], t)
        yield f"ROLE:{_escaped(sector)}"
    for key, written in (("phone", "TEL"), ("email", "EMAIL")):
        for one in filter(None, _SEVERAL.split(_text(values.get(key)))):
            yield f"{written}:{_escaped(one)}"
    if address := _text(values.get("address")):
        yield f"ADR:;;{_escaped(address)};;;;"
    for place, code in enumerate(_languages(values.get("languages")), 1):
        yield f"LANG;PREF={place}:{code}"
    yield "END:VCARD"


def _text(value: Any) -> str:
    if isinstance(value, dict):
        text = LocalText.from_json(value)
        return text.shown_in(text.original).text.strip()
    return str(value or "").strip()


def _languages(spoken: Any) -> list[str]:
    return [_CODES[key] for key in spoken or () if key in _CODES]


def _escaped(text: str) -> str:
    """The text as the value of a property: it can begin neither a line nor a part of its own."""
    bare = _BREAKS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    for letter in "\\,;":
        bare = bare.replace(letter, "\\" + letter)
    return bare.replace("\n", "\\n")


def _folded(line: str) -> str:
    """The line with its end, folded so that no letter is cut in two."""
    parts, part, octets = [], "", 0
    for letter in line:
        length = len(letter.encode("utf-8"))
        if octets + length > _LONGEST_LINE:
            parts.append(part)
            part, octets = " ", 1
        part += letter
        octets += length
    return "\r\n".join([*parts, part]) + "\r\n"
