"""The council adopts the plan, the plan changes, and the next report names each change."""

from datetime import date
from pathlib import Path

from documents.pdf_text import text_of
from journeys.conftest import Start
from journeys.steps import page_of
from register_samples import text
from strongcity_desktop.app import settle
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.operations import back_up, restore
from strongcity_desktop.operations.check_adopted import check_adopted, frozen_paper
from strongcity_desktop.operations.keep_register import add_row, change_row, rows_of
from strongcity_desktop.operations.make_document import DocumentOptions, make_document
from strongcity_desktop.operations.open_town import open_town
from strongcity_desktop.ui.actions.action_page import ActionPage
from strongcity_desktop.ui.adopted.adopt_page import AdoptPage
from strongcity_desktop.ui.adopted.page import AdoptedPage
from strongcity_desktop.ui.documents.page import DocumentsPage

INTERNAL = Edition(Audience.INTERNAL)


def test_from_the_vote_to_the_report_of_what_changed(start: Start, sample_town: Path,
                                                     tmp_path: Path) -> None:
    hands = start("en", sample_town)
    window = hands.window
    town = window.context.town
    assert town is not None
    window.go("adopted", {})
    settle(window)
    empty = page_of(hands, AdoptedPage).empty
    assert empty is not None and empty.button is not None
    empty.button.click()
    settle(window)
    form = page_of(hands, AdoptPage)
    form.form.write({"adopted_on": "12 March 2026", "adopted_by": "Town council",
                     "reference": "12/26", "votes_for": "17", "votes_against": "2",
                     "abstained": "1"})
    for code, choice in form.languages.items():
        choice.setChecked(code == "fr")
    form.adopt_button.click()
    hands.qtbot.waitUntil(lambda: not window.context.background.is_busy, timeout=60_000)
    settle(window)
    (card,) = page_of(hands, AdoptedPage).cards
    assert card.facts.checked.is_whole
    assert card.facts.row.values["adopted_on"] == date(2026, 3, 12).isoformat()

    action = town.run(lambda t: rows_of(t, "actions"))[0]
    town.run(lambda t: change_row(t, "actions", action.id, {"ends_on": "2028-01-31"}, "Clerk"))
    town.run(lambda t: add_row(t, "actions", {"name": text("Night bus to the hill")}, "Clerk"))
    window.go("adopted", {})
    settle(window)
    changes = page_of(hands, AdoptedPage).cards[0].changes
    assert changes is not None and len(changes.links) == 2
    changes.links[0].click()
    settle(window)
    seen = page_of(hands, ActionPage).seen
    assert seen is not None and seen.action.id == action.id

    window.go("adopted", {})
    settle(window)
    page_of(hands, AdoptedPage).print_button.click()
    settle(window)
    assert page_of(hands, DocumentsPage).choices.kind().id == "changes-since-adoption"
    for document in ("changes-since-adoption", "progress-report"):
        printed = text_of(town.run(lambda t, d=document: make_document(
            t, d, DocumentOptions("en", INTERNAL))))
        assert "Night bus to the hill" in printed and "31 Jan 2028" in printed

    frozen = text_of(town.run(lambda t: frozen_paper(t, card.facts.row.id,
                                                     "plan-fr-public.pdf")))
    assert "Night bus" not in frozen  # it is as the council saw it
    kept = town.run(back_up.back_up_now)
    restore.restore_to(kept, tmp_path / "back.strongcity")
    back = open_town(tmp_path / "back.strongcity")
    (version,) = back.run(check_adopted)
    assert version.is_whole
    back.close()
