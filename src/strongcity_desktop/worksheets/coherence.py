"""Whether the parts of a declared worksheet fit together; what does not is refused by place."""

from collections.abc import Mapping

from strongcity_desktop.worksheets.condition import (
    AtLeast,
    Chose,
    Condition,
    Is,
    depends_on,
    leaves,
)
from strongcity_desktop.worksheets.kinds import Kind, Question, Worksheet
from strongcity_desktop.worksheets.reading import Unreadable

OPTIONS = "options"
"""The special page that shows the choices of a question side by side."""

ROW = "row"
"""How the key of a gap begins that is a row rated low, after the key of its question."""

_FEWEST_OFFERED = 2
_WITHOUT_SIZE = (Kind.TEXT, Kind.LONG_TEXT, Kind.DATE, Kind.SELECT_ONE, Kind.YES_PARTLY_NO,
                 Kind.RATING_TABLE, Kind.EVIDENCE, Kind.NOTE)
_OF_CHOICES = (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE)


def fits_together(worksheet: Worksheet) -> None:
    """Raise Unreadable, naming the place, where the parts of a worksheet contradict each other."""
    _keys_are_unique(worksheet)
    _conditions_look_back(worksheet)
    everything = {question.key: question for question in worksheet.questions}
    for question in worksheet.questions:
        _the_short_form_offers_enough(question)
        _gaps_can_be_told(question, everything)
        for asked in (question, *question.columns):
            _options_are_choices(asked)
    _outcomes_conclude(worksheet, everything)
    _method_changes_are_told(worksheet)


def _keys_are_unique(worksheet: Worksheet) -> None:
    seen: set[str] = set()
    for question in worksheet.questions:
        if question.key in seen:
            raise Unreadable(question.path, "another question has the same key")
        if question.key in worksheet.retired or question.key in worksheet.renamed:
            raise Unreadable(question.path, "its key belonged to another question before")
        seen.add(question.key)
    missing = sorted(set(worksheet.renamed.values()) - seen)
    if missing:
        raise Unreadable("renamed", f"no question has the key “{missing[0]}”")


def _conditions_look_back(worksheet: Worksheet) -> None:
    before: dict[str, Question] = {}
    for question in worksheet.questions:
        for key in sorted(depends_on(question.relevant)) if question.relevant else ():
            if key not in before:
                raise Unreadable(question.path, f"it depends on “{key}”, not asked before it")
            if question.depth == "short" and before[key].depth == "full":
                raise Unreadable(question.path, f"“{key}” is not asked in the short form")
        if question.relevant is not None:
            _can_hold(question.relevant, before, question.path)
        _considerations_look_back(question, before)
        for column in question.columns:
            if column.relevant is not None:
                raise Unreadable(column.path, "a column is asked always")
        before[question.key] = question


def _considerations_look_back(question: Question, before: Mapping[str, Question]) -> None:
    for choice in question.choices:
        path = f"{question.path}.choices.{choice.key}.considerations"
        for place, thought in enumerate(choice.considerations):
            if thought.when is not None:
                _can_hold(thought.when, before, f"{path}.{place}")


def _can_hold(condition: Condition, asked: Mapping[str, Question], place: str) -> None:
    """Raise where a test looks at no question of these, or at an answer that nobody can give."""
    for leaf in leaves(condition):
        question = asked.get(leaf.question)
        if question is None:
            raise Unreadable(place, f"it looks at “{leaf.question}”, and no question that can be "
                                    "looked at here has this key")
        if isinstance(leaf, AtLeast) and question.kind in _WITHOUT_SIZE:
            raise Unreadable(place, f"“{leaf.question}” has no size to be {leaf.n} or more")
        if isinstance(leaf, Chose | Is):
            _can_be_answered(leaf, question, place)


