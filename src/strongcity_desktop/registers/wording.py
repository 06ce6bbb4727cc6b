"""The words of a register in the reader's language, each under the path of its key."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.fields import Field, FieldChoice, Register


def title(t: Translator, register: Register) -> str:
    """The name of the register."""
    return t.content(f"register.{register.id}.title", register.title)


def one(t: Translator, register: Register) -> str:
    """What one row is called."""
    return t.content(f"register.{register.id}.one", register.one)


def add_one(t: Translator, register: Register) -> str:
    """The verb that adds a row: "Add a neighbourhood"."""
    return t.content(f"register.{register.id}.add", register.add)


def label(t: Translator, register: Register, field: Field) -> str:
    """The name of a field."""
    return t.content(f"register.{register.id}.{field.key}", field.label)


def hint(t: Translator, register: Register, field: Field) -> str:
    """How to fill a field; may be empty."""
    return t.content(f"register.{register.id}.{field.key}.hint", field.hint)


def choice_label(t: Translator, register: Register, field: Field, choice: FieldChoice) -> str:
    """A choice or worded level of a field."""
    part = "level" if choice in field.levels else "choice"
    return t.content(f"register.{register.id}.{field.key}.{part}.{choice.key}", choice.label)


def messages(register: Register) -> list[tuple[str, str]]:
    """Every (context, source message) of the register, for the catalogues."""
    path = f"register.{register.id}"
    found = [(f"{path}.title", register.title), (f"{path}.one", register.one),
             (f"{path}.add", register.add)]
    for field in register.fields:
        found.append((f"{path}.{field.key}", field.label))
        if field.hint:
            found.append((f"{path}.{field.key}.hint", field.hint))
        found += [(f"{path}.{field.key}.choice.{c.key}", c.label) for c in field.choices]
        found += [(f"{path}.{field.key}.level.{c.key}", c.label) for c in field.levels]
    return found
