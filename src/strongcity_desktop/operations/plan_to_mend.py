"""What to mend before the plan goes to the council, each with the place where it is mended."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.adopt_plan import TOLD
from strongcity_desktop.operations.council_papers import is_to_come, last_adopted, papers_for
from strongcity_desktop.operations.evidence_thread import breaks_of
from strongcity_desktop.operations.fill_worksheet import newest, open_filled
from strongcity_desktop.operations.keep_plan import part_title, plan_parts
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers.analysis.actions import (
    challenges_without_action,
    score_of,
    standing,
)
from strongcity_desktop.registers.analysis.matrix import priority
from strongcity_desktop.registers.analysis.plan import FOREWORD, PlanPart
from strongcity_desktop.registers.analysis.results import figure
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Field, FieldKind, Row
from strongcity_desktop.registers.row_check import TEXTS
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.answers import counted, is_empty, visible

SUMMARY = "summary"
_LEAST_OF_A_NAME = 5  # letters: shorter ones stand in other words


@dataclass(frozen=True)
class ToMend:
    """One sentence, and the place that mends it."""

    key: str
    sentence: str
    place: str
    arguments: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Translated:
    """How many of the plan's texts a reader of one language gets in it, of all that there are.

    `register_id` is the register with most of them still to be translated, "" where none is.
    """

    done: int
    of: int
    register_id: str

    @property
    def missing(self) -> int:
        """How many are not there yet, or out of date."""
        return self.of - self.done


@dataclass(frozen=True)
class PlanChecked:
    """What is to be mended, and whether no contact of the registers is named in the texts."""

    to_mend: tuple[ToMend, ...]
    names_nobody: bool
    translated: Translated


def is_unwritten(part: PlanPart) -> bool:
    """Whether a part that lives by the town's own words has none."""
    return part.words is None and (part.is_own or part.section in (FOREWORD, SUMMARY))


def check_plan(town: TownFile, language: str, t: Translator, *, is_public: bool) -> PlanChecked:
    """Look the plan through before it is printed in `language`, in words for a reader of `t`."""
    told = {register: rows_of(town, register) for register in TOLD}
    translated = _translated(told, language, is_public=is_public)
    named = _named(told, rows_of(town, "stakeholders"))
    found = [*_parts(town, t), *_counted(town, told, t), *_council_papers(town, t),
             *_day_of_vote(town, t)]
    if translated.missing:
        found.append(ToMend("languages", t.plural(
            "Translate {n} text into {language}", "Translate {n} texts into {language}",
            translated.missing, language=t.language_name(language)),
            "register", {"register_id": translated.register_id}))
    if named:
        found.append(ToMend("names", t.plural(
            "Look at {n} text that names a contact", "Look at {n} texts that name a contact",
            len(named)), "register", {"register_id": named[0][0], "row_id": named[0][1]}))
    return PlanChecked(tuple(found), not named, translated)


def _parts(town: TownFile, t: Translator) -> Iterator[ToMend]:
    """The parts that are printed, but wait for their words."""
    for part in plan_parts(town):
        if not part.printed or not is_unwritten(part):
            continue
        if part.section == FOREWORD:
            words = t("Write the foreword, or leave it out")
        elif part.section == SUMMARY:
            words = t("Open the summary with words of your own")
        else:
            words = t("Write “{title}”, or leave it out", title=part_title(part, t))
        yield ToMend(part.key, words, "plan", {"part": part.key})


def _counted(town: TownFile, told: Mapping[str, Sequence[Row]], t: Translator
             ) -> Iterator[ToMend]:
    """What the registers still lack, each kind counted; the link shows the rows themselves."""
    for key, rows, sentence, place in _of_rows(told, t):
        if rows:
            shown = {} if place == "actions" else {"register_id": place}
            yield ToMend(key, sentence, place if place == "actions" else "register", {
                **shown, "these": [row.id for row in rows], "asked": sentence})
    for key, n, sentence, place in _of_thread(town, t):
        if n:
            yield ToMend(key, sentence, place)


