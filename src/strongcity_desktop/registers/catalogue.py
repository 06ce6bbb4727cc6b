"""Every register there is, by id."""

from strongcity_desktop.registers.fields import Register
from strongcity_desktop.registers.neighbourhood import NEIGHBOURHOODS
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS

REGISTERS: dict[str, Register] = {
    register.id: register for register in (NEIGHBOURHOODS, STAKEHOLDERS)
}
