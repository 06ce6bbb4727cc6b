"""Columns of strangers' sheets: orders of days, words that are no choice, corrections."""

import pytest

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.column_reading import (
    ColumnHints,
    DayOrder,
    guess_day_order,
    reader_of,
    share_known,
    unknown_words,
)
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.task import TASKS

EN, FR = translator("en"), translator("fr")
SECTOR, GROUPS = STAKEHOLDERS.field("sector"), STAKEHOLDERS.field("groups")
LAST_MET, INFLUENCE = STAKEHOLDERS.field("last_met"), STAKEHOLDERS.field("influence")


@pytest.mark.parametrize(("typed", "order", "day"), [
    ("12/03/2025", "day_month", "2025-03-12"), ("12/03/2025", "month_day", "2025-12-03"),
    ("12.3.25", "day_month", "2025-03-12"), ("2025-03-12", "month_day", "2025-03-12"),
    ("2025-03-12 00:00:00", "day_month", "2025-03-12"), ("3 mars 2025", "day_month", "2025-03-03"),
    ("12/03/2025 14:30", "month_day", "2025-12-03"), ("٠٣/٠٤/٢٠٢٥", "month_day", "2025-03-04"),
    ("9 فبراير 2026", "day_month", "2026-02-09"), ("9 Feb 2026", "month_day", "2026-02-09"),
    ("-", "day_month", None), (" ", "day_month", None),
])
def test_days(typed: str, order: DayOrder, day: str | None) -> None:
    assert reader_of(STAKEHOLDERS, LAST_MET, FR, ColumnHints(day_order=order))(typed) == day


@pytest.mark.parametrize(("cells", "order", "proven"), [
    (["01/02/2025", "31/12/2024"], "day_month", True),
    (["01/02/2025", "12/31/2024"], "month_day", True), (["01/02/2025"], "day_month", False),
    (["2025-01-31", "soon"], "day_month", False), ([], "day_month", False),
])
def test_the_order_of_days_is_guessed(cells: list[str], order: str, proven: bool) -> None:
    assert guess_day_order(cells) == (order, proven)


def test_a_wrong_day_is_refused_each_time() -> None:
    read = reader_of(STAKEHOLDERS, LAST_MET, EN, ColumnHints())
    for _ in range(2):
        with pytest.raises(Refusal, match="calendar"):
            read("31/02/2025")


def test_unknown_words_are_counted_and_guessed() -> None:
    cells = ["Media", "Société civle", "société CIVLE", "civil society ", "astrology", "-", ""]
    found = unknown_words(STAKEHOLDERS, SECTOR, cells, EN)
    assert [(word.typed, word.count, word.guess) for word in found] == [
        ("Société civle", 2, "civil_society"), ("astrology", 1, None)]


def test_words_of_several_choices_are_corrected_one_by_one() -> None:
    cells = ["Women; Jeunnes", "women, Martians"]
    found = {word.key: word.guess for word in unknown_words(STAKEHOLDERS, GROUPS, cells, FR)}
    assert set(found) == {"jeunnes", "martians"}
    read = reader_of(STAKEHOLDERS, GROUPS, FR,
                     ColumnHints({"jeunnes": "young_people", "martians": ""}))
    assert read("Women; Jeunnes") == ["women", "young_people"]
    assert read("women, Martians") == ["women"]
    assert read("Martians") is None


def test_a_level_is_corrected() -> None:
    read = reader_of(STAKEHOLDERS, INFLUENCE, EN, ColumnHints({"strong": "4", "9": ""}))
    assert (read("strong"), read("9"), read("3"), read("High")) == (4, None, 3, 4)
    with pytest.raises(Refusal):
        read("much")


def test_rows_of_other_registers_are_corrected_by_name() -> None:
    field, names = TASKS.field("stakeholders"), {"id-1": frozenset({"Radio Valmora"}),
                                                 "id-2": frozenset({"Club; of the port"})}
    (word,) = unknown_words(TASKS, field, ["Radio Valmorra", "Club; of the port"], EN,
                            row_names=names)
    assert (word.typed, word.guess) == ("Radio Valmorra", "id-1")
    read = reader_of(TASKS, field, EN, ColumnHints({"radio valmorra": "id-1"}), row_names=names)
    assert read("Radio Valmorra") == ["id-1"] and read("Club; of the port") == ["id-2"]


def test_the_share_of_known_choices() -> None:
    assert share_known(STAKEHOLDERS, SECTOR, ["Media", "média", "x", ""]) == pytest.approx(2 / 3)
    assert share_known(STAKEHOLDERS, SECTOR, []) == 0
