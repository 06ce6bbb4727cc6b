"""A sheet as towns have it becomes a clean register by the keyboard alone; undo takes it back."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from journeys.answers import choose
from journeys.conftest import Start
from journeys.hands import Hands
from journeys.steps import page_of, sees, town_of
from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import Translator, translator
from strongcity_desktop.operations.keep_register import add_row, rows_of
from strongcity_desktop.operations.open_town import TownDetails, create_town
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.wording import choice_label, options, title
from strongcity_desktop.ui.import_rows.page import ImportRowsPage
from strongcity_desktop.ui.import_rows.preview_step import PreviewStep
from strongcity_desktop.ui.registers.page import RegisterPage

Key, Ctrl = Qt.Key, Qt.KeyboardModifier.ControlModifier
HOUSE = "Maison des jeunes"
HEADS = ("Nom de la structure", "Secteur", "Poids", "Personne contact", "Tél", "Courriel",
         "Dernière rencontre", "Couleur")
ROWS: tuple[tuple[Any, ...], ...] = (
    ("Maison de jeunes", "Jeunesse", 4, "", "0199 1234 55", "mj@v.example", date(2025, 3, 12), ""),
    ("Association des femmes", "Société civle", 3, "", "", "", "2025-02-28", ""),
    ("", "", "", "", "", "", "", ""),
    ("Club du port", "Civil soc.", "élevée", "", "", "", "3 mars 2025", "bleu"),
    ("Radio locale", "civil society ", 2, "", "", "", "31.12.24", ""),
    ("TOTAL", "", 9, "", "", "", "", ""))
ARABIC = """سجل الجهات في المدينة;;;
;;;
الاسم;القطاع;التأثير;آخر لقاء
دار الشباب;العمل مع الشباب;4;12/03/2025
جمعية المرأة;المجتمع المدنى;3;2025-02-28
;;;
نادي الميناء;مجتمع مدني;عالٍ;3 مارس 2025
إذاعة المدينة;المجتمع المدني;2;31.12.24
المجموع;;9;
"""


def write_sheet(path: Path, rows: tuple[tuple[Any, ...], ...] = ROWS) -> Path:
    """A title, a blank row, headings over two rows of which the upper ones are merged, a sum."""
    book = xlsxwriter.Workbook(str(path))
    sheet, day = book.add_worksheet("Acteurs"), book.add_format({"num_format": "dd/mm/yyyy"})
    sheet.merge_range(0, 0, 0, 7, "Registre des acteurs de la ville 2025")
    sheet.merge_range(2, 3, 2, 5, "Contact")
    sheet.write(2, 6, "Suivi")
    for line, cells in enumerate((HEADS, *rows), 3):
        for at, cell in enumerate(cells):
            if isinstance(cell, date):
                sheet.write_datetime(line, at, cell, day)
            else:
                sheet.write(line, at, cell)
    book.close()
    return path


def town_with(folder: Path, language: str, *rows: dict[str, Any]) -> Path:
    """A town in which these stakeholders are known."""
    path = folder / "ville.strongcity"
    town = create_town(path, TownDetails(LocalText.of("Valmora", language), language=language,
                                         languages=(language,)), "Mairie")
    for values in rows:
        town.run(lambda t, values=values: add_row(  # type: ignore[misc]
            t, "stakeholders", values, "Mairie"))
    town.close()
    return path


def names(hands: Hands) -> list[str]:
    """What the stakeholders of the town are called."""
    rows = town_of(hands).run(lambda town: rows_of(town, "stakeholders"))
    return [LocalText.from_json(row.values["name"]).shown_in("").text for row in rows]


def stored(hands: Hands, *keys: str) -> dict[str, tuple[Any, ...]]:
    """By name, what these fields hold."""
    rows = town_of(hands).run(lambda town: rows_of(town, "stakeholders"))
    return dict(zip(names(hands), (tuple(row.values[key] for key in keys) for row in rows),
                    strict=True))


def open_file(hands: Hands, t: Translator, file: Path,
              choose_file: Callable[[Path], None]) -> ImportRowsPage:
    """From the register to the file, read: the first of the four steps."""
    choose_file(file)
    hands.tab_to(t("Import rows"))
    hands.key(Key.Key_Space)
    page = page_of(hands, ImportRowsPage)
    hands.tab_to(t("Choose a file"))
    hands.key(Key.Key_Space)
    hands.wait(lambda: page.session is not None and hands.button(t("Continue")).hasFocus())
    return page


def go_on(hands: Hands, page: ImportRowsPage) -> None:
    """To the next step."""
    step = page.step
    hands.key(Key.Key_Return, Ctrl)
    hands.wait(lambda: page.step == step + 1)
    hands.rest()


def explain(hands: Hands, t: Translator, word: str, sector: str) -> None:
    """Say what a word of the column of sectors means."""
    field = STAKEHOLDERS.field("sector")
    option = next(one for one in options(field) if one.key == sector)
    box = hands.tab_to(t("What “{word}” means", word=word))
    if box.currentData() != sector:  # type: ignore[attr-defined]
        choose(box, choice_label(t, STAKEHOLDERS, field, option))


def take_in(hands: Hands, page: ImportRowsPage, rows: str) -> None:
    """The last key; the register is there again."""
    hands.wait(lambda: hands.button(rows).isEnabled())
    hands.key(Key.Key_Return, Ctrl)
    page_of(hands, RegisterPage)


def open_register(hands: Hands, t: Translator) -> None:
    """By the side bar, with the keyboard."""
    hands.tab_to(title(t, STAKEHOLDERS))
    hands.key(Key.Key_Space)
    page_of(hands, RegisterPage)


@pytest.fixture
def choose_file(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """choose_file(path): what the person picks in the system's dialogue."""
    def answer(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_, **__: (str(path), ""))

    return answer


