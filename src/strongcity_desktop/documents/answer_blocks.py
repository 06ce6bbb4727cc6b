"""An answer on paper: one renderer per kind of question."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from strongcity_desktop.documents.blocks import (
    Align,
    Bars,
    Block,
    Boxes,
    Bullets,
    Cell,
    Note,
    Table,
    Text,
    Words,
)
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.survey_blocks import survey_blocks
from strongcity_desktop.documents.typesetting.styles import Span
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.analysis.survey_figures import parted
from strongcity_desktop.registers.people_counts import HeldCells, held_of_survey
from strongcity_desktop.worksheets.answers import is_empty, is_unknown
from strongcity_desktop.worksheets.kinds import Choice, Kind, Question
from strongcity_desktop.worksheets.presentation import DO_NOT_KNOW
from strongcity_desktop.worksheets.wording import ListName, choice_label, hint, label

SURVEY_PAGE = "survey_results"
_NUMBERS = frozenset({Kind.INTEGER, Kind.DECIMAL, Kind.AMOUNT})
_WIDE = frozenset({Kind.TEXT, Kind.LONG_TEXT, Kind.REGISTER_CHOICE, Kind.EVIDENCE})


def answer_blocks(question: Question, value: Any, source: Source) -> tuple[Block, ...]:
    """The blocks that show the stored value of a question; nothing for an empty one."""
    if question.kind is not Kind.NOTE and is_empty(question, value):
        return ()
    if is_unknown(value):
        return (Text(source.setting.t(DO_NOT_KNOW), quiet=True),)
    return RENDERERS[question.kind](question, value, source)


def _text(question: Question, value: Any, source: Source) -> tuple[Block, ...]:
    return (Text(source.setting.written(LocalText.from_json(value))),)


def _plain(question: Question, value: Any, source: Source) -> tuple[Block, ...]:
    return (Text(_one_value(question, value, source)),)


def _one_value(question: Question, value: Any, source: Source) -> str:
    t = source.setting.t
    if question.kind is Kind.INTEGER:
        return source.count(int(value), question.counts_people)
    if question.kind is Kind.AMOUNT:
        return t.amount(value, source.setting.currency) if source.setting.currency \
            else t.number(value)
    if question.kind is Kind.DATE:
        return t.date(value)
    return share_in_percent(value, t) if is_share(question) else t.number(value)


def is_share(question: Question) -> bool:
    """Whether a number is a share in percent: a decimal that must lie between 0 and 100."""
    limits = {(rule.test, rule.limit) for rule in question.constraints if rule.strength == "must"}
    return question.kind is Kind.DECIMAL and limits >= {("at_least", 0), ("at_most", 100)}


def share_in_percent(value: str, t: Translator) -> str:
    """A stored share, "12.5", with its sign and the digits it was given with."""
    share = Decimal(value)
    digits = max(-int(share.normalize().as_tuple().exponent), 0)
    return t.percent(share / 100, digits)


def _choices(question: Question, value: Any, source: Source) -> tuple[Block, ...]:
    chosen = value if isinstance(value, list) else [value]
    return (choice_boxes(question, "choices", question.offered_choices, source, chosen),)


def choice_boxes(question: Question, list_name: ListName, choices: tuple[Choice, ...],
                 source: Source, chosen: list[str]) -> Boxes:
    """Every choice with its box, round where only one can be chosen."""
    t = source.setting.t
    labels = [choice_label(t, question, list_name, choice) for choice in choices]
    return Boxes(tuple((words, choice.key in chosen)
                       for words, choice in zip(labels, choices, strict=True)),
                 round=question.kind is not Kind.SELECT_MULTIPLE)


def _range(question: Question, value: Any, source: Source) -> tuple[Block, ...]:
    return (_level(question, value, source),)


def _level(question: Question, level: int, source: Source) -> Bars:
    return level_bars(question, level, source.setting.t)


def level_bars(question: Question, level: int, t: Translator) -> Bars:
    """A stored level as bars with its word; a scale that begins with "0" has no bar for that."""
    words = choice_label(t, question, "levels", question.levels[level - 1])
    from_none = int(question.levels[0].key == "0")
    return Bars(level - from_none, len(question.levels) - from_none, words)


def _ratings(question: Question, value: Any, source: Source) -> tuple[Block, ...]:
    """One table per group that rated anything."""
    t = source.setting.t
    sources = {declared.key: choice_label(t, question, "sources", declared)
               for declared in question.sources}
    tables = []
    for group in question.groups:
        rated: Mapping[str, Any] = value.get(group.key, {})
        rows: list[tuple[Cell, ...]] = []
        for row in question.rows:
            rating = rated.get(row.key, {})
            if "level" not in rating:
                continue
            level: Cell = _level(question, rating["level"], source) \
                if isinstance(rating["level"], int) else t(DO_NOT_KNOW)
            line = (choice_label(t, question, "rows", row), level)
            rows.append((*line, sources.get(rating.get("source", ""), "")) if sources else line)
        head = (choice_label(t, question, "groups", group), t("Level"))
        if rows and sources:
            tables.append(Table((*head, t("How do you know?")), tuple(rows), (38, 37, 25)))
        elif rows:
            tables.append(Table(head, tuple(rows), (60, 40)))
    return tuple(tables)


def _repeat(question: Question, value: Any, source: Source) -> tuple[Block, ...]:
    """A table of the columns that the edition shows; hidden cells are counted."""
    shown = [column for column in question.columns if source.setting.edition.shows(column.mark)]
    for column in question.columns:
        for item in value:
            source.left_out.shows(column.mark,
                                  is_filled=not is_empty(column, item.get(column.key)))
    if not shown:
        return ()
    is_survey = question.special_page == SURVEY_PAGE
    held = held_of_survey(value) if is_survey else {}
    if is_survey and len(shown) == len(question.columns):
        figures, value = parted(value)
        if figures:
            rest = (_lines(question, shown, value, source, held),) if value else ()
            return (*survey_blocks(figures, source, held), *rest)
    return (_lines(question, shown, value, source, held),)


def _lines(question: Question, columns: list[Question], value: Any, source: Source,
           held: HeldCells) -> Table:
    """A row for each item; what an import alone fills in has no column."""
    t = source.setting.t
    shown = [column for column in columns if not column.by_import]
    rows = tuple(tuple(_counted(column, item, source, held) for column in shown)
                 for item in value)
    aligns: tuple[Align, ...] = tuple(
        "end" if column.kind in _NUMBERS else "start" for column in shown)
    return Table(tuple(label(t, column) for column in shown), rows,
                 tuple(_share(column) for column in shown), aligns,
                 note=source.legend_of_counts() if held else "")


def _counted(column: Question, item: Mapping[str, Any], source: Source, held: HeldCells) -> Cell:
    """A cell; a count of people in a survey’s results as far as a public print may tell it."""
    value = item.get(column.key)
    if not held or not column.counts_people or not isinstance(value, int):
        return answer_cell(column, value, source)
    return source.held_count(value, held.get((str(item["id"]), column.key), "shown"))


def _share(column: Question) -> float:
    if column.kind is Kind.RANGE:
        return 2.2
    return 1.8 if column.kind in _WIDE else 1.1 if column.kind in _NUMBERS else 1.4


def answer_cell(column: Question, value: Any, source: Source) -> Cell:
    """An answer as it stands in a table: words or a level; not for a kind that is a table itself.
    """
    setting = source.setting
    if is_empty(column, value):
        return "–"
    if is_unknown(value):
        return setting.t(DO_NOT_KNOW)
    match column.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return setting.written(LocalText.from_json(value))
        case Kind.RANGE:
            return _level(column, value, source)
        case Kind.REGISTER_CHOICE:
            return _names(column, value, source)
        case Kind.SELECT_ONE | Kind.SELECT_MULTIPLE | Kind.YES_PARTLY_NO:
            chosen = value if isinstance(value, list) else [value]
            return setting.t.list([choice_label(setting.t, column, "choices", choice)
                                   for choice in column.choices if choice.key in chosen])
        case Kind.EVIDENCE:
            return evidence_words(column, value, source)
        case Kind.DATE:
            return setting.t.short_date(value)
        case _:
            return _one_value(column, value, source)


def _names(question: Question, value: list[str], source: Source) -> Words:
    names = source.names(question.register, value)
    return source.setting.t.list([_shown(name, source) for name in names]) or "–"


def _shown(name: LocalText | str, source: Source) -> str:
    return name if isinstance(name, str) else name.shown_in(source.setting.language).text


def _register_choice(question: Question, value: Any, source: Source) -> tuple[Block, ...]:
    names = source.names(question.register, value)
    if not names:
        return (Text(source.setting.t("Not shown in the public version."), quiet=True),)
    return (Bullets(tuple(name if isinstance(name, str) else source.setting.written(name)
                          for name in names)),)


def _evidence(question: Question, value: Any, source: Source) -> tuple[Block, ...]:
    blocks: list[Block] = []
    if "source" in value:
        blocks.append(Text(source.setting.written(LocalText.from_json(value["source"]))))
    if value.get("quality"):
        blocks.append(choice_boxes(question, "choices", question.choices, source,
                                   [value["quality"]]))
    return tuple(blocks)


def evidence_words(question: Question, value: Any, source: Source) -> Words:
    """A source in one line, and how good it is."""
    spans = list(source.setting.written(LocalText.from_json(value["source"]))) \
        if "source" in value else []
    quality = [_before_colon(choice_label(source.setting.t, question, "choices", choice))
               for choice in question.choices if choice.key == value.get("quality")]
    return [*spans, *(Span("  " + words, weight=600) for words in quality)]


def _before_colon(words: str) -> str:
    """The word that a label begins with, before it says what the word means."""
    return words.partition(":")[0].rstrip()


def _note(question: Question, value: Any, source: Source) -> tuple[Block, ...]:
    return (Note(note_words(question, source)),)


def note_words(question: Question, source: Source) -> Words:
    """What a note says: its name, and the sentence under it."""
    t = source.setting.t
    said = hint(t, question)
    name = Span(label(t, question), weight=600)
    return [name, Span("\n" + said)] if said else [name]


Renderer = Callable[[Question, Any, Source], tuple[Block, ...]]
RENDERERS: Mapping[Kind, Renderer] = {
    Kind.TEXT: _text, Kind.LONG_TEXT: _text, Kind.INTEGER: _plain, Kind.DECIMAL: _plain,
    Kind.AMOUNT: _plain, Kind.DATE: _plain, Kind.SELECT_ONE: _choices,
    Kind.SELECT_MULTIPLE: _choices, Kind.YES_PARTLY_NO: _choices, Kind.RANGE: _range,
    Kind.RATING_TABLE: _ratings, Kind.REPEAT: _repeat, Kind.REGISTER_CHOICE: _register_choice,
    Kind.EVIDENCE: _evidence, Kind.NOTE: _note,
}
