"""Cells pasted into a register: what would change is told first, then written as one step."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import keep_register
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.paste_rows import PastePlan, Target, paste, plan_paste
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

ROWS: tuple[dict[str, Any], ...] = (
    {"name": text("Harbour Residents", fr="Habitants du port"), "sector": "civil_society",
     "influence": 3, "phone": "0199 777"},
    {"name": text("Market Traders"), "sector": "business", "groups": ["traders"]},
    {"name": text("Youth House"), "sector": "youth", "last_met": "2026-10-28"},
)
COLUMNS = ("name", "sector", "groups", "influence", "last_met")
T = translator("en")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create_town(tmp_path / "valmora.strongcity",
                       TownDetails(LocalText.of("Valmora", "en"), language="en"), "Post")
    for values in ROWS:
        made.run(lambda open, values=values: keep_register.add_row(open, "stakeholders", values,
                                                                   "Post"))
    yield made
    made.close()


def planned(town: TownFile, cells: str, *, numbers: tuple[int, ...] = (1, 2, 3),
            columns: tuple[str, ...] = COLUMNS, language: str = "en", html: str = "",
            contacts: bool = False) -> PastePlan:
    return town.run(lambda open: plan_paste(open, "stakeholders", cells, html, Target(
        numbers, columns, contacts), translator(language)))


def pasted(town: TownFile, plan: PastePlan, *without: int) -> tuple[Row, ...]:
    town.run(lambda open: paste(open, "stakeholders", plan, "Post", without=without))
    return town.run(lambda open: keep_register.rows_of(open, "stakeholders"))


def test_cells_go_from_the_cursor_down_and_on_as_new_rows(town: TownFile) -> None:
    plan = planned(town, "Traders’ Union\tbusiness\nYouth Club\tsport\nRadio\tMedia\n",
                   numbers=(2, 3))
    assert [row.state for row in plan.rows] == ["changed", "changed", "new"]
    first = plan.rows[0].cells
    assert (first["name"].before, first["name"].after) == ("Market Traders", "Traders’ Union")
    assert not first["sector"].changes
    before = town.run(lambda open: keep_register.rows_of(open, "stakeholders"))
    rows = pasted(town, plan)
    assert [row.values["sector"] for row in rows] == ["civil_society", "business", "sport",
                                                      "media"]
    assert rows[1].values["groups"] == ["traders"] and rows[3].number == 4
    note = town.run(undo)
    assert note is not None and note.label == "Pasted rows"
    assert town.run(lambda open: keep_register.rows_of(open, "stakeholders")) == before


def test_headings_say_where_columns_go_and_numbers_which_row(town: TownFile) -> None:
    plan = planned(town, "Influence\tColour\tNo.\tName\n5\tred\t3\tYouth House\n2\t\t\tRadio\n",
                   numbers=(1,), columns=("sector",))
    assert plan.has_headings and plan.left_out == ("Colour",)
    assert [(row.row.number if row.row else 0, row.state) for row in plan.rows] == [
        (3, "changed"), (0, "new")]
    rows = pasted(town, plan)
    assert (rows[2].values["influence"], rows[3].values["influence"]) == (5, 2)
    assert rows[0].values["influence"] == 3


def test_french_and_arabic_words_are_read_in_their_language(town: TownFile) -> None:
    plan = planned(town, "Association du port\tMédias", language="fr")
    rows = pasted(town, plan)
    assert rows[0].values["name"] == text("Harbour Residents", fr="Association du port")
    assert rows[0].values["sector"] == "media"
    plan = planned(town, "٩/٢/٢٠٢٦", columns=("last_met",), language="ar")
    assert pasted(town, plan)[0].values["last_met"] == "2026-02-09"


@pytest.mark.parametrize(("cells", "columns", "key", "said"), [
    ("shops", ("sector",), "sector", "not among the choices"),
    ("9", ("influence",), "influence", "from 1 to 5"),
    ("some day", ("last_met",), "last_met", "Write the day"),
    (" \tmedia", ("name", "sector"), "name", "a row needs it"),
])
def test_what_cannot_be_taken_is_told_at_its_cell_and_nothing_is_written(
        town: TownFile, cells: str, columns: tuple[str, ...], key: str, said: str) -> None:
    before = town.run(lambda open: keep_register.rows_of(open, "stakeholders"))
    plan = planned(town, cells, columns=columns)
    (row,) = plan.rows
    trouble = row.cells[key].trouble
    assert row.state == "problem" and trouble is not None and said in trouble.in_words(T)
    with pytest.raises(Refusal, match="something to mend"):
        pasted(town, plan)
    assert pasted(town, plan, row.line) == before


def test_a_row_with_a_trouble_is_left_out_and_the_others_go_in(town: TownFile) -> None:
    plan = planned(town, "health\nshops\nsport", columns=("sector",))
    assert [row.state for row in plan.rows] == ["changed", "problem", "changed"]
    assert [row.values["sector"] for row in pasted(town, plan, 2)] == ["health", "business",
                                                                       "sport"]


def test_a_number_that_no_row_has_and_one_that_stands_twice_are_told(town: TownFile) -> None:
    plan = planned(town, "No.\tSector\n8\tmedia\n1\tmedia\n1\tsport\n")
    assert [row.state for row in plan.rows] == ["problem", "changed", "problem"]
    said = [next(iter(row.cells.values())).trouble for row in plan.rows]
    assert said[0] is not None and "No row has the number" in said[0].in_words(T)
    assert said[2] is not None and "twice" in said[2].in_words(T)


def test_an_empty_cell_empties_and_an_empty_line_is_passed_over(town: TownFile) -> None:
    plan = planned(town, "Harbour\t\n\t\nYouth House\tsport\n", columns=("name", "influence"))
    assert [row.line for row in plan.rows] == [1, 3]
    plan = planned(town, "Harbour\t\n\t\nHouse\t4\n", columns=("name", "influence"))
    rows = pasted(town, plan)
    assert [row.values["influence"] for row in rows] == [None, None, 4]
    assert [row.values["name"]["texts"]["en"] for row in rows] == ["Harbour", "Market Traders",
                                                                   "House"]


def test_contacts_are_pasted_only_while_they_are_shown(town: TownFile) -> None:
    cells = "Name\tTelephone\nHarbour Residents\t0111\n"
    hidden = planned(town, cells)
    assert hidden.left_out == ("Telephone",) and "phone" not in hidden.rows[0].cells
    shown = planned(town, cells, contacts=True)
    assert pasted(town, shown)[0].values["phone"] == "0111"


def test_nothing_to_paste_and_no_place_for_it_are_said(town: TownFile) -> None:
    with pytest.raises(Refusal, match="nothing on the clipboard"):
        planned(town, "\n\t\n")
    with pytest.raises(Refusal, match="None of these columns"):
        planned(town, "7", columns=("",))
    assert planned(town, "Radio\tmedia\tx", columns=("name", "sector")).left_out == (
        "1 column beyond the last",)


def test_a_text_with_lines_and_a_table_of_a_web_page(town: TownFile) -> None:
    plan = planned(town, '"first\nsecond"\tmedia', columns=("next_step", "sector"))
    assert pasted(town, plan)[0].values["next_step"] == text("first\nsecond")
    html = "<table><tr><td>one<br>two</td><td>sport</td></tr></table>"
    plan = planned(town, "one\ntwo\tsport", columns=("next_step", "sector"), html=html)
    assert pasted(town, plan)[0].values["next_step"] == text("one\ntwo")


def test_five_hundred_rows_are_one_step(town: TownFile) -> None:
    cells = "\n".join(f"Group {n}\tmedia\tWomen; Tenants\t{n % 5 + 1}\t9.2.2026"
                      for n in range(500))
    plan = planned(town, cells, numbers=())
    assert plan.count("new") == 500
    rows = pasted(town, plan)
    assert len(rows) == 503 and rows[-1].values["groups"] == ["women", "tenants"]
    town.run(undo)
    assert len(town.run(lambda open: keep_register.rows_of(open, "stakeholders"))) == 3
