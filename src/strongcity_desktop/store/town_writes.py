"""Writing what is known about the town itself."""

from strongcity_desktop.store.steps import Step
from strongcity_desktop.store.town_details import TownDetails


def change_details(step: Step, details: TownDetails) -> None:
    """Write the details that differ."""
    step.update("town", step.town_id, details.to_stored())
