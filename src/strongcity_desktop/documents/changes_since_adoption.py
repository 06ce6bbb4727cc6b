"""What changed since the council adopted the plan: then and now side by side, entry by entry."""

from collections.abc import Iterator
from itertools import groupby

from strongcity_desktop.documents.blocks import Block, Bullets, Facts, Heading, Table, Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import opening
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.adopted_words import adoption_in_words, checksum_in_groups
from strongcity_desktop.registers.changes_told import (
    ChangesTold,
    EntryTold,
    counts_in_words,
)
from strongcity_desktop.registers.fields import Row

_NOTHING = "–"


def changes_since_adoption(source: Source, told: ChangesTold | None) -> bytes:
    """The changes as a PDF file; `told` is None while no version was adopted."""
    t = source.setting.t
    begins = opening(source, t("What the council adopted, and what is different today."))
    return make_pdf([*begins, *blocks(source, told), *_ending(source)], source.setting,
                    t("Entries keep their numbers in every print."))


def blocks(source: Source, told: ChangesTold | None) -> list[Block]:
    """The changes without the front, as a section of another document."""
    return list(_blocks(source, told))


def in_short(source: Source, told: ChangesTold) -> list[Block]:
    """The same as a list of one line each, for a report."""
    t = source.setting.t
    found: list[Block] = [Text(sentence) for sentence in _opening_words(source, told)]
    if sentences := told.sentences(t):
        found.append(Bullets(sentences))
    return found


def _blocks(source: Source, told: ChangesTold | None) -> Iterator[Block]:
    t = source.setting.t
    if told is None:
        yield Text(t("The council has not adopted a version of the plan yet."), quiet=True)
        return
    for sentence in _opening_words(source, told):
        yield Text(sentence)
    version = _version(source, told)
    if version is not None and version.values.get("checksum"):
        yield Facts(((t("Checksum of the frozen plan"),
                      checksum_in_groups(version.values["checksum"])),))
    if told.money:
        yield Heading(t("Budget then and now"), "since-budget", level=1)
        yield Table((t("What"), t("When adopted"), t("Now")),
                    tuple((one.label, one.before or _NOTHING, one.after or _NOTHING)
                          for one in told.money), (3.0, 1.6, 1.6), ("start", "end", "end"))
    for register_id, entries in groupby(told.entries, key=lambda one: one.register_id):
        of_one = list(entries)
        yield Heading(of_one[0].register, f"since-{register_id}", level=1)
        yield Table((t("No."), t("Entry"), t("What"), t("When adopted"), t("Now")),
                    tuple(row for entry in of_one for row in _rows(source, entry)),
                    (0.6, 2.0, 1.4, 2.6, 2.6), ("end", "start", "start", "start", "start"))


def _opening_words(source: Source, told: ChangesTold) -> Iterator[str]:
    """What was adopted, and how much of it changed."""
    t, version = source.setting.t, _version(source, told)
    if version is not None:
        yield adoption_in_words(version, t)
    if not told.is_readable:
        yield t("What was frozen then is no longer as it was, so nothing can be compared with it.")
    elif told.is_unchanged:
        yield t("Nothing in the plan has changed since.")
    elif told.entries:
        yield t("Since then: {counts}.", counts=t.list(counts_in_words(told, t)))


def _rows(source: Source, entry: EntryTold) -> Iterator[tuple[str, ...]]:
    """A line for each field; the entry is named in the first."""
    t = source.setting.t
    named = (t.number(entry.number), entry.name)
    if not entry.fields:
        yield (*named, entry.kind_in_words(t), _NOTHING if entry.kind == "added" else entry.name,
               entry.name if entry.kind == "added" else _NOTHING)
    for place, field in enumerate(entry.fields):
        yield (*(named if place == 0 else ("", "")), field.label, field.before or _NOTHING,
               field.after or _NOTHING)


def _ending(source: Source) -> Iterator[Block]:
    """What is never compared, or not in this version."""
    t = source.setting.t
    yield Heading(t("Left out"), "left-out", level=1)
    yield Text(t("What only council and staff may read is not compared in this version.")
               if source.is_public else t("Contacts and sensitive notes are never compared."))


def _version(source: Source, told: ChangesTold) -> Row | None:
    return next((row for row in source.rows(ADOPTED_VERSIONS) if row.id == told.version_id), None)
