"""The stored answers of a filled worksheet that an edition shows, for sheets and for JSON."""

from collections.abc import Collection, Mapping
from typing import Any

from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.registers.people_counts import held_of_survey
from strongcity_desktop.registers.small_numbers import Held
from strongcity_desktop.worksheets.answers import counted
from strongcity_desktop.worksheets.kinds import Depth, Kind, Question, Worksheet
from strongcity_desktop.worksheets.presentation import SMALLEST_PRINTED

_SURVEY = "survey_results"
_WORDED = SMALLEST_PRINTED - 1
"""Stands for every small count alike, and is said as such in words."""


def shown_answers(worksheet: Worksheet, answers: Mapping[str, Any], edition: Edition, *,
                  depth: Depth, listed: Collection[str], to_be_worded: bool = False
                  ) -> dict[str, Any]:
    """The answers by question key; of repeated items, the columns that the edition shows.

    The internal edition holds drafts too. The public one holds what counts at this depth, names no
    register row outside `listed` (ids), and leaves out counts of people from 1 to 4, unless they
    are `to_be_worded`: the words hold them back. Of a survey it leaves out what a print does.
    """
    if edition.audience is Audience.PUBLIC:
        answers = counted(worksheet, answers, depth)
    shown = _Shown(edition, listed, to_be_worded)
    found = {question.key: shown.of(question, answers[question.key])
             for question in worksheet.questions
             if question.key in answers and edition.shows(question.mark)}
    return {key: value for key, value in found.items() if value not in (None, [])}


class _Shown:
    def __init__(self, edition: Edition, listed: Collection[str], to_be_worded: bool) -> None:
        self._edition, self._listed, self._to_be_worded = edition, listed, to_be_worded
        self._is_public = edition.audience is Audience.PUBLIC

    def of(self, question: Question, value: Any) -> Any:
        """The value as the edition shows it, None for nothing."""
        if question.kind is Kind.REPEAT and isinstance(value, list):
            items = [self._item(question, item) for item in self._held_back(question, value)]
            return [item for item in items if len(item) > 1 or not self._is_public]
        if not self._is_public:
            return value
        if question.kind is Kind.REGISTER_CHOICE and isinstance(value, list):
            return [row_id for row_id in value if row_id in self._listed] or None
        is_small = (question.counts_people and isinstance(value, int)
                    and 0 < value < SMALLEST_PRINTED)
        return None if is_small and not self._to_be_worded else value

    def _held_back(self, question: Question, items: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """The items; of a survey's results without the counts by which small ones are known."""
        if not self._is_public or question.special_page != _SURVEY:
            return items
        held = held_of_survey(items)
        kept = []
        for item in items:
            how = {key: held.get((item["id"], key), "shown") for key in item}
            kept.append({key: _WORDED if how[key] == "small" else value
                         for key, value in item.items() if self._is_told(how, key)})
        return kept

    def _is_told(self, how: Mapping[str, Held], key: str) -> bool:
        if not self._to_be_worded:
            return how[key] == "shown"
        if key == "out_of" and how.get("people") == "second":
            return False  # alone, one would read it as the other
        return how[key] != "second"

    def _item(self, question: Question, item: Mapping[str, Any]) -> dict[str, Any]:
        kept = {column.key: self.of(column, item[column.key]) for column in question.columns
                if column.key in item and self._edition.shows(column.mark)}
        return {"id": item["id"], **{key: part for key, part in kept.items() if part is not None}}
