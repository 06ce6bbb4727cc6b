"""Match the neighbourhoods that people named in a survey to those of the register."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from strongcity_desktop.exchange.survey_questions import SurveyQuestion
from strongcity_desktop.exchange.survey_words import Worded
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import keep_register
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.store.town_file import TownFile

_CLOSE = 0.8


@dataclass(frozen=True)
class Place:
    """A neighbourhood of the register with its name in every language it has."""

    id: str
    names: Worded


def places_of(town: TownFile) -> tuple[Place, ...]:
    """The neighbourhoods of the register, in its order."""
    return tuple(Place(row.id, dict(LocalText.from_json(row.values["name"]).texts))
                 for row in keep_register.rows_of(town, "neighbourhoods")
                 if row.values.get("name"))


def guessed_places(question: SurveyQuestion, places: Sequence[Place]) -> Mapping[str, str]:
    """Code of an answer → id of the neighbourhood that has its name, or nearly; others not."""
    by_name = {folded(name): place.id for place in reversed(places)
               for name in place.names.values()}
    found: dict[str, str] = {}
    for code in question.values:
        said = [folded(text) for text in (code.replace("_", " "), *question.worded(code).values())]
        exact = [by_name[text] for text in said if text in by_name]
        near = [by_name[name] for text in said
                for name in get_close_matches(text, by_name, 1, _CLOSE)]
        within = {by_name[name] for text in said for name in by_name if _is_within(text, name)}
        if exact or near or len(within) == 1:
            found[code] = next(iter((*exact, *near, *within)))
    return found


def _is_within(one: str, other: str) -> bool:
    """Whether all words of one are words of the other: "the harbour" and "harbour"."""
    words, others = set(one.split()), set(other.split())
    return words <= others or others <= words


def names_for(matched: Mapping[str, str], places: Sequence[Place]) -> Mapping[str, Worded]:
    """Code of an answer → the names of its neighbourhood, for the answers that are matched."""
    names = {place.id: place.names for place in places}
    return {code: names[row_id] for code, row_id in matched.items() if row_id in names}
