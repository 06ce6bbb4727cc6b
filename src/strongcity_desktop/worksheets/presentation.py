"""An answer in words: one plain line for the check page, a spreadsheet or a list."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.worksheets.answers import is_empty, is_unknown
from strongcity_desktop.worksheets.kinds import Choice, Kind, Question
from strongcity_desktop.worksheets.wording import ListName, choice_label

SMALLEST_PRINTED = 5
DO_NOT_KNOW = mark("Don’t know")
_FEWER = mark("fewer than {n}")
_NO_LONGER_THERE = mark("an entry deleted since")
_BESIDE = mark("{first}, {second}")
_THEN = mark("{first}; {second}")
_NAMED = mark("{name}: {value}")
_SOURCE = mark("{source} ({quality})")


def answer_in_words(question: Question, value: Any, t: Translator, *, language: str,
                    row_names: Mapping[str, str], currency: str = "",
                    edition: Edition | None = None) -> str:
    """The stored value as one line in the language of `t`; "" when there is no answer.

    People's own texts are shown in `language`, else as they were written. `row_names` maps the ids
    of register rows to their names; `currency` is the town's, for amounts. With `edition`, columns
    it does not show are left out, and a public one holds back counts of people from 1 to 4.
    """
    if is_empty(question, value):
        return ""
    if is_unknown(value):
        return t(DO_NOT_KNOW)
    return _Words(t, language, row_names, currency, edition).of(question, value)


@dataclass(frozen=True)
class _Words:
    t: Translator
    language: str
    row_names: Mapping[str, str]
    currency: str
    edition: Edition | None

    def of(self, question: Question, value: Any) -> str:
        match question.kind:
            case Kind.TEXT | Kind.LONG_TEXT:
                return self._text(value)
            case Kind.INTEGER:
                return self._integer(question, value)
            case Kind.DECIMAL:
                return self.t.number(value)
            case Kind.AMOUNT:
                return self.t.amount(value, self.currency) if self.currency \
                    else self.t.number(value)
            case Kind.DATE:
                return self.t.date(value)
            case Kind.SELECT_ONE | Kind.YES_PARTLY_NO:
                return self._named(question, "choices", question.choices, [value])
            case Kind.SELECT_MULTIPLE:
                return self._named(question, "choices", question.choices, value)
            case Kind.RANGE:
                return self._level(question, value)
            case Kind.RATING_TABLE:
                return self._ratings(question, value)
            case Kind.REPEAT:
                return self._joined(_THEN, [self._item(question, item) for item in value])
            case Kind.REGISTER_CHOICE:
                gone = self.t(_NO_LONGER_THERE)
                return self.t.list([self.row_names.get(row_id, gone) for row_id in value])
            case Kind.EVIDENCE:
                return self._evidence(question, value)
            case Kind.NOTE:
                return ""

    def _text(self, value: Any) -> str:
        return " ".join(LocalText.from_json(value).shown_in(self.language).text.split())

    def _integer(self, question: Question, value: int) -> str:
        is_public = self.edition is not None and self.edition.audience is Audience.PUBLIC
        if question.counts_people and is_public and 0 < value < SMALLEST_PRINTED:
            return self.t(_FEWER, n=SMALLEST_PRINTED)
        return self.t.number(value)

    def _named(self, question: Question, list_name: ListName, declared: Iterable[Choice],
               keys: list[str]) -> str:
        return self.t.list([choice_label(self.t, question, list_name, choice)
                            for choice in declared if choice.key in keys])

    def _level(self, question: Question, level: int | str) -> str:
        if not isinstance(level, int):
            return self.t(DO_NOT_KNOW)
        return choice_label(self.t, question, "levels", question.levels[level - 1])

    def _ratings(self, question: Question, value: Any) -> str:
        """All ratings of all groups; the first group, everyone, goes without saying."""
        parts = []
        for place, group in enumerate(question.groups):
            rated = value.get(group.key, {})
            lines = [self.t(_NAMED, name=choice_label(self.t, question, "rows", row),
                            value=self._level(question, rated[row.key]["level"]))
                     for row in question.rows if "level" in rated.get(row.key, {})]
            if lines and place == 0:
                parts.append(self._joined(_BESIDE, lines))
            elif lines:
                parts.append(self.t(_NAMED, name=choice_label(self.t, question, "groups", group),
                                    value=self._joined(_BESIDE, lines)))
        return self._joined(_THEN, parts)

    def _item(self, question: Question, item: Mapping[str, Any]) -> str:
        cells = [answer_in_words(column, item.get(column.key), self.t, language=self.language,
                                 row_names=self.row_names, currency=self.currency,
                                 edition=self.edition)
                 for column in question.columns if not column.by_import
                 and (self.edition is None or self.edition.shows(column.mark))]
        return self._joined(_BESIDE, [cell for cell in cells if cell])

    def _evidence(self, question: Question, value: Any) -> str:
        source = self._text(value["source"]) if "source" in value else ""
        quality = self._named(question, "choices", question.choices, [value.get("quality", "")])
        if source and quality:
            return self.t(_SOURCE, source=source, quality=quality)
        return source or quality

    def _joined(self, message: str, parts: list[str]) -> str:
        return self.t.joined(message, [without_isolates(part) for part in parts]) \
            if len(parts) > 1 else "".join(parts)
