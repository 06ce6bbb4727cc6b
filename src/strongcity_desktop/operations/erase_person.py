"""Erase for good: a person from the entry, from texts that name them and what was before; an
entry of any register from the recycle bin.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import uuid4

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.check_adopted import versions_naming
from strongcity_desktop.operations.erased_places import named_place
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import Field, Register, Row
from strongcity_desktop.registers.mentions import Sought, Span
from strongcity_desktop.registers.showing import in_words, row_name
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.erase_in_town import erase, erasures
from strongcity_desktop.store.erasing import texts_in
from strongcity_desktop.store.erasure_note import Erasure, Place
from strongcity_desktop.store.journal import history
from strongcity_desktop.store.moment import now, written
from strongcity_desktop.store.shape import PARENTS, REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile

ERASED_CONTACT = mark("Erased a contact person")
ERASED_ENTRY = mark("Erased an entry for good")
_AROUND = 36


@dataclass(frozen=True)
class Mention:
    """A text that names the person.

    `where` says in words which; `is_part` when only a part of the name stands there; `is_past`
    when the text said so once and no longer does.
    """

    place: Place
    where: str
    excerpt: str
    is_part: bool
    is_past: bool


@dataclass(frozen=True)
class PersonFound:
    """Who would be erased: the entry, its contact as label and value, and who else names them.

    `is_deleted` when the entry lies in the recycle bin: there it can only go as a whole.
    `frozen_in` names the adopted versions whose papers may name them: these stay as they are.
    """

    name: str
    number: int
    contact: tuple[tuple[str, str], ...]
    mentions: tuple[Mention, ...]
    is_deleted: bool = False
    frozen_in: tuple[str, ...] = ()


def find_person(town: TownFile, register_id: str, row_id: str, t: Translator, *,
                whole: bool) -> PersonFound:
    """What would be erased, and every text of the town that names the person.

    With `whole` the entry goes, else its contact alone. Whole names, e-mails and telephones stand
    first, then parts of a name. Raises Refusal when the entry is not in the recycle bin either.
    """
    declared = register(register_id)
    row, is_deleted = _row(town, register_id, row_id)
    sought = _sought(town, declared, row, whole=whole)
    own = _OwnPlaces(town, declared, row_id, whole=whole)
    found: dict[Place, Mention] = {}
    for place, seen, is_now in _places_naming(town, sought):
        if place not in found and place not in own:
            found[place] = Mention(place, "", *seen, is_past=not is_now)
    is_person = whole and row.values.get("person_or_organisation") == "official_role"
    named = (replace(one, where=named_place(town, one.place, t)) for one in found.values())
    contact = tuple((label(t, declared, field), in_words(declared, field, value, t))
                    for field in declared.fields if field.mark is Mark.PERSONAL
                    for value in (row.values.get(field.key),) if value is not None)
    return PersonFound(row_name(declared, row, t), row.number, contact,
                       tuple(sorted(named, key=lambda one: (one.is_part, one.is_past, one.where))),
                       is_deleted, versions_naming(town, row_id if is_person else "", sought))


def erase_person(town: TownFile, register_id: str, row_id: str, who: str, *, whole: bool,
                 blank: Collection[Place]) -> Erasure:
    """Erase for good; nothing brings it back. In the places to `blank` the words become "…".

    A deleted entry goes from the recycle bin, `whole`. Raises Refusal when it is not there either,
    or nothing can be written.
    """
    declared = register(register_id)
    row, is_deleted = _row(town, register_id, row_id)
    whole = whole or is_deleted
    # A mark of few bits fits some words of others too: those that stand here now shall stay.
    sealed = _sought(town, declared, row, whole=whole).sealed()
    own = _OwnPlaces(town, declared, row_id, whole=whole)
    left = {place for place, _, _ in _places_naming(town, sealed)
            if place not in blank and place not in own}
    fields = () if whole else tuple(field.key for field in _personal(declared))
    erasure = Erasure(str(uuid4()), written(now()), who, register_id, row_id, row.number, fields,
                      whole, sealed, frozenset(blank), frozenset(left))
    erase(town, erasure, ERASED_ENTRY if whole else ERASED_CONTACT)
    return erasure


def erased(town: TownFile) -> tuple[Erasure, ...]:
    """Every erasure of this town, newest first."""
    return erasures(town)


def erased_fields(erasure: Erasure, t: Translator) -> tuple[str, ...]:
    """What the fields are called that were emptied; none where the whole entry went."""
    declared = register(erasure.register_id)
    return tuple(label(t, declared, declared.field(key)) for key in erasure.fields)


def _row(town: TownFile, register_id: str, row_id: str) -> tuple[Row, bool]:
    """The entry, or as it was when it was deleted (True). Raises Refusal when it is neither."""
    try:
        return stored_rows.row(town, register_id, row_id), False
    except Refusal:
        told = history(town, REGISTER_TABLES[register_id], row_id)
        if not told or told[-1].after is not None or told[-1].before is None:
            raise
        values = dict(told[-1].before)
        number = values.pop("number", None)
        return Row(row_id, number if isinstance(number, int) else 0, values), True


def _personal(declared: Register) -> Iterator[Field]:
    return (field for field in declared.fields if field.mark is Mark.PERSONAL)


def _sought(town: TownFile, declared: Register, row: Row, *, whole: bool) -> Sought:
    """The contact's name, e-mail, telephone and address, those of before too; with the whole
    entry, a person's own name."""
    states: list[Mapping[str, Any]] = [row.values]
    for entry in history(town, REGISTER_TABLES[declared.id], row.id):
        states += [state for state in (entry.before, entry.after) if state]
    said = {key: {str(value) for state in states if (value := state.get(key))}
            for key in ("contact_name", "email", "phone", "address")}
    if whole and row.values.get("person_or_organisation") == "official_role":
        stored = row.values.get(declared.name_field)
        said["contact_name"] |= set(LocalText.from_json(stored).texts.values() if stored else ())
    return Sought.of(said["contact_name"], said["email"], said["phone"], said["address"])


