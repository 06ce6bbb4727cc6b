"""How a stakeholder stands is kept day by day, and when it was last met follows the log."""

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from tests.register_samples import text
from tests.store_samples import DETAILS

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations import dated_readings
from strongcity_desktop.operations.change_several import change_several
from strongcity_desktop.operations.keep_register import add_row, change_row, delete_rows, rows_of
from strongcity_desktop.operations.links import links_to
from strongcity_desktop.operations.undo import bring_back, recycle_bin, redo, undo
from strongcity_desktop.store import stakeholder_readings
from strongcity_desktop.store.town_file import TownFile, create

WHO = "Clerk"
TODAY = date(2026, 11, 23)


@pytest.fixture
def town(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TownFile]:
    made = create(tmp_path / "town.strongcity", DETAILS, who=WHO)
    _set_day(monkeypatch, TODAY)
    yield made
    made.close()


def _set_day(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    for place in ("stakeholder_readings", "met_days"):
        monkeypatch.setattr(f"strongcity_desktop.store.{place}.today", lambda: day)
    for place in ("dated_readings", "keep_register", "change_several"):
        monkeypatch.setattr(f"strongcity_desktop.operations.{place}.today", lambda: day)


def _stakeholder(town: TownFile, **values: Any) -> str:
    return add_row(town, "stakeholders", {"name": text("Harbour"), **values}, WHO).row.id


def _said(town: TownFile, id: str) -> list[tuple[str, int | None, str | None]]:
    return [(one.on_day.isoformat(), one.values["trust"], one.values["relation"])
            for one in dated_readings.readings_of(town, id)]


def _row(town: TownFile, id: str) -> dict[str, Any]:
    return next(row.values for row in rows_of(town, "stakeholders") if row.id == id)


def test_each_day_keeps_what_was_said_last(town: TownFile, monkeypatch: pytest.MonkeyPatch
                                           ) -> None:
    def work(town: TownFile) -> None:
        id = _stakeholder(town, trust=4, relation="ally")
        assert _said(town, id) == [("2026-11-23", 4, "ally")]
        change_row(town, "stakeholders", id, {"trust": 3}, WHO)
        assert _said(town, id) == [("2026-11-23", 3, "ally")]
        _set_day(monkeypatch, TODAY + timedelta(days=9))
        change_several(town, "stakeholders", WHO, "Changed", changes={id: {"trust": 1}})
        assert _said(town, id) == [("2026-11-23", 3, "ally"), ("2026-12-02", 1, "ally")]
        undo(town)
        assert (_said(town, id), _row(town, id)["trust"]) == ([("2026-11-23", 3, "ally")], 3)
        redo(town)
        assert len(_said(town, id)) == 2
        change_row(town, "stakeholders", id, {"note": text("Seen")}, WHO)
        assert len(_said(town, id)) == 2

    town.run(work)


def test_a_clock_set_back_leaves_the_row_equal_to_its_newest_reading(
        town: TownFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def work(town: TownFile) -> None:
        id = _stakeholder(town, trust=4)
        _set_day(monkeypatch, TODAY - timedelta(days=300))
        change_row(town, "stakeholders", id, {"trust": 2}, WHO)
        assert _said(town, id) == [("2026-11-23", 2, None)]

    town.run(work)


def test_what_a_row_said_before_there_were_readings_is_kept(
        town: TownFile, monkeypatch: pytest.MonkeyPatch) -> None:
    def work(town: TownFile) -> None:
        with monkeypatch.context() as older:
            older.setattr(stakeholder_readings, "note_new", lambda *_: None)
            id = _stakeholder(town, trust=4, relation="ally")
        later = date.today() + timedelta(days=40)
        _set_day(monkeypatch, later)
        change_row(town, "stakeholders", id, {"trust": 2}, WHO)
        found = _said(town, id)
        assert [said for _, *said in found] == [[4, "ally"], [2, "ally"]]
        assert found[0][0] < found[1][0] == later.isoformat()

    town.run(work)


def test_readings_are_added_corrected_and_deleted(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        id = _stakeholder(town, trust=4)
        early = TODAY - timedelta(days=100)
        dated_readings.add_reading(town, id, early, {"trust": 5}, WHO)
        assert _row(town, id)["trust"] == 4
        first, last = dated_readings.readings_of(town, id)
        dated_readings.correct_reading(town, id, last.id, early - timedelta(days=1), {"trust": 2},
                                       WHO)
        assert [said[1] for said in _said(town, id)] == [2, 5]
        assert _row(town, id)["trust"] == 5
        dated_readings.correct_reading(town, id, first.id, early, {"trust": 3}, WHO)
        assert _row(town, id)["trust"] == 3
        dated_readings.delete_reading(town, id, first.id, WHO)
        assert _row(town, id)["trust"] == 2
        undo(town)
        assert (_row(town, id)["trust"], len(_said(town, id))) == (3, 2)

    town.run(work)


def test_what_cannot_be_a_reading_is_refused(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        id = _stakeholder(town, trust=4)
        only, = dated_readings.readings_of(town, id)
        for day, values in ((TODAY, {"trust": 1}), (TODAY + timedelta(days=1), {"trust": 1}),
                            (TODAY - timedelta(days=1), {}),
                            (TODAY - timedelta(days=1), {"trust": 9})):
            with pytest.raises(Refusal):
                dated_readings.add_reading(town, id, day, values, WHO)
        with pytest.raises(Refusal):
            dated_readings.delete_reading(town, id, only.id, WHO)
        assert _said(town, id) == [("2026-11-23", 4, None)]

    town.run(work)


def test_readings_go_and_come_back_with_their_stakeholder(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        id = _stakeholder(town, trust=4)
        day = TODAY - timedelta(days=30)
        dated_readings.add_reading(town, id, day, {"trust": 5}, WHO)
        gone = dated_readings.readings_of(town, id)[0]
        dated_readings.delete_reading(town, id, gone.id, WHO)
        delete_rows(town, "stakeholders", [id], WHO)
        entry, = recycle_bin(town)
        bring_back(town, entry, WHO)
        assert _said(town, id) == [("2026-11-23", 4, None)]

    town.run(work)


def test_who_fell_is_read_at_once(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        id, other = _stakeholder(town, trust=2), _stakeholder(town, trust=2)
        dated_readings.add_reading(town, id, TODAY - timedelta(days=30), {"trust": 5}, WHO)
        (before, now), = dated_readings.newest_two(town).values()
        assert (before.stakeholder_id, before.values["trust"], now.values["trust"]) == (id, 5, 2)
        assert other not in dated_readings.newest_two(town)

    town.run(work)


def _met(town: TownFile, day: date, *ids: str) -> str:
    return add_row(town, "engagements", {
        "name": text("Call"), "held_on": day.isoformat(), "stakeholders": list(ids)}, WHO).row.id


def test_last_met_follows_the_log(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        id, other = _stakeholder(town), _stakeholder(town, last_met="2026-10-01")
        early = _met(town, date(2026, 9, 1), id, other)
        assert [_row(town, one)["last_met"] for one in (id, other)] == ["2026-09-01", "2026-10-01"]
        late = _met(town, date(2026, 11, 3), id, other)
        _met(town, TODAY + timedelta(days=3), id)
        assert [_row(town, one)["last_met"] for one in (id, other)] == ["2026-11-03", "2026-11-03"]
        change_row(town, "engagements", late, {"stakeholders": [other]}, WHO)
        assert _row(town, id)["last_met"] == "2026-09-01"
        delete_rows(town, "engagements", [late], WHO)
        assert _row(town, other)["last_met"] == "2026-10-01"
        delete_rows(town, "engagements", [early], WHO)
        assert _row(town, id)["last_met"] is None
        undo(town)
        assert _row(town, id)["last_met"] == "2026-09-01"
        redo(town)
        entry = next(one for one in recycle_bin(town) if one.row_id == late)
        bring_back(town, entry, WHO)
        assert _row(town, other)["last_met"] == "2026-11-03"

    town.run(work)


def test_a_later_day_typed_by_hand_stays(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        id = _stakeholder(town)
        first = _met(town, date(2026, 9, 1), id)
        change_row(town, "stakeholders", id, {"last_met": "2026-11-20"}, WHO)
        delete_rows(town, "engagements", [first], WHO)
        assert _row(town, id)["last_met"] == "2026-11-20"

    town.run(work)


def test_every_row_that_names_a_row_is_found(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        challenge = add_row(town, "challenges", {"name": text("Rumours")}, WHO).row.id
        id = _stakeholder(town, challenges=[challenge])
        meeting = _met(town, TODAY, id)
        task = add_row(town, "tasks", {"name": text("Invite"), "stakeholders": [id],
                                       "origin": f"engagements/{meeting}/next_step"}, WHO).row.id
        t = translator("en")
        assert {(one.register_id, one.row_id) for one in links_to(town, "stakeholders", id, t)} \
            == {("engagements", meeting), ("tasks", task)}
        assert [(one.row_id, one.field_label) for one in
                links_to(town, "engagements", meeting, t)] == [(task, "Comes from")]
        assert [one.row_id for one in links_to(town, "challenges", challenge, t)] == [id]
        assert links_to(town, "mechanisms", id, t) == ()

    town.run(work)
