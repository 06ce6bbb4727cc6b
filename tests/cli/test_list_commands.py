"""What there is: the six lists, the rows of a town, two descriptions, for people and as JSON."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Run, unchanged
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.worksheets.kinds import Kind
from strongcity_desktop.worksheets.loader import all_worksheets

Refused = Callable[..., str]
LISTS = ("documents", "registers", "worksheets", "languages", "practices", "glossary")


def as_json(run: Run, *words: str) -> Any:
    said = run(*words, "--json")
    assert (said.code, said.err) == (0, "")
    return json.loads(said.out)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("what", LISTS)
def test_every_list(what: str, language: str, run: Run) -> None:
    entries = as_json(run, "list", what, "--language", language)
    shape = ["code", "name"] if what == "languages" else ["id", "tool", "title"]
    assert entries and all(list(entry) == shape for entry in entries)
    assert all(isinstance(part, str) and part for entry in entries for part in entry.values())
    keys = [entry[shape[0]] for entry in entries]
    assert len(set(keys)) == len(keys)
    plain = run("list", what, "--language", language)
    assert [line.split()[0] for line in plain.lines] == keys
    english = as_json(run, "list", what, "--language", "en")
    assert [entry[shape[0]] for entry in english] == keys
    if language != "en" and what != "languages":
        assert [entry["title"] for entry in english] != [entry["title"] for entry in entries]


def test_the_ids_that_were_promised(run: Run) -> None:
    ids = {what: {entry["id"] for entry in as_json(run, "list", what)}
           for what in LISTS if what != "languages"}
    assert {"stakeholders", "neighbourhoods"} <= ids["registers"]
    assert {"diagnosis-report", "stakeholder-register"} <= ids["documents"]
    assert [entry["code"] for entry in as_json(run, "list", "languages")] == ["en", "fr", "ar"]


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("register", REGISTERS)
def test_a_register_is_described(register: str, language: str, run: Run) -> None:
    made = as_json(run, "describe", "register", register, "--language", language)
    declared = REGISTERS[register]
    assert (made["id"], made["tool"]) == (declared.id, declared.tool)
    for field, told in zip(declared.fields, made["fields"], strict=True):
        assert list(told)[:6] == ["key", "kind", "label", "mark", "required", "choices"]
        assert (told["key"], told["kind"], told["mark"], told["required"]) == (
            field.key, field.kind.value, field.mark.value, field.required)
        assert [choice["key"] for choice in told["choices"]] == [
            choice.key for choice in (*field.choices, *field.levels)]


@pytest.mark.parametrize("worksheet", all_worksheets())
def test_a_worksheet_is_described(worksheet: str, run: Run) -> None:
    made = as_json(run, "describe", "worksheet", worksheet)
    asked = [q for q in all_worksheets()[worksheet].questions if q.kind is not Kind.NOTE]
    assert [field["key"] for field in made["fields"]] == [q.key for q in asked]
    for question, told in zip(asked, made["fields"], strict=True):
        assert {"key", "kind", "label", "mark", "required", "choices"} <= set(told)
        assert ("condition" in told) == (question.relevant is not None)
        for name in ("levels", "rows", "groups", "sources", "columns", "gaps"):
            declared = [part.key for part in getattr(question, name)]
            assert [part["key"] for part in told.get(name, [])] == declared
        for choice, part in zip(question.choices, told["choices"], strict=True):
            assert part.get("advantages", []) == list(choice.advantages)
            assert len(part.get("considerations", [])) == len(choice.considerations)
    assert [outcome["key"] for outcome in made.get("outcomes", [])] == [
        outcome.key for outcome in all_worksheets()[worksheet].outcomes]


def test_a_description_for_people_names_every_key(run: Run) -> None:
    said = run("describe", "worksheet", "diagnosis", "--language", "fr").out
    for question in all_worksheets()["diagnosis"].questions:
        assert (question.kind is Kind.NOTE) != (f"  {question.key}  " in said)


NOT_YET = "adopted_versions"
"""The council of the sample town has not voted yet."""


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
@pytest.mark.parametrize("register", REGISTERS)
def test_the_rows_of_a_town_are_listed(register: str, language: str, run: Run, town: Path) -> None:
    with unchanged(town):
        said = run("list", register, town, "--json", "--language", language)
    rows = json.loads(said.out)
    shown = [field.key for field in REGISTERS[register].fields if field.in_table]
    assert (said.code, said.err) == (0, "")
    assert bool(rows) is (register != NOT_YET)
    assert all(list(row) == ["number", *shown, "id"] for row in rows)
    assert all(row["name"] for row in rows)
    plain = run("list", register, town, "--language", language)
    assert [line.split()[0] for line in plain.lines] == [str(row["number"]) for row in rows]


def test_challenges_are_listed_with_what_is_worked_out(run: Run, town: Path) -> None:
    rows = json.loads(run("list", "challenges", town, "--json").out)
    judged = [row for row in rows if row["score"]]
    assert judged and all(
        int(row["score"]) == int(row["likelihood"]) * int(row["impact"]) for row in judged)
    assert any(row["where"] for row in judged)


def test_a_register_is_listed_from_a_town_and_only_a_register(refused: Refused, town: Path
                                                             ) -> None:
    assert "strongcity list challenges FILE" in refused("list", "challenges")
    assert "Leave it out" in refused("list", "documents", town)
    assert "nowhere" in refused("list", "challenges", town.with_name("nowhere.strongcity"))
