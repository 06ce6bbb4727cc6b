"""The chapters on challenges: by priority, where they are felt, and each of them in full."""

from collections.abc import Iterator
from typing import Any

from strongcity_desktop.documents.blocks import (
    Block,
    Facts,
    Heading,
    LookAgain,
    Table,
    Text,
    Together,
)
from strongcity_desktop.documents.challenge_charts import heat_figures, matrix_figure
from strongcity_desktop.documents.challenge_words import (
    chosen_word,
    level_words,
    name_in,
    name_words,
    numbered,
    priority_cell,
    score_of,
)
from strongcity_desktop.documents.register_blocks import count_notes, row_facts
from strongcity_desktop.documents.report.assessment import Assessment, Chapter
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers import wording
from strongcity_desktop.registers.analysis.matrix import priority
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row

_SHORT = ("kind", "affected", "seen_where", "trend", "quality")
_LONG = ("drivers", "vulnerabilities", "protective_factors", "reason", "evidence", "sources")


def priority_chapter(of: Assessment) -> Chapter:
    """All challenges by priority, in a table and in the matrix of likelihood and impact."""
    return Chapter("priority", of.t("Challenges by priority"), _by_priority)


def heat_chapter(of: Assessment) -> Chapter:
    """Challenges and neighbourhoods."""
    return Chapter("felt", of.t("Where each challenge is felt"), _felt)


def challenges_chapter(of: Assessment) -> Chapter:
    """Each challenge with all that this edition tells of it."""
    return Chapter("challenges", of.t("The challenges one by one"), _one_by_one)


def _by_priority(of: Assessment) -> list[Block]:
    t = of.t
    if not of.challenges:
        return [LookAgain(t("No challenge is named in this diagnosis yet."))]
    blocks: list[Block] = [
        Text(t("The score is likelihood times impact, 1 to 25. Priority A is a score of 13 or "
               "more, B of 9 to 12, C of 8 or less."), quiet=True),
        priority_table(of, of.challenges)]
    if any(score_of(row) for row in of.challenges):
        blocks.append(matrix_figure(of.source, of.challenges))
    return blocks


def priority_table(of: Assessment, rows: tuple[Row, ...]) -> Table:
    """The challenges with their ratings, most urgent first."""
    t, source = of.t, of.source
    head = (t("No."), t("Challenge"), t("Priority"), t("Likelihood"), t("Impact"), t("Score"),
            t("Trend"))
    lines = tuple(
        (t.number(row.number), name_words(source, row),
         priority_cell(t, row), level_words(t, row, "likelihood"), level_words(t, row, "impact"),
         t.number(score_of(row) or 0) if score_of(row) else "–",
         chosen_word(t, row, "trend") or "–") for row in rows)
    return Table(head, lines, (0.6, 2.6, 1.5, 1.4, 1.4, 0.8, 1.0),
                 ("end", "start", "start", "start", "start", "end", "start"))


def _felt(of: Assessment) -> list[Block]:
    t, places = of.t, of.source.registers.get("neighbourhoods", ())
    if not of.challenges or not places:
        return []
    if not any(row.values.get("felt") for row in of.challenges):
        return [LookAgain(t("It is not said yet how strongly the neighbourhoods feel each "
                            "challenge."))]
    return [Text(t("From 1, hardly felt, to 5, very strongly felt. “Not known” is shown, "
                   "not hidden."), quiet=True),
            *heat_figures(of.source, of.challenges, places)]


def _one_by_one(of: Assessment) -> list[Block]:
    count_notes(of.source, CHALLENGES, of.challenges)
    return [block for row in of.challenges for block in _challenge(of, row)]


def _challenge(of: Assessment, row: Row) -> Iterator[Block]:
    whole: list[Block] = [Heading(numbered(of.source, row), f"challenge-{row.number}", level=1),
                          Facts(tuple(_rated(of, row)), two_in_a_line=True)]
    described = row.values.get("description")
    if described:
        whole.append(Text(of.source.setting.written(LocalText.from_json(described))))
    said = [*row_facts(of.source, CHALLENGES, row, _LONG), *_serving(of, row)]
    if said:
        whole.append(Facts(tuple(said)))
    yield Together(tuple(whole))


def _rated(of: Assessment, row: Row) -> Iterator[tuple[str, Any]]:
    t, score = of.t, score_of(row)
    mark = priority_cell(t, row)
    yield t("Priority"), mark if isinstance(mark, str) or score is None else t(
        "{letter}, {word}, score {score}", letter=t(priority(score)), score=score,
        word=getattr(mark, "words", ""))
    for key in ("likelihood", "impact"):
        yield wording.label(t, CHALLENGES, CHALLENGES.field(key)), level_words(t, row, key)
    yield from row_facts(of.source, CHALLENGES, row, _SHORT)


def _serving(of: Assessment, row: Row) -> Iterator[tuple[str, Any]]:
    """The mechanisms that could serve this challenge."""
    serving = [name_in(of.source, "mechanisms", one)
               for one in of.source.registers.get("mechanisms", ())
               if row.id in (one.values.get("challenges") or ())]
    if serving:
        yield of.t("What could serve it"), of.t.list(serving)