def _of_rows(told: Mapping[str, Sequence[Row]], t: Translator
             ) -> Iterator[tuple[str, Sequence[Row], str, str]]:
    """Key, rows, sentence, and the register in which they are mended."""
    actions = standing(told["actions"])
    indicators = [row for row in told["indicators"] if row.values.get("status") != "closed"]
    measured = {id for row in indicators for id in row.values.get("actions") or ()}
    found = [row for row in indicators if figure(row.values.get("baseline")) is None]
    yield "start", found, t.plural("Give a start value to {n} indicator",
                                   "Give a start value to {n} indicators",
                                   len(found)), "indicators"
    found = [row for row in challenges_without_action(told["challenges"], actions)
             if score_of(row) and priority(score_of(row)) == "A"]
    yield "challenges", found, t.plural("Answer {n} challenge of high priority with an action",
                                        "Answer {n} challenges of high priority with an action",
                                        len(found)), "challenges"
    found = [row for row in actions if not (row.values.get("lead")
                                            or row.values.get("responsible"))]
    yield "lead", found, t.plural("Name who answers for {n} action",
                                  "Name who answers for {n} actions", len(found)), "actions"
    found = [row for row in actions if row.id not in measured
             and not row.values.get("indicators_in_words")]
    yield "indicator", found, t.plural("Say how {n} action is measured",
                                       "Say how {n} actions are measured",
                                       len(found)), "actions"
    found = [row for row in actions if not row.values.get("checked_on")]
    yield "harm", found, t.plural("Read the do-no-harm check of {n} action",
                                  "Read the do-no-harm check of {n} actions",
                                  len(found)), "actions"


def _of_thread(town: TownFile, t: Translator) -> Iterator[tuple[str, int, str, str]]:
    thread = breaks_of(town)
    n = len(thread.left_open)
    yield "findings", n, t.plural("Answer {n} finding with an action",
                                  "Answer {n} findings with an action", n), "thread"
    n = len(thread.findings_without_source) + len(thread.challenges_without_source)
    yield "sources", n, t.plural("Give a source to {n} claim",
                                 "Give a source to {n} claims", n), "thread"


def _day_of_vote(town: TownFile, t: Translator) -> Iterator[ToMend]:
    """The day on which the council is to vote, unless it has voted already."""
    run = newest(town, "strategy")
    if rows_of(town, "adopted_versions"):
        return
    if run is None:
        yield ToMend("approval", t("Say when the council votes on the plan"), "tool",
                     {"tool_id": "S1"})
    elif not open_filled(town, run.id).answers.get("approval_on"):
        yield ToMend("approval", t("Say when the council votes on the plan"), "worksheet",
                     {"filled_id": run.id, "place": "approval_on"})


def _council_papers(town: TownFile, t: Translator) -> Iterator[ToMend]:
    """What the council reads beside the plan, as long as papers for the next vote are not whole."""
    voted = last_adopted(rows_of(town, "adopted_versions"))
    if voted is not None and not is_to_come(town, voted):
        return
    run_id = papers_for(town, None)
    if run_id is None:
        yield ToMend("papers", t("Write the council papers"), "tool", {"tool_id": "X8"})
        return
    run = open_filled(town, run_id)
    given = counted(run.worksheet, run.answers, run.depth)
    open_now = [one.key for one in visible(run.worksheet, run.answers, run.depth)
                if not one.optional and is_empty(one, given.get(one.key))]
    if open_now:
        yield ToMend("papers", t.plural(
            "Answer {n} question of the council papers",
            "Answer {n} questions of the council papers", len(open_now)),
            "worksheet", {"filled_id": run_id, "place": open_now[0]})


def _texts(told: Mapping[str, Sequence[Row]], wanted: Callable[[Field], bool]
           ) -> Iterator[tuple[str, Row, LocalText]]:
    for register_id, rows in told.items():
        fields = [one for one in REGISTERS[register_id].fields
                  if one.kind in TEXTS and not one.derived and wanted(one)]
        for row in rows:
            for one in fields:
                if value := row.values.get(one.key):
                    text = LocalText.from_json(value)
                    if not text.is_empty:
                        yield register_id, row, text


def _translated(told: Mapping[str, Sequence[Row]], language: str, *, is_public: bool
                ) -> Translated:
    marks = (Mark.PUBLIC,) if is_public else (Mark.PUBLIC, Mark.INTERNAL)
    missing: dict[str, int] = {}
    of = 0
    for register_id, _, text in _texts(told, lambda one: one.mark in marks):
        of += 1
        if not text.texts.get(language) or language in text.outdated:
            missing[register_id] = missing.get(register_id, 0) + 1
    most = max(missing, key=lambda id: missing[id]) if missing else ""
    return Translated(of - sum(missing.values()), of, most)


def _named(told: Mapping[str, Sequence[Row]], stakeholders: Sequence[Row]
           ) -> list[tuple[str, str]]:
    """The rows, by register and id, whose public texts hold the name of a contact."""
    personal = [one.key for one in REGISTERS["stakeholders"].fields
                if one.kind is FieldKind.NAME and one.mark is Mark.PERSONAL
                and one.key.endswith("name")]
    names = {str(row.values.get(key) or "").strip().casefold()
             for row in stakeholders for key in personal}
    names = {name for name in names if len(name) >= _LEAST_OF_A_NAME}
    return [(register_id, row.id)
            for register_id, row, text in _texts(told, lambda one: one.mark is Mark.PUBLIC)
            if any(name in words.casefold() for words in text.texts.values() for name in names)]
