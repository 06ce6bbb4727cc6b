"""Filling a worksheet: every answer kept at once, checked, undone, and still there tomorrow."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations import fill_worksheet
from strongcity_desktop.operations.open_town import create_town, open_town
from strongcity_desktop.operations.undo import recent_steps, redo, undo
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

WHO = "Clerk, youth service"


class Hand:
    """Calls operations on the town's own thread, as the window and the command line do."""

    def __init__(self, town: TownFile) -> None:
        self.town = town

    def __call__(self, operation: Any, *arguments: Any, **more: Any) -> Any:
        return self.town.run(lambda town: operation(town, *arguments, **more))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "valmora.strongcity"


@pytest.fixture
def do(path: Path) -> Iterator[Hand]:
    details = TownDetails(LocalText.of("Valmora", "en"), language="en", currency="EUR")
    hand = Hand(create_town(path, details, WHO))
    yield hand
    hand.town.close()


@pytest.fixture
def sheet(do: Hand) -> str:
    """The id of a diagnosis just begun."""
    return str(do(fill_worksheet.start_worksheet, "diagnosis", depth="full", who=WHO).id)


def text(words: str) -> dict[str, Any]:
    return LocalText.of(words, "en").to_json()


def test_a_worksheet_begins_with_a_name_of_its_own(do: Hand) -> None:
    first = do(fill_worksheet.start_worksheet, "diagnosis", depth="short", who=WHO)
    second = do(fill_worksheet.start_worksheet, "diagnosis", who=WHO)
    year = today().year
    assert [first.title, second.title] == [f"Diagnosis {year}", f"Diagnosis {year} (2)"]
    assert (first.depth, second.depth, first.edition) == ("short", "full", 1)
    assert first.started_on == today()
    assert do(fill_worksheet.filled_worksheets) == (first, second)


def test_an_unknown_worksheet_form_or_id_is_refused(do: Hand, sheet: str) -> None:
    with pytest.raises(Refusal, match="no worksheet “horoscope”"):
        do(fill_worksheet.start_worksheet, "horoscope", who=WHO)
    with pytest.raises(Refusal, match="not “deep”"):
        do(fill_worksheet.start_worksheet, "diagnosis", depth="deep", who=WHO)
    with pytest.raises(Refusal):
        do(fill_worksheet.open_filled, str(uuid4()))
    assert len(do(fill_worksheet.filled_worksheets)) == 1


def test_an_answer_is_kept_and_told_when(do: Hand, sheet: str) -> None:
    before = datetime.now(UTC).replace(microsecond=0)
    saved = do(fill_worksheet.answer, sheet, "services_heard",
               ["sport", "culture", "housing", "planning"], who=WHO)
    assert before <= saved.at <= datetime.now(UTC)
    assert saved.findings == ()
    assert saved.changes.worksheets == {sheet}
    opened = do(fill_worksheet.open_filled, sheet)
    assert dict(opened.answers) == {"services_heard": ["planning", "sport", "culture", "housing"]}


def test_an_answer_that_breaks_a_rule_is_kept_with_its_findings(do: Hand, sheet: str) -> None:
    saved = do(fill_worksheet.answer, sheet, "incidents", -4, who=WHO)
    assert [(f.question_key, f.strength) for f in saved.findings] == [("incidents", "must")]
    opened = do(fill_worksheet.open_filled, sheet)
    assert opened.answers["incidents"] == -4
    assert [gap.reason for gap in opened.flow().missing if gap.question_key == "incidents"] == [
        "look_again"]


@pytest.mark.parametrize("nothing", [None, text("  ")])
def test_an_answer_taken_back_is_open_again(do: Hand, sheet: str, nothing: Any) -> None:
    do(fill_worksheet.answer, sheet, "feedback", text("Posters"), who=WHO)
    do(fill_worksheet.answer, sheet, "feedback", nothing, who=WHO)
    assert dict(do(fill_worksheet.open_filled, sheet).answers) == {}


@pytest.mark.parametrize(("key", "value"), [
    ("nowhere", 1), ("police_note", "x"), ("incidents", "many"), ("feedback", text("x" * 30_001)),
])
def test_what_does_not_fit_is_refused_and_changes_nothing(do: Hand, sheet: str, key: str,
                                                          value: Any) -> None:
    steps = do(recent_steps)
    with pytest.raises(Refusal):
        do(fill_worksheet.answer, sheet, key, value, who=WHO)
    assert dict(do(fill_worksheet.open_filled, sheet).answers) == {}
    assert do(recent_steps) == steps


def test_the_typing_in_one_field_is_undone_as_one_step(do: Hand, sheet: str) -> None:
    do(fill_worksheet.answer, sheet, "incidents", 17, who=WHO)
    typing = str(uuid4())
    for words in ("P", "Po", "Posters"):
        do(fill_worksheet.answer, sheet, "feedback", text(words), who=WHO, step_id=typing)
    assert do(undo).changes.worksheets == {sheet}
    assert dict(do(fill_worksheet.open_filled, sheet).answers) == {"incidents": 17}
    do(redo)
    assert do(fill_worksheet.open_filled, sheet).answers["feedback"] == text("Posters")


