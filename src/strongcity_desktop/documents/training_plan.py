"""The training plan: needs against levels, sessions with cost, what they brought, principles."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.answered_steps import step_blocks
from strongcity_desktop.documents.blocks import Block, Bullets, Heading, LookAgain, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import (
    ending,
    further,
    one_by_one,
    register_table,
    shown_rows,
)
from strongcity_desktop.documents.source import Source, row_name
from strongcity_desktop.documents.told_blocks import told_blocks
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.registers.analysis.trainings import (
    by_day,
    cost_of,
    needs_to_meet,
    needs_without_training,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.training import TRAININGS
from strongcity_desktop.registers.training_need import TRAINING_NEEDS

_HELD = "held"
_NEEDS = ("name", "topic", "stakeholders", "people", "level_now", "level_needed", "status")
_NEEDS_SHARES = (0.5, 2.3, 1.8, 1.8, 1.2, 1.5, 1.5, 1.0)
_SESSIONS = ("held_on", "name", "stakeholders", "provider_kind", "seats", "cost", "status")
_SESSIONS_SHARES = (0.5, 1.3, 2.4, 2.0, 1.6, 0.8, 1.2, 1.1)
_ABOUT = ("topic", "audience", "method", "provider", "trains_trainers", "languages", "until_on",
          "hours", "place", "source", "needs")
_BROUGHT = ("attended", "useful", "learned", "used_later")


def training_plan(source: Source, answered: Answered | None = None) -> bytes:
    """The plan as a PDF file; `answered` is the worksheet, where it was begun."""
    t = source.setting.t
    begins = front(source, t("Who needs to learn what for their part in the plan, who teaches it, "
                             "what it costs, and what it brought."), answered=answered)
    return make_pdf([*begins, *blocks(source, answered),
                     *further(source, (TRAINING_NEEDS, ("department", "part", "note")),
                              (TRAININGS, ("learned", "used_later", "note"))),
                     *ending(source)], source.setting,
                    t("Organisations and services learn here; no person is named."))


def blocks(source: Source, answered: Answered | None = None) -> list[Block]:
    """The plan without its front, as a section of another document."""
    return list(_blocks(source, answered))


def _blocks(source: Source, answered: Answered | None) -> Iterator[Block]:
    t = source.setting.t
    needs, sessions = shown_rows(source, TRAINING_NEEDS), by_day(shown_rows(source, TRAININGS))
    yield Heading(t("Needs"), "training-needs", level=1)
    yield from _needs(source, needs, sessions)
    yield Heading(t("Sessions"), "trainings", level=1)
    yield from _sessions(source, sessions)
    held = [row for row in sessions if row.values.get("status") == _HELD]
    yield Heading(t("What they brought"), "training-results", level=1)
    # A public print tells how many came, not how many women and men: one would tell the other.
    told = one_by_one(source, TRAININGS, held, _BROUGHT)[1:]
    yield from told or [Text(t("No session has been looked back on yet."), quiet=True)]
    if legend := source.legend_of_counts():
        yield Text(legend, quiet=True)
    if answered is not None:
        yield Heading(t("What the answers lead to"), "outcome-training", level=1)
        yield from told_blocks(source, answered)
        yield from step_blocks(source, answered, with_open=False)


def _needs(source: Source, needs: Sequence[Row], sessions: Sequence[Row]) -> Iterator[Block]:
    """Those still to meet first, the furthest from their level at the top; those met below."""
    t = source.setting.t
    if not needs:
        yield LookAgain(t("No need is noted yet. Ask those who meet residents every day."))
        return
    still = needs_to_meet(needs)
    met = [row for row in needs if row not in still]
    yield replace(register_table(source, TRAINING_NEEDS, [*still, *met], _NEEDS),
                  shares=_NEEDS_SHARES)
    without = needs_without_training(needs, sessions)
    if without:
        yield LookAgain(t.plural("{n} need has no session yet:", "{n} needs have no session yet:",
                                 len(without)))
        yield Bullets(tuple(_name(source, row) for row in without))


def _name(source: Source, row: Row) -> str:
    name = row_name(TRAINING_NEEDS, row)
    return name if isinstance(name, str) else name.shown_in(source.setting.language).text


def _sessions(source: Source, sessions: Sequence[Row]) -> Iterator[Block]:
    t, setting = source.setting.t, source.setting
    if not sessions:
        yield LookAgain(t("No session is planned yet."))
        return
    yield replace(register_table(source, TRAININGS, sessions, _SESSIONS),
                  shares=_SESSIONS_SHARES)
    cost = cost_of(sessions)
    if cost is not None:
        amount = t.amount(cost, setting.currency) if setting.currency else t.number(cost)
        yield Text(t("Together, without cancelled sessions: {amount}.", amount=amount))
    yield from one_by_one(source, TRAININGS, sessions, _ABOUT)[1:]
