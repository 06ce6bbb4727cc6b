"""The actions and results of the sample town: sums, dates and parts agree, and gaps are meant."""

from collections import Counter
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

import pytest

from sample_towns import write_sample
from strongcity_desktop.language.translator import english
from strongcity_desktop.library.practices import practices
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.open_town import TownFile
from strongcity_desktop.operations.origins import origin_in_words
from strongcity_desktop.operations.see_coverage import see_coverage
from strongcity_desktop.operations.see_timeline import see_timeline
from strongcity_desktop.registers.action import AFTER_THE_CHECK, DOMAINS
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.store.moment import today

LATE = "Shared garden and bus shelter"
LEAGUE = "Mixed football league"


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TownFile]:
    """The sample in English, not to be changed."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("STRONGCITY_HOME", str(tmp_path_factory.mktemp("home")))
        made = write_sample(tmp_path_factory.mktemp("towns") / "V.strongcity", "en")
        yield made
        made.close()


def kept(town: TownFile, register_id: str) -> list[Row]:
    return list(town.run(lambda t: rows_of(t, register_id)))


def name(row: Row) -> str:
    return str(row.values["name"]["texts"]["en"])


def names(town: TownFile, register_id: str) -> dict[str, str]:
    return {row.id: name(row) for row in kept(town, register_id)}


def sums(rows: list[Row], key: str) -> dict[str | None, Decimal]:
    """The amounts of the lines or payments, added up by one field."""
    found: dict[str | None, Decimal] = {}
    for row in rows:
        by = row.values[key]
        one = (by[0] if by else None) if isinstance(by, list) else by
        found[one] = found.get(one, Decimal()) + Decimal(row.values["amount"])
    return found


def test_the_money_is_that_of_the_picture_and_of_the_resources(town: TownFile) -> None:
    lines = kept(town, "budget_lines")
    assert sums(lines, "state") == {"secured": 118_000, "sought": 24_000, "to_find": 16_000}
    resources = {row.id: row for row in kept(town, "resources")}
    for id, paid in sums(lines, "resources").items():
        amount = resources[id].values["amount"] if id else None
        assert amount is None or paid <= Decimal(amount)
    (line,) = (id for id, row in resources.items() if row.values["amount"] == "38000")
    assert sums(lines, "resources")[line] == 38_000
    assert all((row.values["source"] is None) == (row.values["state"] == "to_find")
               for row in lines)
    assert {row.values["year"] for row in lines} == {today().year, today().year + 1}


def test_one_action_has_spent_more_than_its_lines_by_six_hundred(town: TownFile) -> None:
    lines = sums(kept(town, "budget_lines"), "actions")
    spent = sums(kept(town, "expenses"), "actions")
    over = {id: amount - lines[id] for id, amount in spent.items() if amount > lines[id]}
    assert [(names(town, "actions")[str(id)], amount) for id, amount in over.items()] == [
        (LEAGUE, Decimal(600))]
    action_of = {row.id: row.values["actions"] for row in kept(town, "budget_lines")}
    assert all(action_of[row.values["budget_lines"][0]] == row.values["actions"]
               for row in kept(town, "expenses"))


def test_ten_actions_are_whole_and_two_challenges_have_none(town: TownFile) -> None:
    actions = kept(town, "actions")
    assert len(actions) == 10
    answered = {id for row in actions for id in row.values["challenges"]}
    assert {name(row) for row in kept(town, "challenges") if row.id not in answered} == {
        "Violent content aimed at teenagers", "Harassment of women who speak in public",
        "Dispute over the hours of the swimming pool"}
    whole = ("description", "level", "domain", "challenges", "groups", "town_role", "visibility",
             "lead", "responsible", "partners", "begins_on", "ends_on", "status", "intended",
             "languages", "gender", "unwanted", "harmed", "mitigation", "stop_by", "change_if",
             "change_then", "change_because", "inspired_by")
    assert not [(name(row), key) for row in actions for key in whole if not row.values[key]]
    assert {row.values["inspired_by"] for row in actions} <= {one.key for one in practices()}
    assert Counter(row.values["level"] for row in actions) == {"primary": 9, "secondary": 1}
    assert len(DOMAINS) - len({row.values["domain"] for row in actions}) == 4
    for row in actions:
        assert row.values["begins_on"] < row.values["ends_on"]
        checked = row.values["checked_on"]
        assert bool(checked) == (row.values["status"] in AFTER_THE_CHECK)
        assert not checked or (checked <= today().isoformat() and row.values["checked_by"])


def test_one_action_begins_late_and_one_looks_for_its_money(town: TownFile) -> None:
    actions = kept(town, "actions")
    late = [name(row) for row in actions if row.values["begins_on"] < today().isoformat()
            and row.values["status"] in ("planned", "approved", "idea")]
    assert late == [LATE]
    (asks,) = (row for row in actions if row.values["status"] == "seeking_funds")
    assert {row.values["state"] for row in kept(town, "budget_lines")
            if row.values["actions"] == [asks.id]} == {"sought"}


def test_what_is_done_lies_behind_and_steps_stay_within_their_action(town: TownFile) -> None:
    now = today().isoformat()
    actions = {row.id: row.values for row in kept(town, "actions")}
    steps = kept(town, "activities")
    assert {row.values["actions"][0] for row in steps} == set(actions)
    for row in steps:
        values, action = row.values, actions[row.values["actions"][0]]
        last = values["ends_on"] or values["begins_on"]
        assert values["begins_on"] <= last <= action["ends_on"]
        assert bool(values["done_on"]) == (values["status"] == "done")
        assert (values["kind"] == "milestone") == (values["ends_on"] is None)
        if values["status"] == "planned":
            assert last >= now and action["status"] not in ("done", "stopped")
    for row in kept(town, "progress_notes"):
        assert row.values["on_day"] <= now and 0 <= row.values["percent"] <= 100


def test_parts_of_a_reading_add_up_and_one_is_partial(town: TownFile) -> None:
    indicators = {row.id: row.values for row in kept(town, "indicators")}
    periods = {row.id: row.values for row in kept(town, "periods")}
    partial = []
    for row in kept(town, "readings"):
        of = indicators[row.values["indicators"][0]]
        for period in row.values["periods"] or ():
            assert periods[period]["indicators"] == row.values["indicators"]
            assert periods[period]["begins_on"] <= row.values["read_on"] \
                <= periods[period]["ends_on"]
        for key in ("by_sex", "by_age", "by_neighbourhood"):
            parts = row.values[key] or {}
            if "unknown" in parts.values():
                partial.append(name(row))
            elif parts and of["unit"] == "number":
                assert sum(map(Decimal, parts.values())) == Decimal(row.values["value"])
            elif parts:
                figures = sorted(map(Decimal, parts.values()))
                assert figures[0] <= Decimal(row.values["value"]) <= figures[-1]
    assert partial == ["First team sheets"]


def test_one_indicator_has_no_start_value_and_one_reading_is_due(town: TownFile) -> None:
    indicators = kept(town, "indicators")
    assert [name(row) for row in indicators if row.values["baseline"] is None] == [
        "Coaches calm quarrels early"]
    due = [name(row) for row in indicators
           if (row.values["next_on"] or "9999") < today().isoformat()]
    assert due == ["Fights after matches"]
    measured = {id for row in indicators for id in row.values["actions"] or ()}
    assert measured == {row.id for row in kept(town, "actions")}
    keys = [row.values["bank_key"] for row in indicators if row.values["bank_key"]]
    assert len(keys) == len(set(keys)) == 6


def test_the_drawing_of_the_league_leads_from_means_to_change(town: TownFile) -> None:
    order = ("input", "activity", "output", "short_term", "mid_term", "impact")
    boxes = {row.id: row.values for row in kept(town, "change_boxes")}
    for values in boxes.values():
        for id in values["leads_to"] or ():
            assert boxes[id]["actions"] == values["actions"]
            assert order.index(boxes[id]["stage"]) > order.index(values["stage"])
        assert values["leads_to"] or values["stage"] in ("impact", "assumption", "outside")
    league = {id for id, action in names(town, "actions").items() if action == LEAGUE}
    columns = Counter(values["stage"] for values in boxes.values()
                      if set(values["actions"] or ()) == league)
    assert columns == {"input": 2, "activity": 3, "output": 3, "short_term": 2, "mid_term": 2,
                       "impact": 1, "assumption": 2, "outside": 2}


def test_findings_have_their_source_but_for_one_and_an_answer_but_for_one(
        town: TownFile) -> None:
    findings = kept(town, "findings")
    answered = {id for row in kept(town, "actions") for id in row.values["challenges"]}
    sources = ("origin", "evidence_files", "data_sources", "consultations", "source")
    assert [name(row) for row in findings
            if not any(row.values[key] for key in sources)] == [
        "Young men feel watched at the station in the evening."]
    unanswered = [row for row in findings if answered.isdisjoint(row.values["challenges"])]
    assert [bool(row.values["why_none"]) for row in unanswered] == [True, False]
    t = english()
    origins = [row.values["origin"] for row in findings if row.values["origin"]]
    told = town.run(lambda f: [origin_in_words(f, origin, t) for origin in origins])
    assert len(told) == 9
    assert all(words and words.arguments["place"] == origin.split("/")[-1]
               for words, origin in zip(told, origins, strict=True))


def test_what_was_said_taught_and_learned_lies_behind(town: TownFile) -> None:
    now = today().isoformat()
    messages = kept(town, "messages")
    assert [row.values["when_used"] for row in messages].count("crisis") == 1
    for row in messages:
        assert bool(row.values["sent_on"]) == (row.values["status"] == "sent")
    trainings = kept(town, "trainings")
    for row in trainings:
        assert (row.values["held_on"] <= now) == (row.values["status"] == "held")
        if row.values["status"] == "held":
            assert row.values["attended_women"] + row.values["attended_men"] \
                == row.values["attended"] <= row.values["seats"]
    assert len(kept(town, "training_needs")) == 6 and len(trainings) == 4
    said = kept(town, "stories") + kept(town, "lessons")
    days = [date.fromisoformat(row.values.get("heard_on") or row.values["noted_on"])
            for row in said]
    assert len(said) == 7 and max(days) <= today()
    assert any(row.values.get("agreed") is False for row in said)


def test_the_quarrel_that_was_settled_is_no_gap_of_the_timeline_nor_of_the_coverage(
        town: TownFile) -> None:
    def settled(name: str) -> bool:
        return "swimming pool" in name

    every = town.run(see_timeline).groups(english(), "challenge")
    named = [row_name(CHALLENGES, row, english()) for row in kept(town, "challenges")]
    assert sum(map(settled, named)) == 1
    assert len(every) >= len(named) - 1 and not any(settled(group.name) for group in every)
    coverage = town.run(lambda t: see_coverage(t, english()))
    assert not any(settled(one.words) for one in coverage.uncovered)
