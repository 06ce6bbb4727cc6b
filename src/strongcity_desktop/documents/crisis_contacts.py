"""Whom to call in a crisis: those of the stakeholder register that have a part in one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from strongcity_desktop.documents.blocks import Block, Facts, Heading, LookAgain, Table, Text, Words
from strongcity_desktop.documents.large_type import card_pdf
from strongcity_desktop.documents.left_out import version_words
from strongcity_desktop.documents.register_blocks import shown_rows
from strongcity_desktop.documents.source import Source, row_name
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label, label

_PART = "in_crisis"
_REACHED_BY = ("contact_name", "phone", "email")


def crisis_contacts(source: Source) -> bytes:
    """The list as a PDF file, in large type; those called first stand first."""
    t = source.setting.t
    return card_pdf(list(_blocks(source)), source.setting,
                    t("Try the numbers twice a year. Take old prints down."))


def _blocks(source: Source) -> Iterator[Block]:
    setting = source.setting
    t = setting.t
    rows = _having_a_part(source)
    yield Heading(setting.title, "card")
    yield Facts(((t("Version"), version_words(setting.edition, t)),
                 (t("Printed on"), t.date(setting.printed_on))))
    if not setting.edition.shows(STAKEHOLDERS.field(_PART).mark):
        yield Text(t("Who has which part in a crisis belongs to the town’s own work. It stands "
                     "in the internal version."), quiet=True)
        return
    if not rows:
        yield Text(t("Nobody in the stakeholder register has a part in a crisis yet. Note it "
                     "there, then it stands here."), quiet=True)
        return
    yield from _parts(source, rows)
    if not setting.edition.shows(Mark.PERSONAL):
        yield Text(t("Telephone numbers stand in the version that lists contacts."), quiet=True)


def _having_a_part(source: Source) -> tuple[Row, ...]:
    """Those with a part in a crisis; only they are counted as left out."""
    every = tuple(row for row in source.registers.get(STAKEHOLDERS.id, ())
                  if row.values.get(_PART))
    return shown_rows(replace(source, registers={STAKEHOLDERS.id: every}), STAKEHOLDERS)


def _parts(source: Source, rows: Sequence[Row]) -> Iterator[Block]:
    """Each part in a crisis, with those who have it; a part of nobody is named."""
    t, field = source.setting.t, STAKEHOLDERS.field(_PART)
    empty, is_first = [], True
    for part in field.choices:
        having = [row for row in rows if part.key in row.values[_PART]]
        words = choice_label(t, STAKEHOLDERS, field, part)
        if having:
            yield _table(source, words, having, with_heads=is_first)
            is_first = False
        else:
            empty.append(words)
    if empty:
        yield LookAgain(t("Nobody has this part yet: {parts}.", parts=t.list(empty)))


def _table(source: Source, part: str, rows: Sequence[Row], *, with_heads: bool) -> Table:
    """Those who have a part under its name; how they are reached stands above the first alone."""
    t = source.setting.t
    keys = [key for key in _REACHED_BY
            if source.setting.edition.shows(STAKEHOLDERS.field(key).mark)] or ["kept_by"]
    heads = (label(t, STAKEHOLDERS, STAKEHOLDERS.field(key)) if with_heads else "" for key in keys)
    lines = tuple((_name(source, row), *(_cell(source, row, key) for key in keys))
                  for row in rows)
    return Table((part, *heads), lines, (2.2, 1.5, 1.5, 2.0)[:1 + len(keys)], is_dense=True)


def _name(source: Source, row: Row) -> Words:
    name = row_name(STAKEHOLDERS, row)
    return name if isinstance(name, str) else source.setting.written(name)


def _cell(source: Source, row: Row, key: str) -> Words:
    value = row.values.get(key)
    if not value:
        return "–"
    return isolate(value) if isinstance(value, str) \
        else source.setting.written(LocalText.from_json(value))
