"""An import in four steps: headings, columns, every row; doubles merged; all or nothing."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from register_samples import EVERYTHING, text
from spreadsheet_samples import MESS, row, write_ods
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.fill_worksheet import start_worksheet
from strongcity_desktop.operations.importing import import_preview
from strongcity_desktop.operations.importing.import_preview import Preview, PreviewRow
from strongcity_desktop.operations.importing.import_session import (
    ImportSession,
    language_of,
    look_at_table,
    names_for,
)
from strongcity_desktop.operations.importing.keep_matchings import (
    delete_matching,
    keep_matching,
    matchings_of,
)
from strongcity_desktop.operations.keep_register import add_row, change_row, rows_of
from strongcity_desktop.operations.open_town import create_town
from strongcity_desktop.operations.undo import recent_steps, undo
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.wording import label
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

FR = translator("fr")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    details = TownDetails(LocalText.of("Valmora", "fr"), language="fr", currency="EUR")
    made = create_town(tmp_path / "valmora.strongcity", details, "Greffe")
    yield made
    made.close()


def begun(town: TownFile, path: Path, register: str = "stakeholders") -> ImportSession:
    """A session on a file."""
    table = look_at_table(path, town.path)
    return town.run(lambda open: ImportSession(register, table, FR, language_of(open),
                                               names_for(open, register)))


def csv(folder: Path, content: str, encoding: str = "utf-8") -> Path:
    path = folder / "rows.csv"
    path.write_bytes(content.encode(encoding))
    return path


def seen(town: TownFile, session: ImportSession) -> Preview:
    return town.run(lambda open: import_preview.preview(open, session))


def taken_in(town: TownFile, session: ImportSession) -> Preview:
    return town.run(lambda open: import_preview.take_in(open, session, "Greffe"))


def rows(town: TownFile, register: str = "stakeholders") -> tuple[Row, ...]:
    return town.run(lambda open: rows_of(open, register))


def add(town: TownFile, name: str, **values: Any) -> Row:
    given = {"name": text(name, "fr"), **values}
    return town.run(lambda open: add_row(open, "stakeholders", given, "Greffe")).row


def named(values: Any) -> str:
    return next(iter(values["name"]["texts"].values()))


def states(made: Preview) -> list[str]:
    return [one.state for one in made.rows]


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "utf-16", "mac_roman"])
def test_a_messy_sheet_comes_in_whole(encoding: str, town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, MESS, encoding))
    assert session.left_out_headings() == ["Suivi – Couleur"]
    assert session.open_words() == 0 and session.missing() is None
    made = seen(town, session)
    assert states(made) == ["new"] * 4 + ["left_out"]
    before = len(town.run(recent_steps))
    assert taken_in(town, session).written
    found = {named(one.values): one.values for one in rows(town)}
    assert {key: one["sector"] for key, one in found.items()} == {
        "Maison des jeunes": "youth", "Association des femmes": "civil_society",
        "Club sportif": "civil_society", "Radio locale": "civil_society"}
    assert [one["last_met"] for one in found.values()] == [
        "2025-03-12", "2025-02-28", "2025-03-03", "2024-12-31"]
    assert found["Maison des jeunes"]["phone"] == "0199 1234 55"
    assert len(town.run(recent_steps)) == before + 1
    town.run(undo)
    assert rows(town) == ()


def test_an_arabic_file_of_windows(town: TownFile, tmp_path: Path) -> None:
    content = ("الاسم,القطاع,رقم الهاتف,آخر لقاء\n"
               "جمعية سكان الميناء,المجتمع المدني,0199 555 123,09/02/2026\n")
    session = begun(town, csv(tmp_path, content, "cp1256"))
    assert taken_in(town, session).written
    (one,) = rows(town)
    assert one.values["name"]["texts"] == {"fr": "جمعية سكان الميناء"}
    assert (one.values["sector"], one.values["last_met"]) == ("civil_society", "2026-02-09")


def test_texts_in_several_languages(town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, "Nom;Nom (arabe);name [en]\nPort;الميناء;Harbour\n"))
    assert taken_in(town, session).written
    assert rows(town)[0].values["name"] == {
        "original": "fr", "texts": {"fr": "Port", "ar": "الميناء", "en": "Harbour"}}


def test_numbers_that_are_texts_and_the_other_way_round(town: TownFile, tmp_path: Path) -> None:
    path = tmp_path / "rows.xlsx"
    book = xlsxwriter.Workbook(str(path))
    page = book.add_worksheet("Liste")
    page.write_row(0, 0, ("Nom", "Influence", "Tél", "Dernière rencontre"))
    page.write_string(1, 0, "Radio")
    page.write_string(1, 1, "4")
    page.write_number(1, 2, 199123456)
    page.write_datetime(1, 3, __import__("datetime").date(2026, 2, 9),
                        book.add_format({"num_format": "dd/mm/yyyy"}))
    book.close()
    assert taken_in(town, begun(town, path)).written
    values = rows(town)[0].values
    assert (values["influence"], values["phone"], values["last_met"]) == (
        4, "199123456", "2026-02-09")


def test_an_ods_file(town: TownFile, tmp_path: Path) -> None:
    path = write_ods(tmp_path / "a.ods", row("Nom", "Habitants") + row("Port", "1 200"))
    assert taken_in(town, begun(town, path, "neighbourhoods")).written
    assert rows(town, "neighbourhoods")[0].values["population"] == 1200


def test_what_must_be_mended_keeps_all_rows_back(town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, "Nom;Secteur;Dernière rencontre\nRadio;astrologie;\n"
                              ";sport;\nClub;sport;31/02/2025\nPort;sport;\n"))
    made = taken_in(town, session)
    assert not made.written and rows(town) == ()
    assert states(made) == ["look_again"] * 3 + ["new"]
    assert [set(one.problems) for one in made.rows] == [{1}, {0}, {2}, set()]
    session.correct(1, "astrologie", "")
    session.mend(2, 0, "Stade")
    session.leave_out(3, True)
    made = taken_in(town, session)
    assert made.written and states(made) == ["new", "new", "left_out", "new"]
    assert [named(one.values) for one in rows(town)] == ["Radio", "Stade", "Port"]


def test_a_double_is_merged_field_by_field(town: TownFile, tmp_path: Path) -> None:
    there = add(town, "Radio Valmora", sector="media", phone="0199 555 123", note=text("x", "fr"))
    session = begun(town, csv(tmp_path, "Nom;Secteur;Courriel;Tél\n"
                              "Radio Valmorra;culture;r@v.example;\n"))
    (one,) = seen(town, session).rows
    twin = one.twin
    assert one.state == "double" and twin is not None and not twin.in_file
    assert (twin.number, twin.likeness) == (there.number, "near")
    assert set(twin.differs) == {"name", "sector", "email"} and twin.gaps == {"email"}
    session.decide(one.place, twin.target, frozenset({"email", "sector"}))
    assert states(seen(town, session)) == ["changed"]
    assert taken_in(town, session).written
    (after,) = rows(town)
    assert after.id == there.id and named(after.values) == "Radio Valmora"
    assert (after.values["sector"], after.values["email"]) == ("culture", "r@v.example")
    assert after.values["phone"] == "0199 555 123"
    town.run(undo)
    assert rows(town) == (there,)


@pytest.mark.parametrize(("line", "likeness"), [
    ("radio  valmora;;", "name"), ("La radio de Valmora;;", "near"),
    ("Autre;R@V.example;", "email"), ("Autre;;+33 199 55 51 23", "phone"),
])
def test_what_makes_a_double(line: str, likeness: str, town: TownFile, tmp_path: Path) -> None:
    add(town, "Radio Valmora", phone="0199 555 123", email="r@v.example")
    session = begun(town, csv(tmp_path, f"Nom;Courriel;Tél\n{line}\n"))
    (one,) = seen(town, session).rows
    assert one.twin is not None and one.twin.likeness == likeness


def test_figures_tell_rows_apart(town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, "Nom\nÉcole 1\nÉcole 2\nÉcole 3\n"))
    assert states(seen(town, session)) == ["new"] * 3


def test_both_are_different(town: TownFile, tmp_path: Path) -> None:
    add(town, "Radio", sector="media")
    session = begun(town, csv(tmp_path, "Nom;Secteur\nRadio;culture\nRadio;sport\n"))
    made = seen(town, session)
    assert states(made) == ["double", "double"]
    import_preview.all_different(session, made)
    made = seen(town, session)  # the second is like the first of the file now
    assert states(made) == ["new", "double"]
    assert made.rows[1].twin is not None and made.rows[1].twin.in_file
    import_preview.all_different(session, made)
    assert taken_in(town, session).written
    assert [one.values["sector"] for one in rows(town)] == ["media", "culture", "sport"]


def test_doubles_within_the_file_become_one(town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, "Nom;Secteur;Tél\nRadio;;\nRadio;media;\n"
                              "RADIO;sport;0199 555 123\nRadio;;\n"))
    import_preview.fill_gaps(session, seen(town, session))
    made = seen(town, session)
    import_preview.fill_gaps(session, made)
    assert taken_in(town, session).written
    (one,) = rows(town)
    assert (one.values["sector"], one.values["phone"]) == ("media", "0199 555 123")


def test_the_same_file_a_second_time_changes_nothing(town: TownFile, tmp_path: Path) -> None:
    path = csv(tmp_path, MESS)
    taken_in(town, begun(town, path))
    before = rows(town)
    made = taken_in(town, begun(town, path))
    assert not made.written and not made.is_ready
    assert states(made) == ["same"] * 4 + ["left_out"] and rows(town) == before


def test_take_theirs_for_every_double(town: TownFile, tmp_path: Path) -> None:
    add(town, "Radio", sector="media")
    session = begun(town, csv(tmp_path, "Nom;Secteur\nRadio;culture\nClub;sport\n"))
    import_preview.take_theirs(session, seen(town, session))
    assert taken_in(town, session).written
    assert [one.values["sector"] for one in rows(town)] == ["culture", "sport"]


def test_a_double_can_be_asked_about_again(town: TownFile, tmp_path: Path) -> None:
    add(town, "Radio", sector="media")
    session = begun(town, csv(tmp_path, "Nom;Secteur\nRadio;culture\n"))
    (one,) = seen(town, session).rows
    assert one.twin is not None
    session.decide(one.place, one.twin.target, frozenset())
    assert states(seen(town, session)) == ["same"]
    session.take_back(one.place, one.twin.target)
    assert states(seen(town, session)) == ["double"]


def test_a_sum_can_be_taken_in(town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, "Nom;Habitants\nPort;12\nTotal;12\n"), "neighbourhoods")
    assert states(seen(town, session)) == ["new", "left_out"]
    session.leave_out(2, False)
    assert states(seen(town, session)) == ["new", "new"]


def test_what_changed_in_the_town_meanwhile_is_seen(town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, "Nom;Secteur\nRadio;culture\n"))
    made = seen(town, session)
    add(town, "Radio", sector="media")
    after = town.run(lambda open: import_preview.take_in(open, session, "", made=made))
    assert not after.written and states(after) == ["double"]


def test_an_import_can_be_stopped(town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, "Nom\n" + "".join(f"Rue {n}\n" for n in range(900))))
    asked: list[tuple[int, int]] = []

    def stop(done: int, of: int) -> None:
        asked.append((done, of))
        if of == 2 and done == 1:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        town.run(lambda open: import_preview.take_in(open, session, "", stop))
    assert rows(town) == () and (1, 2) in asked


def test_a_row_that_changes_by_its_id(town: TownFile, tmp_path: Path) -> None:
    there = add(town, "Radio", sector="media")
    session = begun(town, csv(tmp_path, f"id;Nom;Secteur\n{there.id};Radio;sport\n;Radio;\n"))
    made = seen(town, session)
    assert states(made)[0] == "changed"
    assert taken_in(town, session).written
    assert [one.values["sector"] for one in rows(town)] == ["sport"]


def test_without_a_name_no_column_is_enough(town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, "Secteur;Xyz\nsport;a\n"))
    missing = session.missing()
    assert missing is not None and missing.key == "name"
    session.match(1, session.targets()[0])
    assert session.missing() is None and taken_in(town, session).written


def test_a_field_goes_to_one_column_only(town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, "Nom;Titre;Date\na;b;01/02/2025\n"))
    session.match(1, session.columns[0])
    assert session.columns[0] is None and session.columns[1] is not None


def test_another_row_of_headings(town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, "Foo;Bar\nNom;Secteur\nRadio;media\n"))
    assert session.shape.heading == 1
    session.choose_heading(0)
    assert session.shape.headings == ("Foo", "Bar") and session.missing() is not None
    session.choose_heading(1)
    assert session.missing() is None


def test_the_town_file_itself_is_refused(town: TownFile) -> None:
    with pytest.raises(Refusal, match="town file itself"):
        begun(town, town.path)


# Matchings kept

def test_a_matching_is_kept_and_used_again(town: TownFile, tmp_path: Path) -> None:
    content = "Bezeichnung;Feld;Tag\nRadio;astrologie;01/02/2025\n"
    session = begun(town, csv(tmp_path, content))
    assert session.columns == [None, None, session.columns[2]]
    name, sector = session.targets()[0], next(
        one for one in session.targets() if one.field.key == "sector")
    session.match(0, name)
    session.match(1, sector)
    session.correct(1, "astrologie", "other")
    session.match(2, next(one for one in session.targets() if one.field.key == "last_met"))
    session.set_day_order(2, "month_day")
    kept = town.run(lambda open: keep_matching(open, "stakeholders", " Notre  liste ",
                                               session.shape.headings, session.to_matching(), "x"))
    assert kept.name == "Notre liste"
    again = begun(town, csv(tmp_path, content))
    (found,) = town.run(lambda open: matchings_of(open, "stakeholders"))
    assert found.fits(again.shape.headings) and not found.fits(("Nom", "Secteur"))
    again.use_matching(found.matching)
    assert again.to_matching() == session.to_matching()
    assert taken_in(town, again).written
    values = rows(town)[0].values
    assert (values["sector"], values["last_met"]) == ("other", "2025-01-02")


def test_a_matching_of_the_same_name_is_replaced(town: TownFile) -> None:
    for headings in (("a",), ("b",)):
        town.run(lambda open, headings=headings: keep_matching(
            open, "tasks", "Liste", headings, {"columns": []}, "x"))
    (found,) = town.run(lambda open: matchings_of(open, "tasks"))
    assert found.headings == ("b",)
    town.run(lambda open: delete_matching(open, found.id, "x"))
    assert town.run(lambda open: matchings_of(open, "tasks")) == ()
    town.run(undo)
    assert len(town.run(lambda open: matchings_of(open, "tasks"))) == 1
    assert town.run(lambda open: matchings_of(open, "risks")) == ()


@pytest.mark.parametrize("name", ["", "  ", "x" * 81])
def test_a_matching_needs_a_name(name: str, town: TownFile) -> None:
    with pytest.raises(Refusal):
        town.run(lambda open: keep_matching(open, "tasks", name, (), {}, "x"))


@pytest.mark.parametrize("matching", [
    {}, {"columns": []}, {"columns": ["x", {"heading": "Nom", "field": "gone"}]},
    {"columns": [{"heading": "Nom", "field": "name", "words": [1], "days": "x", "version": "ar"}]},
])
def test_a_matching_that_does_not_fit_any_more_does_no_harm(
        matching: dict[str, Any], town: TownFile, tmp_path: Path) -> None:
    session = begun(town, csv(tmp_path, "Nom;Secteur\nRadio;media\n"))
    session.use_matching(matching)
    assert session.columns[1] is not None and isinstance(seen(town, session).rows[0], PreviewRow)


# Other registers

def test_ratings_of_challenges_wait_for_a_diagnosis(town: TownFile, tmp_path: Path) -> None:
    path = csv(tmp_path, "Défi;Probabilité;Gravité;Tendance\nRumeurs en ligne;4;3;En hausse\n")
    session = begun(town, path, "challenges")
    assert session.left_out_headings() == []
    made = taken_in(town, session)
    assert not made.written and len(made.refusals) == 1
    town.run(lambda open: start_worksheet(open, "diagnosis", who="Greffe"))
    assert taken_in(town, session).written
    values = rows(town, "challenges")[0].values
    assert (values["likelihood"], values["impact"], values["trend"]) == (4, 3, "rising")


def test_rows_name_rows_of_other_registers(town: TownFile, tmp_path: Path) -> None:
    there = add(town, "Radio Valmora")
    path = csv(tmp_path, "Tâche;Avec;Échéance\nAppeler;Radio Valmorra;09/02/2026\n")
    session = begun(town, path, "tasks")
    (word,) = session.unknown(1)
    assert (word.typed, word.guess) == ("Radio Valmorra", there.id)
    assert taken_in(town, session).written
    values = rows(town, "tasks")[0].values
    assert (values["stakeholders"], values["due_on"]) == ([there.id], "2026-02-09")


@pytest.mark.parametrize("register", list(REGISTERS))
def test_every_register_takes_its_own_labels(register: str, town: TownFile, tmp_path: Path) -> None:
    declared = REGISTERS[register]
    name = label(FR, declared, declared.field(declared.name_field))
    session = begun(town, csv(tmp_path, f"{name};x\nPremier;\nSecond;\n"), register)
    assert taken_in(town, session).count("new") == 2
    assert len(rows(town, register)) == 2


@pytest.mark.parametrize("ending", [".csv", ".xlsx"])
def test_rows_of_one_file_may_name_each_other(ending: str, town: TownFile, tmp_path: Path) -> None:
    other = create_town(tmp_path / "other", TownDetails(LocalText.of("Other", "fr"),
                                                        language="fr"), "Greffe")
    try:
        ids = [other.run(lambda open, name=name: add_row(  # type: ignore[misc]
            open, "change_boxes", {"name": text(name, "fr")}, "Greffe")).row.id
            for name in ("Ateliers", "Confiance")]
        for one, leads_to in (ids, ids[::-1]):
            other.run(lambda open, one=one, to=leads_to: change_row(  # type: ignore[misc]
                open, "change_boxes", one, {"leads_to": [to]}, "Greffe"))
        source = other.run(lambda open: export_rows(open, tmp_path / f"boxes{ending}",
                                                    "change_boxes", FR, EVERYTHING))
    finally:
        other.close()
    session = begun(town, source, "change_boxes")
    assert session.open_words() == 0
    made = taken_in(town, session)
    assert states(made) == ["new", "new"] and made.written
    assert {row.id: row.values["leads_to"] for row in rows(town, "change_boxes")} == {
        ids[0]: [ids[1]], ids[1]: [ids[0]]}
