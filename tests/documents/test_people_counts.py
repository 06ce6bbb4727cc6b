"""Small counts of people stand in no public print, and no sum gives them away."""

import random
from collections.abc import Mapping, Sequence
from itertools import chain, product
from typing import Any
from uuid import UUID

import pytest

from documents.pdf_text import text_of
from documents.row_sources import INTERNAL, PUBLIC, row, said, source_of
from strongcity_desktop.documents.answer_blocks import answer_blocks
from strongcity_desktop.documents.blocks import Text
from strongcity_desktop.documents.consultations_list import consultations_list
from strongcity_desktop.documents.data_sources_list import data_sources_list
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.people_counts import (
    TOTAL,
    held_of_consultations,
    held_of_survey,
)
from strongcity_desktop.worksheets.loader import all_worksheets

COLUMNS = ("reached", "reached_women", "reached_men", "reached_young")
Counts = tuple[int | None, int | None, int | None, int | None]


def consultations(*counts: Counts) -> tuple[Row, ...]:
    return tuple(row(number, f"Meeting{number}",
                     **{key: value for key, value in zip(COLUMNS, line, strict=True)
                        if value is not None})
                 for number, line in enumerate(counts, 1))


def marks(rows: Sequence[Row]) -> list[str]:
    """One letter for each cell, line by line, the totals last: s(hown), <, *."""
    held = held_of_consultations(rows)
    letters = {"shown": "s", "small": "<", "second": "*"}
    return ["".join(letters[held.get((one, key), "shown")] for key in COLUMNS)
            for one in (*(each.id for each in rows), TOTAL)]


@pytest.mark.parametrize(("counts", "expected"), [
    ([(40, 20, 20, None), (60, 30, 30, None)], ["ssss", "ssss", "ssss"]),
    # a small one is never alone in its line or column
    ([(23, 20, 3, None), (60, 30, 30, None), (90, 45, 45, None)],
     ["s*<s", "s**s", "ssss", "ssss"]),
    # a small sum of women and men is hidden, and so is another line’s
    ([(3, None, None, None), (617, None, None, None), (90, None, None, None)],
     ["<sss", "ssss", "*sss", "ssss"]),
    # the young are a column of their own
    ([(40, 20, 20, 2), (60, 30, 30, 15), (60, 30, 30, 25)], ["sss<", "sss*", "ssss", "ssss"]),
    ([(2, None, None, None)], ["<sss", "*sss"]),
    # all but three were young
    ([(40, 20, 20, 37), (60, 30, 30, 15), (60, 30, 30, 25)], ["sss*", "ssss", "sss*", "ssss"]),
])
def test_what_is_held_back_of_consultations(counts: list[Counts], expected: list[str]) -> None:
    assert marks(consultations(*counts)) == expected


def possible(printed: Mapping[tuple[str, str], str], rows: Sequence[Row]) -> None:
    """Every count held back in a line or column is held back with another one, or its sum is."""
    held = [(one.id, key) for one in rows for key in COLUMNS
            if printed.get((one.id, key), "shown") != "shown"]
    for row_id, key in held:
        others = [place for place in held if place != (row_id, key)
                  and (place[0] == row_id or place[1] == key)]
        assert others or printed.get((TOTAL, key), "shown") != "shown"


@pytest.mark.parametrize("counts", [
    [(12, 9, 3, 1), (14, 7, 7, 6), (80, 40, 40, 9)],
    [(4, 4, 0, 2), (80, 40, 40, 3), (81, 40, 41, 50)],
    [(7, 4, 3, None), (9, 4, 5, None)],
    [(30, 10, 10, 4), (30, 10, 17, 4), (3, 2, 1, 1), (200, None, None, 60)],
    [(5, 9, 9, 3), (400, 200, 150, 30)],
])
def test_none_is_held_back_alone(counts: list[Counts]) -> None:
    rows = consultations(*counts)
    held = held_of_consultations(rows)
    for one in rows:
        for key in COLUMNS:
            value = one.values.get(key)
            if value is not None and 0 < value < 5:
                assert held[one.id, key] != "shown"
                assert key == "reached" or held[one.id, key] == "small"
    possible(held, rows)


