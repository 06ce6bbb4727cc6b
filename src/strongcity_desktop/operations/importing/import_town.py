"""A whole town in JSON on its way in: registers, worksheets and all that stands beside them."""

from collections.abc import Mapping
from typing import Any

from strongcity_desktop.exchange.json_bundle import read_register
from strongcity_desktop.language.marks import Audience
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.operations.importing.import_beside import plan_beside
from strongcity_desktop.operations.importing.import_carried import CarriedRows
from strongcity_desktop.operations.importing.import_contents import plan_contents
from strongcity_desktop.operations.importing.import_details import plan_details
from strongcity_desktop.operations.importing.import_plan import Plan, plan_rows
from strongcity_desktop.operations.importing.import_standing import plan_standing
from strongcity_desktop.operations.importing.import_worksheets import plan_worksheets
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.wording import title
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.rows import rows
from strongcity_desktop.store.town_file import TownFile

_CARRIES_ALL = 2
"""From this version of the shape on, a file tells of the town all that there is."""
_REGISTER_LEFT = mark("The part “{part}” was left out: this version of the app has no such "
                      "register.")


def plan_town(plan: Plan, town: TownFile, bundle: Mapping[str, Any], t: Translator, *,
              only: Register | None = None) -> None:
    """Add everything that the file holds to the plan, or the rows of one register alone."""
    carries_all = bundle["version"] >= _CARRIES_ALL and only is None
    language = town_reads.details(town).language
    if carries_all:
        plan_details(plan, town, bundle.get("town", {}), t)
    for id, given in bundle.get("registers", {}).items():
        if id not in REGISTERS:
            plan.notes.append(Refusal(_REGISTER_LEFT, part=str(id)[:80]))
        elif only is None or only.id == id:
            wanted = REGISTERS[id]
            plan_rows(plan, town, wanted, read_register(wanted, given, with_files=carries_all),
                      language, title(t, wanted), t,
                      carried=CarriedRows(town, wanted, reorders=True) if carries_all else None)
    if only is not None:
        return
    if carries_all:
        plan_rest(plan, town, bundle, t)
        plan_contents(plan, town, bundle, t)
    else:
        _plan_worksheets(plan, town, bundle)


def plan_rest(plan: Plan, town: TownFile, bundle: Mapping[str, Any], t: Translator) -> None:
    """Add what stands beside the registers, once their rows are planned."""
    _plan_worksheets(plan, town, bundle)
    plan_standing(plan, town, bundle, t)
    plan_beside(plan, town, bundle, t)


def _plan_worksheets(plan: Plan, town: TownFile, bundle: Mapping[str, Any]) -> None:
    named = {row.id for row in rows(town, CHALLENGES.id)} | plan.new_rows.get(
        CHALLENGES.id, {}).keys()
    plan_worksheets(plan, town, bundle.get("worksheets", []), named, is_partial=_is_partial(bundle))


def _is_partial(bundle: Mapping[str, Any]) -> bool:
    """Whether the file leaves out fields that the town may have."""
    return bundle.get("edition") == Audience.PUBLIC.value or bool(bundle.get("left_out"))
