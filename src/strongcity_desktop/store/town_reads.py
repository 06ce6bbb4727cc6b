"""Reading what is known about the town itself."""

from uuid import UUID

from sqlalchemy import func, select

from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.steps import table_of
from strongcity_desktop.store.tables import JOURNALLED, REGISTER_TABLES, JournalStep, Town
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.troubles import DamagedTownFile


def details(town: TownFile) -> TownDetails:
    """The town's name, languages and so on. Raises DamagedTownFile when they are gone."""
    found = town.read(select(table_of(Town)))
    if len(found) != 1:
        raise DamagedTownFile(town.name)
    try:
        return TownDetails.from_stored(found[0])
    except (ValueError, TypeError, AttributeError) as trouble:
        raise DamagedTownFile(town.name) from trouble


def town_id(town: TownFile) -> str:
    """The id the town was given when its file was made. Raises DamagedTownFile when it is gone."""
    found = town.read(select(table_of(Town).c.id))
    try:
        return str(UUID(found[0]["id"]))  # it names a folder of backups: nothing else will do
    except (IndexError, ValueError, TypeError, AttributeError) as trouble:
        raise DamagedTownFile(town.name) from trouble


def row_counts(town: TownFile) -> dict[str, int]:
    """How many rows each register has, by register id."""
    return {register: _count(town, table) for register, table in REGISTER_TABLES.items()}


def table_counts(town: TownFile) -> dict[str, int]:
    """How many rows each journalled table has, by table name."""
    return {table: _count(town, table) for table in JOURNALLED}


def last_edit(town: TownFile) -> tuple[int, str]:
    """The counter and the moment (UTC, ISO) of the newest step; (0, "") before the first."""
    steps = table_of(JournalStep)
    found = town.read(select(steps.c.seq, steps.c.at).order_by(steps.c.seq.desc()).limit(1))
    return (int(found[0]["seq"]), str(found[0]["at"])) if found else (0, "")


def _count(town: TownFile, table: str) -> int:
    counted = select(func.count().label("rows")).select_from(table_of(JOURNALLED[table]))
    return int(town.read(counted)[0]["rows"])