@pytest.mark.parametrize("seed", range(30))
def test_every_count_of_a_consultation_held_back_can_have_two_values(seed: int) -> None:
    """Close to the true counts there is a second set of counts that prints just the same."""
    chance = random.Random(seed)
    true = []
    for _ in range(chance.choice([1, 2, 2])):
        women, men, others = (chance.choice([0, 1, 3, 4, 5, 7, 12]) for _ in range(3))
        true.append((women, men, others, chance.randint(0, women + men + others)))
    held = held_of_consultations(lines_of(true))
    printed = print_of(true, held)
    found: dict[tuple[int, int], set[int]] = {}
    for steps in product((0, 1, -1), repeat=4 * len(true)):
        guess = [tuple(value + step for value, step in zip(line, steps[4 * at:], strict=False))
                 for at, line in enumerate(true)]
        if min(map(min, guess)) >= 0 and all(young <= women + men + others
                                             for women, men, others, young in guess) \
                and print_of(guess, held) == printed:
            for at, (women, men, others, young) in enumerate(guess):
                for place, value in enumerate((women + men + others, women, men, young)):
                    found.setdefault((at, place), set()).add(value)
    for (at, place), values in found.items():
        how = held.get((lines_of(true)[at].id, COLUMNS[place]), "shown")
        value = (sum(true[at][:3]), *true[at][:2], true[at][3])[place]
        assert len(values) > 1 if how != "shown" else not 0 < value < 5, (true, held)


def lines_of(counts: Sequence[tuple[int, ...]]) -> tuple[Row, ...]:
    return consultations(*((women + men + others, women, men, young)
                           for women, men, others, young in counts))


def print_of(counts: Sequence[tuple[int, ...]], held: Mapping[tuple[str, str], str]
             ) -> list[Any]:
    """What a reader sees: counts, of those held back whether they are small, and the totals."""
    rows = lines_of(counts)
    seen: list[Any] = []
    for key in COLUMNS:
        for one in rows:
            value, how = one.values[key], held.get((one.id, key), "shown")
            is_small = 0 < value < 5
            seen.append(value if how == "shown" else
                        value > 0 if key == "reached" and how == "second" else
                        (is_small, value > 0))
        if held.get((TOTAL, key), "shown") == "shown":
            seen.append(sum(one.values[key] for one in rows))
    return seen


@pytest.mark.parametrize(("counts", "left_away", "expected"), [
    ((40, 60), 0, 100), ((40, 60), 1, 60),
    ((711, 4), 0, 715),  # the lists tell this sum, and neither part
    ((4, 711), 1, 0), ((617, 90, 3), 1, 93), ((90, 617, 3), 1, 617), ((3, 90, 617), 1, 0),
    ((4,), 0, 0),
])
def test_a_sum_of_some_consultations_adds_nothing_to_the_lists(
        counts: Sequence[int], left_away: int, expected: int) -> None:
    rows = consultations(*((count, None, None, None) for count in counts))
    for edition, total in ((PUBLIC, expected), (INTERNAL, sum(counts[left_away:]))):
        source = source_of({"consultations": rows}, edition=edition)
        named = source.rows_to_add_up(rows[left_away:])
        assert sum(one.values["reached"] for one in named) == total


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_the_public_list_tells_no_small_number(language: str) -> None:
    rows = consultations((623, 620, 3, 2), (657, 326, 331, 615), (691, 345, 346, 655))
    public = text_of(consultations_list(source_of({"consultations": rows}, language=language)))
    for hidden in ("620", "326", "331", "615"):
        assert hidden not in public
    for shown in ("623", "657", "345", "346", "655", "1,971", "1971", "1 971"):
        assert shown in public or shown.startswith("1")
    if language == "en":
        assert "Meeting1 – – 623 * <5 <5" in public
        assert "Together 1,971 1,291 680 1,272" in public
        assert "<5: fewer than 5 people" in public
        assert "2 numbers under 5" in public
    internal = text_of(consultations_list(
        source_of({"consultations": rows}, language=language, edition=INTERNAL)))
    assert all(hidden in internal for hidden in ("620", "326", "331", "615"))
    assert "<5" not in internal


def test_people_covered_by_a_data_source() -> None:
    rows = [row(1, "Talks", people_covered=4), row(2, "Survey", people_covered=384)]
    public = text_of(data_sources_list(source_of({"data_sources": rows})))
    assert "People covered <5" in public
    assert "People covered 384" in public
    internal = text_of(data_sources_list(source_of({"data_sources": rows}, edition=INTERNAL)))
    assert "People covered 4 " in internal


def survey(*lines: tuple[str, str, int, int]) -> list[dict[str, Any]]:
    """Lines of answer, group, people and out of."""
    return [{"id": str(UUID(int=number)), "asked": said("Do you trust the town hall?"),
             "answer": said(answer), "people": people, "out_of": out_of,
             **({"group": said(group)} if group else {})}
            for number, (answer, group, people, out_of) in enumerate(lines, 1)]


@pytest.mark.parametrize(("lines", "expected"), [
    ([("Yes", "", 60, 100), ("No", "", 40, 100)], "ss"),
    ([("Yes", "", 97, 100), ("No", "", 3, 100)], "*<"),
    ([("Yes", "", 50, 100), ("Partly", "", 47, 100), ("No", "", 3, 100)], "s*<"),
    # everyone minus women would tell of the others
    ([("Yes", "", 60, 100), ("No", "", 40, 100),
      ("Yes", "Women", 58, 70), ("No", "Women", 12, 70)], "ss**"),
])
def test_what_is_held_back_of_a_survey(lines: list[tuple[str, str, int, int]], expected: str
                                       ) -> None:
    items = survey(*lines)
    held = held_of_survey(items)
    letters = {"shown": "s", "small": "<", "second": "*"}
    assert "".join(letters[held[item["id"], "people"]] for item in items) == expected


