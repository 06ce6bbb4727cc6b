"""Keep what an answer of a worksheet shows as a finding, which knows where it comes from."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.fill_worksheet import open_filled
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.operations.origins import WORKSHEET
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.finding import FINDINGS
from strongcity_desktop.registers.listing import INSIDE
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.wording import short_label


def finding_of_answer(town: TownFile, filled_id: str, question_key: str, t: Translator, who: str
                      ) -> Row:
    """Add a finding that comes from an answer, as one step; the one made of it before, if any.

    It is called like the question until someone says in a sentence what was found. A finding of an
    answer that is not public stands in no public print.
    """
    found = findings_of_answer(town, filled_id, question_key)
    if found:
        return found[0]
    question = open_filled(town, filled_id).worksheet.question(question_key)
    name = LocalText.of(short_label(t, question), t.language)
    return add_row(town, FINDINGS.id, {
        FINDINGS.name_field: name.to_json(),
        "origin": _origin(filled_id, question_key, is_open=question.mark is Mark.PUBLIC)}, who).row


def findings_of_answer(town: TownFile, filled_id: str, question_key: str) -> tuple[Row, ...]:
    """The findings made of an answer, in their order."""
    ways = {_origin(filled_id, question_key, is_open=is_open) for is_open in (True, False)}
    return tuple(row for row in rows_of(town, FINDINGS.id) if row.values.get("origin") in ways)


def _origin(filled_id: str, question_key: str, *, is_open: bool) -> str:
    return f"{WORKSHEET}/{filled_id}/{question_key}{'' if is_open else INSIDE}"
