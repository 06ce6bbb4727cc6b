"""Likely doubles are told by name, e-mail, telephone or near spelling, and by nothing else."""

import pytest

from register_samples import text
from strongcity_desktop.operations.importing.likely_doubles import Known, Told, telling, told_by
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS


def _told(name: str, email: str = "", phone: str = "") -> Told:
    return told_by(STAKEHOLDERS, {"name": text(name), "email": email, "phone": phone})


def test_only_what_tells_a_row_is_read_of_it() -> None:
    assert telling(STAKEHOLDERS) == ("name", "email", "phone")
    assert telling(NEIGHBOURHOODS) == ("name",)


@pytest.mark.parametrize(("there", "asked", "found"), [
    (_told("Harbour club"), _told("harbour  Club"), ("a", "name")),
    (_told("Harbour club"), _told("Harbour clubb"), ("a", "near")),
    (_told("Harbour clubb 7"), _told("Harbour club 7"), ("a", "near")),
    (_told("Harbour club 7"), _told("Harbour club 8"), None),
    (_told("Harbour club 7"), _told("Harbour clubb"), None),
    (_told("One", "ann@example.org"), _told("Two", "Ann@example.org"), ("a", "email")),
    (_told("One", phone="+99 0199 000123"), _told("Two", phone="0199 000 123"), ("a", "phone")),
    (_told("One"), _told("Two"), None),
])
def test_a_row_is_found_by_what_was_asked_for(there: Told, asked: Told,
                                              found: tuple[str, str] | None) -> None:
    known = Known([asked, _told("Quite another 99")])
    known.add("a", there)
    assert known.like(asked) == found
    assert known.like(asked, lambda key: False) is None