@pytest.mark.parametrize(("lines", "expected"), [
    # everyone less B and C would tell of A
    ([("Yes", "", 25, 80), ("No", "", 55, 80), ("Yes", "A", 3, 20), ("No", "A", 17, 20),
      ("Yes", "B", 10, 30), ("No", "B", 20, 30), ("Yes", "C", 12, 30), ("No", "C", 18, 30)],
     "ss<*ss**"),
    # the same table taken in twice, and another survey with the same question
    ([("Yes", "", 3, 20), ("No", "", 17, 20)] * 2, "<*<*"),
    ([("Yes", "", 3, 20), ("No", "", 17, 20), ("Yes", "", 30, 50), ("No", "", 20, 50)], "<*ss"),
    # several could be chosen: all but three chose the first
    ([("Food", "", 97, 100), ("Money", "", 40, 100), ("Work", "", 60, 100)], "*ss"),
    # more people than were asked: somebody mistyped
    ([("Yes", "", 30, 20), ("No", "", 3, 20)], "s<"),
])
def test_no_sum_of_a_survey_tells_a_small_count(lines: list[tuple[str, str, int, int]],
                                                expected: str) -> None:
    items = survey(*lines)
    held = held_of_survey(items)
    letters = {"shown": "s", "small": "<", "second": "*"}
    assert "".join(letters[held[item["id"], "people"]] for item in items) == expected


@pytest.mark.parametrize("seed", range(80))
def test_every_count_of_a_group_held_back_can_have_two_values(seed: int) -> None:
    chance = random.Random(seed)
    asked = [chance.randint(6, 15) for _ in range(3)]
    yes = [chance.randint(0, most) for most in asked]
    rest, yes_of_rest = chance.choice([(0, 0), (9, 3), (9, 6)])
    groups = [("", sum(yes) + yes_of_rest, sum(asked) + rest),
              *zip("ABC", yes, asked, strict=True)]
    items = survey(*((answer, group, people if answer == "Yes" else of - people, of)
                     for group, people, of in groups for answer in ("Yes", "No")))
    held = held_of_survey(items)

    def may_be(item: dict[str, Any], people: int) -> bool:
        how = held[item["id"], "people"]
        return people == item["people"] if how == "shown" else how == "second" or 0 < people < 5

    def is_asked(item: dict[str, Any], people: int) -> bool:
        return held[item["id"], "out_of"] != "shown" or people == item["out_of"]

    options = [[(one, other) for one in range(50) for other in range(50) if may_be(first, one)
                and may_be(second, other) and is_asked(first, one + other)]
               for first, second in zip(items[::2], items[1::2], strict=True)]
    found: list[set[int]] = [set() for _ in items]
    for whole, *apart in product(*options):
        if all(everyone >= sum(people)
               for everyone, people in zip(whole, zip(*apart, strict=True), strict=True)):
            for values, people in zip(found, chain(whole, *apart), strict=True):
                values.add(people)
    for item, values in zip(items, found, strict=True):
        assert len(values) > 1 or held[item["id"], "people"] == "shown", (items, item)
        assert not 0 < item["people"] < 5 or held[item["id"], "people"] == "small"


def test_a_survey_is_printed_by_group_without_its_small_numbers() -> None:
    question = all_worksheets()["diagnosis"].question("survey_results")
    items = survey(("Yes", "Women", 661, 664), ("No", "Women", 3, 664), ("Yes", "Men", 512, 812),
                   ("No", "Men", 300, 812))
    texts = []
    for edition in (PUBLIC, INTERNAL):
        source = source_of({}, edition=edition)
        texts.append(text_of(make_pdf([Text("Begin"), *answer_blocks(question, items, source)],
                                      source.setting, "")))
    public, internal = texts
    assert "661" not in public
    assert "Group Yes No People who answered Women * <5 664 Men 512 300 812" in public
    assert "Women 661 3 664 Men 512 300 812" in internal
    assert "2 numbers under 5" not in public  # the chart tells none that the table does not


def test_many_groups_stay_in_lines_and_are_held_back_too() -> None:
    question = all_worksheets()["diagnosis"].question("survey_results")
    items = survey(*((answer, f"Group{number}", people, 700) for number in range(7)
                     for answer, people in (("Yes", 696 + number % 2), ("No", 4 - number % 2))))
    source = source_of({})
    public = text_of(make_pdf([Text("Begin"), *answer_blocks(question, items, source)],
                              source.setting, ""))
    assert "696" not in public
    assert "697" not in public
    assert public.count("<5") >= 7
