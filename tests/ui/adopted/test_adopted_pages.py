"""The pages that adopt the plan and show its versions, as people see and work them."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from register_samples import text
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import translator
from strongcity_desktop.operations.adopt_plan import AdoptionDetails, adopt
from strongcity_desktop.operations.check_adopted import check_adopted
from strongcity_desktop.operations.council_papers import PAPERS
from strongcity_desktop.operations.fill_worksheet import answer, start_worksheet
from strongcity_desktop.operations.keep_register import add_row, change_row, rows_of
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.operations.settings import Settings
from strongcity_desktop.store import files
from strongcity_desktop.ui.adopted import deleting
from strongcity_desktop.ui.adopted.adopt_page import AdoptPage
from strongcity_desktop.ui.adopted.facts import in_order, paper_in_words
from strongcity_desktop.ui.adopted.page import AdoptedPage
from strongcity_desktop.ui.background import Background
from strongcity_desktop.ui.context import Context
from strongcity_desktop.ui.page import Page
from strongcity_desktop.ui.parts.button import SecondButton, WrappingLink
from strongcity_desktop.ui.registers.page import RegisterPage
from strongcity_desktop.ui.speech import speak
from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.look import Look
from ui.accessibility import focusable_without_name


@dataclass
class Desk:
    """A small town, and pages on it; where they asked to go, and what they said."""

    qtbot: QtBot
    app: QApplication
    town: TownFile
    background: Background
    went: list[tuple[str, dict[str, Any]]] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def open(self, kind: type[Page], language: str = "en", **arguments: Any) -> Any:
        t = translator(language)
        speak(t)
        wear(self.app, Look("light", 1.0, t.direction, language))
        context = Context(t, Settings(language=language), self.background, self.town)
        context.toast = lambda words, *_: self.said.append(words)
        page = kind(context, **arguments)
        page.go.connect(lambda place, given: self.went.append((place, given)))
        self.qtbot.addWidget(page)
        page.resize(1158, 720)
        page.show()
        self.settle()
        return page

    def settle(self) -> None:
        self.qtbot.waitUntil(lambda: not self.background.is_busy, timeout=30_000)

    def adopt(self, name: str, **details: Any) -> None:
        self.town.run(lambda t: adopt(t, AdoptionDetails(name, languages=("en",), **details),
                                      "Clerk"))


@pytest.fixture
def desk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    details = TownDetails(name=LocalText.of("Oakbridge", "en"), language="en", languages=("en",),
                          currency="EUR")
    town = create_town(tmp_path / "Oakbridge.strongcity", details, "Clerk")
    town.run(lambda t: add_row(t, "actions", {"name": text("Night bus")}, "Clerk"))
    background = Background(town)
    yield Desk(qtbot, qapp, town, background)
    town.when_closing.clear()
    town.close()
    background.close()


def words_on(page: Page) -> str:
    """All that the labels of a page say, without marks of direction."""
    QApplication.processEvents()  # what was put in just now is shown then
    said = " ".join(label.text() for label in page.findChildren(QLabel) if not label.isHidden())
    return said.translate({0x2068: None, 0x2069: None})


def test_before_the_first_version_there_is_one_way_on(desk: Desk) -> None:
    page = desk.open(AdoptedPage)
    assert page.empty is not None and page.empty.button is not None and not page.cards
    page.empty.button.click()
    assert desk.went == [("adopt", {})]


def test_the_empty_list_of_versions_leads_there_too(desk: Desk) -> None:
    page: RegisterPage = desk.open(RegisterPage, register_id="adopted_versions")
    assert page.empty.button is not None
    assert page.empty.button.text() == "Adopt the plan"
    page.empty.button.click()
    assert desk.went == [("adopt", {})] and not desk.town.run(
        lambda t: rows_of(t, "adopted_versions"))


def test_a_version_adopted_on_paper_is_added_to_the_empty_list(desk: Desk) -> None:
    page: RegisterPage = desk.open(RegisterPage, register_id="adopted_versions")
    (add,) = (button for button in page.empty.findChildren(SecondButton)
              if button.text() == "Add an adopted version")
    add.click()
    (editor,) = page.table.viewport().findChildren(QLineEdit)
    desk.qtbot.keyClicks(editor, "Plan of the last council")
    desk.qtbot.keyClick(editor, Qt.Key.Key_Return)
    desk.settle()
    (row,) = desk.town.run(lambda t: rows_of(t, "adopted_versions"))
    assert "Plan of the last council" in str(row.values["name"]) and not desk.went


def test_the_plan_is_adopted_by_keyboard_and_undone(desk: Desk) -> None:
    page: AdoptPage = desk.open(AdoptPage)
    assert page.adopt_button.accessibleName().translate(
        {0x2068: None, 0x2069: None}) == "Adopt version 1"
    assert page.form.fields["name"].written() == "Version 1"
    page.form.write({"adopted_on": "12 March 2026", "adopted_by": "Town council",
                     "votes_for": "17", "votes_against": "two", "abstained": "1"})
    page.adopt()
    desk.settle()
    assert page.form.frames["votes_against"].finding() and not desk.went
    page.form.write({"votes_against": "2"})
    page.adopt()
    assert not page.adopt_button.isEnabled()
    desk.settle()
    assert desk.went == [("adopted", {})] and "Version 1" in desk.said[0]
    (one,) = desk.town.run(check_adopted)
    assert one.is_whole and one.row.values["adopted_on"] == "2026-03-12"


def test_each_paper_is_named_before_it_is_frozen(desk: Desk) -> None:
    page: AdoptPage = desk.open(AdoptPage)
    said = words_on(page)
    assert "Plan for everyone (English)" in said and "The content: every entry" in said
    assert "side by side" not in said and not page.facing.isVisible()
    page.languages["fr"].setChecked(True)
    page.facing.setChecked(True)
    assert "Plan for everyone, side by side (English, Français)" in words_on(page)
    for choice in page.languages.values():
        choice.setChecked(False)
    assert "Choose at least one language." in words_on(page)
    page.adopt()
    desk.settle()
    assert desk.town.run(check_adopted) == ()


def test_what_the_plan_still_lacks_has_its_links(desk: Desk) -> None:
    page: AdoptPage = desk.open(AdoptPage)
    assert page.facts is not None and page.facts.to_mend
    links = page.to_mend.findChildren(WrappingLink)
    assert [link.accessibleName() for link in links] == [
        one.sentence for one in page.facts.to_mend]
    links[-1].click()
    assert desk.went == [(page.facts.to_mend[-1].place,
                          dict(page.facts.to_mend[-1].arguments))]


def test_a_day_ahead_is_asked_for_again(desk: Desk) -> None:
    page: AdoptPage = desk.open(AdoptPage)
    page.form.write({"adopted_on": "12 March 2126"})
    page.adopt()
    desk.settle()
    assert page.form.frames["adopted_on"].finding() and page.adopt_button.isEnabled()
    page.form.write({"adopted_on": "someday"})
    page.adopt()
    assert "Write the day like this" in page.form.frames["adopted_on"].finding()
    page.form.write({"adopted_on": "12 March 2126"})
    page.adopt()  # the clock may be wrong: said once
    desk.settle()
    assert desk.went == [("adopted", {})]


def test_what_is_typed_stays_when_the_page_is_built_again(desk: Desk) -> None:
    page: AdoptPage = desk.open(AdoptPage)
    page.form.write({"reference": "12/26", "conditions": "Twice a year"})
    page.languages["ar"].setChecked(True)
    again: AdoptPage = desk.open(AdoptPage, "fr", **page.arguments())
    assert again.form.fields["reference"].written() == "12/26"
    assert again.form.fields["conditions"].written() == "Twice a year"
    assert again.languages["ar"].isChecked()


def test_a_version_tells_its_vote_its_state_and_what_changed(desk: Desk) -> None:
    desk.adopt("Version 1", adopted_on=date(2026, 3, 12), votes_for=17, votes_against=2,
               abstained=1)
    page: AdoptedPage = desk.open(AdoptedPage)
    (card,) = page.cards
    said = words_on(page)
    assert "17 for, 2 against and 1 abstained" in said
    assert "Whole: every paper is as the council adopted it." in said
    assert "Nothing in the plan has changed since." in said
    action = desk.town.run(lambda t: rows_of(t, "actions"))[0]
    desk.town.run(lambda t: change_row(t, "actions", action.id,
                                       {"name": text("Night tram")}, "Clerk"))
    page.read()
    desk.settle()
    (card,) = page.cards
    assert card.changes is not None
    assert "was Night bus, is now Night tram" in words_on(page)
    card.changes.links[0].click()
    assert desk.went[-1] == ("action", {"row_id": action.id})


def test_an_earlier_version_tells_its_changes_when_asked(desk: Desk) -> None:
    desk.adopt("Version 1", adopted_on=date(2026, 1, 12))
    desk.town.run(lambda t: add_row(t, "goals", {"name": text("Calm")}, "Clerk"))
    desk.adopt("Version 2", adopted_on=date(2026, 3, 12))
    page: AdoptedPage = desk.open(AdoptedPage)
    newest, earlier = page.cards
    assert newest.changes is not None and earlier.changes is None
    earlier.ask_button.click()
    desk.settle()
    assert page.cards[1].changes is not None and len(page.cards[1].changes.links) == 1
    assert page.arguments()["asked"] == page.cards[1].facts.row.id


def test_papers_open_from_a_copy_and_are_saved(desk: Desk, tmp_path: Path,
                                               monkeypatch: pytest.MonkeyPatch) -> None:
    desk.adopt("Version 1")
    page: AdoptedPage = desk.open(AdoptedPage)
    papers = page.cards[0].papers
    assert papers is not None
    opened: list[Path] = []

    def show(url: Any) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", show)
    papers.open("plan-en-public.pdf")
    desk.settle()
    assert opened[0].read_bytes().startswith(b"%PDF")
    papers.save("plan-en-public.pdf", tmp_path / "saved.pdf")
    desk.settle()
    assert (tmp_path / "saved.pdf").read_bytes() == opened[0].read_bytes()


def test_a_damaged_version_says_so(desk: Desk) -> None:
    desk.adopt("Version 1")
    (one,) = desk.town.run(check_adopted)
    wanted = one.row.values["frozen"]["hash"]

    def spoil(town: TownFile) -> None:
        content = bytearray(b"".join(files.pieces(town.raw, wanted)))
        content[content.index(b"%PDF") + 3000] ^= 1
        with town.transaction():
            town.raw.execute("UPDATE stored_file SET content = ? WHERE hash = ?",
                             (bytes(content), wanted))

    desk.town.run(spoil)
    said = words_on(desk.open(AdoptedPage))
    assert "was changed after the adoption." in said and "A backup from before" in said
    assert "Whole:" not in said


def test_deleting_asks_and_names_what_goes(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.adopt("Version 1")
    page: AdoptedPage = desk.open(AdoptedPage)
    asked: list[str] = []

    def answer(yes: bool) -> None:
        monkeypatch.setattr(deleting, "ask",
                            lambda _parent, *words: (asked.append(words[0]), yes)[1])

    answer(False)
    page.cards[0].delete_button.click()
    desk.settle()
    assert "Version 1" in asked[0] and len(desk.town.run(check_adopted)) == 1
    answer(True)
    page.cards[0].delete_button.click()
    desk.settle()
    assert desk.town.run(check_adopted) == () and page.empty is not None


def test_in_the_list_of_its_register_a_version_is_asked_about_too(
        desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.adopt("Version 1")
    page: RegisterPage = desk.open(RegisterPage, register_id="adopted_versions")
    desk.qtbot.waitUntil(lambda: bool(page.model.first_rows(1)))
    asked: list[str] = []
    for yes in (False, True):
        monkeypatch.setattr(deleting, "ask",
                            lambda _parent, *words, y=yes: (asked.append(words[0]), y)[1])
        page.table.go_to(page.model.first_rows(1)[0].id, 1)
        page.parts.work.delete()
        desk.settle()
        assert "Version 1" in asked[-1]
        assert len(desk.town.run(check_adopted)) == (0 if yes else 1)


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_everything_has_a_name_in_every_language(desk: Desk, language: str) -> None:
    desk.adopt("Version 1", adopted_on=date(2026, 3, 12), votes_for=1)
    for kind in (AdoptedPage, AdoptPage):
        page = desk.open(kind, language)
        assert page.title() and page.crumbs()[-1][0] == page.title()
        assert focusable_without_name(page) == []


def test_what_the_papers_know_stands_in_the_form_before_the_vote(desk: Desk) -> None:
    def write(town: TownFile) -> None:
        begun = start_worksheet(town, PAPERS, who="")
        for key, value in (("body", text("Council of Oakbridge")), ("review_on", "2027-10-14"),
                           ("carried_out_by", text("Town clerk"))):
            answer(town, begun.id, key, value, who="")

    desk.town.run(write)
    form = desk.open(AdoptPage).form.typed()
    assert form["adopted_by"] == "Council of Oakbridge" and form["owner"] == "Town clerk"
    assert form["review_on"] == "14 Oct 2027"
    desk.adopt("Version 1", adopted_on=date.today(), adopted_by="The new council")
    form = desk.open(AdoptPage).form.typed()
    assert form["adopted_by"] == "The new council" and "review_on" not in form


def test_papers_have_plain_names_in_reading_order() -> None:
    t = translator("en")
    names = ["content.json", "council-motion-fr.pdf", "plan-fr-ar-public.pdf",
             "plan-fr-internal.pdf", "plan-fr-public.pdf", "strange.pdf"]
    assert in_order(names)[-1] == "content.json"
    assert in_order(names)[0].startswith("plan-")
    said = [paper_in_words(name, t).translate({0x2068: None, 0x2069: None}) for name in names]
    assert said == ["The content: every entry that the plan tells of",
                    "Draft council motion (Français)",
                    "Plan for everyone, side by side (Français, العربية)",
                    "Plan for council and staff (Français)", "Plan for everyone (Français)",
                    "strange.pdf"]
