"""Parts that do not add up, and readings of a closed period, come through no door."""

from pathlib import Path
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import english, translator
from strongcity_desktop.operations.change_several import change_several
from strongcity_desktop.operations.importing.import_rows import import_rows
from strongcity_desktop.operations.keep_register import add_row, change_row, rows_of
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.paste_rows import Target, plan_paste
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

WRONG = {"women": "54", "men": "60"}
RIGHT = {"women": "54", "men": "64"}


@pytest.fixture
def town(tmp_path: Path) -> Any:
    made = create_town(tmp_path / "t", TownDetails(LocalText.of("T", "en")), "Clerk")
    yield made
    made.close()


def _begun(town: TownFile) -> tuple[str, str]:
    indicator = add_row(town, "indicators", {"name": text("Players")}, "").row.id
    period = add_row(town, "periods", {"name": text("Spring"), "indicators": [indicator],
                                       "closed_on": "2026-01-31"}, "").row.id
    return indicator, period


def test_a_reading_that_does_not_add_up_is_refused_in_words(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        indicator, _ = _begun(town)
        values = {"name": text("May"), "indicators": [indicator], "value": "118"}
        with pytest.raises(Refusal) as refused:
            add_row(town, "readings", {**values, "by_sex": WRONG}, "")
        assert "114" in refused.value.in_words(english())
        assert "4 are missing" in refused.value.in_words(english()).translate(
            {0x2068: None, 0x2069: None})
        assert refused.value.in_words(translator("fr"))
        row = add_row(town, "readings", {**values, "by_sex": RIGHT}, "").row
        with pytest.raises(Refusal):
            change_row(town, "readings", row.id, {"value": "120"}, "")
        with pytest.raises(Refusal):
            change_several(town, "readings", "", "Changed", changes={row.id: {"by_sex": WRONG}})
        with pytest.raises(Refusal):
            change_several(town, "readings", "", "Added", adds=[{**values, "by_sex": WRONG}])
        assert [one.values["by_sex"] for one in rows_of(town, "readings")] == [RIGHT]

    town.run(work)


def test_a_closed_period_takes_no_reading(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        indicator, period = _begun(town)
        values = {"name": text("May"), "indicators": [indicator], "value": "3"}
        with pytest.raises(Refusal, match="closed"):
            add_row(town, "readings", {**values, "periods": [period]}, "")
        change_row(town, "periods", period, {"closed_on": None}, "")
        row = add_row(town, "readings", {**values, "periods": [period]}, "").row
        change_row(town, "periods", period, {"closed_on": "2026-02-01"}, "")
        with pytest.raises(Refusal, match="closed"):
            change_row(town, "readings", row.id, {"value": "4"}, "")
        change_row(town, "readings", row.id, {"comment": text("Rain")}, "")

    town.run(work)


def test_neither_paste_nor_import_brings_it_in(town: TownFile, tmp_path: Path) -> None:
    file = tmp_path / "readings.csv"
    file.write_text("name,indicators,value,by_sex\nMay,Players,118,women: 54; men: 60\n", "utf-8")

    def work(town: TownFile) -> None:
        _begun(town)
        result = import_rows(town, file, "readings", english())
        assert [one.column for one in result.problems] == ["By sex"] and not result.written
        plan = plan_paste(town, "readings", "May\tPlayers\t118\twomen: 54; men: 60",
                          "", Target((), ("name", "indicators", "value", "by_sex")), english())
        (row,) = plan.rows
        assert row.state == "problem" and row.cells["by_sex"].trouble is not None
        assert rows_of(town, "readings") == ()

    town.run(work)
