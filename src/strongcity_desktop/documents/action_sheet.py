"""One action on a page or two: what, who, when, with what money, how one will know, do no harm."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from strongcity_desktop.documents.action_words import (
    by_id,
    indicators_of,
    start_to_target,
    when_words,
)
from strongcity_desktop.documents.blocks import (
    Block,
    Cell,
    Facts,
    Heading,
    LookAgain,
    Table,
    Text,
    Together,
    Words,
)
from strongcity_desktop.documents.budget_view import amount_words, lines_table
from strongcity_desktop.documents.challenge_words import LETTERS, PRIORITIES, name_in
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    count_notes,
    ending,
    register_table,
    row_facts,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.activity import ACTIVITIES
from strongcity_desktop.registers.analysis.actions import priority_of
from strongcity_desktop.registers.analysis.budget import budget_of, of_action
from strongcity_desktop.registers.budget_line import BUDGET_LINES
from strongcity_desktop.registers.do_no_harm import CHECK, missing_of_check
from strongcity_desktop.registers.expense import EXPENSES
from strongcity_desktop.registers.fields import Register, Row
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.progress_note import PROGRESS_NOTES

_WHAT = ("reference", "theme", "description", "level", "domain", "challenges", "goals",
         "answers_risk", "groups", "reach", "neighbourhoods", "languages", "where_online",
         "online", "gender")
_WHO = ("lead", "responsible", "partners", "partners_in_words", "town_role", "visibility",
        "beyond_money")
_STATE = ("status", "rag")
_KNOW = ("intended", "indicators_in_words", "evidence_of_progress", "change_if", "change_then",
         "change_because")
_HARM = (*CHECK, "checked_by", "risks")
_STEPS = ("name", "kind", "begins_on", "ends_on", "owner", "status")
_LINES = ("name", "year", "source", "state", "amount")
_NOTES = ("on_day", "name", "percent", "rag")


def action_sheet(source: Source, action: Row) -> bytes:
    """The sheet of one action as a PDF file."""
    t = source.setting.t
    found = [*front(source, name_in(source, ACTIONS.id, action)), *blocks(source, action),
             *ending(source)]
    return make_pdf(found, source.setting, t("An action is checked for harm before it begins."))


def blocks(source: Source, action: Row) -> list[Block]:
    """What the sheet tells, without its front."""
    count_notes(source, ACTIONS, [action])
    return [*_what(source, action), *_who_and_when(source, action), *_money(source, action),
            *_how_known(source, action), *_harm(source, action), *_progress(source, action)]


def _section(words: str, key: str, pairs: Sequence[tuple[str, Words]]) -> Iterator[Block]:
    """A heading with facts; nothing where there is nothing to say."""
    if pairs:
        yield Together((Heading(words, key, level=1), Facts(tuple(pairs))))


def _what(source: Source, action: Row) -> Iterator[Block]:
    t, letter = source.setting.t, priority_of(action, by_id(source))
    pairs: list[tuple[str, Words]] = []
    if letter is not None:
        pairs.append((t("Priority"), t("{letter}, {word}", letter=t(LETTERS[letter]),
                                       word=t(PRIORITIES[letter]))))
    pairs += row_facts(source, ACTIONS, action, _WHAT)
    yield from _section(t("What is done"), "what", pairs)
    if not action.values.get("challenges"):
        yield LookAgain(t("This action answers no challenge of the diagnosis yet."))


def _who_and_when(source: Source, action: Row) -> Iterator[Block]:
    t = source.setting.t
    yield from _section(t("Who"), "who", row_facts(source, ACTIONS, action, _WHO))
    when: list[tuple[str, Words]] = [(t("When"), when_words(source, action))]
    yield from _section(t("When"), "when",
                        [*when, *row_facts(source, ACTIONS, action, ("timescale", *_STATE))])
    steps = _of(source, ACTIVITIES, action)
    if steps:
        yield register_table(source, ACTIVITIES, steps, _STEPS)


def _money(source: Source, action: Row) -> Iterator[Block]:
    t = source.setting.t
    lines, expenses = _of(source, BUDGET_LINES, action), _of(source, EXPENSES, action)
    yield Heading(t("Money"), "money", level=1)
    if not (lines or expenses):
        yield Text(t("No budget line is noted yet."), quiet=True)
        return
    if lines:
        yield replace(lines_table(source, lines, _LINES), is_dense=True)
    every = [source.registers.get(register.id, ()) for register in (BUDGET_LINES, EXPENSES)]
    money = budget_of(*every).of_action(action.id)
    pairs = ((t("Needed"), money.planned), (t("Secured"), money.secured),
             (t("Asked for"), money.sought), (t("Still to find"), money.open),
             (t("Spent so far"), money.spent), (t("Left"), max(money.left, Decimal(0))))
    yield Facts(tuple((label, amount_words(source, amount)) for label, amount in pairs),
                two_in_a_line=True)
    if money.over:
        yield LookAgain(t("More was spent than planned: {amount}.",
                          amount=amount_words(source, money.over)))


def _how_known(source: Source, action: Row) -> Iterator[Block]:
    t = source.setting.t
    yield from _section(t("How we will know"), "known",
                        row_facts(source, ACTIONS, action, _KNOW))
    found = indicators_of(source, action.id)
    if found:
        yield Table((t("Indicator"), t("Start value and target")), tuple(
            (_name(source, INDICATORS, row), start_to_target(source, row) or "–")
            for row in found), (3.0, 1.6), is_dense=True)


def _harm(source: Source, action: Row) -> Iterator[Block]:
    """The check; what of it is not written yet is said inside the town hall only."""
    t = source.setting.t
    yield from _section(t("Do no harm"), "harm", row_facts(source, ACTIONS, action, _HARM))
    if not source.is_public and missing_of_check(action.values):
        yield LookAgain(t("The do-no-harm check is not complete. It is read before the action is "
                          "approved."))


def _progress(source: Source, action: Row) -> Iterator[Block]:
    t, notes = source.setting.t, _of(source, PROGRESS_NOTES, action)
    if notes:
        newest = sorted(notes, key=lambda row: str(row.values.get("on_day") or ""), reverse=True)
        yield Heading(t("Progress"), "progress", level=1)
        yield register_table(source, PROGRESS_NOTES, newest, _NOTES)


def _of(source: Source, register: Register, action: Row) -> tuple[Row, ...]:
    rows = of_action(source.rows(register), action.id)
    count_notes(source, register, rows)
    return rows


def _name(source: Source, register: Register, row: Row) -> Cell:
    values: Mapping[str, object] = row.values
    return source.setting.written(LocalText.from_json(row.values[register.name_field])) \
        if values.get(register.name_field) else "–"
