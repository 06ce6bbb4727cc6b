"""An action on paper: who answers for it, when, with what money, and how one will know."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from strongcity_desktop.documents.blocks import Words
from strongcity_desktop.documents.challenge_words import challenge_name
from strongcity_desktop.documents.register_blocks import is_filled
from strongcity_desktop.documents.setting import INK_2
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.analysis.budget import Money
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.registers.wording import chosen_label

ASKED_FOR, STILL_TO_FIND = "*", "**"
_SAID_OF_IT = ("seeking_funds", "paused", "done", "stopped", "idea")
_IN_USE = (None, "active")
_FROM_TO = mark("from {before} to {after}")


def text_of(source: Source, row: Row, key: str) -> str:
    """A text of a row for the reader, as plain text; "" where it says nothing."""
    value = row.values.get(key)
    return LocalText.from_json(value).shown_in(source.setting.language).text if value else ""


def written(source: Source, row: Row, key: str) -> Words:
    """A text as it was written, marked where that is another language; a dash for nothing."""
    value = row.values.get(key)
    if value is None or not is_filled(ACTIONS.field(key), value):
        return "–"
    return source.setting.written(LocalText.from_json(value))


def action_cell(source: Source, action: Row, challenges: Mapping[str, Row]) -> Words:
    """Its name and the challenges it answers; that it answers none is said."""
    t = source.setting.t
    name = LocalText.from_json(action.values["name"])
    bold = [Span(span.text, weight=span.weight or 600, colour=span.colour, size=span.size)
            for span in source.setting.written(name)]
    reference = str(action.values.get("reference") or "")
    before = [Span(isolate(reference) + " ", weight=600)] if reference else []
    answers = [challenge_name(source, challenges[id])
               for id in action.values.get("challenges") or () if id in challenges]
    said = t("Answers: {challenges}", challenges=t.list(answers)) if answers \
        else t("Answers no challenge of the diagnosis yet")
    return [*before, *bold, Span("\n" + said, colour=INK_2)]


def who_cell(source: Source, action: Row) -> Words:
    """Who answers for it, and under that the partners; a dash where nobody does yet."""
    lead = named(source, action, "lead")
    post = text_of(source, action, "responsible")
    first = lead or post
    others = [post] if lead and post else []
    others += [partner for partner in (named(source, action, "partners"),
                                       text_of(source, action, "partners_in_words")) if partner]
    below = [Span("\n" + isolate(one), colour=INK_2) for one in others]
    return [Span(isolate(first) if first else "–"), *below]


def named(source: Source, action: Row, key: str) -> str:
    """The rows that a field names, as a list in words; those not to be named are left out."""
    field = ACTIONS.field(key)
    names = source.names(field.register, action.values.get(key) or [])
    return source.setting.t.list([
        name if isinstance(name, str) else name.shown_in(source.setting.language).text
        for name in names])


def when_words(source: Source, action: Row) -> str:
    """From month to month, or in the words of the plan; a dash where nothing is said."""
    t, values = source.setting.t, action.values
    begins, ends = values.get("begins_on"), values.get("ends_on")
    said = text_of(source, action, "timescale")
    if begins and values.get("ongoing"):
        return t("From {month}, without an end", month=t.months(begins, begins))
    if begins and ends:
        return t.months(begins, ends)
    if begins:
        return t("From {month}", month=t.months(begins, begins))
    if ends:
        return t("Until {month}", month=t.months(ends, ends))
    return said or (t("Without an end") if values.get("ongoing") else "–")


def when_cell(source: Source, action: Row) -> Words:
    """When, and its state where that says more than the days do."""
    status = action.values.get("status")
    when = when_words(source, action)
    if status not in _SAID_OF_IT:
        return when
    word = chosen_label(source.setting.t, ACTIONS, ACTIONS.field("status"), str(status))
    return [Span(when), Span("\n" + word, colour=INK_2)]


def money_words(source: Source, money: Money, has_lines: bool = True) -> str:
    """What is planned, marked where it is asked for or still to find; a dash without any line."""
    t = source.setting.t
    if not money.planned:
        return t("No new money") if has_lines else "–"
    marked = (ASKED_FOR if money.sought else "") + (STILL_TO_FIND if money.open else "")
    amount = t.amount(money.planned, source.setting.currency)
    return t("{amount}{mark}", amount=amount, mark=marked) if marked else amount


def indicators_of(source: Source, action_id: str) -> Sequence[Row]:
    """The indicators in use that measure an action, in their order."""
    return [row for row in source.rows(INDICATORS)
            if action_id in (row.values.get("actions") or ())
            and row.values.get("status") in _IN_USE]


def known_cell(source: Source, action: Row, at_most: int | None = None) -> Words:
    """Its indicators with start value and target; in the words of the plan where there is none.

    With `at_most` only so many; how many more there are is said.
    """
    found = indicators_of(source, action.id)
    if not found:
        return written(source, action, "indicators_in_words")
    spans: list[Span] = []
    for row in found[:at_most]:
        spans += [Span("\n")] if spans else []
        spans += source.setting.written(LocalText.from_json(row.values["name"]))
        if way := start_to_target(source, row):
            spans.append(Span("\n" + way, weight=600))
    if at_most is not None and (more := len(found) - at_most) > 0:
        spans.append(Span("\n" + source.setting.t.plural("{n} more", "{n} more", more),
                          colour=INK_2))
    return spans


def start_to_target(source: Source, indicator: Row) -> str:
    """“from 10% to 70%”; "" where neither is said."""
    t = source.setting.t
    start, target = (figure_words(source, indicator, key) for key in ("baseline", "target"))
    if not (start or target):
        return ""
    return t(_FROM_TO, before=start or "–", after=target or "–")


def figure_words(source: Source, indicator: Row, key: str) -> str:
    """A figure of an indicator with its unit; a small count of people is held back in public."""
    t, value = source.setting.t, indicator.values.get(key)
    if value is None:
        return ""
    figure = Decimal(str(value))
    unit = indicator.values.get("unit")
    if unit == "percent":
        return t.percent(figure / 100, max(0, -int(figure.normalize().as_tuple().exponent)))
    held = source.people_in_results.get((indicator.id, key), "shown")
    if source.is_public and held != "shown":
        return source.held_count(0, held)
    return t.number(figure)


def by_id(source: Source) -> Mapping[str, Row]:
    """The challenges that this edition may name."""
    return {row.id: row for row in source.rows(CHALLENGES)}


def choice_words(source: Source, action: Row, key: str) -> str:
    """The choices of a field in words; "" for none."""
    return in_words(ACTIONS, ACTIONS.field(key), action.values.get(key), source.setting.t)
