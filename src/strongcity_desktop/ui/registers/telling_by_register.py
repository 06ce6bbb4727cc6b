"""Which panel tells about which register."""

from collections.abc import Callable

from strongcity_desktop.registers.fields import Register
from strongcity_desktop.ui.registers import tellings
from strongcity_desktop.ui.registers.decision_telling import decisions_told
from strongcity_desktop.ui.registers.definition_telling import definitions_told
from strongcity_desktop.ui.registers.goal_telling import goals_told
from strongcity_desktop.ui.registers.resource_telling import resources_told
from strongcity_desktop.ui.registers.risk_telling import risks_told
from strongcity_desktop.ui.registers.task_telling import tasks_told
from strongcity_desktop.ui.registers.tellings import Asked, Telling
from strongcity_desktop.ui.stakeholders.telling import voices_missing

_OWN: dict[str, Callable[[Asked], Telling]] = {
    "tasks": tasks_told, "risks": risks_told, "resources": resources_told,
    "stakeholders": voices_missing, "goals": goals_told, "definitions": definitions_told,
    "decisions": decisions_told}


def telling_of(register: Register) -> Callable[[Asked], Telling] | None:
    """What tells about a register; None where nothing does."""
    return _OWN.get(register.id) or tellings.telling_of(register)
