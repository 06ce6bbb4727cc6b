"""Views of a register, saved by name with the town."""

from pathlib import Path

import pytest

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.operations.keep_views import delete_view, rename_view, save_view, views_of
from strongcity_desktop.operations.open_town import create_town, open_town
from strongcity_desktop.operations.undo import redo, undo
from strongcity_desktop.registers.view import Filter, RowView, SavedView, Sort
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.town_file import TownFile

VIEW = RowView("radio", (Filter("influence", "at_least", (2,)),), (Sort("name", True),), "sector")


def wanted(name: str, register_id: str = "stakeholders") -> SavedView:
    return SavedView("", register_id, name, VIEW, ("name", "sector"), {"name": 300})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    file = tmp_path / "valmora.strongcity"
    create_town(file, TownDetails(LocalText.of("Valmora", "en"), language="en"), "Post").close()
    return file


def test_a_view_is_kept_with_the_town_and_undone(path: Path) -> None:
    town = open_town(path)
    kept = town.run(lambda open: save_view(open, wanted("  Those \n who matter "), "Post"))
    town.close()
    town = open_town(path)
    read: TownFile = town
    (found,) = read.run(lambda open: views_of(open, "stakeholders"))
    assert found == kept and found.name == "Those who matter"
    assert (found.view, found.columns, found.widths) == (VIEW, ("name", "sector"), {"name": 300})
    assert read.run(lambda open: views_of(open, "challenges")) == ()
    read.run(lambda open: rename_view(open, kept, "Partners", "Post"))
    read.run(lambda open: delete_view(open, kept, "Post"))
    assert read.run(lambda open: views_of(open, "stakeholders")) == ()
    labels = [note.label for note in iter(lambda: read.run(undo), None) if note is not None]
    assert labels[:3] == ["Deleted a view of a register", "Renamed a view of a register",
                          "Saved a view of a register"]
    read.run(redo)
    assert [one.name for one in read.run(lambda open: views_of(open, "stakeholders"))] == [
        "Those who matter"]
    town.close()


def test_a_saved_view_is_saved_over(path: Path) -> None:
    town = open_town(path)
    kept = town.run(lambda open: save_view(open, wanted("Mine"), "Post"))
    other = SavedView(kept.id, kept.register_id, kept.name, RowView("other"))
    town.run(lambda open: save_view(open, other, "Post"))
    (found,) = town.run(lambda open: views_of(open, "stakeholders"))
    assert found.view == RowView("other")
    town.close()


@pytest.mark.parametrize(("name", "said"), [
    (" ", "Write a name"), ("x" * 81, "at most"), ("MÎNE", "there already")])
def test_a_name_that_does_not_do_is_refused(path: Path, name: str, said: str) -> None:
    town = open_town(path)
    town.run(lambda open: save_view(open, wanted("Mine"), "Post"))
    with pytest.raises(Refusal, match=said):
        town.run(lambda open: save_view(open, wanted(name), "Post"))
    town.run(lambda open: save_view(open, wanted("Mine", "challenges"), "Post"))
    assert len(town.run(lambda open: views_of(open, "stakeholders"))) == 1
    town.close()
