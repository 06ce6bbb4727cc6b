"""Which fields stay hidden: contacts until they are shown, notes while a room reads along."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.fields import Register


def hidden_fields(register: Register, *, contacts: bool, projecting: bool) -> frozenset[str]:
    """The keys of the fields whose values are not to be seen, nor told by order or groups."""
    hidden = {Mark.PERSONAL} if projecting or not contacts else set()
    if projecting:
        hidden.add(Mark.SENSITIVE)
    return frozenset(field.key for field in register.fields if field.mark in hidden)
