"""The diagnosis in two pages, for the council and residents, in plain words."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    NewPage,
    Note,
    SideBySide,
    Table,
    Text,
    Words,
)
from strongcity_desktop.documents.challenge_charts import heat_in_half, matrix_figure
from strongcity_desktop.documents.challenge_words import (
    name_in,
    priority_cell,
    score_of,
    where_felt,
)
from strongcity_desktop.documents.left_out import version_words
from strongcity_desktop.documents.make_pdf import make_pdf, page_count
from strongcity_desktop.documents.report.assessment import Assessment
from strongcity_desktop.documents.report.cover_page import METHOD, status
from strongcity_desktop.documents.report.evidence import evidence_line
from strongcity_desktop.documents.report.voices import (
    group_words,
    groups_unheard,
    places_unheard,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.summary_trust import trust_lines
from strongcity_desktop.documents.years import Years
from strongcity_desktop.documents.years_blocks import counts_line, shortened_text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.analysis.voices import is_planned
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.people_counts import REACHED
from strongcity_desktop.registers.stakeholder import GROUPS

PAGES = 2
_LEAST_REACHED = 20
# How much of the width the matrix takes.
_ALONE, _BESIDE = 0.62, 0.455


@dataclass(frozen=True)
class Room:
    """How much may be said so that it stays two pages: letters of a text, and how many of each."""

    letters: int
    challenges: int
    names: int
    is_chart_shown: bool = True


# From what looks best to what fits whatever people wrote.
_ROOMS = (Room(200, 8, 12), Room(170, 6, 8), Room(110, 5, 6), Room(80, 5, 5), Room(60, 4, 4),
          Room(44, 3, 3), Room(28, 3, 2, False))


def diagnosis_summary(source: Source, filled: Answered, years: Years | None = None) -> bytes:
    """Two pages as a PDF file; where there is too much, texts are shortened."""
    of = Assessment(source, filled, years)
    pdf = b""
    for room in _ROOMS:
        pdf = make_pdf(_Summary(of, room).blocks(), source.setting, source.setting.t(METHOD))
        if page_count(pdf) <= PAGES:
            break
    return pdf


class _Summary:
    def __init__(self, of: Assessment, room: Room) -> None:
        self.of, self.room, self.t, self.source = of, room, of.t, of.source
        self.is_shortened = False

    def blocks(self) -> list[Block]:
        """What was found on the first page, who was heard and what comes next on the second."""
        found, rest = list(self._found()), list(self._rest())
        return [*found, NewPage(), *rest, *self._how()]

    def _found(self) -> Iterator[Block]:
        t, of = self.t, self.of
        yield Heading(self.source.setting.title, "summary")
        yield Text(t("What troubles people in the town, where, and what already holds it "
                     "together. Made with residents and services, for everyone who lives here."))
        yield Heading(t("What we found"), "found", level=1)
        rated = [row for row in of.challenges if score_of(row)]
        shown = (rated or list(of.challenges))[:self.room.challenges]
        if shown:
            yield self._challenges(shown)
            more = len(of.challenges) - len(shown)
            if more > 0:
                yield Text(t.plural("{n} more challenge stands in the full report.",
                                    "{n} more challenges stand in the full report.", more),
                           quiet=True)
        else:
            yield Text(t("No challenge is named in this diagnosis yet."), quiet=True)
        if rated and self.room.is_chart_shown:
            yield self._charts()
        if of.years is not None and of.years.counts:
            yield Facts(((t("Since last time"), counts_line(self.source, of.years)),))

    def _charts(self) -> Block:
        """The matrix, and beside it where each challenge is felt, as far as that has room."""
        of, places = self.of, self.source.registers.get("neighbourhoods", ())
        felt = heat_in_half(self.source, of.challenges, places)
        if felt is None:
            return matrix_figure(self.source, of.challenges, _ALONE)
        return SideBySide(matrix_figure(self.source, of.challenges, _BESIDE), felt)

    def _challenges(self, rows: Sequence[Row]) -> Table:
        t = self.t
        return Table((t("No."), t("Challenge"), t("Priority"), t("Where it is felt most")), tuple(
            (t.number(row.number), self._written(row.values["name"]),
             priority_cell(t, row), self._short(where_felt(self.source, row)) or "–")
            for row in rows), (0.6, 3.4, 1.5, 2.2), ("end", "start", "start", "start"))

    def _rest(self) -> Iterator[Block]:
        t = self.t
        yield Heading(t("Who was heard"), "heard", level=1)
        yield Text(self._heard())
        unheard = [*groups_unheard(self.of), *places_unheard(self.of)]
        yield Facts((*self._reached(), (t("Not yet heard"), self._names(unheard) if unheard else
                      t("Every group and every neighbourhood was heard.")),))
        yield Heading(t("What holds the town together"), "together", level=1)
        yield from self._together()
        trust = trust_lines(self.of)
        if trust:
            yield Heading(t("Trust"), "trust", level=1)
            yield Facts(tuple((self._short(name), words) for name, words in trust))
        yield Heading(t("What comes next"), "next", level=1)
        yield Facts(tuple(self._next()))

    def _held(self) -> list[Row]:
        return [row for row in self.of.chosen("consultations_held", "consultations")
                if not is_planned(row, self.source.setting.printed_on)]

    def _heard(self) -> str:
        t = self.t
        held = self._held()
        if not held:
            return t("No consultation is named in this diagnosis yet.")
        return t("{consultations}: {names}.", consultations=t.plural(
            "{n} consultation", "{n} consultations", len(held)),
            names=self._names([name_in(self.source, "consultations", row) for row in held]))

    def _reached(self) -> Iterator[tuple[str, Words]]:
        """About how many, to the ten: an exact sum beside other lists could point at someone."""
        held = self._held()
        reached = round(sum(row.values.get(REACHED) or 0
                            for row in self.source.rows_to_add_up(held)), -1)
        if reached >= _LEAST_REACHED:
            yield self.t("People reached"), self.t("about {n}", n=reached)
        heard = {key for row in held for key in row.values.get("groups") or ()}
        groups = [group_words(self.of, group) for group in GROUPS if group.key in heard]
        if groups:
            yield self.t("Groups heard"), self._names(groups)

    def _together(self) -> Iterator[Block]:
        t = self.t
        named = self.of.chosen("mechanisms_known", "mechanisms")
        factors = [row for row in self.of.challenges if row.values.get("protective_factors")]
        pairs: list[tuple[str, Words]] = []
        if named:
            pairs.append((t("Already there"), self._names([
                name_in(self.source, "mechanisms", row) for row in named])))
        if factors:
            pairs.append((t("What holds it back"),
                          self._written(factors[0].values["protective_factors"])))
        if pairs:
            yield Facts(tuple(pairs))
        else:
            yield Text(t("Nothing is named in this diagnosis yet."), quiet=True)

    def _next(self) -> Iterator[tuple[str, Words]]:
        t = self.t
        review: Any = self.of.answers.get("review_on") if "review_on" in self.of.shown else None
        yield (t("Next review"), t.date(review) if isinstance(review, str)
               else t("No day is set yet."))
        urgent = [row for row in self.of.challenges if score_of(row)][:1]
        if urgent:
            yield t("Most urgent"), self._written(urgent[0].values["name"])
        gaps = len(self.of.gaps)
        if gaps:
            yield t("Still open"), t.plural("{n} question to look at again.",
                                            "{n} questions to look at again.", gaps)

    def _how(self) -> Iterator[Block]:
        t, setting = self.t, self.source.setting
        yield Heading(t("How it was made"), "how", level=1)
        pairs: list[tuple[str, Words]] = [
            (t("Method"), t("Strong Cities Network guide, 2023")), (t("Status"), status(self.of))]
        line = evidence_line(self.of)
        if line:
            pairs.append((t("Evidence"), line))
        pairs += [(t("Version"), version_words(setting.edition, t)),
                  (t("Printed on"), t.date(setting.printed_on))]
        yield Facts(tuple(pairs))
        if self.is_shortened:
            yield Note(t("Long texts are shortened here. All of it stands in the diagnosis "
                         "report."))

    def _names(self, names: Sequence[str]) -> str:
        few = [self._short(name) for name in names[:self.room.names]]
        more = len(names) - len(few)
        if more > 0:
            few.append(self.t.plural("{n} more", "{n} more", more))
        return self.t.list(few)

    def _written(self, value: Mapping[str, Any]) -> Words:
        """People’s own text, shortened, and marked where it is in another language."""
        shown = LocalText.from_json(value).shown_in(self.t.language)
        short = LocalText.of(self._short(shown.text), shown.language)
        return self.source.setting.written(short)

    def _short(self, words: str) -> str:
        short = shortened_text(words, self.room.letters)
        self.is_shortened = self.is_shortened or short.endswith("…")
        return short
