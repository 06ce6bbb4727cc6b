"""Where a task comes from, in words, and the way back there."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.fill_worksheet import open_filled
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import title
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.wording import short_label

WORKSHEET = "worksheet"


@dataclass(frozen=True)
class Origin:
    """What something was made from; without a `place` it is no longer there."""

    words: str
    place: str = ""
    arguments: Mapping[str, Any] = field(default_factory=dict)


def origin_in_words(town: TownFile, origin: str, t: Translator) -> Origin | None:
    """The origin kept with a task; None for one that this version of the app cannot read."""
    kind, _, rest = origin.partition("/")
    id, _, part = rest.partition("/")
    if kind == WORKSHEET:
        return _answer(town, id, part, t)
    declared = REGISTERS.get(kind)
    if declared is None or not id:
        return None
    try:
        row = stored_rows.row(town, kind, id)
    except Refusal:
        return Origin(t("{register}: an entry deleted since", register=title(t, declared)))
    words = t("{register}: {name}", register=title(t, declared), name=row_name(declared, row, t))
    return Origin(words, "register", {"register_id": kind, "row_id": id})


def _answer(town: TownFile, filled_id: str, part: str, t: Translator) -> Origin:
    """The question; what follows it names a gap in its answer, which leads to the question too."""
    key = part.partition("/")[0]
    try:
        filled = open_filled(town, filled_id)
    except Refusal:
        return Origin(t("A worksheet deleted since"))
    try:
        asked = short_label(t, filled.worksheet.question(key))
    except KeyError:
        return Origin(filled.title_in(t), WORKSHEET, {"filled_id": filled_id})
    return Origin(t("{worksheet}: {question}", worksheet=filled.title_in(t), question=asked),
                  WORKSHEET, {"filled_id": filled_id, "place": key})
