"""A challenge on paper: its name, its priority, where it is felt; the most urgent first."""

from collections.abc import Iterable, Mapping
from typing import Literal

from strongcity_desktop.documents.blocks import Cell, Priority, Words
from strongcity_desktop.documents.levels import level_beside_label
from strongcity_desktop.documents.source import Source, row_name
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers import wording
from strongcity_desktop.registers.analysis.heat import where_strong
from strongcity_desktop.registers.analysis.matrix import priority
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import FieldKind, Row

_OF_THREE: Mapping[str, Literal[1, 2, 3]] = {"A": 3, "B": 2, "C": 1}
LETTERS = {"A": mark("A"), "B": mark("B"), "C": mark("C")}
PRIORITIES = {"A": mark("High"), "B": mark("Medium"), "C": mark("Lower")}


def score_of(row: Row) -> int | None:
    """Likelihood times impact; None until both are rated."""
    likelihood, impact = row.values.get("likelihood"), row.values.get("impact")
    return int(likelihood) * int(impact) if likelihood and impact else None


def most_urgent_first(rows: Iterable[Row]) -> tuple[Row, ...]:
    """By score from the highest, then by number; those not rated yet at the end."""
    return tuple(sorted(rows, key=lambda row: (-(score_of(row) or 0), row.number)))


def priority_mark(t: Translator, row: Row) -> Priority | None:
    """The mark of the priority; None until the challenge is rated."""
    score = score_of(row)
    if score is None:
        return None
    letter = priority(score)
    return Priority(_OF_THREE[letter], t(LETTERS[letter]), t(PRIORITIES[letter]))


def priority_cell(t: Translator, row: Row) -> Cell:
    """The mark of the priority, or that there is none yet."""
    return priority_mark(t, row) or t("Not rated yet")


def challenge_name(source: Source, row: Row) -> str:
    """Its name for the reader, as plain text."""
    return name_in(source, "challenges", row)


def name_words(source: Source, row: Row) -> Words:
    """Its name as it was written, marked where that is another language than the document’s."""
    return source.setting.written(LocalText.from_json(row.values[CHALLENGES.name_field]))


def name_in(source: Source, register_id: str, row: Row) -> str:
    """The name of a row of a register, as plain text."""
    name = row_name(REGISTERS[register_id], row)
    return name if isinstance(name, str) else name.shown_in(source.setting.language).text


def numbered(source: Source, row: Row) -> str:
    """Number and name: "3. Fights after matches"."""
    return source.setting.t("{number}. {title}", number=row.number,
                            title=challenge_name(source, row))


def where_felt(source: Source, row: Row) -> str:
    """The neighbourhoods that feel it strongly; the whole town where none stands out."""
    places = source.registers.get("neighbourhoods", ())
    strong = where_strong(row, places)
    if strong:
        return source.setting.t.list([name_in(source, "neighbourhoods", place)
                                      for place in strong])
    felt = row.values.get("felt") or {}
    known = any(isinstance(level, int) for level in felt.values())
    return source.setting.t("Whole town") if known else ""


def chosen_word(t: Translator, row: Row, key: str) -> str:
    """The word of a choice or level of a challenge; nothing where none was made."""
    field, value = CHALLENGES.field(key), row.values.get(key)
    if not value:
        return ""
    if field.kind is FieldKind.RANGE:
        return wording.choice_label(t, CHALLENGES, field, field.levels[int(value) - 1])
    return wording.chosen_label(t, CHALLENGES, field, str(value))


def level_words(t: Translator, row: Row, key: str) -> str:
    """A level with its number, to stand beside its label: "4 Likely"; a dash where not rated."""
    value = row.values.get(key)
    if not value:
        return "–"
    word = level_beside_label(t, CHALLENGES, CHALLENGES.field(key), int(value))
    return t("{number} {word}", number=value, word=word)
