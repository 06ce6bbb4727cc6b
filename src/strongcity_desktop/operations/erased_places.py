"""What a place in the town is called for people: which entry and field, which answer."""

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.fill_worksheet import open_filled
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import label, title
from strongcity_desktop.store import rows as stored_rows
from strongcity_desktop.store.erasure_note import Place
from strongcity_desktop.store.shape import PARENTS, REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.wording import short_label

_REGISTER_OF = {table: REGISTERS[id] for id, table in REGISTER_TABLES.items()}


def named_place(town: TownFile, place: Place, t: Translator) -> str:
    """The place in words, like "Stakeholders, 4. Youth house: Note"."""
    if place.table in _REGISTER_OF:
        return _in_register(town, _REGISTER_OF[place.table], place.row_id, place.column, t)
    if place.table == "answer":
        return _in_answer(town, place, t)
    if place.table == "saved_view":
        return t("A saved view")
    if place.table == "import_matching":
        return t("Columns kept for the next import")
    if place.table == "filled_worksheet":
        return t("The title of a worksheet")
    if place.table == "town":
        return t("The name of the town")
    for parent, key in PARENTS.get(place.table, {}).items():
        declared = _REGISTER_OF.get(parent)
        found = town.rows(place.table, {"id": place.row_id}, only=(key,))
        if declared is not None and found:
            return _in_register(town, declared, str(found[0][key]), place.column, t)
    return t("An entry that was deleted")


def _in_register(town: TownFile, declared: Register, row_id: str, column: str, t: Translator
                 ) -> str:
    fields = {field.key: label(t, declared, field) for field in declared.fields}
    named = fields.get(column, title(t, declared))
    try:
        row = stored_rows.row(town, declared.id, row_id)
    except Refusal:
        return t("{register}, an entry that was deleted: {field}", register=title(t, declared),
                 field=named)
    return t("{register}, {number}. {name}: {field}", register=title(t, declared),
             number=row.number, name=row_name(declared, row, t), field=named)


def _in_answer(town: TownFile, place: Place, t: Translator) -> str:
    found = town.rows("answer", {"id": place.row_id}, only=("filled_id", "question_key"))
    if not found:
        return t("An answer that was cleared")
    try:
        filled = open_filled(town, str(found[0]["filled_id"]))
        asked = filled.worksheet.question(str(found[0]["question_key"]))
    except (Refusal, KeyError):
        return t("An answer")
    return t("{worksheet}: {question}", worksheet=filled.title_in(t),
             question=short_label(t, asked))
