"""What is seen of a register through a view, asked of SQL, is what plain Python sees of it."""

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest

from operations.random_rows import random_values, random_view
from operations.seen_plainly import SeenPlainly
from register_samples import text
from store_samples import DETAILS
from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import Translator, english, translator
from strongcity_desktop.operations.assessed_rows import FACED, lasting
from strongcity_desktop.operations.change_several import change_several
from strongcity_desktop.operations.keep_register import (
    add_row,
    change_row,
    delete_rows,
    move_row,
    names_of_rows,
    rows_of,
)
from strongcity_desktop.operations.see_rows import (
    find_names,
    light_rows,
    names_of,
    rows_at,
    see_rows,
    totals,
)
from strongcity_desktop.operations.undo import undo
from strongcity_desktop.registers.catalogue import REGISTERS, register
from strongcity_desktop.registers.fields import FieldKind
from strongcity_desktop.registers.view import Filter, RowView, Sort
from strongcity_desktop.store import worksheets
from strongcity_desktop.store.town_file import TownFile, create

ROWS, VIEWS = 45, 60
_HELPERS = ("neighbourhoods", "data_sources", "mechanisms")


@pytest.fixture
def town(tmp_path: Path) -> Iterator[TownFile]:
    made = create(tmp_path / "town.strongcity", DETAILS, who="Clerk")
    yield made
    made.close()


def _fill(town: TownFile, random: Random, register_id: str) -> None:
    ids: dict[str, list[str]] = {}
    with town.step("Began", who="") as step:
        worksheets.start(step, "diagnosis", 1, "Diagnosis", "full")
    for id in (*_HELPERS, "challenges", "stakeholders"):
        ids[id] = _add(town, random, id, 4, ids)
    rows = _add(town, random, register_id, ROWS, ids)
    for row_id in random.sample(rows, 6):
        move_row(town, register_id, row_id, random.choice((-3, -1, 1, 4)), "")
    delete_rows(town, register_id, rows[:2], "")


def _add(town: TownFile, random: Random, register_id: str, many: int, ids: dict[str, list[str]]
         ) -> list[str]:
    declared = register(register_id)
    return list(change_several(town, register_id, "", "Filled", adds=[
        random_values(random, declared, ids) for _ in range(many)]).rows_added)


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("register_id", ["stakeholders", "challenges", "risks", "tasks",
                                         "evidence_files"])
def test_every_view_shows_what_plain_python_sees(town: TownFile, register_id: str, language: str
                                                 ) -> None:
    random = Random(f"{register_id} {language}")
    declared, t = register(register_id), translator(language)

    def work(town: TownFile) -> None:
        _fill(town, random, register_id)
        rows = list(rows_of(town, register_id))
        names, named = names_of_rows(town, t), _in_all_languages(town)
        for _ in range(VIEWS):
            view, private = random_view(random, declared, rows), random.random() < 0.5
            plainly = SeenPlainly(declared, rows, t, names, named=named,
                                  private=private)
            seen = see_rows(town, register_id, view, t, private=private)
            assert list(seen.numbers) == plainly.numbers(view), view
            assert seen.of == len(rows)
            if view.group_by:
                assert [(group.value, group.count) for group in seen.groups] \
                    == plainly.groups(view), view
                assert [group.start for group in seen.groups] == _starts(seen.groups)
            told = totals(town, register_id, view, t, [field.key for field in declared.fields],
                          private=private)
            kept = plainly.kept(view)
            for field in declared.fields:
                _compare_total(told[field.key], field.kind, [
                    value for row in kept
                    if (value := row.values.get(field.key)) not in (None, [], {})])
        wanted = [row.number for row in reversed(rows)]
        assert rows_at(town, register_id, [*wanted, 999]) == tuple(reversed(rows))

    town.run(work)


