"""The sentences of a register page that differ from register to register."""

from dataclasses import dataclass

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register


@dataclass(frozen=True)
class _Words:
    empty: str
    explained: str
    deleted: str


_WORDS = {
    "stakeholders": _Words(
        mark("No stakeholder yet"),
        mark("Here you list who can help: organisations, services and offices, and who speaks "
             "for whom."),
        mark("Stakeholder deleted.")),
    "neighbourhoods": _Words(
        mark("No neighbourhood yet"),
        mark("Here you list the parts of the town that you want to tell apart."),
        mark("Neighbourhood deleted.")),
}
_ANY = _Words(mark("Nothing here yet"), mark("Type a name to add the first row."),
              mark("Row deleted."))


def _of(register: Register) -> _Words:
    return _WORDS.get(register.id, _ANY)


def count(t: Translator, register: Register, n: int) -> str:
    """How many there are, beside the title."""
    if register.id == "stakeholders":
        return t.plural("{n} organisation or office", "{n} organisations and offices", n)
    if register.id == "neighbourhoods":
        return t.plural("{n} neighbourhood", "{n} neighbourhoods", n)
    return t.plural("{n} row", "{n} rows", n)


def empty(t: Translator, register: Register) -> tuple[str, str]:
    """The title and the sentence of an empty register."""
    return t(_of(register).empty), t(_of(register).explained)


def deleted(t: Translator, register: Register, n: int) -> str:
    """What is said after rows were deleted."""
    if n == 1:
        return t(_of(register).deleted)
    return t.plural("{n} row deleted.", "{n} rows deleted.", n)
