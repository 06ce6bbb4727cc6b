"""The sentences of a register page that differ from register to register."""

from dataclasses import dataclass

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register


@dataclass(frozen=True)
class _Words:
    icon: str
    document: str
    empty: str
    explained: str
    deleted: str


_WORDS = {
    "stakeholders": _Words(
        "users-three", "stakeholder-register",
        mark("No stakeholder yet"),
        mark("Here you list who can help: organisations, services and offices, and who speaks "
             "for whom."),
        mark("Stakeholder deleted.")),
    "neighbourhoods": _Words(
        "buildings", "neighbourhoods-list",
        mark("No neighbourhood yet"),
        mark("Here you list the parts of the town that you want to tell apart."),
        mark("Neighbourhood deleted.")),
    "challenges": _Words(
        "list-bullets", "challenge-register",
        mark("No challenge yet"),
        mark("Here you list what sets people against each other, how likely it is and how much "
             "harm it does."),
        mark("Challenge deleted.")),
    "data_sources": _Words(
        "table", "data-sources-list",
        mark("No data source yet"),
        mark("Here you list the figures and reports you can use, who keeps them, and whom they "
             "leave out."),
        mark("Data source deleted.")),
    "mechanisms": _Words(
        "handshake", "mechanisms-list",
        mark("No mechanism yet"),
        mark("Here you list what the town has already: councils, networks and habits that could "
             "help."),
        mark("Mechanism deleted.")),
    "consultations": _Words(
        "chats-teardrop", "consultations-list",
        mark("No consultation yet"),
        mark("Here you list how people were heard: meetings, walks, surveys, and what came of "
             "it."),
        mark("Consultation deleted.")),
}
_ANY = _Words("list-bullets", "", mark("Nothing here yet"),
              mark("Type a name to add the first row."), mark("Row deleted."))


def _of(register: Register) -> _Words:
    return _WORDS.get(register.id, _ANY)


def icon(register: Register) -> str:
    """The icon that stands for the register."""
    return _of(register).icon


def document(register: Register) -> str:
    """The id of the document that prints the register."""
    return _of(register).document


def count(t: Translator, register: Register, n: int, assessment: str = "") -> str:
    """How many there are, beside the title; in the assessment with this name, if there is one."""
    if assessment:
        return t.plural("{n} in {assessment}", "{n} in {assessment}", n, assessment=assessment)
    match register.id:
        case "stakeholders":
            return t.plural("{n} organisation or office", "{n} organisations and offices", n)
        case "neighbourhoods":
            return t.plural("{n} neighbourhood", "{n} neighbourhoods", n)
        case "challenges":
            return t.plural("{n} challenge", "{n} challenges", n)
        case "data_sources":
            return t.plural("{n} data source", "{n} data sources", n)
        case "mechanisms":
            return t.plural("{n} mechanism", "{n} mechanisms", n)
        case "consultations":
            return t.plural("{n} consultation", "{n} consultations", n)
    return t.plural("{n} row", "{n} rows", n)


def empty(t: Translator, register: Register) -> tuple[str, str]:
    """The title and the sentence of an empty register."""
    return t(_of(register).empty), t(_of(register).explained)


def deleted(t: Translator, register: Register, n: int) -> str:
    """What is said after rows were deleted."""
    if n == 1:
        return t(_of(register).deleted)
    return t.plural("{n} row deleted.", "{n} rows deleted.", n)
