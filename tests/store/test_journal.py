"""Undo takes everything back, redo brings it again, and the journal remembers who did what."""

import random
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest

from store_samples import words
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import journal, rows, town_reads, town_writes, worksheets
from strongcity_desktop.store.shape import JOURNALLED
from strongcity_desktop.store.steps import Step
from strongcity_desktop.store.town_file import TownFile

WHO = "Clerk"


def dump(town: TownFile) -> dict[str, list[dict[str, Any]]]:
    """Every row of every journalled table."""
    return {name: town.rows(name, order="id") for name in JOURNALLED}


def add_row(town: TownFile, text: str) -> str:
    with town.step("Added {name}", who=WHO, name=text) as step:
        return rows.insert(step, "neighbourhoods", {"name": words(text)})


def one_random_action(town: TownFile, chance: random.Random) -> None:
    """What a person may do: one to four writes in one step."""
    with town.step("Did something", who=WHO, continue_step=chance.choice([None, "typing"])) as step:
        for _ in range(chance.randint(1, 4)):
            _one_random_write(town, step, chance)


def _one_random_write(town: TownFile, step: Step, chance: random.Random) -> None:
    filled = [f.id for f in worksheets.list_filled(town)]
    present = [(id, r.id) for id in ("neighbourhoods", "stakeholders")
               for r in rows.rows(town, id)]
    kind = chance.randrange(8)
    if kind == 0 or not filled:
        worksheets.start(step, "diagnosis", 1, str(chance.random()), "short")
    elif kind <= 3:
        value = chance.choice([None, {"unknown": True}, chance.randrange(3), ["a", "b"], "12.5"])
        worksheets.set_answer(step, chance.choice(filled), f"k{chance.randrange(4)}", value)
    elif kind == 4 and len(filled) > 2:
        worksheets.discard(step, chance.choice(filled))
    elif kind == 5 or not present:
        rows.insert(step, chance.choice(["neighbourhoods", "stakeholders"]),
                    {"name": words(str(chance.random()))})
    elif kind == 6:
        rows.delete(step, *chance.choice(present))
    else:
        rows.update(step, *chance.choice(present), {"note": words(str(chance.randrange(3)))})


@pytest.mark.parametrize("seed", range(4))
def test_a_hundred_actions_undone_leave_the_town_as_it_was(
        town: TownFile, reopened: Callable[[], TownFile], seed: int) -> None:
    chance = random.Random(seed)

    def act(town: TownFile) -> tuple[Any, Any]:
        before = dump(town)
        for _ in range(100):
            one_random_action(town, chance)
        return before, dump(town)

    before, after = town.run(act)

    def undo_all(town: TownFile) -> Any:
        while journal.undo(town):
            pass
        return dump(town)

    def redo_all(town: TownFile) -> Any:
        while journal.redo(town):
            pass
        return dump(town)

    assert after != before
    town = reopened()
    assert town.run(undo_all) == before
    town = reopened()
    assert town.run(redo_all) == after
    assert town.run(undo_all) == before


def test_typing_in_one_field_is_one_step(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        with town.step("Began", who=WHO) as step:
            filled = worksheets.start(step, "diagnosis", 1, "2026", "short")
        typing = str(uuid4())
        for text in ("M", "Ma", "Mad"):
            with town.step("Answered", who=WHO, continue_step=typing) as step:
                worksheets.set_answer(step, filled, "a", words(text))
        entry, = journal.history(town, "answer", worksheets.answer_id(filled, "a"))
        assert (entry.before, entry.after["value"]) == (None, words("Mad"))
        assert journal.undo(town).changes.worksheets == {filled}
        assert worksheets.answers(town, filled) == {}
        with town.step("Answered", who=WHO, continue_step=typing) as step:
            worksheets.set_answer(step, filled, "a", words("New"))
        assert journal.redo(town) is None
        assert journal.undo_label(town).label == "Answered"

    town.run(work)


def test_another_persons_typing_is_a_step_of_their_own(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        row = add_row(town, "North")
        for who in ("A", "B"):
            with town.step("Changed", who=who, continue_step="same") as step:
                rows.update(step, "neighbourhoods", row, {"note": words(who)})
        assert [e.who for e in journal.history(town, "neighbourhood", row)] == [WHO, "A", "B"]

    town.run(work)


def test_typing_that_ends_where_it_began_leaves_no_step(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        row = add_row(town, "North")
        for text in ("Nort", "Nor", "North"):
            with town.step("Changed", who=WHO, continue_step="same") as step:
                rows.update(step, "neighbourhoods", row, {"name": words(text)})
        assert len(journal.recent_steps(town)) == 2
        assert journal.undo_label(town).label == "Added {name}"

    town.run(work)


def test_a_new_step_ends_the_line_of_redo(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        add_row(town, "North")
        journal.undo(town)
        assert journal.redo_label(town).values == {"name": "North"}
        add_row(town, "South")
        assert journal.redo_label(town) is None
        assert [r.number for r in rows.rows(town, "neighbourhoods")] == [2]

    town.run(work)


def test_making_the_town_cannot_be_undone_but_is_remembered(town: TownFile) -> None:
    assert town.run(journal.undo) is None
    entry, = town.run(lambda t: journal.history(t, "town", t.town_id))
    assert (entry.who, entry.label) == (WHO, "Made the town file")


def test_details_of_the_town_change_and_come_back(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        before = town_reads.details(town)
        with town.step("Changed", who=WHO) as step:
            town_writes.change_details(step, type(before)(before.name, country="SN"))
        assert step.changes.town
        assert town_reads.details(town).country == "SN"
        journal.undo(town)
        assert town_reads.details(town) == before

    town.run(work)


def test_a_deleted_row_comes_back_with_its_number(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        first, second = add_row(town, "North"), add_row(town, "South")
        with town.step("Deleted", who="Mayor") as step:
            rows.delete(step, "neighbourhoods", first)
        entry, = journal.recycle_bin(town)
        assert (entry.who, entry.values["name"]) == ("Mayor", words("North"))
        assert journal.restore_from_bin(town, entry, who=WHO).registers == {"neighbourhoods"}
        assert [(r.id, r.number) for r in rows.rows(town, "neighbourhoods")] == [
            (first, 1), (second, 2)]
        assert journal.recycle_bin(town) == ()
        with pytest.raises(Refusal):
            journal.restore_from_bin(town, entry, who=WHO)

    town.run(work)


def test_a_discarded_worksheet_comes_back_with_the_answers_discarded_with_it(
        town: TownFile) -> None:
    def work(town: TownFile) -> None:
        with town.step("Began", who=WHO) as step:
            filled = worksheets.start(step, "diagnosis", 1, "2026", "short")
            worksheets.set_answer(step, filled, "a", 1)
            worksheets.set_answer(step, filled, "b", 2)
        with town.step("Cleared", who=WHO) as step:
            worksheets.set_answer(step, filled, "b", None)
        with town.step("Discarded", who=WHO) as step:
            worksheets.discard(step, filled)
        entry = next(e for e in journal.recycle_bin(town) if e.table == "filled_worksheet")
        journal.restore_from_bin(town, entry, who=WHO)
        assert worksheets.answers(town, filled) == {"a": 1}

    town.run(work)


def test_a_step_that_raises_leaves_nothing_behind(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        before = dump(town)
        with pytest.raises(ZeroDivisionError), town.step("Added", who=WHO) as step:
            rows.insert(step, "neighbourhoods", {"name": words("North")})
            raise ZeroDivisionError
        assert step.saved_at is None
        assert dump(town) == before
        assert journal.undo_label(town) is None
        assert add_row(town, "South")

    town.run(work)
