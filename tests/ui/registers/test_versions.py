"""The form of an entry, where each free text can be written in the town's languages."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt

from register_samples import text
from strongcity_desktop.operations.open_town import change_town, describe_town


@pytest.fixture
def desk_of_two(desk: Any) -> Any:
    """The same town, working in English and French."""
    details = desk.town.run(describe_town).details
    desk.town.run(lambda town: change_town(
        town, replace(details, languages=("en", "fr")), "Post"))
    return desk


def pick(form: Any, key: str, language: str) -> None:
    """Choose a language as the keys of the list do."""
    choices = form._bars[key].list
    choices.setFocus()
    choices.setCurrentIndex(choices.findData(language))
    choices.activated.emit(choices.currentIndex())


def named(form: Any, key: str) -> list[str]:
    choices = form._bars[key].list
    return [choices.itemText(place) for place in range(choices.count())]


def bare(words: str) -> str:
    """Without the marks that keep the ways of writing apart."""
    return words.translate({0x2068: None, 0x2069: None})


def test_a_town_of_one_language_sees_no_switch(desk: Any) -> None:
    assert desk.open(entry=True).form._bars == {}


def test_a_version_is_written_and_a_changed_original_leaves_it_behind(desk_of_two: Any) -> None:
    desk = desk_of_two
    form = desk.open(entry=True).form
    name = form._editors["name"]
    pick(form, "name", "fr")
    assert name.text() == "Habitants du port"
    assert bare(name.accessibleName()) == "Name, in Français"
    name.setFocus()
    name.selectAll()
    desk.qtbot.keyClicks(name, "Le port")
    pick(form, "name", "en")
    assert name.text() == "Harbour Residents"
    assert desk.rows()[0].values["name"] == text("Harbour Residents", fr="Le port")
    name.setFocus()
    name.selectAll()
    desk.qtbot.keyClicks(name, "Harbour")
    pick(form, "name", "fr")
    assert desk.rows()[0].values["name"] == {**text("Harbour", fr="Le port"), "outdated": ["fr"]}
    assert [bare(entry) for entry in named(form, "name")] == [
        "English (original)", "Français (out of date)"]
    bar = form._bars["name"]
    assert bar.state.isVisible() and bar.language() == "fr"
    bar.confirm.click()
    assert desk.rows()[0].values["name"] == text("Harbour", fr="Le port")
    assert not bar.state.isVisible() and bar.language() == "fr" and name.hasFocus()


def test_a_new_text_begins_in_the_language_chosen(desk_of_two: Any) -> None:
    desk = desk_of_two
    form = desk.open(entry=True).form
    pick(form, "role", "fr")
    role = form._editors["role"]
    role.setFocus()
    desk.qtbot.keyClicks(role, "Écoute")
    form.flush()
    assert desk.rows()[0].values["role"] == text("Écoute", "fr")
    assert [bare(entry) for entry in named(form, "role")] == ["Français (original)", "English"]


def test_a_translation_of_the_name_may_go_but_not_the_name(desk_of_two: Any) -> None:
    desk = desk_of_two
    form = desk.open(entry=True).form
    name = form._editors["name"]
    name.clear()
    pick(form, "name", "fr")
    assert form._bars["name"].language() == "en" and form._frames["name"].finding()
    assert desk.rows()[0].values["name"] == text("Harbour Residents", fr="Habitants du port")
    name.setText("Harbour Residents")
    pick(form, "name", "fr")
    name.clear()
    form.flush()
    assert desk.rows()[0].values["name"] == text("Harbour Residents")


def test_the_keys_reach_the_list_before_the_text(desk_of_two: Any) -> None:
    desk = desk_of_two
    page = desk.open(entry=True)
    choices = page.form._bars["name"].list
    choices.setFocus()
    desk.qtbot.keyClick(choices, Qt.Key.Key_Tab)
    assert page.focusWidget() is page.form._editors["name"]
    assert bare(choices.accessibleName()) == "Language of Name"