def _can_be_answered(leaf: Chose | Is, question: Question, place: str) -> None:
    wanted = leaf.choice if isinstance(leaf, Chose) else leaf.value
    if question.choices and all(choice.key != wanted for choice in question.choices):
        raise Unreadable(place, f"“{leaf.question}” has no choice “{wanted}”")
    if question.kind is Kind.RANGE and wanted not in range(1, len(question.levels) + 1):
        raise Unreadable(place, f"“{leaf.question}” has no level “{wanted}”: its levels are "
                                f"counted from 1 to {len(question.levels)}")


def _the_short_form_offers_enough(question: Question) -> None:
    for choices in (question.choices, question.levels):
        offered = [choice for choice in choices if choice.depth == "short"]
        if len(offered) < min(_FEWEST_OFFERED, len(choices)):
            raise Unreadable(question.path, "the short form offers two choices or more")
    for column in question.columns:
        if any(choice.depth == "full" for choice in (*column.choices, *column.levels)):
            raise Unreadable(column.path, "a column offers the same in both forms")


def _gaps_can_be_told(question: Question, everything: Mapping[str, Question]) -> None:
    for gap in question.gaps:
        place = f"{question.path}.gaps.{gap.key}"
        if gap.key == ROW:
            raise Unreadable(place, f"no gap has the key “{ROW}”: that is how rows rated low begin")
        _can_hold(gap.when, everything, place)
    if not question.rows:
        return
    if question.low and not 1 <= question.low < len(question.levels):
        raise Unreadable(question.path, f"“low” is a level from 1 to {len(question.levels) - 1}")
    if not question.low and any(row.next_step for row in question.rows):
        raise Unreadable(question.path, "a row has a next step, and “low” does not say when")


def _options_are_choices(question: Question) -> None:
    has_sides = any(choice.advantages or choice.drawbacks or choice.considerations
                    for choice in question.choices)
    if question.special_page == OPTIONS and question.kind not in _OF_CHOICES:
        raise Unreadable(question.path, "only choices can be shown side by side as options")
    if has_sides and question.special_page != OPTIONS:
        raise Unreadable(question.path, "its choices speak for and against themselves, and only "
                                        f"the page “{OPTIONS}” shows that")


def _outcomes_conclude(worksheet: Worksheet, everything: Mapping[str, Question]) -> None:
    outcomes = worksheet.outcomes
    if outcomes and any(step.key == "outcomes" for step in worksheet.steps):
        raise Unreadable("steps", "no step has the key “outcomes” where the worksheet has outcomes")
    keys = [outcome.key for outcome in outcomes]
    for place, outcome in enumerate(outcomes):
        if outcome.key in keys[:place]:
            raise Unreadable(outcome.path, "another outcome has the same key")
        if outcome.when is not None and place == len(outcomes) - 1:
            raise Unreadable(outcome.path, "the last outcome holds always, without “when”")
        if outcome.when is None and place < len(outcomes) - 1:
            raise Unreadable(outcome.path, "only the last outcome holds without “when”")
        if outcome.when is not None:
            _can_hold(outcome.when, everything, outcome.path)
        for reason in outcome.reasons:
            _can_hold(reason.when, everything, f"{outcome.path}.reasons.{reason.key}")


def _method_changes_are_told(worksheet: Worksheet) -> None:
    """The repeat that tells changes of method names steps, says why, and whether they break."""
    if not worksheet.method_changes:
        return
    told = next((q for q in worksheet.questions if q.key == worksheet.method_changes), None)
    if told is None or told.kind is not Kind.REPEAT:
        raise Unreadable("method_changes", f"no repeat has the key “{worksheet.method_changes}”")
    columns = {column.key: column for column in told.columns}
    missing = sorted({"step", "change", "reason", "breaks"} - set(columns))
    if missing:
        raise Unreadable(told.path, f"a column “{missing[0]}” is missing")
    steps = {step.key for step in worksheet.steps}
    strange = [choice.key for choice in columns["step"].choices if choice.key not in steps]
    if strange or not columns["step"].choices:
        raise Unreadable(columns["step"].path, "its choices are keys of steps")
