"""Every kind of question and every kind of field, crossed with every wing that has to know it."""

import gc
import json
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from documents.pdf_text import text_of
from documents.test_kinds import ROWS, SAID, printed, source_for
from own_resources import own_resources
from paper_samples import answer_for, plain_words
from register_samples import EVERY_KIND, EVERYTHING, FIRST, SECOND, every_kind, text
from strongcity_desktop.documents.answer_blocks import RENDERERS, answer_blocks
from strongcity_desktop.documents.blank_blocks import BLANK_RENDERERS, blank_blocks
from strongcity_desktop.documents.blocks import Text
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import register_table
from strongcity_desktop.exchange.csv_files import read_csv, write_csv
from strongcity_desktop.exchange.json_bundle import (
    read_json,
    read_register,
    register_bundle,
    write_json,
)
from strongcity_desktop.exchange.reading_process import sheets_of
from strongcity_desktop.exchange.row_reading import read_rows
from strongcity_desktop.exchange.row_sheet import register_sheet
from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.exchange.xlsx_out import write_xlsx
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import english
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.importing.import_rows import import_rows
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.settings import Settings
from strongcity_desktop.registers.fields import Field, FieldKind, Row
from strongcity_desktop.registers.reading import read_typed
from strongcity_desktop.registers.row_check import check_row, tidy
from strongcity_desktop.registers.showing import in_words
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.registers.cell_editors import typed_text
from strongcity_desktop.ui.registers.form import RowForm
from strongcity_desktop.ui.registers.form_editors import Chooser
from strongcity_desktop.ui.speech import speak
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look
from strongcity_desktop.ui.worksheet.answer_widgets.cells import CELLS
from strongcity_desktop.ui.worksheet.answer_widgets.table import WIDGETS, answer_widget
from strongcity_desktop.ui.worksheet.town_words import TownWords
from strongcity_desktop.worksheets.answers import visible
from strongcity_desktop.worksheets.check import check_value
from strongcity_desktop.worksheets.comparison import Run, compare
from strongcity_desktop.worksheets.condition import Answered
from strongcity_desktop.worksheets.kinds import UNKNOWN, Choice, GapRule, Kind, Question, Worksheet
from strongcity_desktop.worksheets.loader import _OF_COLUMN, _OF_KIND, all_worksheets
from strongcity_desktop.worksheets.presentation import answer_in_words
from strongcity_desktop.worksheets.shape import _SHAPES, check_shape
from strongcity_desktop.worksheets.told import gaps_told

ASKING = [kind for kind in Kind if kind is not Kind.NOTE]
ROW_IDS = [row.id for row in ROWS["neighbourhoods"]]
ROW_NAMES = {row.id: f"Quarter {row.number}" for row in ROWS["neighbourhoods"]}

# A worksheet that asks one question of each kind, declared as shipped ones are.
_LISTS = {Kind.SELECT_ONE: ["choices"], Kind.SELECT_MULTIPLE: ["choices"], Kind.RANGE: ["levels"],
          Kind.YES_PARTLY_NO: ["choices"], Kind.EVIDENCE: ["choices"],
          Kind.RATING_TABLE: ["levels", "rows", "groups", "sources"]}
_CHOICES = {Kind.YES_PARTLY_NO: ("yes", "partly", "no"), Kind.EVIDENCE: ("thin", "fair", "good")}
_LABELS = ("First choice", "Second choice", "Third choice")


def _declared(kind: Kind, *, is_column: bool = False) -> str:
    said = {"key": kind.value, "kind": kind.value, "mark": "public",
            "label": f"What is asked by {kind.value}?"}
    if is_column:  # eleven of them stand side by side on paper
        said["label"] = f"Col {list(Kind).index(kind)}"
    if not is_column:
        said |= {"depth": "short", "chapter": "1", "hint": "How to answer", "why": "Why.",
                 "example": "Example.", "short_label": f"Short {kind.value}"}
    if kind is Kind.REGISTER_CHOICE:
        said["register"] = "neighbourhoods"
    parts = [f"{key} = {json.dumps(value)}" for key, value in said.items()]
    for name in _LISTS.get(kind, ()):
        choices = ", ".join(f'{{ key = "{key}", label = "{label}" }}' for key, label in zip(
            _CHOICES.get(kind, ("one", "two", "three")), _LABELS, strict=True))
        parts.append(f"{name} = [{choices}]")
    if is_column:
        return "{ " + ", ".join(parts) + " }"
    if kind is Kind.REPEAT:
        columns = ", ".join(_declared(column, is_column=True) for column in CELLS)
        parts.append(f"columns = [{columns}]")
    return "[[steps.questions]]\n" + "\n".join(parts) + "\n"


