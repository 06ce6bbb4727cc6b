"""The XLSForm beside an export: the same counts however the answers were exported."""

from pathlib import Path

import pytest

from strongcity_desktop.exchange.sheets import Sheet
from strongcity_desktop.exchange.survey_columns import ColumnType, LeftBecause
from strongcity_desktop.exchange.survey_counts import count
from strongcity_desktop.exchange.survey_form import read_form
from strongcity_desktop.exchange.survey_import import read_survey, survey_of
from strongcity_desktop.exchange.survey_words import in_language, language_in, plain
from strongcity_desktop.exchange.xlsx_out import write_xlsx
from strongcity_desktop.language.refusal import Refusal
from survey_samples import SEX, TRUST, USES, export, people, write_form


@pytest.mark.parametrize(("heading", "code"), [
    ("Français (fr)", "fr"), ("French", "fr"), ("fr", "fr"), ("fr-FR", "fr"),
    ("العربية (ar)", "ar"), ("English(en)", "en"), ("Klingon", ""), ("", "")])
def test_languages_of_a_form_are_known_by_code_or_name(heading: str, code: str) -> None:
    assert language_in(heading) == code


def test_labels_lose_marks_of_layout() -> None:
    assert plain("<span style='color:red'>Your **age**</span>, ${name}") == "Your age, …"


def test_a_form_gives_labels_types_and_choices(tmp_path: Path) -> None:
    form = read_form(write_form(tmp_path / "form.xlsx"))
    found = {question.name: question for question in form.questions}
    assert form.title == "Trust in our town"
    assert [question.type for question in form.questions] == [
        ColumnType.TEXT, ColumnType.ONE, ColumnType.NUMBER, ColumnType.ONE, ColumnType.ONE,
        ColumnType.SEVERAL, ColumnType.TEXT, ColumnType.WHO]
    assert found["sex"].path == ("you",)
    assert found["trust"].labels["fr"] == "Faites-vous confiance à la mairie ?"
    assert found["trust"].choices is not None
    assert found["trust"].choices["hardly"]["ar"] == "نادرًا"


@pytest.mark.parametrize(("name", "choices"), [
    ("one.csv", {}), ("odk.csv", {"parting": "-"}), ("split.csv", {"split": "choices"}),
    ("cell.csv", {"split": "one"}), ("en.csv", {"as_labels": "en"}),
    ("fr.xlsx", {"as_labels": "fr"}), ("ar.xlsx", {"as_labels": "ar", "split": "one"})])
def test_the_same_is_counted_from_codes_and_from_labels(tmp_path: Path, name: str,
                                                        choices: dict[str, str]) -> None:
    form = read_form(write_form(tmp_path / "form.xlsx"))
    survey = read_survey(export(tmp_path / name, **choices), form)
    everyone = people()
    by_label = {question.labels.get("en"): question for question in survey.questions}
    trust = by_label["Do you trust the town hall?"]
    counted = {in_language(row.answer, "en"): (row.people, row.out_of)
               for row in count([trust]).rows}
    answered = [one["trust"] for one in everyone if one["trust"]]
    assert counted == {labels[0]: (answered.count(code), len(answered))
                       for code, labels in TRUST.items()}
    uses = {in_language(row.answer, "fr"): row.people
            for row in count([by_label["Which places do you use?"]]).rows}
    assert uses == {labels[1]: sum(code in one["uses"].split() for one in everyone)
                    for code, labels in USES.items()}
    assert [in_language(by_label["You are"].worded(code), "ar")
            for code in by_label["You are"].values] == [words[2] for words in SEX.values()]
    assert by_label["Your age"].kind == "number"
    assert survey.last_day == "2026-05-20"


def test_who_answered_stays_out_with_a_form_too(tmp_path: Path) -> None:
    form = read_form(write_form(tmp_path / "form.xlsx"))
    survey = read_survey(export(tmp_path / "kobo.csv"), form)
    why = {column.label: because for column, because in survey.left_out}
    assert why == {"Your name": LeftBecause.WHO, "Say more": LeftBecause.FREE_TEXT,
                   "Where": LeftBecause.WHO}
    assert survey.tool_columns == ("start", "_id", "_uuid", "_submission_time", "__version__")


def test_an_answer_that_no_list_holds_is_gathered(tmp_path: Path) -> None:
    form = read_form(write_form(tmp_path / "form.xlsx"))
    survey = survey_of(["trust"], [["mostly"]] * 6 + [["my neighbour Kanarek"]], "x.csv", form)
    rows = {in_language(row.answer, "en"): row.people for row in count(survey.questions).rows}
    assert rows == {"Mostly": 6, "Other answers": 1}


def test_an_answer_of_one_person_alone_is_gathered_without_a_form() -> None:
    survey = survey_of(["trust"], [["mostly"]] * 6 + [["my neighbour Kanarek"]])
    rows = {in_language(row.answer, "en"): row.people for row in count(survey.questions).rows}
    assert rows == {"mostly": 6, "Other answers": 1}


def test_types_can_be_corrected_but_what_tells_of_people_stays_out() -> None:
    survey = survey_of(["Nom de la rue", "note", "phone"], [
        [f"street {n % 3}", f"thought {n}", "+216 22 333 444"] for n in range(12)])
    assert [why for _, why in survey.left_out] == [
        LeftBecause.WHO, LeftBecause.FREE_TEXT, LeftBecause.WHO]
    for key in ("Nom de la rue", "note", "phone"):
        survey = survey.retyped(key, ColumnType.ONE)
    assert [question.label for question in survey.questions] == ["Nom de la rue"]
    assert [why for _, why in survey.left_out] == [LeftBecause.TOO_MANY, LeftBecause.WHO]


def test_the_name_of_a_neighbourhood_is_nobodys_name() -> None:
    survey = survey_of(["Nom du quartier"], [["Port"], ["Gare"]] * 6)
    assert survey.questions[0].label == "Nom du quartier"
    assert survey.column("Nom du quartier").role == "place"


def test_numbers_are_put_into_bands_that_can_be_moved() -> None:
    survey = survey_of(["age"], [[str(age)] for age in range(16, 76)])
    assert [in_language(survey.question("age").worded(code))
            for code in survey.question("age").values] == [
        "0–17", "18–24", "25–34", "35–49", "50–64", "65+"]
    moved = survey.banded("age", (30, 60)).question("age")
    assert {in_language(row.answer): row.people for row in count([moved]).rows} == {
        "0–29": 14, "30–59": 30, "60+": 16}


def test_a_workbook_that_is_no_form_is_refused(tmp_path: Path) -> None:
    write_xlsx(tmp_path / "x.xlsx", [Sheet("survey", ("a", "b"), (("1", "2"),))])
    with pytest.raises(Refusal, match="is not the form of a survey"):
        read_form(tmp_path / "x.xlsx")
