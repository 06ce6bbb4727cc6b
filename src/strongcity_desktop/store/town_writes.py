"""Writing what is known about the town itself."""

from typing import TYPE_CHECKING

from strongcity_desktop.store.town_details import TownDetails

if TYPE_CHECKING:
    from strongcity_desktop.store.steps import Step


def change_details(step: "Step", details: TownDetails) -> None:
    """Write the details that differ."""
    step.update("town", step.town_id, details.to_stored())
