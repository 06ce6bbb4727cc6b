"""Only the rows that something asked for, until everything is wanted again."""

import pytest
from PySide6.QtWidgets import QAbstractButton

from register_samples import text
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.keep_register import add_row
from strongcity_desktop.operations.plan_to_mend import check_plan
from strongcity_desktop.ui.places import PLACES
from ui.registers.conftest import Desk

WISH = "Give a start value to 2 indicators"


def shown(desk: Desk) -> list[str]:
    desk.settle()
    page = desk.page
    return [row.id for row in page.model.first_rows(50)]


def test_only_these_are_shown_with_what_was_asked_of_them(desk: Desk) -> None:
    rows = desk.rows()
    wanted = sorted(row.id for row in rows[1:])
    page = desk.open(these=wanted, asked=WISH)
    assert sorted(shown(desk)) == wanted
    assert page.parts.asked.isVisible() and page.parts.asked.text() == WISH
    assert page.head.count.text().startswith("3")  # all that there are
    assert page.arguments()["these"] == wanted and page.arguments()["asked"] == WISH

    button = next(one for one in page.parts.asked.findChildren(QAbstractButton))
    button.click()
    assert sorted(shown(desk)) == sorted(row.id for row in rows)
    assert not page.parts.asked.isVisible() and page.arguments()["these"] == []


def test_filters_of_last_time_hide_none_of_them_and_stay_as_they_were(desk: Desk) -> None:
    page = desk.open()
    settings = page.context.settings
    page.rows.show_view(filters=())
    settings.views["stakeholders"] = {"filters": [
        {"key": "sector", "op": "one_of", "values": ["business"]}]}
    kept = dict(settings.views)
    again = type(page)(page.context, "stakeholders", these=[row.id for row in desk.rows()])
    desk.qtbot.addWidget(again)
    desk.qtbot.waitUntil(lambda: again.facts is not None)
    desk.page = again
    assert len(shown(desk)) == 3
    again.leave()
    assert settings.views == kept


def test_a_search_goes_on_within_them(desk: Desk) -> None:
    wanted = [row.id for row in desk.rows()[1:]]
    page = desk.open(these=wanted, asked=WISH)
    page.rows.show_view(search="Harbour")
    assert shown(desk) == []
    page.rows.show_view(search="Market")
    assert shown(desk) == [wanted[0]]


def test_one_that_was_deleted_since_leaves_the_others(desk: Desk) -> None:
    wanted = desk.rows()[0].id
    desk.open(these=[wanted, "gone"], asked=WISH)
    assert shown(desk) == [wanted]


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_what_the_plan_asks_for_opens_the_very_rows(desk: Desk, language: str) -> None:
    desk.town.run(lambda town: add_row(town, "actions", {"name": text("Night bus")}, "Clerk"))
    given = desk.town.run(lambda town: add_row(
        town, "actions", {"name": text("Garden"), "checked_on": "2026-01-01",
                          "responsible": text("Clerk")}, "Clerk")).row.id
    for name in ("Riders", "Visits"):
        desk.town.run(lambda town, n=name: add_row(town, "indicators", {"name": text(n)}, "Clerk"))
    t = translator(language)
    asked = {one.key: one for one in desk.town.run(
        lambda town: check_plan(town, language, t, is_public=True)).to_mend}
    assert {"start", "lead", "indicator", "harm"} <= set(asked)
    for key in ("start", "lead", "indicator", "harm"):
        one = asked[key]
        assert one.place in PLACES
        register = "actions" if one.place == "actions" else one.arguments["register_id"]
        given_now = {name: value for name, value in one.arguments.items()
                     if name != "register_id"}
        desk.open(register, language=language, **given_now)
        assert set(shown(desk)) == set(one.arguments["these"])
        assert desk.page.parts.asked.text() == one.sentence
    assert given not in asked["harm"].arguments["these"]
    assert given in asked["indicator"].arguments["these"]
