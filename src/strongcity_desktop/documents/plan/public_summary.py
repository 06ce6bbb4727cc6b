"""The plan on one page, in plain words, for everyone who lives in the town."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from strongcity_desktop.documents.action_words import figure_words, when_words
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Block, Heading, Table, Text
from strongcity_desktop.documents.challenge_words import (
    most_urgent_first,
    name_in,
    score_of,
    where_felt,
)
from strongcity_desktop.documents.make_pdf import make_pdf, page_count
from strongcity_desktop.documents.plan.money import money_said
from strongcity_desktop.documents.plan.town_told import TownTold
from strongcity_desktop.documents.short_answers import short_answer
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.documents.years_blocks import shortened_text
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.analysis import actions as plan_of
from strongcity_desktop.registers.analysis.goals import standing_goals
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.goal import GOALS
from strongcity_desktop.registers.indicator import INDICATORS


@dataclass(frozen=True)
class Room:
    """How much may be said so that it stays one page: letters of a text, lines of a list."""

    letters: int
    lines: int
    actions: int


# From what tells most to what fits whatever people wrote.
_ROOMS = (Room(160, 8, 10), Room(120, 6, 10), Room(100, 5, 9), Room(80, 5, 7), Room(70, 4, 6),
          Room(50, 4, 5), Room(36, 3, 4), Room(24, 2, 3))
_POINT = "• "


def public_summary(source: Source, runs: Mapping[str, Answered]) -> bytes:
    """One page as a PDF file; where there is too much, less is told of it."""
    of = TownTold(source, runs)
    pdf = b""
    for room in _ROOMS:
        pdf = make_pdf(list(_Summary(of, room).blocks()), source.setting,
                       source.setting.t("The whole plan can be read at the town hall."))
        if page_count(pdf) == 1:
            break
    return pdf


class _Summary:
    def __init__(self, of: TownTold, room: Room) -> None:
        self._of, self._room, self._t, self._source = of, room, of.t, of.source

    def blocks(self) -> Iterator[Block]:
        """Six questions that people ask, each with its answer."""
        t = self._t
        yield Heading(t("Living well together in {town}", town=self._source.setting.town), "plan")
        yield Text(t("Our plan against hate, extremism and polarisation, in short. Printed on "
                     "{date}.", date=self._source.setting.printed_on), quiet=True)
        if vision := self._answer("strategy", "vision"):
            yield Text([Span(vision, weight=600)])
        yield _two(t("What we found"), self._found(), t("What we want"), self._wanted())
        yield Heading(t("What we do"), "done", level=1)
        yield from self._done()
        yield _two(t("What it costs"), self._costs(), t("How we will know"), self._known())
        yield Heading(t("Whom to ask"), "asked", level=1)
        yield Text(self._asked())

    def _found(self) -> str:
        """The challenges most felt, with where."""
        rows = most_urgent_first(self._source.rows(CHALLENGES))
        rated = [row for row in rows if score_of(row)] or list(rows)
        return self._listed([self._felt(row) for row in rated],
                            self._t("The diagnosis has named no challenge yet."), len(rows))

    def _felt(self, row: Row) -> str:
        name, where = self._name(CHALLENGES.id, row), where_felt(self._source, row)
        return self._t("{name} ({where})", name=name, where=self._short(where)) if where else name

    def _wanted(self) -> str:
        goals = standing_goals(self._source.rows(GOALS))
        return self._listed([self._name(GOALS.id, row) for row in goals],
                            self._t("No goal is written yet."), len(goals))

    def _done(self) -> Iterator[Block]:
        t, source = self._t, self._source
        challenges = {row.id: row for row in source.rows(CHALLENGES)}
        rows = plan_of.most_urgent_first(plan_of.standing(source.rows(ACTIONS)), challenges)
        if not rows:
            yield Text(t("No action is planned yet."), quiet=True)
            return
        shown = rows[:self._room.actions]
        yield Table((t("Action"), t("What for"), t("When")), tuple(
            (self._name(ACTIONS.id, row), self._answers(row, challenges), when_words(source, row))
            for row in shown), (2.6, 3.0, 1.5), is_dense=True)
        more = len(rows) - len(shown)
        if more:
            yield Text(t.plural("{n} more action stands in the plan.",
                                "{n} more actions stand in the plan.", more), quiet=True)

    def _answers(self, row: Row, challenges: Mapping[str, Row]) -> str:
        named = [self._name(CHALLENGES.id, challenges[id])
                 for id in row.values.get("challenges") or () if id in challenges]
        return self._short(self._t.list(named)) or "–"

    def _costs(self) -> str:
        said = [self._t("{name}: {value}", name=label, value=amount)
                for label, amount in money_said(self._source)]
        return "\n".join(said) or self._t("No budget line is noted yet.")

    def _known(self) -> str:
        """The indicators that have both ends, from which figure to which."""
        told = [(row, figure_words(self._source, row, "baseline"),
                 figure_words(self._source, row, "target"))
                for row in self._source.rows(INDICATORS)
                if row.values.get("status") in (None, "active")]
        both = [(row, start, target) for row, start, target in told if start and target]
        return self._listed([self._t("{name}: from {start} to {target}", start=start,
                                     name=self._name(INDICATORS.id, row), target=target)
                             for row, start, target in both],
                            self._t("No indicator has a start value and a target yet."),
                            len(both))

    def _asked(self) -> str:
        """The office, never a person."""
        return self._answer("setup", "lead_service") or self._t("The town hall")

    def _listed(self, said: Sequence[str], nothing: str, every: int) -> str:
        if not said:
            return nothing
        shown = list(said[:self._room.lines])
        more = every - len(shown)
        if more > 0:
            shown.append(self._t.plural("{n} more", "{n} more", more))
        return "\n".join(_POINT + one for one in shown)

    def _answer(self, worksheet_id: str, key: str) -> str:
        """An answer that everyone may read, shortened; "" where there is none."""
        run = self._of.runs.get(worksheet_id)
        question = next((one for one in run.asked if one.key == key), None) if run else None
        if run is None or question is None or not run.is_answered(question) \
                or not self._source.left_out.shows(question.mark):
            return ""
        words = short_answer(self._source, run, question)
        said = words if isinstance(words, str) else "".join(span.text for span in words)
        return self._short(said)

    def _name(self, register_id: str, row: Row) -> str:
        return self._short(name_in(self._source, register_id, row))

    def _short(self, words: str) -> str:
        return shortened_text(words, self._room.letters)


def _two(first: str, said: str, second: str, answer: str) -> Table:
    """Two questions beside each other, each above its answer."""
    return Table((first, second), ((said, answer),), (1.0, 1.0))
