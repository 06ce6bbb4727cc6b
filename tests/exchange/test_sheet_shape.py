"""The layout of strangers' sheets: titles, headings over two rows, sums, gaps, repetitions."""

import csv

import pytest

from spreadsheet_samples import MESS
from strongcity_desktop.exchange.column_guess import guess_columns, heading_knower
from strongcity_desktop.exchange.sheet_shape import SheetShape, guess_shape, shape_at
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS

EN, FR = translator("en"), translator("fr")
Cells = tuple[str, ...]
knows = heading_knower(STAKEHOLDERS, EN)


def guessed(*rows: Cells) -> SheetShape:
    return guess_shape(rows, knows)


def test_a_messy_sheet_is_understood() -> None:
    shape = guess_shape([tuple(row) for row in csv.reader(MESS.splitlines(), delimiter=";")], knows)
    assert (shape.heading, shape.over, shape.above, shape.blank) == (3, 2, (0,), 1)
    assert shape.rows == (4, 5, 7, 8, 9) and shape.sums == (9,)
    assert shape.headings[4] == "Contact – Tél" and shape.headings[0] == "Nom de la structure"


def test_headings_merged_downwards() -> None:
    shape = guessed(("Nom", "Secteur", "Contact", "", ""), ("", "", "Téléphone", "Courriel", ""),
                    ("Radio", "média", "0199 555 123", "a@b.example", ""))
    assert shape.headings == ("Nom", "Secteur", "Contact – Téléphone", "Contact – Courriel")
    assert shape.rows == (2,)


def test_a_plain_list_is_not_taken_for_merged_headings() -> None:
    shape = guessed(("Name", "Sector", "", "Telephone"), ("Radio", "media", "x", ""),
                    ("Market", "business", "", "0199"))
    assert (shape.heading, shape.over, shape.rows) == (0, None, (1, 2))


def test_a_title_over_the_table_is_not_joined() -> None:
    shape = guessed(("Partners 2025", "", ""), ("Name", "Sector", "Telephone"),
                    ("Radio", "media", "0199"))
    assert (shape.heading, shape.over, shape.above) == (1, None, (0,))


def test_unknown_headings_in_the_first_row() -> None:
    shape = guessed(("Foo", "Bar", "Baz"), ("1", "2", "3"), ("4", "5", "6"))
    assert (shape.heading, shape.rows) == (0, (1, 2))


def test_headings_that_are_repeated_on_each_page_are_no_rows() -> None:
    shape = guessed(("Name", "Sector"), ("Radio", "media"), ("Name", "Sector"), ("Club", "sport"))
    assert shape.rows == (1, 3) and shape.repeated == (2,)


@pytest.mark.parametrize("word", ["Total", "TOTAL :", "Total général", "المجموع", "Sous-total"])
def test_sums_at_the_end_are_seen(word: str) -> None:
    assert guessed(("Name", "Population"), ("Port", "12"), ("", ""), (word, "12")).sums == (3,)


def test_a_sum_in_the_middle_is_a_row() -> None:
    assert guessed(("Name", "Population"), ("Total", "12"), ("Port", "12")).sums == ()


def test_another_row_can_be_chosen() -> None:
    rows = (("x", "y"), ("Name", "Sector"), ("Radio", "media"))
    assert shape_at(rows, 0, joined=False).rows == (1, 2)
    assert shape_at(rows, 1, joined=True).headings == ("x – Name", "y – Sector")


def test_nothing_at_all() -> None:
    assert guessed(("", " ")).headings == () and guess_shape([], knows).rows == ()


def columns(register: str, *headings: str, cells: tuple[str, ...] = ()) -> list[str]:
    """What each heading was taken for; "" for nothing."""
    found = guess_columns(REGISTERS[register], FR, headings, [cells] * len(headings))
    return [f"{guess.column.field.key} {guess.column.version}".strip() if guess.column else ""
            for guess in found]


@pytest.mark.parametrize(("heading", "field"), [
    ("Name", "name"), ("Nom", "name"), ("الاسم", "name"), ("name [ar]", "name ar"),
    ("Nom (arabe)", "name ar"), ("Nom – FR", "name fr"), ("name_ar", "name ar"),
    ("Nom français", "name fr"), ("Tel", "phone"), ("Tél.", "phone"), ("GSM", "phone"),
    ("Organisation", "name"), ("Dernière rencontre", "last_met"), ("Secteurs", "sector"),
    ("Telephonne", "phone"), ("Influence (1-5)", "influence"), ("رقم الهاتف", "phone"),
    ("id", "id"), ("N°", ""), ("Couleur", ""), ("Contact – Courriel", "email"),
])
def test_headings_are_known_by_their_words(heading: str, field: str) -> None:
    assert columns("stakeholders", heading) == [field]


def test_a_field_is_given_once_to_the_surer_heading() -> None:
    assert columns("stakeholders", "Organisation", "Nom", "Structure") == ["", "name", ""]


@pytest.mark.parametrize(("cells", "field"), [
    (("a@b.example", "c@d.example"), "email"), (("+216 71 123 456", "0199 55 44 33"), "phone"),
    (("Médias", "Sport", "Santé"), "sector"), (("bleu", "vert"), ""),
])
def test_cells_tell_what_a_heading_does_not(cells: tuple[str, ...], field: str) -> None:
    assert columns("stakeholders", "Xyz", cells=cells) == [field]


def test_every_register_knows_its_own_labels() -> None:
    for declared in REGISTERS.values():
        for language in ("en", "fr", "ar"):
            from strongcity_desktop.registers.wording import label

            t = translator(language)
            names = [label(t, declared, field) for field in declared.fields]
            found = guess_columns(declared, EN, names, [()] * len(names))
            taken = [guess.column.field.key for guess in found if guess.column is not None]
            assert len(taken) == len(set(taken))
            assert declared.name_field in taken
            assert all(key == "id" or declared.field(key).is_read_back for key in taken)
