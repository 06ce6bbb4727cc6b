"""The document-control block in words: a label and a value for all that is known of a print."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Words
from strongcity_desktop.documents.control_facts import ControlFacts
from strongcity_desktop.documents.setting import Setting
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.language.marks import Audience
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.registers import wording
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.fields import FieldKind, Row

# Letters: a block of a few lines holds no longer words.
_LONGEST = 90
IN_THE_HEAD = 3
"""How many pairs, the first ones, say what the head of each page says or nearly so."""
_OF_THE_VOTE = ("adopted_by", "adopted_on", "reference")


def control_pairs(setting: Setting, facts: ControlFacts) -> tuple[tuple[str, Words], ...]:
    """Every label with its value; what nobody wrote down is left away.

    Ask for it when the rest of the document is written: it says whether any of that was in another
    language.
    """
    return (*_of_the_print(setting, facts), *_of_the_version(setting, facts),
            *_of_its_keeping(setting, facts), _of_the_language(setting))


def _of_the_print(setting: Setting, facts: ControlFacts) -> Iterator[tuple[str, Words]]:
    t = setting.t
    yield t("Kind of document"), facts.document
    yield t("Belongs to"), facts.belongs_to
    is_public = setting.edition.audience is Audience.PUBLIC
    yield t("Edition"), t("Public version") if is_public else t("Internal version")
    yield t("Printed on"), t.date(setting.printed_on)


def _of_the_version(setting: Setting, facts: ControlFacts) -> Iterator[tuple[str, Words]]:
    """How far the plan is that the document belongs to, and how the council decided."""
    t, version = setting.t, facts.version
    if version is None:
        yield t("The plan"), t("Draft; the council has adopted no version yet")
        return
    name = _short(setting, LocalText.from_json(version.values["name"]))
    words = name.shown_in(setting.language).text
    yield t("The plan"), t("Draft that follows {version}", version=words) if facts.follows \
        else t("{version}, adopted", version=words)
    for key in _OF_THE_VOTE:
        yield from _told(setting, version, key)
    if facts.has_changed:
        yield t("Changed since then"), t("Yes")


def _of_its_keeping(setting: Setting, facts: ControlFacts) -> Iterator[tuple[str, Words]]:
    """Who keeps it up to date, who follows it up, and when it is looked at again."""
    t = setting.t
    version = facts.version if facts.is_of_the_plan else None
    if facts.owner is not None:
        yield t("Kept up to date by"), setting.written(_short(setting, facts.owner))
    elif version is not None:
        yield from _told(setting, version, "owner")
    if version is not None:
        yield from _told(setting, version, "follow_up")
    if facts.review_on:
        yield t("To be looked at again on"), t.date(facts.review_on)
    elif version is not None:
        yield from _told(setting, version, "review_on")


def _of_the_language(setting: Setting) -> tuple[str, Words]:
    t = setting.t
    name = t.language_name(setting.language)
    others = t.sorted({t.language_name(code) for code in setting.fallbacks}, str)
    return t("Language"), t("{language}; some texts stand in {others}, as they were written",
                            language=name, others=t.list(others)) if others else name


def _told(setting: Setting, version: Row, key: str) -> Iterator[tuple[str, Words]]:
    """What a field of the version says, where the edition shows it and it says anything."""
    field, value = ADOPTED_VERSIONS.field(key), version.values.get(key)
    if value in (None, "") or not setting.edition.shows(field.mark):
        return
    label = wording.label(setting.t, ADOPTED_VERSIONS, field)
    if field.kind is FieldKind.DATE:
        yield label, setting.t.date(value)
    elif field.kind is FieldKind.NAME:
        yield label, isolate(shortened_words(str(value)))
    else:
        text = LocalText.from_json(value)
        if not text.is_empty:
            yield label, setting.written(_short(setting, text))


def _short(setting: Setting, text: LocalText) -> LocalText:
    """The text as this document's readers see it, and no longer than there is room for."""
    shown = text.shown_in(setting.language)
    return LocalText.of(shortened_words(shown.text), shown.language)


def shortened_words(words: str) -> str:
    """The words in one line, their end replaced by "…" where they are too long for the block."""
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else line[:_LONGEST].rstrip() + "…"