@pytest.mark.parametrize("register_id", ["stakeholders", "challenges", "risks", "tasks"])
def test_rows_never_moved_are_sorted_as_plain_python_sorts_them(town: TownFile, register_id: str
                                                                ) -> None:
    random = Random(register_id)
    declared, t = register(register_id), english()
    few = [field for field in declared.fields if field.kind in (
        FieldKind.SELECT_ONE, FieldKind.RANGE, FieldKind.YES_NO, FieldKind.DATE)]

    def work(town: TownFile) -> None:
        with town.step("Began", who="") as step:
            worksheets.start(step, "diagnosis", 1, "Diagnosis", "full")
        ids = _add(town, random, register_id, 60, {})
        delete_rows(town, register_id, ids[5:9], "")
        undo(town)  # so that some lie behind others in the file
        delete_rows(town, register_id, ids[30:34], "")
        rows = list(rows_of(town, register_id))
        plainly = SeenPlainly(declared, rows, t, names_of_rows(town, t),
                              named=_in_all_languages(town))
        for _ in range(40):
            sorts = tuple(Sort(field.key, random.random() < 0.5)
                          for field in random.sample(few, random.randint(1, min(3, len(few)))))
            first = random.choice(few)
            filters = () if random.random() < 0.5 else (Filter(first.key, "filled", ()),)
            view = RowView(sorts=sorts, filters=filters)
            assert list(see_rows(town, register_id, view, t).numbers) == plainly.numbers(view), view

    town.run(work)


@pytest.mark.parametrize("unfit", ["many", "\x1f", "3.5", b"\xff"])
def test_a_level_that_is_none_is_sorted_all_the_same(town: TownFile, unfit: Any) -> None:
    def work(town: TownFile) -> None:
        ids = _named(town, "A", "B", "C", influence=2)
        with town.transaction():
            town.raw.execute("UPDATE stakeholder SET influence = ? WHERE id = ?", (unfit, ids[0]))
        for sorts in ((Sort("influence"),), (Sort("sector"), Sort("influence"))):
            numbers = see_rows(town, "stakeholders", RowView(sorts=sorts), english()).numbers
            assert list(numbers) == [2, 3, 1]

    town.run(work)


def _in_all_languages(town: TownFile) -> dict[str, list[str]]:
    return {row.id: list(row.values["name"]["texts"].values())
            for id in REGISTERS for row in rows_of(town, id)}


def _starts(groups: Any) -> list[int]:
    return [sum(group.count for group in groups[:place]) for place in range(len(groups))]


def _compare_total(told: Any, kind: FieldKind, values: list[Any]) -> None:
    assert told.filled == len(values)
    if not values or kind not in (FieldKind.INTEGER, FieldKind.AMOUNT, FieldKind.RANGE,
                                  FieldKind.YES_NO, FieldKind.DATE):
        assert (told.sum, told.mean, told.least, told.most) == (None,) * 4
        return
    if kind is FieldKind.AMOUNT:
        values = [Decimal(value) for value in values]
    if kind in (FieldKind.INTEGER, FieldKind.AMOUNT, FieldKind.YES_NO):
        assert told.sum == sum(values)
    if kind is not FieldKind.YES_NO:
        assert (told.least, told.most) == (min(values), max(values))
    if kind in (FieldKind.INTEGER, FieldKind.RANGE):
        assert told.mean == pytest.approx(sum(values) / len(values))


def _named(town: TownFile, *names: str, **values: Any) -> list[str]:
    return [add_row(town, "stakeholders", {"name": text(name), **values}, "").row.id
            for name in names]


def _seen(town: TownFile, view: RowView, t: Translator | None = None) -> list[str]:
    numbers = see_rows(town, "stakeholders", view, t or english()).numbers
    return [row.values["name"]["texts"]["en"]
            for row in rows_at(town, "stakeholders", numbers)]


