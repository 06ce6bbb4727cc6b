"""Whether an answer is better, worse or only different, and when that cannot be said."""

from dataclasses import dataclass
from typing import Any, Literal

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.worksheets.answers import is_unknown
from strongcity_desktop.worksheets.check import measure
from strongcity_desktop.worksheets.kinds import Better, Kind, Question

Word = Literal["better", "worse", "same", "changed", "new", "gone", "not_comparable"]

NOT_KNOWN = mark("Not known at one of the two times.")
OTHER_SCALE = mark("The scale is another one now.")
OTHER_KIND = mark("The question is answered in another way now.")
NOT_ASKED_THEN = mark("Not asked then.")
NOT_ASKED_NOW = mark("Not asked now.")


@dataclass(frozen=True)
class RowVerdict:
    """One row of a rating table as one group sees it; a level, "unknown", or None where open."""

    group: str
    row: str
    word: Word
    reason: str
    before: int | str | None
    after: int | str | None


@dataclass(frozen=True)
class Verdict:
    """What became of an answer; `reason` (a source message) says why it cannot be compared."""

    word: Word
    reason: str = ""
    rows: tuple[RowVerdict, ...] = ()


def verdict(then: Question, now: Question, before: Any, after: Any) -> Verdict:
    """The verdict on two stored answers, each to the question as its edition declares it.

    Better or worse only where the later question says which way is better. Texts, choices and
    repeats are the same or changed, nothing more.
    """
    if then.kind is not now.kind:
        return Verdict("not_comparable", OTHER_KIND)
    if is_unknown(before) or is_unknown(after):
        return Verdict("same") if before == after else Verdict("not_comparable", NOT_KNOWN)
    if [level.key for level in then.levels] != [level.key for level in now.levels]:
        return Verdict("not_comparable", OTHER_SCALE)
    if now.kind is Kind.RATING_TABLE:
        return _of_table(then, now, before, after)
    if same_answer(now, before, after):
        return Verdict("same")
    if not now.better:
        return Verdict("changed")
    return Verdict(_moved(measure(then, before), measure(now, after), now.better))


def same_answer(question: Question, before: Any, after: Any) -> bool:
    """Whether both say the same: versions in other languages, ids and the order of rows aside."""
    if is_unknown(before) or is_unknown(after):
        return bool(before == after)
    match question.kind:
        case Kind.TEXT | Kind.LONG_TEXT:
            return _words(before) == _words(after)
        case Kind.DECIMAL | Kind.AMOUNT:
            return measure(question, before) == measure(question, after)
        case Kind.REGISTER_CHOICE:
            return set(before) == set(after)
        case Kind.RATING_TABLE:
            return _levels(before) == _levels(after)
        case Kind.EVIDENCE:
            return before.get("quality") == after.get("quality") \
                and _words(before.get("source")) == _words(after.get("source"))
        case Kind.REPEAT:
            return len(before) == len(after) and all(
                _same_item(question, one, other)
                for one, other in zip(before, after, strict=True))
        case _:
            return bool(before == after)


def _same_item(question: Question, before: Any, after: Any) -> bool:
    keys = {column.key for column in question.columns}
    if {key for key in before if key in keys} != {key for key in after if key in keys}:
        return False
    return all(same_answer(column, before[column.key], after[column.key])
               for column in question.columns if column.key in before)


def _words(text: Any) -> str:
    """The text as it was first written."""
    if text is None:
        return ""
    kept = LocalText.from_json(text)
    return " ".join(kept.shown_in(kept.original).text.split())


def _levels(value: Any) -> dict[tuple[str, str], Any]:
    """Group and row to level; how one knows is another matter."""
    return {(group, row): rating["level"] for group, rows in value.items()
            for row, rating in rows.items() if "level" in rating}


def _of_table(then: Question, now: Question, before: Any, after: Any) -> Verdict:
    was, is_ = _levels(before), _levels(after)
    places = [(group.key, row.key) for group in now.groups for row in now.rows]
    rows = tuple(_of_row(then, now, place, was.get(place), is_.get(place))
                 for place in places if place in was or place in is_)
    words = {row.word for row in rows}
    moved = words & {"better", "worse", "changed"}
    if len(moved) == 1:
        return Verdict(next(word for word in ("better", "worse", "changed") if word in moved),
                       rows=rows)
    if moved or words & {"new", "gone"}:
        return Verdict("changed", rows=rows)
    if words == {"not_comparable"}:
        return Verdict("not_comparable", rows[0].reason, rows)
    return Verdict("same", rows=rows)


def _of_row(then: Question, now: Question, place: tuple[str, str], before: int | str | None,
            after: int | str | None) -> RowVerdict:
    word, reason = _row_word(then, now, place, before, after)
    return RowVerdict(*place, word, reason, before, after)


def _row_word(then: Question, now: Question, place: tuple[str, str], before: int | str | None,
              after: int | str | None) -> tuple[Word, str]:
    group, row = place
    if all(one.key != group for one in then.groups) or all(one.key != row for one in then.rows):
        return "not_comparable", NOT_ASKED_THEN
    if before is None or after is None:
        return ("new" if before is None else "gone"), ""
    if before == after:
        return "same", ""
    if not isinstance(before, int) or not isinstance(after, int):
        return "not_comparable", NOT_KNOWN
    return (_moved(before, after, now.better) if now.better else "changed"), ""


def _moved(before: Any, after: Any, better: Better) -> Word:
    rose = after > before
    return "better" if rose is (better == "higher") else "worse"