def test_a_hidden_answer_stays_in_the_draft_and_counts_nowhere(do: Hand, sheet: str) -> None:
    do(fill_worksheet.answer, sheet, "police_briefing", "yes", who=WHO)
    do(fill_worksheet.answer, sheet, "police_briefing_date", "2026-01-09", who=WHO)
    do(fill_worksheet.answer, sheet, "police_briefing", "no", who=WHO)
    opened = do(fill_worksheet.open_filled, sheet)
    assert opened.answers["police_briefing_date"] == "2026-01-09"
    assert "police_briefing_date" not in opened.flow().answers


def test_place_form_and_finishing_are_remembered(do: Hand, path: Path, sheet: str) -> None:
    do(fill_worksheet.move_to, sheet, "ratings")
    assert do(fill_worksheet.set_depth, sheet, "short").worksheets == {sheet}
    do(fill_worksheet.finish, sheet, WHO)
    do.town.close()
    do.town = open_town(path)
    opened = do(fill_worksheet.open_filled, sheet)
    assert (opened.place, opened.depth, opened.finished_on) == ("ratings", "short", today())
    do(fill_worksheet.reopen, sheet, WHO)
    do(fill_worksheet.move_to, sheet, "check")
    opened = do(fill_worksheet.open_filled, sheet)
    assert (opened.place, opened.finished_on) == ("check", None)


def test_a_place_that_is_no_question_is_refused(do: Hand, sheet: str) -> None:
    with pytest.raises(Refusal, match="nowhere"):
        do(fill_worksheet.move_to, sheet, "nowhere")


def test_moving_about_is_no_step(do: Hand, sheet: str) -> None:
    steps = do(recent_steps)
    do(fill_worksheet.move_to, sheet, "trusted_voices")
    assert do(recent_steps) == steps


@pytest.mark.parametrize(("key", "given", "kept"), [
    ("feedback", "Posters", text("Posters")),
    ("feedback", text("Posters"), text("Posters")),
    ("incidents_source", {"source": "Police", "quality": "fair"},
     {"source": text("Police"), "quality": "fair"}),
    ("incidents", 17, 17),
    ("how_often", "yearly", "yearly"),
    ("centre_weight", {"unknown": True}, {"unknown": True}),
])
def test_the_command_line_may_write_texts_plainly(do: Hand, sheet: str, key: str, given: Any,
                                                  kept: Any) -> None:
    do(fill_worksheet.answer_typed, sheet, key, given, who=WHO)
    assert do(fill_worksheet.open_filled, sheet).answers[key] == kept


def test_the_command_line_may_leave_out_ids(do: Hand, sheet: str) -> None:
    given: list[dict[str, Any]] = [{"issue": "Long wait for housing", "strength": 4},
                                   {"issue": "Bus 4 stopped"}]
    do(fill_worksheet.answer_typed, sheet, "grievances", given, who=WHO)
    kept = do(fill_worksheet.open_filled, sheet).answers["grievances"]
    assert [item["issue"] for item in kept] == [text(item["issue"]) for item in given]
    assert len({UUID(item["id"]) for item in kept}) == 2


@pytest.mark.parametrize(("key", "given"), [
    ("grievances", [{"isue": "x"}]), ("grievances", ["x"]), ("grievances", "x"),
    ("feedback", 3), ("ratings", {"all": {"town_hall": 3}}), ("incidents", "17"),
])
def test_the_command_line_is_told_which_question_did_not_fit(do: Hand, sheet: str, key: str,
                                                             given: Any) -> None:
    with pytest.raises(Refusal, match=key):
        do(fill_worksheet.answer_typed, sheet, key, given, who=WHO)
    assert dict(do(fill_worksheet.open_filled, sheet).answers) == {}


@pytest.mark.parametrize(("key", "odd"), [
    ("review_on", '"nonsense"'), ("texts", "5"), ("texts", '[{"id":"a","name":5}]'),
    ("room_limits", '{"original":"fr"}'), ("known_to", '["nobody"]'),
    ("will_shown", '{"source":5,"quality":"x"}'),
])
def test_what_nobody_could_have_answered_is_open_and_stays_in_the_file(do: Hand, key: str,
                                                                       odd: str) -> None:
    filled = do(fill_worksheet.start_worksheet, "mandate", who=WHO).id
    do(fill_worksheet.answer, filled, key, {"unknown": True}, who=WHO)

    def write(town: TownFile) -> None:
        town.raw.execute("UPDATE answer SET value = ? WHERE question_key = ?", (odd, key))
        town.raw.commit()

    do(write)
    assert key not in do(fill_worksheet.open_filled, filled).answers
    assert do(lambda town: town.raw.execute(
        "SELECT value FROM answer WHERE question_key = ?", (key,)).fetchone()[0]) == odd
    do(fill_worksheet.answer, filled, key, {"unknown": True}, who=WHO)
    assert do(fill_worksheet.open_filled, filled).answers[key] == {"unknown": True}
