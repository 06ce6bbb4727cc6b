"""Options side by side on paper: what speaks for each, against it, and what this town thinks of."""

from collections.abc import Collection, Mapping, Sequence

from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.blocks import Boxes, Cell, Table
from strongcity_desktop.documents.source import Source
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.worksheets import wording
from strongcity_desktop.worksheets.condition import Condition, depends_on
from strongcity_desktop.worksheets.kinds import Choice, Kind, Question, Worksheet
from strongcity_desktop.worksheets.marks_behind import marks_behind
from strongcity_desktop.worksheets.told import considerations_for

OPTIONS_PAGE = "options"
_POINT = "• "


def option_table(source: Source, answered: Answered, question: Question) -> Table:
    """A row for each option, the one chosen ticked.

    What a consideration looks at may be told only where the edition shows those answers.
    """
    value = answered.given.get(question.key)
    chosen = value if isinstance(value, list) else [value]
    return _table(source, question, chosen, {
        option.key: _thoughts(source, answered, question, option)
        for option in question.offered_choices})


def blank_option_table(source: Source, question: Question) -> Table:
    """The same with nothing chosen, and with what holds for every town."""
    return _table(source, question, (), {
        option.key: [wording.consideration(source.setting.t, question, option, thought)
                     for thought in option.considerations if thought.when is None]
        for option in question.offered_choices})


def _table(source: Source, question: Question, chosen: Collection[str | None],
           thoughts: Mapping[str, Sequence[str]]) -> Table:
    """A column that says nothing is left away."""
    t = source.setting.t
    lines = [(_named(source, question, option, option.key in chosen),
              _points(wording.advantages(t, question, option)),
              _points(wording.drawbacks(t, question, option)), _points(thoughts[option.key]))
             for option in question.offered_choices]
    heads = (t("Option"), t("For"), t("Against"), t("For this town"))
    kept = [place for place in range(len(heads)) if any(line[place] for line in lines)]
    rows: list[tuple[Cell, ...]] = [tuple(line[place] or "–" for place in kept) for line in lines]
    return Table(tuple(heads[place] for place in kept), tuple(rows),
                 tuple(1.3 if place == 0 else 1.7 for place in kept))


def _named(source: Source, question: Question, option: Choice, is_chosen: bool) -> Boxes:
    label = wording.choice_label(source.setting.t, question, "choices", option)
    return Boxes(((label, is_chosen),), round=question.kind is not Kind.SELECT_MULTIPLE)


def _points(said: Sequence[str]) -> str:
    return "\n".join(_POINT + one for one in said)


def _thoughts(source: Source, answered: Answered, question: Question, option: Choice
              ) -> list[str]:
    edition = source.setting.edition
    return [wording.consideration(source.setting.t, question, option, thought)
            for thought in considerations_for(option, answered.given)
            if may_be_told(thought.when, answered.worksheet, edition)]


def may_be_told(when: Condition | None, sheet: Worksheet, edition: Edition) -> bool:
    """Whether a condition holds by answers that the edition shows: what hangs on an answer that is
    not shown would give it away."""
    return when is None or all(map(edition.shows, marks_behind(sheet, depends_on(when))))
