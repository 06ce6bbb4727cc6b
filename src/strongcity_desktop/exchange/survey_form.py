"""An XLSForm read: the labels, types and lists of choices behind a survey's columns."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.exchange.survey_columns import ColumnType
from strongcity_desktop.exchange.survey_files import sheets_in
from strongcity_desktop.exchange.survey_words import Worded, language_in, plain
from strongcity_desktop.language.refusal import Refusal, mark

_NO_FORM = mark("“{file}” is not the form of a survey: it has no sheets “survey” and “choices”. "
                "Choose the XLSForm from which the survey was made.")
_TYPES: Mapping[str, ColumnType] = {
    "integer": ColumnType.NUMBER, "int": ColumnType.NUMBER, "decimal": ColumnType.NUMBER,
    "range": ColumnType.NUMBER, "date": ColumnType.DATE, "datetime": ColumnType.DATE,
    "time": ColumnType.DATE, "text": ColumnType.TEXT, "string": ColumnType.TEXT,
    "barcode": ColumnType.WHO, "geopoint": ColumnType.WHO, "geotrace": ColumnType.WHO,
    "geoshape": ColumnType.WHO, "image": ColumnType.WHO, "photo": ColumnType.WHO,
    "audio": ColumnType.WHO, "video": ColumnType.WHO, "file": ColumnType.WHO,
    "select_one": ColumnType.ONE, "select_multiple": ColumnType.SEVERAL}
_SELECT = re.compile(r"(select_one|select one|select1|select_multiple|select multiple|"
                     r"select all that apply)(?:_from_file)?(?: from)?\s+(\S+)", re.IGNORECASE)
_GROUP = re.compile(r"(begin|end)[ _](?:group|repeat)", re.IGNORECASE)
_OTHER: Worded = {"en": "Other", "fr": "Autre", "ar": "أخرى"}
"""The choice that "or_other" adds to a list."""

Choices = Mapping[str, Worded]


@dataclass(frozen=True)
class FormQuestion:
    """One question of a form; `path` are the names of its groups, `groups` their labels."""

    name: str
    type: ColumnType
    labels: Worded
    path: tuple[str, ...] = ()
    groups: tuple[Worded, ...] = ()
    choices: Choices | None = None


@dataclass(frozen=True)
class SurveyForm:
    """The questions of a form that leave a column, in order, and the form's title."""

    name: str
    questions: tuple[FormQuestion, ...]
    title: str = ""


def read_form(path: Path) -> SurveyForm:
    """The questions of an XLSForm. Raises Refusal when the file is none."""
    sheets = {sheet.name.strip().lower(): _table(sheet) for sheet in sheets_in(path)}
    survey = sheets.get("survey", [])
    if not any(row.get("type") for row in survey):
        raise Refusal(_NO_FORM, file=path.name)
    settings = next(iter(sheets.get("settings", [])), {})
    spoken = language_in(settings.get("default_language", ""))
    lists = _lists(sheets.get("choices", []), spoken)
    title = plain(settings.get("form_title") or settings.get("title", ""))
    return SurveyForm(path.name, _questions(survey, lists, spoken), title)


def _table(sheet: ReadSheet) -> list[dict[str, str]]:
    """The rows below the first filled one, by its headings in small letters."""
    rows = [row for row in sheet.rows if any(cell.strip() for cell in row)]
    if not rows:
        return []
    heads = [_heading(head) for head in rows[0]]
    return [{head: cell.strip() for head, cell in zip(heads, row, strict=False) if head}
            for row in rows[1:]]


def _heading(head: str) -> str:
    """"Label :: French (fr)" and "label:French (fr)" are the same heading."""
    name, _, language = head.strip().partition(":")
    name = name.strip().lower().replace(" ", "_")
    language = language.lstrip(":").strip()
    return f"{name}::{language}" if language else name


def _labels(row: Mapping[str, str], spoken: str) -> Worded:
    found: dict[str, str] = {}
    for head, cell in row.items():
        name, _, language = head.partition("::")
        text = plain(cell)
        if name == "label" and text:
            found.setdefault(language_in(language) if language else spoken, text)
    return found


def _lists(rows: Sequence[Mapping[str, str]], spoken: str) -> dict[str, dict[str, Worded]]:
    found: dict[str, dict[str, Worded]] = {}
    for row in rows:
        list_name, name = row.get("list_name", ""), row.get("name") or row.get("value", "")
        if list_name and name:
            found.setdefault(list_name, {})[name] = _labels(row, spoken) or {"": name}
    return found


def _questions(rows: Sequence[Mapping[str, str]], lists: Mapping[str, dict[str, Worded]],
               spoken: str) -> tuple[FormQuestion, ...]:
    found: list[FormQuestion] = []
    path: list[str] = []
    groups: list[Worded] = []
    for row in rows:
        kind, name = " ".join(row.get("type", "").split()), row.get("name", "")
        labels = _labels(row, spoken)
        if edge := _GROUP.match(kind):
            if edge[1].lower() == "begin":
                path.append(name)
                groups.append(labels)
            elif path:
                path.pop()
                groups.pop()
            continue
        question = _question(kind, name, labels, lists)
        if question is not None:
            found.append(FormQuestion(name, question[0], labels or {"": name}, tuple(path),
                                      tuple(groups), question[1]))
    return tuple(found)


def _question(kind: str, name: str, labels: Worded, lists: Mapping[str, dict[str, Worded]]
              ) -> tuple[ColumnType, Choices | None] | None:
    """The type and the choices; None for what leaves no column or is the tool's own."""
    if not name:
        return None
    if select := _SELECT.match(kind):
        several = "one" not in select[1].lower() and "1" not in select[1]
        choices = dict(lists.get(select[2], {}))
        if kind.lower().endswith("or_other"):
            choices.setdefault("other", _OTHER)
        return (ColumnType.SEVERAL if several else ColumnType.ONE), choices or None
    found = _TYPES.get(kind.lower().split(" ")[0]) if kind else None
    return (found, None) if found is not None else None
