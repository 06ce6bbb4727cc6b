"""Looking at all that a town file holds, changing nothing."""

from strongcity_desktop.language.refusal import Refusal
from strongcity_desktop.store import files, town_reads
from strongcity_desktop.store.open_file import TownFile
from strongcity_desktop.store.readings import readings
from strongcity_desktop.store.schema import refuse_unless_our_shape
from strongcity_desktop.store.troubles import DamagedTownFile, told_plainly


def check_everything(town: TownFile) -> int:
    """SQLite's full check, then every row read and validated; returns how many rows there are.

    Raises DamagedTownFile, or Refusal for a file kept in the town whose content is damaged.
    """
    # Imported here: it is what writing loads, and checking is asked for now and then only.
    from pydantic import ValidationError

    from strongcity_desktop.store.tables import JOURNALLED

    with told_plainly(town.name):
        found = town.raw.execute("PRAGMA integrity_check(1)").fetchall()
        broken_links = town.raw.execute("PRAGMA foreign_key_check").fetchall()
        if found != [("ok",)] or broken_links:
            raise DamagedTownFile(town.name)
        refuse_unless_our_shape(town.raw, town.name)
    town_reads.details(town)
    if wrong := files.damaged(town):
        raise _damaged_content(town, wrong)
    rows = 0
    for table, model in JOURNALLED.items():
        for row in town.rows(table):
            try:
                model.model_validate(row)
            except ValidationError as trouble:
                raise DamagedTownFile(town.name) from trouble
            rows += 1
    for filled in town.rows("filled_worksheet", only=("id",)):
        readings(town, filled["id"])
    return rows + sum(len(town.rows(table)) for table in ("journal_step", "journal_entry"))


def _damaged_content(town: TownFile, wrong: frozenset[str]) -> Refusal:
    """Says which file it is, by the first row that names one."""
    named = files.names_of(town, wrong)
    return Refusal(files.CONTENT_DAMAGED, name=named[0] if named else town.name)
