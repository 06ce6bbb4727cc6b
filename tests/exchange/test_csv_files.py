"""CSV files as programs of several countries save them."""

from pathlib import Path

import pytest

from strongcity_desktop.exchange import csv_files
from strongcity_desktop.exchange.csv_files import decoded, read_csv
from strongcity_desktop.language.refusal import Refusal

FRENCH = "Nom;Secteur\nMaison des jeunes « Été »;Éducation\nAssociation des aînés;Santé\n"
ARABIC = "الاسم,القطاع\nجمعية سكان الميناء,المجتمع المدني\nدار الشباب,التعليم\n"
RUSSIAN = "Название\tСектор\nСовет ветеранов\tОбразование\nДом молодёжи\tСпорт\n"


@pytest.mark.parametrize(("text", "encodings"), [
    (FRENCH, ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252")),
    (ARABIC, ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256")),
    (RUSSIAN, ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1251")),
])
def test_encoding_and_delimiter_are_recognised(text: str, encodings: tuple[str, ...],
                                               tmp_path: Path) -> None:
    for encoding in encodings:
        path = tmp_path / "rows.csv"
        path.write_bytes(text.encode(encoding))
        rows = read_csv(path).rows
        assert rows[1][0] == text.splitlines()[1].replace(",", ";").replace("\t", ";").split(";")[0]
        assert {len(row) for row in rows} == {2}, encoding


def test_short_french_names_are_not_taken_for_arabic() -> None:
    assert decoded("Café\nMaçon\nGénéral".encode("cp1252"), "x") == "Café\nMaçon\nGénéral"


def test_a_delimiter_inside_quotes_does_not_count(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text('"a,b,c";"d"\n1;2\n', "utf-8")
    assert read_csv(path).rows == (("a,b,c", "d"), ("1", "2"))


def test_the_line_that_names_the_delimiter_is_understood(tmp_path: Path) -> None:
    path = tmp_path / "rows.csv"
    path.write_text("sep=|\nname|sector\nx|y\n", "utf-8")
    assert read_csv(path).rows[0] == ("name", "sector")


@pytest.mark.parametrize("data", [b"PK\x03\x04\x00\x00\x00\x00abc", bytes(range(256)) * 9])
def test_what_is_no_text_is_refused(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "rows.csv").write_bytes(data)
    with pytest.raises(Refusal):
        read_csv(tmp_path / "rows.csv")


def test_a_file_too_large_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch
                                            ) -> None:
    monkeypatch.setattr(csv_files, "LARGEST_FILE", 10)
    (tmp_path / "rows.csv").write_text("name\n" * 10)
    with pytest.raises(Refusal, match="too large"):
        read_csv(tmp_path / "rows.csv")


def test_too_many_rows_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_files, "MOST_ROWS", 5)
    (tmp_path / "rows.csv").write_text("name\n" * 10)
    with pytest.raises(Refusal, match="Split it"):
        read_csv(tmp_path / "rows.csv")