def test_a_french_sheet_becomes_a_clean_register(
        start: Start, tmp_path: Path, choose_file: Callable[[Path], None]) -> None:
    t = translator("fr")
    hands = start("fr", town_with(tmp_path, "fr", {
        "name": text(HOUSE, "fr"), "sector": "culture", "influence": 2}))
    open_register(hands, t)
    page = open_file(hands, t, write_sheet(tmp_path / "acteurs.xlsx"), choose_file)
    go_on(hands, page)
    assert page.session is not None and page.session.shape.headings[:2] == HEADS[:2]
    assert page.session.shape.over == 2
    go_on(hands, page)
    keep_matching(hands, t, "Liste de la mairie")
    for word, sector in (("Société civle", "civil_society"), ("Civil soc.", "civil_society")):
        explain(hands, t, word, sector)
    go_on(hands, page)
    merge(hands, t, page)
    take_in(hands, page, t.plural("Import {n} row", "Import {n} rows", 4))
    assert stored(hands, "sector", "influence", "last_met", "phone") == {
        HOUSE: ("youth", 2, "2025-03-12", "0199 1234 55"),
        "Association des femmes": ("civil_society", 3, "2025-02-28", None),
        "Club du port": ("civil_society", 4, "2025-03-03", None),
        "Radio locale": ("civil_society", 2, "2024-12-31", None)}
    hands.key(Key.Key_Z, Ctrl)
    hands.wait(lambda: names(hands) == [HOUSE])
    assert stored(hands, "sector", "influence", "phone") == {HOUSE: ("culture", 2, None)}
    the_next_file(hands, t, tmp_path, choose_file)


def keep_matching(hands: Hands, t: Translator, name: str) -> None:
    """Keep what was said of the columns for the next file."""
    hands.tab_to(t("Name of the matching"))
    hands.write(name)
    hands.key(Key.Key_Return)
    hands.wait(lambda: sees(hands, t("Kept as “{name}”.", name=name)))


def merge(hands: Hands, t: Translator, page: ImportRowsPage) -> None:
    """The house is there already, spelt otherwise: its sector from the file, its influence ours."""
    assert isinstance(page.body, PreviewStep)
    hands.wait(lambda: page.preview is not None)
    assert page.preview is not None and page.preview.count("double") == 1
    assert page.preview.count("look_again") == 0, page.preview
    hands.tab_to(t("Next row to look at"))
    hands.key(Key.Key_Space)
    sector = choice_label(t, STAKEHOLDERS, STAKEHOLDERS.field("sector"), next(
        one for one in options(STAKEHOLDERS.field("sector")) if one.key == "youth"))
    hands.tab_to(choice_label(t, STAKEHOLDERS, STAKEHOLDERS.field("sector"), next(
        one for one in options(STAKEHOLDERS.field("sector")) if one.key == "culture")))
    hands.key(Key.Key_Right)
    card = page.body.card
    assert card is not None and hands.focused().accessibleName() == sector
    hands.tab_to(t("They are one: merge them"))
    hands.key(Key.Key_Space)


def the_next_file(hands: Hands, t: Translator, folder: Path,
                  choose_file: Callable[[Path], None]) -> None:
    """The matching is still there, and fits the next list of the same office."""
    row = ("Théâtre", "Culture", 5, "", "", "", "01/02/2025", "")
    hands.rest()
    page = open_file(hands, t, write_sheet(folder / "plus.xlsx", (row,)), choose_file)
    go_on(hands, page)
    go_on(hands, page)
    kept = hands.focused()
    assert kept.accessibleName() == t("A matching kept before")
    assert kept.currentText() == "Liste de la mairie"  # type: ignore[attr-defined]
    hands.tab_to(t("Match the columns like that"))
    hands.key(Key.Key_Space)
    go_on(hands, page)
    take_in(hands, page, t.plural("Import {n} row", "Import {n} rows", 1))
    assert stored(hands, "sector", "influence")["Théâtre"] == ("culture", 5)


def test_an_arabic_list_of_an_older_computer_becomes_a_clean_register(
        start: Start, tmp_path: Path, choose_file: Callable[[Path], None]) -> None:
    t = translator("ar")
    file = tmp_path / "جهات.csv"
    file.write_bytes(ARABIC.encode("cp1256"))
    hands = start("ar", town_with(tmp_path, "ar"))
    open_register(hands, t)
    page = open_file(hands, t, file, choose_file)
    assert page.session is not None and page.session.table.written is not None
    written = page.session.table.written
    assert (written.encoding, written.delimiter) == ("cp1256", ";")
    go_on(hands, page)
    go_on(hands, page)
    explain(hands, t, "مجتمع مدني", "civil_society")
    go_on(hands, page)
    take_in(hands, page, t.plural("Import {n} row", "Import {n} rows", 4))
    assert stored(hands, "sector", "influence", "last_met") == {
        "دار الشباب": ("youth", 4, "2025-03-12"),
        "جمعية المرأة": ("civil_society", 3, "2025-02-28"),
        "نادي الميناء": ("civil_society", 4, "2025-03-03"),
        "إذاعة المدينة": ("civil_society", 2, "2024-12-31")}
    hands.key(Key.Key_Z, Ctrl)
    hands.wait(lambda: not names(hands))
    hands.key(Key.Key_Y, Ctrl)
    hands.wait(lambda: len(names(hands)) == 4)
