"""Whether one can go on in an import, and what else is said below its steps."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.importing.import_preview import Preview
from strongcity_desktop.operations.importing.import_session import ImportSession
from strongcity_desktop.registers.wording import label

FILE, SHEET, COLUMNS, PREVIEW = 1, 2, 3, 4
"""The steps of an import."""


def why_not_on(t: Translator, step: int, session: ImportSession | None, made: Preview | None
               ) -> str:
    """Why one cannot go on from a step; "" when one can. `made` is None while it is worked out."""
    if session is None:
        return t("Choose a file first.")
    if step == SHEET and not session.shape.rows:
        return t("Choose the row of the headings: no row stands below this one.")
    if step == COLUMNS:
        missing = session.missing()
        return "" if missing is None else t(
            "Match a column to “{field}”: every row needs one.",
            field=label(t, session.register, missing))
    return _why_not_imported(t, made) if step == PREVIEW else ""


def _why_not_imported(t: Translator, made: Preview | None) -> str:
    if made is None:
        return t("Every row is being looked at…")
    if made.refusals:
        return made.refusals[0].in_words(t)
    waiting = made.count("look_again")
    if waiting:
        return t.plural("{n} row has something to mend, or is to be left out.",
                        "{n} rows have something to mend, or are to be left out.", waiting)
    doubles = made.count("double")
    if doubles:
        return t.plural("{n} row may be there already. Say what it is.",
                        "{n} rows may be there already. Say what they are.", doubles)
    return "" if made.is_ready else t("There is nothing new in this file.")


def about_columns(t: Translator, session: ImportSession) -> str:
    """What is left out and what is still open in the columns; it keeps nobody back."""
    left, words = len(session.left_out_headings()), session.open_words()
    said = [t.plural("{n} column is left out.", "{n} columns are left out.", left)] if left else []
    if words:
        said.append(t.plural("{n} word is still to be explained, or mended in its rows.",
                             "{n} words are still to be explained, or mended in their rows.",
                             words))
    return " ".join(said)
