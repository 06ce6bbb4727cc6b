"""Who is missing, who was not met, and who may stand in a public list."""

from datetime import date

from register_samples import EVERYTHING
from strongcity_desktop.language.marks import Edition
from strongcity_desktop.registers.analysis.stakeholders import (
    groups_unheard,
    not_met_since,
    sectors_missing,
)
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.listing import fields_shown, may_be_listed, rows_shown
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.registers.stakeholder import GROUPS, SECTORS, STAKEHOLDERS

ROWS = (
    Row("a", 1, {"sector": "youth", "groups": ["young_people"], "last_met": "2026-05-02"}),
    Row("b", 2, {"sector": "media", "groups": ["all_residents"], "last_met": "2026-11-02"}),
    Row("c", 3, {"sector": None, "groups": None, "last_met": None, "listed_publicly": True}),
)


def test_sectors_missing_leave_out_those_present_and_other() -> None:
    missing = {sector.key for sector in sectors_missing(ROWS)}
    assert missing == {sector.key for sector in SECTORS} - {"youth", "media", "other"}


def test_who_speaks_for_all_speaks_for_no_group() -> None:
    unheard = {group.key for group in groups_unheard(ROWS)}
    assert unheard == {group.key for group in GROUPS} - {"young_people", "all_residents"}


def test_never_met_comes_first() -> None:
    assert [row.id for row in not_met_since(ROWS, date(2026, 6, 1))] == ["c", "a"]


def test_only_a_yes_lists_a_stakeholder_publicly() -> None:
    assert [may_be_listed(STAKEHOLDERS, row) for row in ROWS] == [False, False, True]
    assert may_be_listed(NEIGHBOURHOODS, Row("n", 1, {}))
    assert rows_shown(STAKEHOLDERS, ROWS, Edition()) == ROWS[2:]
    assert rows_shown(STAKEHOLDERS, ROWS, EVERYTHING) == ROWS


def test_no_contact_stands_in_a_public_edition() -> None:
    shown = {field.key for field in fields_shown(STAKEHOLDERS, Edition())}
    assert "name" in shown
    assert not shown & {"contact_name", "phone", "email", "address", "consent", "note", "trust",
                        "contact_purpose", "consent_date", "listed_publicly", "relation"}
