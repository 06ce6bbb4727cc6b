"""Changes in words: before and now, plurals, and texts that are cut where they part."""

from datetime import date
from typing import Any

import pytest

from register_samples import text
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.translator import translator
from strongcity_desktop.registers.adopted_words import (
    adoption_in_words,
    checksum_in_groups,
    vote_in_words,
)
from strongcity_desktop.registers.analysis.changes_since import changes_since
from strongcity_desktop.registers.changes_told import (
    LONGEST,
    ChangesTold,
    FieldTold,
    counts_in_words,
    entries_told,
    money_told,
    shortened,
)
from strongcity_desktop.registers.fields import Row

EN = translator("en")


def plain(words: str) -> str:
    return words.translate({0x2068: None, 0x2069: None, 0xa0: " "})


def version(**values: Any) -> Row:
    return Row("v", 1, {"name": text("Version 1"), "adopted_on": "2027-03-12", **values})


def test_the_vote_in_one_sentence() -> None:
    row = version(votes_for=17, votes_against=2, abstained=1)
    assert plain(adoption_in_words(row, EN)) == (
        "The council adopted “Version 1” on 12 March 2027: 17 for, 2 against and 1 abstained.")
    assert plain(adoption_in_words(version(), EN)) == (
        "The council adopted “Version 1” on 12 March 2027.")
    assert "not written down yet" in adoption_in_words(version(adopted_on=None), EN)
    assert plain(vote_in_words(version(votes_for=0), EN)) == "0 for"


def test_a_checksum_is_read_in_groups_of_four() -> None:
    assert checksum_in_groups("0123456789ab") == "0123 4567 89ab"


def test_each_field_says_before_and_now() -> None:
    then = {"actions": [Row("a", 3, {"name": text("Night bus"), "status": "approved",
                                     "ends_on": "2027-06-30", "lead": ["k"]})],
            "budget_lines": [Row("b", 1, {"name": text("Fuel"), "amount": "1000",
                                          "state": "secured", "year": 2027})]}
    now = {"actions": [Row("a", 3, {"name": text("Night bus"), "status": "under_way",
                                    "ends_on": "2027-12-31", "lead": ["gone"]})],
           "budget_lines": [Row("b", 1, {"name": text("Fuel"), "amount": "1500",
                                         "state": "secured", "year": 2028})]}
    changes = changes_since(then, now, Edition(Audience.INTERNAL))
    action, line = entries_told(changes, EN, {"stakeholders": {"k": "Bus company"}}, "EUR")
    assert (action.name, action.number, action.register) == ("Night bus", 3, "Actions")
    assert FieldTold("Ends", "30 Jun 2027", "31 Dec 2027") in action.fields
    assert FieldTold("State", "Approved", "Under way") in action.fields
    assert any((one.before, one.after) == ("Bus company", "an entry deleted since")
               for one in action.fields)
    assert plain(line.sentence(EN)) == ("Budget lines: “Fuel”. Year: was 2027, is now 2028; "
                                        "Amount: was €1,000, is now €1,500.")
    assert [(one.label, one.before, one.after) for one in money_told(changes, EN, "EUR")] == [
        ("Budget of all actions", "€1,000", "€1,500"), ("Secured", "€1,000", "€1,500")]


def test_a_reader_of_another_language_sees_that_the_original_changed() -> None:
    then = {"goals": [Row("g", 1, {"name": text("Calm", fr="Calme")})]}
    now = {"goals": [Row("g", 1, {"name": text("Peace", fr="Calme")})]}
    (goal,) = entries_told(changes_since(then, now, Edition()), translator("fr"), {}, "")
    assert (goal.fields[0].before, goal.fields[0].after) == ("Calm", "Peace")


def test_long_texts_are_cut_where_they_part() -> None:
    same = "The same words stand here at the beginning of both. " * 5
    before, after = shortened(same + "Then one.", same + "Then the other.")
    assert before.startswith("…") and before.endswith("Then one.")
    assert after.endswith("Then the other.") and len(after) <= LONGEST + 2
    assert shortened("a", "b") == ("a", "b")


@pytest.mark.parametrize(("language", "n"), [(code, n) for code in ("en", "fr", "ar")
                                             for n in (1, 2, 3, 11, 100)])
def test_counts_have_their_plurals(language: str, n: int) -> None:
    t = translator(language)
    row = Row("a", 1, {"name": text("Night bus")})
    now = {"actions": [Row(f"a{one}", one, row.values) for one in range(n)]}
    entries = entries_told(changes_since({}, now, Edition()), t, {}, "")
    told = ChangesTold("v", "Version 1", date(2027, 3, 12), entries, ())
    (counted,) = counts_in_words(told, t)
    assert told.counted("added") == n
    assert counted and "{" not in counted
    if language == "en":
        assert plain(counted) == ("1 new entry" if n == 1 else f"{n} new entries")
