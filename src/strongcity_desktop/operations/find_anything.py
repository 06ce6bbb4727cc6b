"""Find anything in a town: places, questions, the town's own words, rows of registers."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.fill_worksheet import Filled, filled_worksheets, open_filled
from strongcity_desktop.operations.see_rows import source_of
from strongcity_desktop.registers import wording as register_words
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import FieldKind, Register, Row
from strongcity_desktop.registers.folding import searched
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store.row_query import (
    BEGINS,
    ELSEWHERE,
    EXACT,
    INSIDE,
    WORD,
    found_rows,
    rows_with_ids,
)
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
    return Index(tuple((thing, searched(thing.title), searched(thing.words)) for thing in things))


def gather(town: TownFile, t: Translator, places: Sequence[Findable] = ()) -> Index:
    """Read all that can be found in the town but rows, after the `places` of the window.

    Nothing marked sensitive. What cannot be read is left out.
    """
    return index_of([*places, *_worksheets(town, t)])


def find(index: Index, typed: str, most: int = MOST) -> tuple[Hit, ...]:
    """The best hits for what was typed among places and answers, best first: all words in each.

    Case, accents and Arabic vowel signs do not matter. Nothing typed finds nothing.
    """
    asked = _asked_for(typed)
    return tuple(_shown(thing, asked) for *_, thing in _ranked(index, asked)[:most])


def find_in_town(town: TownFile, index: Index, typed: str, t: Translator, most: int = MOST
                 ) -> tuple[Hit, ...]:
    """The best hits as `find` gives them, with the rows of all registers among them; no contacts.

    A register that cannot be read is left out.
    """
    asked = _asked_for(typed)
    rows = [hit for register in REGISTERS.values() for hit in _rows(town, register, asked, t, most)]
    found = sorted([*_ranked(index, asked), *rows], key=lambda hit: hit[:3])
    return tuple(_shown(thing, asked) for *_, thing in found[:most])


_Ranked = tuple[int, int, int, Findable]


def _asked_for(typed: str) -> list[str]:
    return searched(typed[:_LONGEST_QUERY]).split()


def _ranked(index: Index, asked: list[str]) -> list[_Ranked]:
    if not asked:
        return []
    found = [(_rank(asked, title, words), _ORDER.index(thing.kind), number, thing)
             for number, (thing, title, words) in enumerate(index.entries)
             if all(word in title or word in words for word in asked)]
    return sorted(found, key=lambda hit: hit[:3])


def _rank(asked: list[str], title: str, words: str) -> int:
    """How well a title fits what was asked for; ELSEWHERE where its further words do."""
    whole = " ".join(asked)
    if title == whole:
        return EXACT
    if title.startswith(whole):
        return BEGINS
    if f" {whole}" in title:
        return WORD
    return INSIDE if all(word in title for word in asked) else ELSEWHERE


def _shown(thing: Findable, asked: list[str]) -> Hit:
    title, where = thing.title, thing.where
    if thing.kind == "answer":
        title = _around(thing.words, asked)
    elif thing.words and not all(word in searched(title) for word in asked):
        where = f"{where} · {_around(thing.words, asked)}" if thing.kind == "row" else where
    return Hit(thing.kind, title, where, thing.place, thing.arguments)


def _around(text: str, asked: list[str]) -> str:
    """The words around the first one asked for."""
    words = text.split()
    at = next((n for n, word in enumerate(words) if any(a in searched(word) for a in asked)), 0)
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

def _rows(town: TownFile, declared: Register, asked: list[str], t: Translator, most: int
          ) -> list[_Ranked]:
    if not asked:
        return []
    where = register_words.title(t, declared)
    try:
        source = source_of(town, declared, None)
        best = found_rows(town, source, asked, most)
        rows = rows_with_ids(town, source, [row_id for row_id, _ in best])
        return [(rank, _ORDER.index("row"), place, Findable(
            "row", name, where, "register", {"register_id": declared.id, "row_id": row_id},
            _words_of(declared, rows[row_id], t)))
            for place, (row_id, rank) in enumerate(best)
            if row_id in rows and (name := row_name(declared, rows[row_id], t))]
    except Refusal:  # one bad register must not hide all the rest
        return []


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