class _OwnPlaces:
    """The places that are erased with the entry anyway."""

    def __init__(self, town: TownFile, declared: Register, row_id: str, *, whole: bool) -> None:
        self._table, self._row_id, self._whole = REGISTER_TABLES[declared.id], row_id, whole
        self._fields = {field.key for field in _personal(declared)}
        self._parts = {(table, row["id"]) for table, parents in PARENTS.items()
                       if self._table in parents
                       for row in town.rows(table, {parents[self._table]: row_id}, only=("id",))}

    def __contains__(self, place: Place) -> bool:
        if self._whole and (place.table, place.row_id) in self._parts:
            return True
        return (place.table, place.row_id) == (self._table, self._row_id) and (
            self._whole or place.column in self._fields)


def _places_naming(town: TownFile, sought: Sought
                   ) -> Iterator[tuple[Place, tuple[str, bool], bool]]:
    """Each place that names the person, with what `_seen` says, and whether it does so now.

    The journal says much again that stands in the tables: a text is looked through once.
    """
    if sought.is_empty:
        return
    known: dict[tuple[str, ...], tuple[str, bool] | None] = {}
    for place, texts, is_now in texts_in(town.raw):
        if texts not in known:
            known[texts] = _seen(texts, sought)
        if (seen := known[texts]) is not None:
            yield place, seen, is_now


def _seen(texts: Collection[str], sought: Sought) -> tuple[str, bool] | None:
    """The first text that names the person, cut to what stands around; None where none does."""
    found = [(text, spans) for text in texts if (spans := sought.spans(text))]
    if not found:
        return None
    whole = [(text, span) for text, spans in found for span in spans if not span.is_part]
    text, span = whole[0] if whole else (found[0][0], found[0][1][0])
    return _excerpt(text, span), not whole


def _excerpt(text: str, span: Span) -> str:
    start, end = max(0, span.start - _AROUND), min(len(text), span.end + _AROUND)
    if start and (space := text.find(" ", start, span.start)) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", span.end, end)) >= 0:
        end = space
    cut = " ".join(text[start:end].split())
    return f"{'…' if start else ''}{cut}{'…' if end < len(text) else ''}"
