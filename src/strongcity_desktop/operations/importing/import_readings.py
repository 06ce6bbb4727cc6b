"""The readings of a whole-town file: what each assessment says of each challenge, checked."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.exchange.json_bundle import read_register
from strongcity_desktop.exchange.row_reading import as_id
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import clean
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.row_check import check_row, tidy
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.readings import FIELDS, readings
from strongcity_desktop.store.town_file import TownFile

_NO_READING = mark("A reading of a challenge names it by its id, once.")
_NO_CHALLENGE = mark("A reading belongs to a challenge, and there is none with the id {challenge}.")
_OTHER_FIELD = mark("“{field}” does not belong to one diagnosis, but to the challenge itself.")


@dataclass(frozen=True)
class ReadReadings:
    """The readings of one worksheet by the challenge's id, and what is wrong with them."""

    values: Mapping[str, Mapping[str, Any]]
    problems: tuple[Refusal, ...]


def read_readings(given: list[Any], challenges: Collection[str]) -> ReadReadings:
    """Each reading with the fields named in it, held to the rules of the register.

    It is of one of the `challenges` (ids).
    """
    values: dict[str, Mapping[str, Any]] = {}
    problems: list[Refusal] = []
    for one in given:
        challenge_id = as_id(one.get("challenge")) if isinstance(one, dict) else None
        if challenge_id is None or challenge_id in values:
            problems.append(Refusal(_NO_READING))
            continue
        if challenge_id not in challenges:
            problems.append(Refusal(_NO_CHALLENGE, challenge=challenge_id))
            continue
        said = {key: value for key, value in one.items() if key != "challenge"}
        problems += _troubles(said)
        values[challenge_id] = {} if problems else tidy(CHALLENGES, said)
    return ReadReadings(values, tuple(problems))


def _troubles(said: Mapping[str, Any]) -> list[Refusal]:
    other = [Refusal(_OTHER_FIELD, field=clean(str(key))[:80])
             for key in said if key not in FIELDS]
    unfit = [problem.reason for problem in read_register(CHALLENGES, [dict(said)]).problems]
    if other or unfit:
        return other or unfit
    return [finding.as_refusal() for finding in check_row(CHALLENGES, tidy(CHALLENGES, said),
                                                          today=today())
            if finding.strength == "must" and finding.field_key in FIELDS]


def changed_readings(town: TownFile, filled_id: str | None, read: ReadReadings
                     ) -> dict[str, Mapping[str, Any]]:
    """The readings that say something else than the assessment does so far."""
    kept = readings(town, filled_id) if filled_id else {}
    return {row_id: said for row_id, said in read.values.items()
            if row_id not in kept or any(kept[row_id].get(key) != value
                                         for key, value in said.items())}