DECLARED = ('id = "trial"\ntool = "X1"\nedition = 1\nlabel = "Trial"\nhint = "H."\n'
            '[[steps]]\nkey = "only"\nnumber = 1\nchapter = "1"\nlabel = "Step"\nhint = "H."\n'
            + "".join(map(_declared, Kind)))


@dataclass(frozen=True)
class Carried:
    """All answers of one town, and what came of carrying them to another."""

    sent: dict[str, Any]
    sheet: ReadSheet
    arrived: dict[str, Any]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for this module, in which the trial worksheet is the only one."""
    made = tmp_path_factory.mktemp("kinds")
    (made / "resources").mkdir()
    with pytest.MonkeyPatch.context() as patch, own_resources(made / "resources",
                                                              {"trial": DECLARED}):
        patch.setenv("STRONGCITY_HOME", str(made / "home"))
        yield made


@pytest.fixture(scope="module")
def questions(folder: Path) -> dict[Kind, Question]:
    """The question of each kind, read by the loader."""
    return {question.kind: question for question in all_worksheets()["trial"].questions}


@pytest.fixture(scope="module")
def values(questions: dict[Kind, Question]) -> dict[Kind, Any]:
    """A stored answer of each kind."""
    return {kind: answer_for(questions[kind], plain_words, ROW_IDS) for kind in ASKING}


@pytest.fixture(scope="module")
def carried(folder: Path, values: dict[Kind, Any]) -> Carried:
    """The answers out of one town as XLSX and JSON, and from JSON into another."""
    here, there = (create_town(folder / name, TownDetails(LocalText.of(name, "en")), "Clerk")
                   for name in ("here", "there"))
    try:
        filled_id = here.run(lambda town: fill_worksheet.start_worksheet(
            town, "trial", who="Clerk")).id
        for kind, value in values.items():
            here.run(partial(_answer, filled_id, kind.value, value))
        for name in ("out.json", "out.xlsx"):
            here.run(partial(_export, folder / name))
        result = there.run(lambda town: import_rows(town, folder / "out.json", None, english()))
        assert result.written
        sent, arrived = (dict(town.run(lambda town: fill_worksheet.open_filled(
            town, filled_id)).answers) for town in (here, there))
    finally:
        here.close()
        there.close()
    found = sheets_of(str(folder / "out.xlsx"))
    assert not isinstance(found, str)
    in_words = next(sheet for sheet in found["sheets"] if sheet[1][0][0] == "key")
    return Carried(sent, ReadSheet(*in_words), arrived)


def _answer(filled_id: str, key: str, value: Any, town: TownFile) -> object:
    return fill_worksheet.answer(town, filled_id, key, value, who="Clerk")


def _export(target: Path, town: TownFile) -> object:
    return export_rows(town, target, None, english(), EVERYTHING)


@pytest.fixture(scope="module")
def context(qapp: QApplication, folder: Path) -> Iterator[Context]:
    """What widgets are given: a town and its thread, in English."""
    town = create_town(folder / "window", TownDetails(LocalText.of("Window", "en")), "Clerk")
    background = Background(town)
    wear(qapp, Look("light", 1.0, "ltr", "en"))
    speak(english())
    gc.disable()  # widgets in cycles are taken apart on this thread, not on the town's
    yield Context(english(), Settings(language="en", who="Clerk"), background, town)
    background.close()
    town.close()
    wear(qapp, Look())
    gc.collect()
    gc.enable()


# Kinds of questions

def test_no_wing_forgets_a_kind() -> None:
    every, asking = set(Kind), set(ASKING)
    assert set(_OF_KIND) == set(RENDERERS) == set(BLANK_RENDERERS) == set(WIDGETS) == every
    assert set(_SHAPES) == asking
    assert set(_OF_COLUMN) == set(CELLS) == every - {Kind.NOTE, Kind.REPEAT, Kind.RATING_TABLE,
                                                     Kind.EVIDENCE}


@pytest.mark.parametrize("kind", ASKING)
def test_a_kind_of_question_in_every_wing(
        kind: Kind, questions: dict[Kind, Question], values: dict[Kind, Any], carried: Carried,
        context: Context, qtbot: QtBot) -> None:
    question, value = questions[kind], values[kind]
    assert tomllib.loads(DECLARED)["steps"][0]["questions"][list(Kind).index(kind)]["label"] \
        == question.label
    _shapes(question, value)
    _compares(question, value)
    words = answer_in_words(question, value, english(), language="en", row_names=ROW_NAMES)
    assert _said(kind) in words
    _goes_on_paper(question, value)
    _is_carried(kind, value, words, carried)
    _is_shown(question, value, context, qtbot)


def _said(kind: Kind) -> str:
    """What a reader finds of the answer, in words and on paper."""
    named = SAID[kind].replace("about q", f"about {kind.value}")
    return named.replace("about note", "about text")


def _shapes(question: Question, value: Any) -> None:
    assert check_shape(question, value) == value
    assert check_shape(question, dict(UNKNOWN)) == UNKNOWN
    assert check_shape(question, None) is None
    with pytest.raises(Refusal, match=f"only.{question.kind.value}"):
        check_shape(question, {"strange": [1]})
    assert check_value(question, value, today=today()) == ()


def _compares(question: Question, value: Any) -> None:
    sheet = all_worksheets()["trial"]
    key, unknown = question.key, dict(UNKNOWN)
    for before, after, change in (({}, {key: value}, "new"), ({key: value}, {}, "gone"),
                                  ({key: value}, {key: value}, "same"),
                                  ({key: value}, {key: unknown}, "changed")):
        (difference,) = compare(Run(sheet, before), Run(sheet, after))
        assert (difference.question_key, difference.change) == (key, change)
        assert (difference.before, difference.after) == (before.get(key), after.get(key))


def _goes_on_paper(question: Question, value: Any) -> None:
    source = source_for()
    paper = printed(answer_blocks(question, value, source), source)
    assert _said(question.kind) in paper
    blank = printed(blank_blocks(question, source), source)
    assert "Begins here" in blank
    labels = [choice.label for choice in (*question.choices, *question.levels, *question.rows,
                                          *question.columns)]
    assert [label for label in labels if label not in blank] == []


def _is_carried(kind: Kind, value: Any, words: str, carried: Carried) -> None:
    assert carried.sent[kind.value] == carried.arrived[kind.value] == value
    row = next(row for row in carried.sheet.rows if row[0] == kind.value)
    assert row[2] == f"What is asked by {kind.value}?"
    if kind not in (Kind.REGISTER_CHOICE, Kind.REPEAT):  # they name rows this town lacks
        assert row[3] == words.translate(dict.fromkeys((0x2068, 0x2069)))
    assert row[3]


def _is_shown(question: Question, value: Any, context: Context, qtbot: QtBot) -> None:
    words = TownWords("en", ("en",), "EUR", {"neighbourhoods": ROW_NAMES})
    widget = answer_widget(question, context, words)
    qtbot.addWidget(widget)
    assert widget.value() is None
    widget.set_value(value)
    assert widget.value() == value and widget.unread() == ""
    widget.set_value(None)
    assert widget.value() is None
    if question.kind in CELLS:
        cell = CELLS[question.kind](question, context, words, cell=True)
        qtbot.addWidget(cell)
        cell.set_value(value)
        assert cell.value() == value


@pytest.mark.parametrize("kind", ASKING)
def test_an_answer_of_every_kind_can_lack_something(
        kind: Kind, questions: dict[Kind, Question], values: dict[Kind, Any]) -> None:
    gap = GapRule("few", "Few know.", "Tell the others.", "2.1", Answered(kind.value))
    sheet = _alone(replace(questions[kind], gaps=(gap,)))
    (told,) = gaps_told(sheet, {kind.value: values[kind]})
    assert (told.key, told.next_step_in(english())) == (f"{kind.value}.few", "Tell the others.")
    assert gaps_told(sheet, {kind.value: dict(UNKNOWN)}) == gaps_told(sheet, {}) == ()


@pytest.mark.parametrize("kind", [Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.RANGE])
def test_what_the_short_form_withholds_is_withheld_in_every_wing(
        kind: Kind, questions: dict[Kind, Question], context: Context, qtbot: QtBot) -> None:
    def deep(declared: tuple[Choice, ...]) -> tuple[Choice, ...]:
        return tuple(replace(choice, depth="full") if choice.label == _LABELS[1] else choice
                     for choice in declared)

    asked = questions[kind]
    asked = replace(asked, choices=deep(asked.choices), levels=deep(asked.levels))
    stored: Any = {Kind.SELECT_ONE: "two", Kind.SELECT_MULTIPLE: ["two"], Kind.RANGE: 2}[kind]
    source = source_for()
    for value, depth, shown in ((None, "full", True), (None, "short", False),
                                (stored, "short", True)):
        (question,) = visible(_alone(asked), {kind.value: value}, depth)  # type: ignore[arg-type]
        widget = answer_widget(question, context, TownWords())
        qtbot.addWidget(widget)
        widget.set_value(value)
        assert widget.value() == value
        names = {mark.accessibleName() for mark in widget.findChildren(QAbstractButton)}
        assert (_LABELS[1] in names) is shown
        assert (_LABELS[1] in printed(blank_blocks(question, source), source)) is shown
        if value is not None:
            assert _LABELS[1] in printed(answer_blocks(question, value, source), source)


def _alone(question: Question) -> Worksheet:
    """A worksheet that asks this question and nothing else."""
    sheet = all_worksheets()["trial"]
    return replace(sheet, steps=(replace(sheet.steps[0], questions=(question,)),))


def test_a_note_asks_nothing_anywhere(questions: dict[Kind, Question], context: Context,
                                      carried: Carried, qtbot: QtBot) -> None:
    note, source = questions[Kind.NOTE], source_for()
    with pytest.raises(Refusal):
        check_shape(note, "read")
    assert answer_in_words(note, None, english(), language="en", row_names={}) == ""
    assert "How to answer" in printed(answer_blocks(note, None, source), source)
    assert "How to answer" in printed(blank_blocks(note, source), source)
    widget = answer_widget(note, context, TownWords())
    qtbot.addWidget(widget)
    assert widget.value() is None
    assert "note" not in carried.arrived
    assert "note" not in [row[0] for row in carried.sheet.rows]


# Kinds of fields

NAMES = {FIRST: "Harbour", SECOND: "Old Market"}
PLAIN = every_kind(1, long_text=text("Two\nlines"), text=text("Harbour Residents"))
EMPTY = Row(PLAIN.id, 1, {"text": text("Harbour")})
IN_WORDS = {"text": "Harbour Residents", "long_text": "Two\nlines", "name": "0199 123",
            "integer": "12,600", "amount": "1,200.5", "decimal": "-1,200.75",
            "parts": "Ally: 12.125; None: Not known", "date": "9 Feb 2026", "select_one": "Wary",
            "select_multiple": "Ally, None", "range": "2", "yes_no": "No",
            "register_choice": "Harbour, Old Market",
            "level_by_row": "Harbour: 3; Old Market: Not known", "file": "report.pdf (1.2 MB)"}


@pytest.mark.parametrize("kind", FieldKind)
def test_a_kind_of_field_in_every_wing(kind: FieldKind, tmp_path: Path, context: Context,
                                       qtbot: QtBot) -> None:
    field, value = EVERY_KIND.field(kind.value), PLAIN.values[kind.value]
    assert tidy(EVERY_KIND, {kind.value: value}) == {kind.value: value}
    assert check_row(EVERY_KIND, {**EMPTY.values, kind.value: value}, today=today()) == ()
    with_strange = {**EMPTY.values, kind.value: {"strange": "odd"}}
    assert [f.field_key for f in check_row(EVERY_KIND, with_strange, today=today())] == [kind.value]
    words = in_words(EVERY_KIND, field, value, english(), row_names=NAMES)
    assert words == IN_WORDS[kind.value]
    assert _on_paper(field)
    if not field.is_read_back:
        _is_named_and_never_read_back(field, value, tmp_path, context, qtbot)
        return
    typed = words.replace(", ", "; ") if isinstance(value, list) else words
    assert read_typed(EVERY_KIND, field, typed, english(), row_names=NAMES) == value
    assert read_typed(EVERY_KIND, field, "  ", english()) is None
    for carry in (_by_csv, _by_xlsx, _by_json):
        assert carry(tmp_path)[kind.value] == value
    assert _by_form(field, value, context, qtbot) == value


def _is_named_and_never_read_back(field: Field, value: Any, folder: Path, context: Context,
                                  qtbot: QtBot) -> None:
    """A file is shown by its name everywhere, and nothing brings another one in its place."""
    with pytest.raises(Refusal):
        read_typed(EVERY_KIND, field, value["name"], english())
    assert value["name"] in [cell for row in _sheet().rows for cell in row]
    for carry in (_by_csv, _by_xlsx, _by_json):
        assert field.key not in carry(folder)
    form = RowForm(context.t, EVERY_KIND, can_write=True)
    qtbot.addWidget(form)
    form.show_row(PLAIN, {"places": NAMES}, contacts=True)
    assert field.key not in form._editors
    assert IN_WORDS[field.key] in [label.text() for label in form.findChildren(QLabel)]
    assert in_words(EVERY_KIND, field, value, english()) == IN_WORDS[field.key]


def _by_csv(folder: Path) -> dict[str, Any]:
    write_csv(folder / "rows.csv", _sheet())
    return _read(read_csv(folder / "rows.csv"))


def _by_xlsx(folder: Path) -> dict[str, Any]:
    write_xlsx(folder / "rows.xlsx", [_sheet()])
    found = sheets_of(str(folder / "rows.xlsx"))
    assert not isinstance(found, str)
    return _read(ReadSheet(*found["sheets"][0]))


def _by_json(folder: Path) -> dict[str, Any]:
    write_json(folder / "rows.json", register_bundle(EVERY_KIND, [PLAIN], EVERYTHING))
    read = read_register(EVERY_KIND, read_json(folder / "rows.json")["rows"])
    assert read.problems == ()
    return tidy(EVERY_KIND, read.rows[0].over({}, "en"))


def _sheet() -> Any:
    return register_sheet(EVERY_KIND, [PLAIN], english(), edition=EVERYTHING, language="en",
                          row_names={"places": NAMES})


def _read(sheet: ReadSheet) -> dict[str, Any]:
    read = read_rows(EVERY_KIND, sheet, english(), language="en", row_names={"places": NAMES})
    assert (read.problems, read.left_out) == ((), ())
    return tidy(EVERY_KIND, read.rows[0].over({}, "en"))


def _on_paper(field: Field) -> bool:
    """Whether the value stands in a printed table; here fields refer to the neighbourhoods."""
    source = source_for()
    referring = {FieldKind.REGISTER_CHOICE: ROW_IDS,
                 FieldKind.LEVEL_BY_ROW: dict.fromkeys(ROW_IDS, 3)}
    value = referring.get(field.kind, PLAIN.values[field.key])
    there = replace(field, register="neighbourhoods")
    register = replace(EVERY_KIND, fields=(there,), name_field=field.key)
    table = register_table(source, register, (Row(PLAIN.id, 1, {field.key: value}),), (field.key,))
    paper = text_of(make_pdf([Text("Begins here."), table], source.setting, "Foot"))
    wanted = {FieldKind.REGISTER_CHOICE: "Quarter 1", FieldKind.LEVEL_BY_ROW: "Quarter 1: 3",
              FieldKind.RANGE: "Wary",
              FieldKind.SELECT_MULTIPLE: "Ally"}.get(field.kind, IN_WORDS[field.key])
    return " ".join(wanted.split()) in paper


def _by_form(field: Field, value: Any, context: Context, qtbot: QtBot) -> Any:
    """What the form of an entry asks to be kept when a person fills its field."""
    form = RowForm(context.t, EVERY_KIND, can_write=True)
    qtbot.addWidget(form)
    form.show_row(EMPTY, {"places": NAMES}, contacts=True)
    wanted: list[tuple[str, str, Any]] = []
    form.change_wanted.connect(lambda *asked: wanted.append(asked))
    editor = form._editors[field.key]
    if isinstance(editor, Chooser):
        editor.set_value(value)
        editor.chosen.emit()
    else:
        editor.write(typed_text(context.t, EVERY_KIND, field, value))
        editor.left.emit()
    ((row_id, key, kept),) = wanted
    assert (row_id, key) == (EMPTY.id, field.key)
    return kept


def test_every_kind_of_field_is_sampled() -> None:
    assert {field.kind for field in EVERY_KIND.fields} == set(FieldKind)
    assert set(IN_WORDS) == set(PLAIN.values) == {kind.value for kind in FieldKind}
