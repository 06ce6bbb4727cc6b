"""Looking at all that a town file holds, changing nothing."""

from pydantic import ValidationError
from sqlalchemy import select

from strongcity_desktop.store import town_reads
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.readings import readings
from strongcity_desktop.store.schema import refuse_unless_our_shape
from strongcity_desktop.store.steps import ENTRIES, STEPS, table_of
from strongcity_desktop.store.tables import JOURNALLED, FilledWorksheet
from strongcity_desktop.store.troubles import DamagedTownFile


def check_everything(town: TownFile) -> int:
    """SQLite's full check, then every row read and validated; returns how many rows there are.

    Raises DamagedTownFile.
    """
    with town.transaction() as connection:
        found = connection.exec_driver_sql("PRAGMA integrity_check(1)").scalar_one()
        broken_links = connection.exec_driver_sql("PRAGMA foreign_key_check").first()
        if found != "ok" or broken_links is not None:
            raise DamagedTownFile(town.name)
        refuse_unless_our_shape(connection, town.name)
        town_reads.details(town)
        rows = 0
        for model in JOURNALLED.values():
            for row in town.read(select(table_of(model))):
                try:
                    model.model_validate(row)
                except ValidationError as trouble:
                    raise DamagedTownFile(town.name) from trouble
                rows += 1
        for filled in town.read(select(table_of(FilledWorksheet).c.id)):
            readings(town, filled["id"])
        for table in (STEPS, ENTRIES):
            rows += len(town.read(select(table)))
    return rows
