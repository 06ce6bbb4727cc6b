"""Every register there is, by id."""

from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.registers.action import ACTIONS
from strongcity_desktop.registers.activity import ACTIVITIES
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.agenda_point import AGENDA_POINTS
from strongcity_desktop.registers.budget_line import BUDGET_LINES
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.change_box import CHANGE_BOXES
from strongcity_desktop.registers.consultation import CONSULTATIONS
from strongcity_desktop.registers.data_source import DATA_SOURCES
from strongcity_desktop.registers.decision import DECISIONS
from strongcity_desktop.registers.definition import DEFINITIONS
from strongcity_desktop.registers.engagement import ENGAGEMENTS
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.expense import EXPENSES
from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.finding import FINDINGS
from strongcity_desktop.registers.goal import GOALS
from strongcity_desktop.registers.indicator import INDICATORS
from strongcity_desktop.registers.indicator_reading import READINGS
from strongcity_desktop.registers.lesson import LESSONS
from strongcity_desktop.registers.mechanism import MECHANISMS
from strongcity_desktop.registers.meeting import MEETINGS
from strongcity_desktop.registers.message import MESSAGES
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.registers.period import PERIODS
from strongcity_desktop.registers.plan_section import PLAN_SECTIONS
from strongcity_desktop.registers.progress_note import PROGRESS_NOTES
from strongcity_desktop.registers.resource import RESOURCES
from strongcity_desktop.registers.risk import RISKS
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS
from strongcity_desktop.registers.story import STORIES
from strongcity_desktop.registers.task import TASKS
from strongcity_desktop.registers.training import TRAININGS
from strongcity_desktop.registers.training_need import TRAINING_NEEDS

REGISTERS: dict[str, Register] = {
    register.id: register for register in (
        NEIGHBOURHOODS, CHALLENGES, DATA_SOURCES, MECHANISMS, CONSULTATIONS, STAKEHOLDERS,
        ENGAGEMENTS, TASKS, RISKS, EVIDENCE_FILES, GOALS, DEFINITIONS, RESOURCES, MEETINGS,
        AGENDA_POINTS, DECISIONS, FINDINGS, ACTIONS, ACTIVITIES, BUDGET_LINES, EXPENSES,
        PROGRESS_NOTES, INDICATORS, PERIODS, READINGS, CHANGE_BOXES, STORIES, LESSONS, MESSAGES,
        TRAINING_NEEDS, TRAININGS, PLAN_SECTIONS, ADOPTED_VERSIONS)
}
_NO_REGISTER = mark("There is no register “{register}”. There are: {registers}.")


def register(register_id: str) -> Register:
    """The register with this id. Raises Refusal that names those there are."""
    try:
        return REGISTERS[register_id]
    except KeyError:
        raise Refusal(_NO_REGISTER, register=register_id,
                      registers=", ".join(REGISTERS)) from None
