"""Find anything in a town: places, questions, the town's own words, rows of registers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.fill_worksheet import Filled, filled_worksheets, open_filled
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.registers import wording as register_words
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind, Register, Row
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.flow import Flow
from strongcity_desktop.worksheets.kinds import Kind, Question
from strongcity_desktop.worksheets.wording import label, short_label, step_label

MOST = 12
_LONGEST_QUERY = 100
_WORDS_BEFORE, _WORDS_SHOWN = 3, 14
_WITHIN = mark("{first}, {second}")
_TEXTS = (Kind.TEXT, Kind.LONG_TEXT)
_ROW_TEXTS = (FieldKind.TEXT, FieldKind.LONG_TEXT, FieldKind.NAME)
_OPEN_TO_ALL = (Mark.PUBLIC, Mark.INTERNAL)  # a search may be seen by a whole room

HitKind = Literal["place", "step", "question", "row", "answer"]
_ORDER: tuple[HitKind, ...] = ("place", "step", "question", "row", "answer")


@dataclass(frozen=True)
class Findable:
    """One thing that can be found: its title, where it stands, its further words, the way there."""

    kind: HitKind
    title: str
    where: str
    place: str
    arguments: Mapping[str, str]
    words: str = ""


@dataclass(frozen=True)
class Hit:
    """One thing found, as it is shown: `title` and below it `where`; the way there."""

    kind: HitKind
    title: str
    where: str
    place: str
    arguments: Mapping[str, str]


@dataclass(frozen=True)
class Index:
    """What can be found in a town, with titles and words folded once."""

    entries: tuple[tuple[Findable, str, str], ...] = ()


def index_of(things: Sequence[Findable]) -> Index:
    """The things made ready for `find`."""
    return Index(tuple((thing, folded(thing.title), folded(thing.words)) for thing in things))


def gather(town: TownFile, t: Translator, places: Sequence[Findable] = ()) -> Index:
    """Read all that can be found in the town, after the `places` of the window.

    No contacts and nothing marked sensitive. What cannot be read is left out.
    """
    return index_of([*places, *_worksheets(town, t), *_rows(town, t)])


def find(index: Index, typed: str, most: int = MOST) -> tuple[Hit, ...]:
    """The best hits for what was typed, best first: all its words are in each.

    Case, accents and Arabic vowel signs do not matter. Nothing typed finds nothing.
    """
    asked = folded(typed[:_LONGEST_QUERY]).split()
    if not asked:
        return ()
    found = [(_rank(asked, title, words), _ORDER.index(thing.kind), number, thing)
             for number, (thing, title, words) in enumerate(index.entries)
             if all(word in title or word in words for word in asked)]
    found.sort(key=lambda hit: hit[:3])
    return tuple(_shown(thing, asked) for _, _, _, thing in found[:most])


def _rank(asked: list[str], title: str, words: str) -> int:
    """0 where the title begins so, 1 where a word of it does, 2 inside it, 3 in other words."""
    whole = " ".join(asked)
    if title.startswith(whole):
        return 0
    if f" {whole}" in title:
        return 1
    return 2 if all(word in title for word in asked) else 3


def _shown(thing: Findable, asked: list[str]) -> Hit:
    title, where = thing.title, thing.where
    if thing.kind == "answer":
        title = _around(thing.words, asked)
    elif thing.words and not all(word in folded(title) for word in asked):
        where = f"{where} · {_around(thing.words, asked)}" if thing.kind == "row" else where
    return Hit(thing.kind, title, where, thing.place, thing.arguments)


def _around(text: str, asked: list[str]) -> str:
    """The words around the first one asked for."""
    words = text.split()
    at = next((n for n, word in enumerate(words) if any(a in folded(word) for a in asked)), 0)
    start = max(0, at - _WORDS_BEFORE)
    shown = " ".join(words[start:start + _WORDS_SHOWN])
    return f"{'… ' if start else ''}{shown}{' …' if start + _WORDS_SHOWN < len(words) else ''}"


# Worksheets

def _worksheets(town: TownFile, t: Translator) -> Iterator[Findable]:
    sheets = filled_worksheets(town)
    newest = {sheet.worksheet_id: sheet.id for sheet in sheets}
    for sheet in sheets:
        try:
            found = list(_worksheet(open_filled(town, sheet.id), t,
                                    newest[sheet.worksheet_id] == sheet.id))
        except Exception:  # one bad record must not hide all the rest
            continue
        yield from found


def _worksheet(filled: Filled, t: Translator, is_newest: bool) -> Iterator[Findable]:
    flow = filled.flow()
    if is_newest:
        yield from _asked(filled, flow, t)
    for page in flow.pages:
        question = page.question
        text = _said(question, flow.answers.get(question.key), t) if question else ""
        if question is not None and text:
            yield Findable("answer", label(t, question),
                           t(_WITHIN, first=filled.title_in(t), second=short_label(t, question)),
                           "worksheet", {"filled_id": filled.id, "place": question.key}, text)


def _asked(filled: Filled, flow: Flow, t: Translator) -> Iterator[Findable]:
    title, seen = filled.title_in(t), set[str]()
    for page in flow.pages:
        way = {"filled_id": filled.id, "place": page.key}
        step = step_label(t, page.step)
        if page.step.key not in seen:
            seen.add(page.step.key)
            yield Findable("step", step, title, "worksheet", way)
        if page.question is not None:
            yield Findable("question", label(t, page.question),
                           t(_WITHIN, first=title, second=step), "worksheet", way,
                           short_label(t, page.question))


def _said(question: Question, value: Any, t: Translator) -> str:
    """The town's own words in an answer, as one text; "" for an answer of another kind."""
    if question.mark not in _OPEN_TO_ALL or not value:
        return ""
    if question.kind in _TEXTS:
        return _local(value, t)
    if question.kind is Kind.EVIDENCE:
        return _local(value.get("source"), t)
    if question.kind is Kind.REPEAT:
        return " ".join(filter(None, (_said(column, item.get(column.key), t)
                                      for item in value for column in question.columns)))
    return ""


def _local(value: Any, t: Translator) -> str:
    if not isinstance(value, Mapping) or "texts" not in value:
        return ""
    return LocalText.from_json(value).shown_in(t.language).text


# Registers

def _rows(town: TownFile, t: Translator) -> Iterator[Findable]:
    for declared in REGISTERS.values():
        where = register_words.title(t, declared)
        for row in rows_of(town, declared.id):
            name = row_name(declared, row, t)
            if name:
                yield Findable("row", name, where, "register",
                               {"register_id": declared.id, "row_id": row.id},
                               _words_of(declared, row, t))


def _words_of(declared: Register, row: Row, t: Translator) -> str:
    """The texts of a row beside its name; no contacts."""
    words = []
    for field in declared.entered:
        value = row.values.get(field.key)
        if field.key == declared.name_field or field.kind not in _ROW_TEXTS \
                or field.mark not in _OPEN_TO_ALL or not value:
            continue
        words.append(value if isinstance(value, str) else _local(value, t))
    return " ".join(words)
