"""The results of surveys as figures to read: by survey, question, family of groups and answer."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.analysis.shares import Interval, share, wilson
from strongcity_desktop.registers.small_numbers import Held

Item = Mapping[str, Any]
RANDOM = "random"


@dataclass(frozen=True)
class Figure:
    """So many people of a group gave an answer, of so many; `held` is what a public print does.

    The share and its interval are there only where both counts are.
    """

    people: int
    out_of: int
    held: Held = "shown"
    held_out_of: Held = "shown"
    is_random: bool = False

    @property
    def share(self) -> float | None:
        """The share, 0 to 1; None where a count is held back, or counts cannot be."""
        if self.held != "shown" or self.held_out_of != "shown" or self.people > self.out_of:
            return None
        return share(self.people, self.out_of)

    @property
    def interval(self) -> Interval | None:
        """Where the share of the town lies at 95 %, for people chosen by lot alone."""
        return wilson(self.people, self.out_of) if self.is_random and self.share is not None \
            else None


@dataclass(frozen=True)
class Family:
    """Groups counted by one thing, everyone (None) first; `figures` answer by answer."""

    by: LocalText | None
    groups: tuple[LocalText | None, ...]
    answers: tuple[LocalText, ...]
    figures: tuple[tuple[Figure | None, ...], ...]

    def out_of(self, place: int) -> Figure | None:
        """A figure of this group, whose `out_of` is that of the group."""
        return next((line[place] for line in self.figures if line[place] is not None), None)


@dataclass(frozen=True)
class AskedFigures:
    """One question: its families, and how many of those asked left it out (None: not known)."""

    asked: LocalText
    families: tuple[Family, ...]
    missing: int | None = None


@dataclass(frozen=True)
class SurveyFigures:
    """One survey. `surveyed` is None where nobody wrote it down; `is_held` in a public print."""

    title: LocalText | None
    asked_on: str
    sample: str
    surveyed: int | None
    is_held: bool
    questions: tuple[AskedFigures, ...]

    @property
    def is_random(self) -> bool:
        """Whether people were chosen by lot."""
        return self.sample == RANDOM


def parted(items: Sequence[Item]) -> tuple[list[Item], list[Item]]:
    """The lines that can be figures, and those that lack something or stand there already."""
    whole: dict[tuple[str, ...], Item] = {}
    rest: list[Item] = []
    for item in items:
        place = place_of(item)
        is_whole = item.get("asked") and item.get("answer") and all(
            isinstance(item.get(key), int) for key in ("people", "out_of"))
        if is_whole and place not in whole:
            whole[place] = item
        else:
            rest.append(item)
    return list(whole.values()), rest


def place_of(item: Item) -> tuple[str, ...]:
    """What a line counts; two lines with the same place say the same of the same survey."""
    return tuple(_text(item.get(key)) for key in ("survey", "asked", "by", "group", "answer"))


def survey_figures(items: Sequence[Item],
                   held: Mapping[tuple[str, str], Held] | None = None) -> tuple[SurveyFigures, ...]:
    """The figures of lines as `parted` gives them; `held` is what must stay unsaid."""
    return tuple(_survey(lines, held or {}) for lines in _by(items, "survey"))


def _survey(lines: Sequence[Item], held: Mapping[tuple[str, str], Held]) -> SurveyFigures:
    first = lines[0]
    sample = str(first.get("sample") or "") if len({line.get("sample") for line in lines}) == 1 \
        else ""  # lines that contradict each other prove nothing
    surveyed = first.get("surveyed")
    is_held = any(held.get((str(line["id"]), "surveyed"), "shown") != "shown" for line in lines)
    questions = tuple(_question(asked, held, sample == RANDOM) for asked in _by(lines, "asked"))
    return SurveyFigures(_local(first.get("survey")), str(first.get("asked_on") or ""), sample,
                         surveyed if isinstance(surveyed, int) else None, is_held, questions)


def _question(lines: Sequence[Item], held: Mapping[tuple[str, str], Held], is_random: bool
              ) -> AskedFigures:
    everyone = [line for line in lines if not line.get("group")]
    apart = _by((line for line in lines if line.get("group")), "by")
    families = tuple(_family(everyone, groups, held, is_random) for groups in apart or [[]])
    asked = everyone[0].get("surveyed") if everyone else None
    missing = asked - everyone[0]["out_of"] if isinstance(asked, int) else None
    return AskedFigures(LocalText.from_json(lines[0]["asked"]), families,
                        missing if missing is not None and missing >= 0 else None)


def _family(everyone: Sequence[Item], apart: Sequence[Item],
            held: Mapping[tuple[str, str], Held], is_random: bool) -> Family:
    groups = [*([everyone] if everyone else []), *_by(apart, "group")]
    answers = {_text(line["answer"]): line["answer"] for group in groups for line in group}
    by_answer = [{_text(line["answer"]): line for line in group} for group in groups]
    figures = tuple(tuple(_figure(lines[answer], held, is_random) if answer in lines else None
                          for lines in by_answer) for answer in answers)
    return Family(_local(apart[0].get("by")) if apart else None,
                  tuple(_local(group[0].get("group")) for group in groups),
                  tuple(LocalText.from_json(words) for words in answers.values()), figures)


def _figure(line: Item, held: Mapping[tuple[str, str], Held], is_random: bool) -> Figure:
    marks = [held.get((str(line["id"]), key), "shown") for key in ("people", "out_of")]
    return Figure(line["people"], line["out_of"], marks[0], marks[1], is_random)


def _local(value: Any) -> LocalText | None:
    return LocalText.from_json(value) if isinstance(value, Mapping) else None


def _text(value: Any) -> str:
    return repr(sorted(value["texts"].items())) if isinstance(value, Mapping) else ""


def _by(items: Iterable[Item], key: str) -> list[list[Item]]:
    found: dict[str, list[Item]] = {}
    for item in items:
        found.setdefault(_text(item.get(key)), []).append(item)
    return list(found.values())
