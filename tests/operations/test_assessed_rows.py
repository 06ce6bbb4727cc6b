"""A challenge lives across years; what is judged of it belongs to one assessment."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from operations.challenge_samples import CHALLENGES, WHO, Judged, make_judged
from register_samples import text
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import english
from strongcity_desktop.operations import fill_worksheet, keep_register, undo
from strongcity_desktop.operations.assessed_rows import settled_challenges
from strongcity_desktop.operations.fill_worksheet import answer, open_filled, start_worksheet
from strongcity_desktop.operations.keep_register import RowRefusal
from strongcity_desktop.operations.row_history import row_history
from strongcity_desktop.registers.analysis.evidence import claims_without_source
from strongcity_desktop.store import readings, rows, worksheets
from strongcity_desktop.store.journal import StepNote
from strongcity_desktop.store.town_check import check_everything
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.loader import all_worksheets


@pytest.fixture
def judged(tmp_path: Path) -> Iterator[Judged]:
    made = make_judged(tmp_path / "valmora.strongcity")
    yield made
    made.town.close()


def faced(judged: Judged, assessment: str) -> list[str]:
    filled = judged.town.run(lambda town: open_filled(town, assessment))
    return list(filled.answers.get("challenges_faced") or ())


def test_without_a_diagnosis_a_challenge_can_be_named_but_not_judged(judged: Judged) -> None:
    judged.change(kind="hate", likelihood=None)
    with pytest.raises(Refusal, match="Begin the diagnosis first"):
        judged.change(kind="other", likelihood=4)
    with pytest.raises(Refusal, match="Begin the diagnosis first"):
        judged.town.run(lambda town: keep_register.add_row(
            town, CHALLENGES, {"name": text("New"), "impact": 2}, WHO))
    assert judged.row().values["kind"] == "hate" and "likelihood" not in judged.row().values
    assert len(judged.town.run(lambda town: keep_register.rows_of(town, CHALLENGES))) == 1


def test_a_judgement_makes_the_challenge_part_of_the_diagnosis(judged: Judged) -> None:
    begun = judged.begin()
    assert faced(judged, begun) == []
    kept = judged.change(likelihood=4, impact=5, felt={judged.station: 5, judged.hillside: 1},
                         name=text("Rumours online"))
    assert kept.changes.registers == {CHALLENGES} and kept.changes.worksheets == {begun}
    assert faced(judged, begun) == [judged.challenge]
    assert judged.said() == (4, 5, 20)
    assert kept.row.values["where"]["texts"]["fr"] == "La gare"
    added = judged.town.run(lambda town: keep_register.add_row(
        town, CHALLENGES, {"name": text("New"), "trend": "rising"}, WHO)).row
    assert faced(judged, begun) == [judged.challenge, added.id]
    copied = judged.town.run(lambda town: keep_register.duplicate_row(
        town, CHALLENGES, judged.challenge, WHO)).row
    assert (copied.values["score"], faced(judged, begun)[-1]) == (20, copied.id)


def test_two_years_are_kept_apart_and_the_newest_is_shown(judged: Judged) -> None:
    second = judged.begin(on=date(2026, 11, 1))
    first = judged.begin(on=date(2025, 10, 4))
    judged.change(likelihood=2, impact=2)
    judged.change(first, likelihood=5, impact=4)
    assert judged.said() == judged.said(second) == (2, 2, 4)
    assert judged.said(first) == (5, 4, 20)


def test_a_challenge_that_the_newest_diagnosis_no_longer_names_is_settled(judged: Judged) -> None:
    def settled() -> frozenset[str]:
        return judged.town.run(settled_challenges)

    judged.begin()
    judged.change(likelihood=4)
    assert settled() == frozenset()
    newest = judged.begin()
    assert settled() == frozenset(), "nothing is said yet of this year"
    other = judged.town.run(lambda town: keep_register.add_row(
        town, CHALLENGES, {"name": text("New"), "trend": "rising"}, WHO)).row
    assert faced(judged, newest) == [other.id]
    assert settled() == {judged.challenge}


def test_a_challenge_unticked_keeps_its_reading_unseen(judged: Judged) -> None:
    begun = judged.begin()
    judged.change(likelihood=4, impact=2)
    judged.town.run(partial(answer, filled_id=begun, key="challenges_faced", value=None, who=WHO))
    assert "likelihood" not in judged.row().values and judged.row().values["score"] is None
    judged.change(likelihood=None, felt=None)
    assert faced(judged, begun) == []
    judged.change(impact=3)
    assert judged.said() == (4, 3, 12)


@pytest.mark.parametrize("values", [
    {"likelihood": 6}, {"impact": True}, {"felt": {"x": 0}}, {"felt": {"x": 6}},
    {"felt": {"x": "high"}}, {"felt": [3]}, {"felt": {"x": True}}, {"felt": {5: 3}},
    {"trend": "up"}, {"score": 25}, {"where": text("Everywhere")}, {"sources": "all"},
])
def test_what_breaks_a_rule_changes_nothing(values: dict[str, object], judged: Judged) -> None:
    begun = judged.begin()
    with pytest.raises(RowRefusal):
        judged.change(**values)
    assert faced(judged, begun) == [] and judged.said() == (None, None, None)


def test_only_a_diagnosis_that_is_there_is_an_assessment(judged: Judged) -> None:
    begun = judged.begin()
    with pytest.raises(Refusal):
        judged.change(judged.station, likelihood=4)
    with pytest.raises(Refusal):
        judged.row(judged.station)
    other = judged.town.run(lambda town: start_worksheet(town, "pathway", who=WHO)).id
    with pytest.raises(Refusal, match="within a diagnosis"):
        judged.change(other, likelihood=4)
    assert faced(judged, begun) == []


def test_a_neighbourhood_deleted_is_felt_no_more(judged: Judged) -> None:
    judged.begin()
    judged.change(felt={judged.station: 5, judged.hillside: "unknown", "gone": 4})
    assert judged.row().values["felt"] == {judged.station: 5, judged.hillside: "unknown"}
    judged.town.run(lambda town: keep_register.delete_rows(
        town, "neighbourhoods", [judged.station], WHO))
    assert judged.row().values["felt"] == {judged.hillside: "unknown"}
    assert judged.row().values["where"] is None
    judged.town.run(undo.undo)
    assert judged.row().values["where"]["texts"]["en"] == "Station"


def test_a_challenge_is_deleted_and_comes_back_with_its_readings(judged: Judged) -> None:
    first, second = judged.begin(), judged.begin()
    judged.change(first, likelihood=5, impact=5)
    judged.change(second, likelihood=1, impact=2)

    def delete_it() -> None:
        judged.town.run(lambda town: keep_register.delete_rows(
            town, CHALLENGES, [judged.challenge], WHO))

    delete_it()
    assert judged.town.run(lambda town: readings.readings(town, first)) == {}
    taken_back = judged.town.run(undo.undo)
    assert isinstance(taken_back, StepNote) and taken_back.changes.registers == {CHALLENGES}
    assert (judged.said(first), judged.said(second)) == ((5, 5, 25), (1, 2, 2))
    judged.town.run(undo.redo)
    entry, = judged.town.run(undo.recycle_bin)
    assert (entry.table, entry.row_id) == ("challenge", judged.challenge)
    judged.town.run(lambda town: undo.bring_back(town, entry, WHO))
    assert (judged.said(first), judged.said(second)) == ((5, 5, 25), (1, 2, 2))
    with pytest.raises(Refusal, match="back already"):
        judged.town.run(lambda town: undo.bring_back(town, entry, WHO))
    assert judged.town.run(check_everything) > 5


def test_halves_of_a_reading_may_come_back_in_any_order(judged: Judged) -> None:
    begun = judged.begin()
    judged.change(likelihood=5, impact=3)
    judged.town.run(lambda town: keep_register.delete_rows(
        town, CHALLENGES, [judged.challenge], WHO))

    def discard(town: object) -> None:
        with judged.town.step("Deleted a worksheet", who=WHO) as step:
            worksheets.discard(step, begun)

    judged.town.run(discard)
    sheet, challenge = judged.town.run(undo.recycle_bin)
    assert (sheet.table, challenge.table) == ("filled_worksheet", "challenge")
    for entry in (challenge, sheet):
        judged.town.run(lambda town, entry=entry: undo.bring_back(town, entry, WHO))
    assert judged.said() == (5, 3, 15)
    assert judged.town.run(check_everything) > 5


def test_the_history_of_a_challenge_tells_its_readings(judged: Judged) -> None:
    judged.begin()
    judged.change(likelihood=4, name=text("Rumours online", fr="Rumeurs"))
    judged.change(likelihood=5)
    judged.town.run(lambda town: keep_register.delete_rows(
        town, CHALLENGES, [judged.challenge], WHO))
    told = judged.town.run(lambda town: row_history(
        town, CHALLENGES, judged.challenge, english(), contacts=False))
    assert [change.what for change in told] == [
        "Deleted a challenge", "Changed a challenge", "Changed a challenge", "Added a challenge"]
    assert [len(change.fields) for change in told] == [0, 1, 2, 0]
    likelihoods = [(one.before, one.after) for change in told for one in change.fields
                   if one.label == "Likelihood"]
    assert likelihoods == [("4", "5"), ("", "4")]


def test_typing_in_one_field_is_one_step(judged: Judged) -> None:
    judged.begin()
    for typed in ("A", "Ab", "Abc"):
        judged.town.run(lambda town, typed=typed: keep_register.change_row(
            town, CHALLENGES, judged.challenge, {"reason": text(typed)}, WHO, "field 1"))
    assert judged.row().values["reason"] == text("Abc")
    judged.town.run(undo.undo)
    assert "reason" not in judged.row().values
    assert judged.town.run(lambda town: rows.rows(town, CHALLENGES)) != ()


def test_a_new_year_begins_from_the_last(judged: Judged) -> None:
    first = judged.begin(on=date(2025, 10, 4))
    judged.change(likelihood=5, impact=4, felt={judged.station: 4})
    for key, value in (("women_heard", "partly"), ("review_on", "2026-10-04"),
                       ("consultations_held", [judged.station]),
                       ("method_changes", [{"id": judged.station, "step": "trust"}])):
        judged.town.run(partial(answer, filled_id=first, key=key, value=value, who=WHO))
    second = judged.begin(from_filled=first)
    answers = judged.town.run(lambda town: worksheets.answers(town, second))
    assert answers == {"women_heard": "partly", "challenges_faced": [judged.challenge]}
    assert judged.said(second) == (5, 4, 20)
    judged.change(likelihood=1)
    assert (judged.said(first)[0], judged.said(second)[0]) == (5, 1)
    judged.town.run(undo.undo)
    judged.town.run(undo.undo)
    assert [one.id for one in judged.town.run(worksheets.list_filled)] == [first]
    assert judged.said() == (5, 4, 20)
    other = judged.town.run(lambda town: start_worksheet(town, "pathway", who=WHO)).id
    with pytest.raises(Refusal, match="earlier run"):
        judged.begin(from_filled=other)
    with pytest.raises(Refusal):
        judged.begin(from_filled=judged.station)


def test_a_deleted_source_founds_no_claim_and_waits_to_come_back(judged: Judged) -> None:
    judged.begin()

    def add(name: str) -> str:
        return judged.town.run(lambda town: keep_register.add_row(
            town, "data_sources", {"name": text(name)}, WHO)).row.id

    count, survey = add("School count"), add("Survey")
    judged.change(likelihood=4, impact=5, sources=[count])
    judged.town.run(lambda town: keep_register.delete_rows(town, "data_sources", [count], WHO))
    assert judged.row().values["sources"] is None
    assert claims_without_source([judged.row()]) == (judged.row(),)
    judged.change(sources=[survey])
    judged.change(sources=None, trend="rising")
    judged.town.run(lambda town: undo.bring_back(town, undo.recycle_bin(town)[0], WHO))
    assert judged.row().values["sources"] == [count]


def test_the_next_year_takes_over_what_has_another_name_since(
        judged: Judged, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = all_worksheets()["diagnosis"]
    first = judged.begin(on=date(2026, 1, 4))
    judged.town.run(partial(answer, filled_id=first, key="women_heard", value="partly", who=WHO))
    asked = {question.key: replace(question, key="women_met") if question.key == "women_heard"
             else question for step in sheet.steps for question in step.questions}
    newer = replace(sheet, renamed={"women_heard": "women_met"}, steps=tuple(
        replace(step, questions=tuple(asked[one.key] for one in step.questions))
        for step in sheet.steps))
    monkeypatch.setattr(fill_worksheet, "all_worksheets", lambda: {"diagnosis": newer})
    second = judged.begin(on=date(2027, 1, 4), from_filled=first)
    assert judged.town.run(lambda town: worksheets.answers(town, second)) == {
        "women_met": "partly"}


@pytest.mark.parametrize(("column", "value"), [
    ("felt", "5"), ("felt", '["x"]'), ("felt", '{"x": 9}'), ("likelihood", "often"),
    ("likelihood", 99), ("impact", 2.5), ("trend", "sideways"), ("reason", '"plain"'),
    ("sources", "{}")])
def test_a_damaged_reading_is_told_plainly(judged: Judged, column: str, value: object) -> None:
    judged.begin()
    judged.change(likelihood=4, impact=5)

    def damage(town: TownFile) -> None:
        with town.transaction() as connection:
            connection.exec_driver_sql(f"UPDATE challenge_reading SET {column} = ?", (value,))

    judged.town.run(damage)
    for work in (lambda town: keep_register.rows_of(town, CHALLENGES), check_everything):
        with pytest.raises(Refusal, match="can no longer be read"):
            judged.town.run(work)
