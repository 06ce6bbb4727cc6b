"""The words of a register in the reader's language, each under the path of its key."""

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldChoice, FieldKind, Register

LEVELLED = (FieldKind.RANGE, FieldKind.LEVEL_BY_ROW)
_NOT_KNOWN, _HELD_BACK = mark("Not known"), mark("held back")


def title(t: Translator, register: Register) -> str:
    """The register's name: "Stakeholders"."""
    return t.content(f"register.{register.id}.title", register.title)


def one(t: Translator, register: Register) -> str:
    """What one row is: "stakeholder"."""
    return t.content(f"register.{register.id}.one", register.one)


def add_one(t: Translator, register: Register) -> str:
    """The verb that adds a row: "Add a stakeholder"."""
    return t.content(f"register.{register.id}.add", register.add)


def label(t: Translator, register: Register, field: Field) -> str:
    """The name of a field."""
    return t.content(f"register.{register.id}.{field.key}", field.label)


def hint(t: Translator, register: Register, field: Field) -> str:
    """How to fill a field; may be empty."""
    return t.content(f"register.{register.id}.{field.key}.hint", field.hint)


def choice_label(t: Translator, register: Register, field: Field, choice: FieldChoice) -> str:
    """A choice or a worded level of a field."""
    kind = "level" if field.kind in LEVELLED else "choice"
    return t.content(f"register.{register.id}.{field.key}.{kind}.{choice.key}", choice.label)


def options(field: Field) -> tuple[FieldChoice, ...]:
    """What can be chosen: the choices, or the worded levels."""
    return field.levels if field.kind in LEVELLED else field.choices


def chosen_label(t: Translator, register: Register, field: Field, key: str) -> str:
    """The label of the choice with this key; the key itself when it is no choice any more."""
    for option in options(field):
        if option.key == key:
            return choice_label(t, register, field, option)
    return key


def yes_or_no(t: Translator, value: bool) -> str:
    """The word for a yes or a no."""
    return t("Yes") if value else t("No")


def not_known(t: Translator) -> str:
    """The word for a level that nobody knows."""
    return t(_NOT_KNOWN)


def held_back(t: Translator) -> str:
    """What stands in a list instead of a number that could point at someone."""
    return t(_HELD_BACK)
