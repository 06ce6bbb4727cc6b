"""A row or an answer in a few words, as the end of a link or of a question about files."""

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store import rows
from strongcity_desktop.store.evidence import AnswerEnd, End
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets import wording


def end_in_words(town: TownFile, end: End, t: Translator) -> str:
    """The name of the row, or the short name of the question; "" when it is no longer there."""
    try:
        if isinstance(end, AnswerEnd):
            filled = fill_worksheet.open_filled(town, end.filled_id)
            return wording.short_label(t, filled.worksheet.question(end.question_key))
        declared = REGISTERS[end.register_id]
        return row_name(declared, rows.row(town, end.register_id, end.row_id), t)
    except (Refusal, KeyError):
        return ""