def test_names_stand_in_the_order_of_the_language_that_reads_them(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        _named(town, "zebra", "Élan", "apple", "Apple")
        change_row(town, "stakeholders", _named(town, "middle")[0],
                   {"name": text("middle", fr="aaa")}, "")
        by_name = RowView(sorts=(Sort("name"),))
        assert _seen(town, by_name) == ["apple", "Apple", "Élan", "middle", "zebra"]
        assert _seen(town, by_name, translator("fr")) == [
            "middle", "apple", "Apple", "Élan", "zebra"]
        move_row(town, "stakeholders", rows_of(town, "stakeholders")[3].id, -1, "")
        assert _seen(town, by_name) == ["Apple", "apple", "Élan", "middle", "zebra"]
        assert _seen(town, RowView(sorts=(Sort("name", descending=True),))) == [
            "zebra", "middle", "Élan", "Apple", "apple"]

    town.run(work)


def test_contacts_are_searched_only_where_they_are_shown(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        _named(town, "Clinic", contact_name="Ada Lovelock", note=text("quarrel"), phone="01 99-77")
        t = english()
        for typed in ("lovelock", "quarrel", "019977"):
            view = RowView(search=typed)
            assert not see_rows(town, "stakeholders", view, t).numbers
            assert see_rows(town, "stakeholders", view, t, private=True).numbers

    town.run(work)


def test_a_search_finds_by_choices_numbers_and_linked_rows(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        school, club = _named(town, "North school", "Rowing club")
        change_row(town, "stakeholders", club, {"sector": "sport", "groups": ["women"]}, "")
        add_row(town, "tasks", {"name": text("Invite"), "stakeholders": [school]}, "")
        add_row(town, "tasks", {"name": text("Call"), "stakeholders": [club, school]}, "")
        for typed in ("sport", "WOMEN", "rowing women", "2"):
            assert _seen(town, RowView(search=typed)) == ["Rowing club"]
        assert list(see_rows(town, "tasks", RowView(search="rowing"), english()).numbers) == [2]
        assert list(see_rows(town, "tasks", RowView(search="school"), english()).numbers) == [1, 2]

    town.run(work)


def test_a_challenge_is_seen_as_each_assessment_judges_it(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        with town.step("Began", who="") as step:
            first = worksheets.start(step, "diagnosis", 1, "First", "full")
        row_id = add_row(town, "challenges", {"name": text("Rumours"), "likelihood": 2,
                                              "impact": 2}, "").row.id
        with town.step("Began", who="") as step:
            second = worksheets.start(step, "diagnosis", 1, "Second", "full")
            worksheets.set_answer(step, second, FACED, [row_id])
        change_row(town, "challenges", row_id, {"likelihood": 5, "impact": 5}, "",
                   assessment=second)
        high = RowView(filters=(Filter("score", "at_least", (20,)),))
        t = english()
        assert list(see_rows(town, "challenges", high, t).numbers) == [1]
        assert not see_rows(town, "challenges", high, t, assessment=first).numbers
        assert rows_at(town, "challenges", [1], assessment=first)[0].values["score"] == 4
        assert rows_at(town, "challenges", [1])[0].values["score"] == 25
        assert light_rows(town, "challenges", ["score"])[0].values == {"score": 25}
        with pytest.raises(Refusal):
            see_rows(town, "challenges", high, t, assessment="gone")

    town.run(work)


def test_names_are_found_the_best_first(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        _named(town, "Old market traders", "Market", "Super-market", "Market women", "Clinic",
               role=text("market"))
        found = find_names(town, "stakeholders", "market", english())
        assert [name for _, name in found] == [
            "Market", "Market women", "Old market traders", "Super-market"]
        assert [name for _, name in find_names(town, "stakeholders", "", english(), most=2)] == [
            "Clinic", "Market"]
        ids = [row_id for row_id, _ in found[:2]]
        assert names_of(town, {"stakeholders": [*ids, "gone"]}, english()) == {
            "stakeholders": dict(found[:2])}

    town.run(work)


def test_light_rows_come_in_parts_with_the_fields_named(town: TownFile) -> None:
    def work(town: TownFile) -> None:
        _named(town, "A", "B", "C", sector="sport")
        first = light_rows(town, "stakeholders", ["sector"], most=2)
        then = light_rows(town, "stakeholders", ["sector"], after=first[-1].number, most=2)
        assert [row.number for row in (*first, *then)] == [1, 2, 3]
        assert {str(row.values) for row in first} == {"{'sector': 'sport'}"}
        with pytest.raises(KeyError):
            light_rows(town, "stakeholders", ["sector; DROP"])

    town.run(work)


@pytest.mark.parametrize("register_id", list(REGISTERS))
def test_a_stored_value_of_an_unfit_shape_stops_no_view(town: TownFile, register_id: str) -> None:
    declared = register(register_id)

    def work(town: TownFile) -> None:
        with town.step("Added", who="") as step:
            for name in ({"texts": "none"}, {"original": "en", "texts": {"en": "Fine"}}):
                step.insert(_table(register_id), lasting(declared, {"name": name}))
        for field in declared.fields:
            view = RowView(sorts=(Sort(field.key),), group_by=field.key, search="i")
            seen = see_rows(town, register_id, view.fitting(declared), english())
            assert list(seen.numbers)[:1] == [2]

    if not (declared.is_assessed or declared.works_out):
        town.run(work)


def _table(register_id: str) -> str:
    from strongcity_desktop.store.shape import REGISTER_TABLES

    return REGISTER_TABLES[register_id]
