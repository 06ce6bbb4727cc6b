"""The sheet beside the rows that explains each column: what it means, how it is filled in."""

from collections.abc import Sequence
from datetime import date

from strongcity_desktop.exchange.column_form import ColumnForm
from strongcity_desktop.exchange.sheets import ReadSheet, Sheet
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import SHIPPED, Translator, translator

_NAME = mark("About the columns")
_LISTS = mark("Lists")
_HEADINGS = (mark("Column"), mark("What it means"), mark("How it is filled in"), mark("Choices"),
             mark("Who may see it"))
_LIST = mark("List")
_HOW = mark("To add rows, write below the last one and import the file. "
            "Keep the first line as it is.")
_LONG, _SHORT = ColumnForm("long_text"), ColumnForm()


def guide_sheet(sheets: Sequence[Sheet], t: Translator, *, town: str, edition: Edition, on: date,
                also: Sequence[str] = ()) -> Sheet:
    """A line per column of the sheets that say how they are filled in; with several, by sheet.

    Above stand the town's name, the edition, the day, and what there is to say `also`.
    """
    explained = [sheet for sheet in sheets if sheet.is_to_be_filled_in]
    several = len(explained) > 1
    rows = []
    for sheet in explained:
        for place, heading in enumerate(sheet.headings):
            form = sheet.form(place)
            said = (heading, form.meaning or None, form.filled_in or None, form.options or None,
                    form.seen_by or None)
            rows.append((sheet.name, *said) if several else said)
    headings = (_LIST, *_HEADINGS) if several else _HEADINGS
    forms = (_SHORT, _SHORT, _LONG, _LONG, _LONG, _SHORT) if several \
        else (_SHORT, _LONG, _LONG, _LONG, _SHORT)
    names = ", ".join(sheet.name for sheet in explained[:1]) if not several else ""
    first = f"{town} – {names}" if names else town
    return Sheet(t(_NAME), tuple(map(t, headings)), tuple(rows), forms,
                 (first, edition_words(edition, t), without_isolates(t.date(on)), t(_HOW), *also))


def lists_name(t: Translator) -> str:
    """What the sheet of lists is called."""
    return t(_LISTS)


def is_guide(sheet: ReadSheet) -> bool:
    """Whether a sheet that was read is one of ours that only explains, in any language."""
    return any(sheet.name in (said(_NAME)[:31], said(_LISTS)[:31])
               for said in map(translator, SHIPPED))


def edition_words(edition: Edition, t: Translator) -> str:
    """Which edition this is, and what it leaves out."""
    if edition.audience is Audience.PUBLIC:
        return t("Public. Contacts and sensitive notes are left out.")
    if edition.lists_contacts and edition.shows_sensitive:
        return t("Internal, with contacts and sensitive notes.")
    if edition.lists_contacts:
        return t("Internal, with contacts. Sensitive notes are left out.")
    if edition.shows_sensitive:
        return t("Internal, with sensitive notes. Contacts are left out.")
    return t("Internal. Contacts and sensitive notes are left out.")
