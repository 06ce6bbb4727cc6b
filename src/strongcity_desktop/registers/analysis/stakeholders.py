"""What the stakeholders tell together: who is missing or not met, what hangs on one person."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from strongcity_desktop.registers.fields import FieldChoice, Row
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.stakeholder import GROUPS, SECTORS, STAKEHOLDERS

_EVERYBODY = "all_residents"
_NO_SECTOR = "other"
_LEAST_LINKS, _LEAST_OF_ONE_CONTACT = 5, 3
_RELATIONS = tuple(choice.key for choice in STAKEHOLDERS.field("relation").choices)
CONTACT_FIELDS = ("contact_name", "phone", "email", "address")
"""The fields by which a person can be reached."""
Standing = tuple[date, Mapping[str, Any]]
"""A day, and what was thought on it, by key of field."""


def sectors_missing(rows: Iterable[Row]) -> tuple[FieldChoice, ...]:
    """The sectors of the guide that no stakeholder belongs to, in their order."""
    present = {row.values.get("sector") for row in rows}
    return tuple(sector for sector in SECTORS
                 if sector.key not in present and sector.key != _NO_SECTOR)


def groups_unheard(rows: Iterable[Row]) -> tuple[FieldChoice, ...]:
    """The groups that nobody in the register speaks for, in their order.

    Who speaks for all residents speaks for no group in particular.
    """
    heard = {group for row in rows for group in row.values.get("groups") or ()}
    return tuple(group for group in GROUPS if group.key not in heard and group.key != _EVERYBODY)


def not_met_since(rows: Iterable[Row], day: date) -> tuple[Row, ...]:
    """The stakeholders last met before `day`, or never, longest ago first."""
    late = [row for row in rows if (row.values.get("last_met") or "") < day.isoformat()]
    return tuple(sorted(late, key=lambda row: (row.values.get("last_met") or "", row.number)))


def never_met(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The stakeholders of whom no day is known on which they were met."""
    return tuple(row for row in rows if not row.values.get("last_met"))


def late_steps(rows: Iterable[Row], today: date) -> tuple[Row, ...]:
    """The stakeholders whose next step was due before today, longest ago first."""
    late = [row for row in rows if "" < (row.values.get("next_step_on") or "") < today.isoformat()]
    return tuple(sorted(late, key=lambda row: (row.values["next_step_on"], row.number)))


@dataclass(frozen=True)
class Fall:
    """Trust or relation of one stakeholder before and now; `key` says which, "trust" if both."""

    row: Row
    key: str
    before: Any
    now: Any
    since: date


def fallen(rows: Iterable[Row], readings: Mapping[str, tuple[Standing, Standing]]
           ) -> tuple[Fall, ...]:
    """Who trusts less, or stands less close, than at the reading before; the deepest fall first.

    `readings` holds the two newest of each stakeholder, as days with values.
    """
    found = [fall for row in rows for fall in _fall(row, readings.get(row.id))]
    return tuple(sorted(found, key=lambda fall: (-_depth(fall), fall.row.number)))


def _fall(row: Row, pair: tuple[Standing, Standing] | None) -> Iterator[Fall]:
    if pair is None:
        return
    (_, before), (day, now) = pair
    for key, place in (("trust", _trust), ("relation", _closeness)):
        then, since = place(before.get(key)), place(now.get(key))
        if then is not None and since is not None and since < then:
            yield Fall(row, key, before[key], now[key], day)
            return


def _trust(value: Any) -> int | None:
    return value if isinstance(value, int) else None


def _closeness(value: Any) -> int | None:
    return -_RELATIONS.index(value) if value in _RELATIONS else None


def _depth(fall: Fall) -> int:
    place = _trust if fall.key == "trust" else _closeness
    return (place(fall.before) or 0) - (place(fall.now) or 0)


@dataclass(frozen=True)
class OneRoad:
    """Stakeholders that the town reaches through one post (`kept_by`) or one contact alone."""

    key: str
    words: str
    rows: tuple[Row, ...]


def one_road(rows: Sequence[Row], said: Callable[[Any], str]) -> tuple[OneRoad, ...]:
    """Where too much hangs on one person, most roads first; `said` words a stored free text.

    A post that keeps half or more of the links and at least five; one name, telephone or e-mail
    that stands for three stakeholders or more.
    """
    kept = [(row, said(row.values.get("kept_by"))) for row in rows]
    found = [road for road in _alike("kept_by", kept)
             if len(road.rows) >= _LEAST_LINKS
             and len(road.rows) * 2 >= sum(bool(folded(words)) for _, words in kept)]
    seen: set[frozenset[str]] = set()
    for key in ("email", "phone", "contact_name"):
        for road in _alike(key, [(row, row.values.get(key) or "") for row in rows]):
            ids = frozenset(row.id for row in road.rows)
            if len(ids) >= _LEAST_OF_ONE_CONTACT and ids not in seen:
                seen.add(ids)
                found.append(road)
    return tuple(sorted(found, key=lambda road: -len(road.rows)))


def _alike(key: str, worded: Iterable[tuple[Row, str]]) -> Iterator[OneRoad]:
    alike: dict[str, list[tuple[Row, str]]] = {}
    for row, words in worded:
        same = "".join(filter(str.isdigit, words)) if key == "phone" else folded(words)
        if same:
            alike.setdefault(same, []).append((row, words))
    for found in alike.values():
        yield OneRoad(key, found[0][1], tuple(row for row, _ in found))


def is_contact_kept(values: Mapping[str, Any]) -> bool:
    """Whether anything stands in the row by which a person can be reached."""
    return any(values.get(key) for key in CONTACT_FIELDS)


def contacts_unfounded(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The stakeholders with a contact of which nothing says what for, or that they agreed."""
    return tuple(row for row in rows if is_contact_kept(row.values) and not (
        row.values.get("contact_purpose") and row.values.get("consent")))


def influence_cells(rows: Iterable[Row]) -> Mapping[tuple[int, int], tuple[int, ...]]:
    """(interest, influence), both 1 to 5 -> the numbers of the stakeholders there, lowest first.

    Who lacks one of the two stands nowhere.
    """
    cells: dict[tuple[int, int], list[int]] = {}
    for row in rows:
        interest, influence = row.values.get("interest"), row.values.get("influence")
        if interest and influence:
            cells.setdefault((interest, influence), []).append(row.number)
    return {place: tuple(sorted(numbers)) for place, numbers in sorted(cells.items())}
