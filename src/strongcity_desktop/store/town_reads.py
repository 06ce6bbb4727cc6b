"""Reading what is known about the town itself."""

from uuid import UUID

from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.shape import JOURNALLED, REGISTER_TABLES
from strongcity_desktop.store.town_details import TownDetails
from strongcity_desktop.store.troubles import DamagedTownFile


def details(town: TownFile) -> TownDetails:
    """The town's name, languages and so on. Raises DamagedTownFile when they are gone."""
    found = town.rows("town")
    if len(found) != 1:
        raise DamagedTownFile(town.name)
    try:
        return TownDetails.from_stored(found[0])
    except (ValueError, TypeError, AttributeError) as trouble:
        raise DamagedTownFile(town.name) from trouble


def town_id(town: TownFile) -> str:
    """The id the town was given when its file was made. Raises DamagedTownFile when it is gone."""
    found = town.rows("town", only=("id",))
    try:
        return str(UUID(found[0]["id"]))  # it names a folder of backups: nothing else will do
    except (IndexError, ValueError, TypeError, AttributeError) as trouble:
        raise DamagedTownFile(town.name) from trouble


def row_counts(town: TownFile) -> dict[str, int]:
    """How many rows each register has, by register id."""
    return {register: town.count(table) for register, table in REGISTER_TABLES.items()}


def table_counts(town: TownFile) -> dict[str, int]:
    """How many rows each journalled table has, by table name."""
    return {table: town.count(table) for table in JOURNALLED}


def last_edit(town: TownFile) -> tuple[int, str]:
    """The counter and the moment (UTC, ISO) of the newest step; (0, "") before the first."""
    found = town.rows("journal_step", only=("seq", "at"), order="seq", newest_first=True, most=1)
    return (int(found[0]["seq"]), str(found[0]["at"])) if found else (0, "")
