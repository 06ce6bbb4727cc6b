"""What one column of a survey's export is: a closed question, or something that must stay out."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

_NOT_GIVEN = {"", "n/a", "na", "null", "none given", "-"}
_TOOL = frozenset({
    "start", "end", "today", "deviceid", "device id", "subscriberid", "simserial", "simid",
    "phonenumber", "username", "audit", "submissiondate", "submission date", "key", "parent_key",
    "submitterid", "submittername", "attachmentspresent", "attachmentsexpected",
    "reviewstate", "edits", "formversion", "instanceid", "instancename", "background-audio",
    "__version__", "isvalidated", "set-of-repeats"})
_WHO = re.compile(
    r"(?<!\w)(?:(?:first|last|family|full|your|sur)[ _]?names?|names?|surname|prénoms?|prenoms?|"
    r"noms?|nombre|apellidos?|nome|phone|telephone|téléphone|tel|whatsapp|e-?mail|"
    r"mail|courriel|address|adresse|dirección|gps|geo(?:point|location)?|coordinates|"
    r"coordonnées|latitude|longitude|lat|lon|lng|altitude|precision|accuracy|signature|photo|"
    r"passport|passeport|id ?number|national ?id|cin|cni|"
    r"matricule|birth ?date|date of birth|naissance|respondent|répondant|enumerator|enquêteur|"
    r"interviewer|الاسم|اسم|اللقب|الهاتف|هاتف|العنوان|عنوان|البريد|بريد|التوقيع|الصورة)(?!\w)",
    re.IGNORECASE)
_NAME_PARTS = re.compile(r"[_/.\-]+|(?<=[a-z])(?=[A-Z])")
_LOOKS_LIKE_WHO = re.compile(
    r"[^\s@]+@[^\s@]+\.\w+|\+?\d[\d ().\-]{6,}\d|-?\d{1,3}\.\d{3,}[ ,;]+-?\d{1,3}\.\d{3,}.*|"
    r"https?://.+|.+\.(?:jpe?g|png|mp[34]|m4a|wav|amr|pdf)", re.IGNORECASE)
_NUMBER = re.compile(r"-?\d+(?:[.,]\d+)?")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?:[T ].*)?|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}.*")
_CHOICE_NAMES = re.compile(r"[a-z0-9_.\-]+(?: +[a-z0-9_.\-]+)*")
MOST_VALUES, LONGEST_VALUE, LONGEST_NAME = 30, 90, 6


class LeftBecause(StrEnum):
    """Why a column is not offered."""

    NO_ANSWERS = "no_answers"
    FEW = "few"  # so few people answered that the counts would tell who said what
    WHO = "who"  # it may say who answered
    FREE_TEXT = "free_text"
    FIGURES = "figures"
    DAYS = "days"


Reason = LeftBecause | None


def is_given(cell: str) -> bool:
    """Whether a cell holds an answer."""
    return cell.strip().lower() not in _NOT_GIVEN


def said(cell: str) -> str:
    """An answer as it is counted."""
    return shown_name(" ".join(cell.split()))


def shown_name(name: str) -> str:
    """A name made for a form ("very_high") as people read it; a label stays as it is."""
    return name if " " in name else name.replace("_", " ").strip() or name


def belongs_to_the_tool(heading: str) -> bool:
    """Whether the survey tool wrote the column itself, not a person."""
    name = heading.strip().lower()
    return name.startswith("_") or name in _TOOL or name.startswith(("meta/", "meta-", "formhub/"))


def why_left_out(label: str, cells: Sequence[str]) -> Reason:
    """Why a column is no closed question; None when it is one. Names and phones come first."""
    given = [" ".join(cell.split()) for cell in cells if is_given(cell)]
    if not given:
        return LeftBecause.NO_ANSWERS
    if _names_someone(label) or any(_LOOKS_LIKE_WHO.fullmatch(cell) and not _DAY.fullmatch(cell)
                                    for cell in given):
        return LeftBecause.WHO
    if _is_closed(given):
        return None
    if all(_NUMBER.fullmatch(cell) for cell in given):
        return LeftBecause.FIGURES
    if all(_DAY.fullmatch(cell) for cell in given):
        return LeftBecause.DAYS
    return LeftBecause.FREE_TEXT


def _names_someone(label: str) -> bool:
    """A short heading such as "First name" or "gps_home"; a long one is a question."""
    words = " ".join(_NAME_PARTS.sub(" ", label).split())
    return len(words.split()) <= LONGEST_NAME and _WHO.search(words) is not None


def _is_closed(values: Sequence[str]) -> bool:
    """Few different answers that come again and again: what people write freely hardly does."""
    counted = Counter(values)
    alone = sum(times == 1 for times in counted.values())
    return (len(counted) <= MOST_VALUES and 2 * len(counted) <= len(values)
            and alone <= max(2, len(counted) // 3)
            and max(map(len, counted)) <= LONGEST_VALUE)


def parts_of_cell(cells: Sequence[str]) -> tuple[frozenset[str] | None, ...] | None:
    """What each person chose where a cell holds several choices after one another.

    None where the column is not like that: only names made for a form, without capitals, are
    parted at their spaces.
    """
    given = [cell for cell in cells if is_given(cell)]
    if not any(" " in cell for cell in given) \
            or not all(_CHOICE_NAMES.fullmatch(cell) for cell in given):
        return None
    parted = [cell.split() for cell in given]
    if any(len(set(parts)) != len(parts) for parts in parted):
        return None
    if not _is_closed([name for parts in parted for name in parts]):
        return None
    return tuple(frozenset(map(shown_name, cell.split())) if is_given(cell) else None
                 for cell in cells)
