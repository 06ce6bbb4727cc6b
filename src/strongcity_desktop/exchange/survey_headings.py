"""The headings of an export told apart: which question a column belongs to, and which choice."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from strongcity_desktop.exchange.survey_columns import ColumnType, is_given, shown_name
from strongcity_desktop.exchange.survey_form import FormQuestion, SurveyForm
from strongcity_desktop.exchange.survey_words import plain
from strongcity_desktop.registers.folding import folded

TICKED = {"1": True, "true": True, "0": False, "false": False}
_WORD_NAMES = re.compile(r"[a-z0-9_.]+(-[a-z0-9_.]+)+", re.IGNORECASE)
_PARTINGS = "/-.:"
Cells = Mapping[str, Sequence[str]]


@dataclass(frozen=True)
class Asked:
    """A question of the export: its own column, those of its choices, what the form says of it."""

    key: str
    choices: Mapping[str, str] = field(default_factory=dict)  # choice -> heading of its column
    form: FormQuestion | None = None


def questions_asked(cells: Cells, form: SurveyForm | None) -> tuple[Asked, ...]:
    """The questions behind the columns, in the order of the file; a column belongs to one."""
    known = _Known(form) if form is not None else None
    found: dict[str, Asked] = {}
    matched: dict[str, str] = {}  # heading of a column that belongs to another -> that question
    if known is not None:
        found, matched = _of_form(cells, known)
    rest = {key: column for key, column in cells.items()
            if key not in found and key not in matched}
    split = _split_questions(rest)
    owners = {heading: key for key, choices in split.items() for heading in choices.values()}
    order = dict.fromkeys(matched.get(key, owners.get(key, key)) for key in cells)
    return tuple(found.get(key) or Asked(key, split.get(key, {})) for key in order)


def _of_form(cells: Cells, known: "_Known") -> tuple[dict[str, Asked], dict[str, str]]:
    columns: dict[str, str] = {}  # heading -> name of the question
    parts: dict[str, dict[str, str]] = {}  # name of the question -> choice -> heading
    for key in cells:
        question = known.question(key)
        if question is not None:
            columns.setdefault(key, known.place(question))
            continue
        found = known.choice(key)
        if found is not None:
            parts.setdefault(known.place(found[0]), {}).setdefault(found[1], key)
    own = {place: key for key, place in reversed(columns.items())}
    asked: dict[str, Asked] = {}
    matched: dict[str, str] = {}
    for place in dict.fromkeys([*columns.values(), *parts]):
        choices = parts.get(place, {})
        key = own.get(place) or next(iter(choices.values()))
        asked[key] = Asked(key, choices, known.at(place))
        matched |= {heading: key for heading in choices.values() if heading != key}
    return asked, matched


class _Known:
    """The headings that an export of this form can have."""

    def __init__(self, form: SurveyForm) -> None:
        self._at = {self.place(question): question for question in form.questions}
        self._headings: dict[str, FormQuestion | None] = {}
        for question in form.questions:
            for heading in set(_headings_of(question)):
                # The same name in two groups is known by its whole path alone.
                self._headings[heading] = None if heading in self._headings else question
        self._choices = {place: _choices_by_name(question)
                         for place, question in self._at.items()}

    @staticmethod
    def place(question: FormQuestion) -> str:
        return "/".join((*question.path, question.name))

    def at(self, place: str) -> FormQuestion:
        return self._at[place]

    def question(self, heading: str) -> FormQuestion | None:
        return self._headings.get(folded(plain(heading)))

    def choice(self, heading: str) -> tuple[FormQuestion, str] | None:
        """The question and the choice of "question/choice", whatever parts the two."""
        for at, letter in enumerate(heading):
            if letter not in _PARTINGS:
                continue
            question = self.question(heading[:at])
            if question is None or question.type is not ColumnType.SEVERAL:
                continue
            names = self._choices[self.place(question)]
            name = names.get(folded(plain(heading[at + 1:].strip("/-.: "))))
            if name is not None:
                return question, name
        return None


def _headings_of(question: FormQuestion) -> Iterable[str]:
    for parting in "/-.":
        yield folded(parting.join((*question.path, question.name)))
    yield folded(question.name)
    for language, label in question.labels.items():
        yield folded(label)
        groups = [words.get(language) or name
                  for words, name in zip(question.groups, question.path, strict=True)]
        yield folded("/".join((*groups, label)))


def _choices_by_name(question: FormQuestion) -> dict[str, str]:
    """Name and labels of each choice -> its name."""
    found: dict[str, str] = {}
    for name, labels in (question.choices or {}).items():
        for text in (name, *labels.values()):
            found.setdefault(folded(text), name)
    return found


def choice_names(question: FormQuestion) -> Mapping[str, str]:
    """What may stand in a cell, folded: name or label of a choice -> its name."""
    return _choices_by_name(question)


# Without a form


def _split_questions(cells: Cells) -> dict[str, dict[str, str]]:
    """Question → choice → heading of its column, for questions whose choices have columns."""
    found: dict[str, dict[str, str]] = {}
    for heading, column in cells.items():
        question, choice = _question_and_choice(heading, cells)
        if question and choice.strip() == choice and question.strip() == question \
                and {cell.lower() for cell in column if is_given(cell)} <= set(TICKED):
            found.setdefault(question, {})[choice] = heading
    return {question: choices for question, choices in found.items()
            if question in cells or (len(choices) > 1 and _is_ticked(choices, cells))}


def _question_and_choice(heading: str, cells: Cells) -> tuple[str, str]:
    """The two parts of "question/choice": a choice may hold a slash where the question has a
    column of its own."""
    places = [place for place, letter in enumerate(heading) if letter == "/"]
    known = [place for place in places if heading[:place] in cells]
    if not places:
        return "", heading
    at = (known or places)[-1]
    return heading[:at], heading[at + 1:]


def _is_ticked(choices: Mapping[str, str], cells: Cells) -> bool:
    """Columns of one question are answered together: a person has all of them or none."""
    answered = [tuple(is_given(cell) for cell in cells[heading]) for heading in choices.values()]
    return len(set(answered)) == 1 and any(answered[0])


def labels_of(keys: Iterable[str]) -> dict[str, str]:
    """The headings without the names of their groups, where they stay different."""
    short = {key: _without_groups(key) for key in keys}
    often = Counter(short.values())
    return {key: shown_name(label if often[label] == 1 else key) for key, label in short.items()}


def _without_groups(heading: str) -> str:
    if _WORD_NAMES.fullmatch(heading):  # as ODK writes "group-question"
        return heading.rpartition("-")[2]
    group, slash, question = heading.rpartition("/")
    return question if slash and question[:1].strip() and group[-1:].strip() else heading
