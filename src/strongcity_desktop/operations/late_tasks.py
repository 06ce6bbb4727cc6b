"""How many tasks are late: what the side bar shows."""

from strongcity_desktop.registers.analysis.tasks import late_tasks
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.shape import REGISTER_TABLES
from strongcity_desktop.store.town_file import TownFile


def late_tasks_of(town: TownFile) -> int:
    """The open tasks whose day has passed; only two columns are read."""
    rows = town.rows(REGISTER_TABLES["tasks"], only=("status", "due_on"))
    return len(late_tasks((Row("", 0, row) for row in rows), today()))
