"""Keep the ways in which a register is looked at, by name, with the town: each action one step."""

from strongcity_desktop.language.locale_format import sort_key
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.folding import folded
from strongcity_desktop.registers.view import SavedView
from strongcity_desktop.store.town_file import TownFile

LONGEST_NAME = 80
_TABLE = "saved_view"
_SAVED, _CHANGED = mark("Saved a view of a register"), mark("Changed a view of a register")
_RENAMED, _DELETED = mark("Renamed a view of a register"), mark("Deleted a view of a register")
NO_NAME = mark("Write a name for this view, to find it again.")
TOO_LONG = mark("Write a name of at most {most} characters.")
_TAKEN = mark("A view called “{name}” is there already. Choose another name.")


def views_of(town: TownFile, register_id: str) -> tuple[SavedView, ...]:
    """The views of a register that were saved, by name; what it does not have is left out."""
    declared = register(register_id)
    found = [SavedView.from_json(row["id"], register_id, row["name"], row["view"])
             for row in town.rows(_TABLE, {"register_id": register_id})]
    fitting = [SavedView(one.id, register_id, one.name, one.view.fitting(declared), one.columns,
                         one.widths) for one in found]
    return tuple(sorted(fitting, key=lambda one: (sort_key(one.name), one.id)))


def save_view(town: TownFile, view: SavedView, who: str) -> SavedView:
    """Keep a view: a new one when its id is "", else the one with this id as it is now.

    Raises Refusal when the name is empty, too long, or another view's of the same register.
    """
    name = _checked_name(town, view)
    kept = {"register_id": view.register_id, "name": name, "view": view.to_json()}
    with town.step(_CHANGED if view.id else _SAVED, who=who) as step:
        if view.id:
            step.update(_TABLE, view.id, kept)
            row_id = view.id
        else:
            row_id = step.insert(_TABLE, kept)
    return SavedView(row_id, view.register_id, name, view.view, view.columns, view.widths)


def rename_view(town: TownFile, view: SavedView, name: str, who: str) -> SavedView:
    """Give a view another name. Raises Refusal like `save_view`, or when it is no longer there."""
    renamed = SavedView(view.id, view.register_id, name, view.view, view.columns, view.widths)
    name = _checked_name(town, renamed)
    with town.step(_RENAMED, who=who) as step:
        step.update(_TABLE, view.id, {"name": name})
    return SavedView(view.id, view.register_id, name, view.view, view.columns, view.widths)


def delete_view(town: TownFile, view: SavedView, who: str) -> None:
    """Delete a view; undo brings it back. Raises Refusal when it is no longer there."""
    with town.step(_DELETED, who=who) as step:
        step.delete(_TABLE, view.id)


def _checked_name(town: TownFile, view: SavedView) -> str:
    name = " ".join(view.name.split())
    if not name:
        raise Refusal(NO_NAME)
    if len(name) > LONGEST_NAME:
        raise Refusal(TOO_LONG, most=LONGEST_NAME)
    if any(folded(other.name) == folded(name) and other.id != view.id
           for other in views_of(town, view.register_id)):
        raise Refusal(_TAKEN, name=name)
    return name
