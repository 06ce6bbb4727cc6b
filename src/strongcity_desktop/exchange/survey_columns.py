"""What one column of a survey's export is: a kind of question, or something that must stay out."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from strongcity_desktop.registers.folding import folded

_NOT_GIVEN = {"", "n/a", "na", "null", "none given", "-"}
_TOOL = frozenset({
    "start", "end", "today", "deviceid", "device id", "subscriberid", "simserial", "simid",
    "phonenumber", "username", "email", "audit", "submissiondate", "submission date", "key",
    "parent_key", "submitterid", "submittername", "attachmentspresent", "attachmentsexpected",
    "reviewstate", "edits", "formversion", "instanceid", "instancename", "background-audio",
    "__version__", "isvalidated", "set-of-repeats", "rootuuid"})
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
_ROLES = (
    ("place", r"quartiers?|neighbou?rhoods?|district|arrondissement|ward|barrio|bairro|zone|حي|"
              r"الحي|حيك|الاحياء|المنطقه|منطقه|الحومه"),
    ("sex", r"sex|sexe|gender|genre|الجنس|جنس|جنسك|النوع"),
    ("age", r"age|ages|aged|العمر|عمر|عمرك|السن|سنك"))
MOST_VALUES, LONGEST_VALUE, LONGEST_NAME = 30, 90, 6


class ColumnType(StrEnum):
    """What a column asks. Only the first three can be counted."""

    ONE = "one"
    SEVERAL = "several"
    NUMBER = "number"
    TEXT = "text"
    DATE = "date"
    WHO = "who"  # it may say who answered


class LeftBecause(StrEnum):
    """Why a column is not counted."""

    NO_ANSWERS = "no_answers"
    FEW = "few"  # so few people answered that the counts would tell who said what
    WHO = "who"  # it may say who answered
    FREE_TEXT = "free_text"
    DAYS = "days"
    TOO_MANY = "too_many"  # answers that hardly come again would tell who gave them
    NO_NUMBERS = "no_numbers"


def is_given(cell: str) -> bool:
    """Whether a cell holds an answer."""
    return cell.strip().lower() not in _NOT_GIVEN


def said(cell: str) -> str:
    """An answer as it is counted."""
    return shown_name(" ".join(cell.split()))


def shown_name(name: str) -> str:
    """A name made for a form ("very_high") as people read it; a label stays as it is."""
    return name if " " in name else name.replace("_", " ").strip() or name


def belongs_to_the_tool(heading: str, is_odk: bool = False) -> bool:
    """Whether the survey tool wrote the column itself, not a person; `is_odk` knows one more."""
    name = heading.strip().lower()
    return name.startswith("_") or name in _TOOL or (is_odk and name == "status") \
        or name.startswith(("meta/", "meta-", "formhub/"))


def guessed_type(label: str, cells: Sequence[str]) -> ColumnType:
    """What a column seems to ask. Names and phones come first."""
    given = [" ".join(cell.split()) for cell in cells if is_given(cell)]
    if names_someone(label) or tells_someone(given):
        return ColumnType.WHO
    is_number = bool(given) and all(_NUMBER.fullmatch(cell) for cell in given)
    if is_number and (role_of(label) == "age" or not is_closed(given)):
        return ColumnType.NUMBER
    if given and all(_DAY.fullmatch(cell) for cell in given):
        return ColumnType.DATE
    if parts_of_cell(cells) is not None:
        return ColumnType.SEVERAL
    return ColumnType.ONE if not given or is_closed(given) else ColumnType.TEXT


def names_someone(label: str) -> bool:
    """A short heading such as "First name" or "gps_home"; a long one is a question, and the name
    of a neighbourhood is nobody's."""
    words = words_of(label)
    return (len(words.split()) <= LONGEST_NAME and _WHO.search(words) is not None
            and role_of(label) != "place")


def words_of(heading: str) -> str:
    """The words of a heading, those of a form's name parted."""
    return " ".join(_NAME_PARTS.sub(" ", heading).split())


def tells_someone(given: Sequence[str]) -> bool:
    """Whether an answer looks like an address, a phone number, a place on the map or a file."""
    return any(_LOOKS_LIKE_WHO.fullmatch(cell) and not _DAY.fullmatch(cell) for cell in given)


def role_of(label: str) -> str:
    """"sex", "age" or "place" for a heading that asks for it; else ""."""
    words = folded(words_of(label))
    if len(words.split()) > 2 * LONGEST_NAME:
        return ""
    return next((role for role, pattern in _ROLES
                 if re.search(rf"(?<!\w)(?:{pattern})(?!\w)", words)), "")


def is_closed(values: Sequence[str]) -> bool:
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
    if not is_closed([name for parts in parted for name in parts]):
        return None
    return tuple(frozenset(cell.split()) if is_given(cell) else None for cell in cells)


def number_in(cell: str) -> int | None:
    """The whole number in a cell, decimals cut off; None where it holds none."""
    text = " ".join(cell.split()).translate(_WESTERN)
    return int(float(text.replace(",", "."))) if _NUMBER.fullmatch(text) else None


_WESTERN = {ord(figure): str(place % 10)
            for place, figure in enumerate("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹")}
