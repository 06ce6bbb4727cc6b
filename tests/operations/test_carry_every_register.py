"""Every register there is goes out and comes into a new town unchanged, in every language."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from carried import carry, differences, fill, new_town, referred_first, send
from formula_payloads import PAYLOADS, formulas_in
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Field, Register
from strongcity_desktop.store.town_file import TownFile

_ROWS_EACH = 16
_FIELDS = [(register.id, field.key) for register in REGISTERS.values()
           for field in register.fields]


@pytest.fixture
def there(tmp_path: Path) -> Iterator[TownFile]:
    made = new_town(tmp_path / "there")
    yield made
    made.close()


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    """A town with every field of every register filled."""
    made = new_town(tmp_path_factory.mktemp("full") / "full")
    fill(made, 5)
    yield made
    made.close()


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    """A town whose words a spreadsheet could run: all of them, one after the other, over every
    field of every register."""
    used = set()

    def payload(register: Register, field: Field, place: int) -> str:
        at = _FIELDS.index((register.id, field.key)) * _ROWS_EACH + place
        used.add(at % len(PAYLOADS))
        return PAYLOADS[at % len(PAYLOADS)]

    made = new_town(tmp_path_factory.mktemp("hostile") / "hostile")
    fill(made, _ROWS_EACH, payload)
    assert len(used) == len(PAYLOADS)
    yield made
    made.close()


def test_what_is_referred_to_comes_first() -> None:
    order = [register.id for register in referred_first()]
    assert sorted(order) == sorted(REGISTERS)
    assert order.index("data_sources") < order.index("challenges") < order.index("mechanisms")


@pytest.mark.parametrize("languages", [("en", "en"), ("fr", "ar"), ("ar", "fr")])
def test_every_register_comes_back_from_csv(full: TownFile, there: TownFile, tmp_path: Path,
                                            languages: tuple[str, str]) -> None:
    wrong = {register.id: troubles
             for register, troubles in carry(full, there, tmp_path, ".csv", languages) if troubles}
    assert wrong == {}


@pytest.mark.parametrize(("ending", "languages"), [
    (".xlsx", ("en", "fr")), (".ods", ("ar", "en")), (".xlsx", ("fr", "ar"))])
def test_a_whole_town_comes_back_from_a_workbook(full: TownFile, there: TownFile, tmp_path: Path,
                                                 ending: str, languages: tuple[str, str]) -> None:
    said = send(full, there, tmp_path / f"town{ending}", None, languages)
    assert len(said) == 1  # only the answers are no rows
    assert {register.id: differences(full, there, register) for register in REGISTERS.values()} \
        == {id: [] for id in REGISTERS}


@pytest.mark.parametrize("ending", [".csv", ".xlsx", ".ods"])
def test_what_could_run_is_text_and_comes_back(hostile: TownFile, there: TownFile, tmp_path: Path,
                                               ending: str) -> None:
    assert len(PAYLOADS) >= 100
    if ending == ".csv":
        wrong = [said for _, troubles in carry(hostile, there, tmp_path, ending, ("en", "fr"))
                 for said in troubles]
    else:
        assert len(send(hostile, there, tmp_path / f"town{ending}", None, ("en", "fr"))) == 1
        wrong = [said for register in REGISTERS.values()
                 for said in differences(hostile, there, register)]
    assert wrong == []
    assert [formulas_in(path) for path in tmp_path.glob(f"*{ending}")
            if formulas_in(path)] == []


def test_a_formula_would_be_seen(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('"id","x; =1"\r\n', "utf-8-sig")
    for name, xml in (("a.xlsx", "<c><f>1+1</f></c>"), ("b.ods", '<x table:formula="of:=1"/>')):
        with zipfile.ZipFile(tmp_path / name, "w") as packed:
            packed.writestr("page.xml", xml)
    assert all(formulas_in(path) for path in tmp_path.glob("*.*"))
