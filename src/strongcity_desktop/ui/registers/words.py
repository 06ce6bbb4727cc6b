"""What a register page says of its register, in the reader's language."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Register


def icon(register: Register) -> str:
    """The icon that stands for the register."""
    return register.words.icon


def document(register: Register) -> str:
    """The id of the document that prints the register."""
    return register.words.document


def count(t: Translator, register: Register, n: int, assessment: str = "") -> str:
    """How many there are, beside the title; in the assessment with this name, if there is one."""
    if assessment:
        return t.plural("{n} in {assessment}", "{n} in {assessment}", n, assessment=assessment)
    return t.plural(*register.words.counted, n)


def empty(t: Translator, register: Register) -> tuple[str, str]:
    """The title and the sentence of an empty register."""
    return t(register.words.none_yet), t(register.words.explained)


def deleted(t: Translator, register: Register, n: int) -> str:
    """What is said after rows were deleted."""
    if n == 1:
        return t(register.words.gone)
    return t.plural("{n} row deleted.", "{n} rows deleted.", n)
