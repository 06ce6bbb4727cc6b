"""Encodings and separators of CSV files: guessed, shown, and chosen by a person."""

from pathlib import Path

import pytest

from strongcity_desktop.exchange.csv_files import Written
from strongcity_desktop.exchange.encodings import ENCODINGS, decoded, guess_encoding
from strongcity_desktop.exchange.table_file import read_table
from strongcity_desktop.language.refusal import Refusal

FRENCH = "Nom;Secteur\nMère et enfant à l’école;Santé\nFoyer où l’on naît;Éducation\n"
ARABIC = "الاسم;القطاع\nجمعية سكان الميناء;المجتمع المدني\n"
POLISH = "Nazwa;Sektor\nStowarzyszenie Łączność;Kultura\nŻłobek świętej Zofii;Zdrowie\n"
CROATIAN = "Naziv;Sektor\nVijeće mladih;Društvo\nČitaonica žena;Kultura\n"
RUSSIAN = "Название;Сектор\nСовет ветеранов;Образование\n"


@pytest.mark.parametrize(("text", "encoding"), [
    (FRENCH, "utf-8"), (FRENCH, "cp1252"), (FRENCH, "mac_roman"), (FRENCH, "utf-16"),
    (ARABIC, "cp1256"), (ARABIC, "utf-16"), (POLISH, "cp1250"), (CROATIAN, "cp1250"),
    (RUSSIAN, "cp1251"), ("Name;Sector\nRadio;Media\n", "utf-8"),
])
def test_the_encoding_is_guessed(text: str, encoding: str) -> None:
    data = text.encode(encoding)
    assert guess_encoding(data) == encoding
    assert decoded(data, "a.csv") == text


def test_an_encoding_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(ARABIC.encode("cp1256"))
    table = read_table(path)
    assert table.written == Written("cp1256", ";")
    again = table.rewritten(Written("cp1252", ","))
    assert again.sheets[0].rows[1][0].startswith("ÌãÚíÉ")
    with pytest.raises(Refusal, match="UTF-8"):
        table.rewritten(Written("utf-8", ";"))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_separator_is_seen_below_a_title(delimiter: str, tmp_path: Path) -> None:
    rows = ["Liste des acteurs, ville et environs", "", f"Nom{delimiter}Rôle",
            *(f"Club {n}{delimiter}il joue, chante; danse" for n in range(5))]
    path = tmp_path / "a.txt"
    path.write_text("\n".join(rows), "utf-8")
    table = read_table(path)
    assert table.written is not None and table.written.delimiter == delimiter


def test_every_encoding_that_can_be_chosen_reads_plain_letters() -> None:
    for encoding in ENCODINGS:
        assert decoded("Name".encode(encoding), "a", encoding) == "Name"
