"""The register of neighbourhoods: the parts of the town that are told apart."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register

NEIGHBOURHOODS = Register(
    id="neighbourhoods",
    tool="D1",
    title="Neighbourhoods",
    one="neighbourhood",
    add="Add a neighbourhood",
    name_field="name",
    fields=(
        Field("name", FieldKind.TEXT, "Name", required=True,
              hint="As people who live there call it."),
        Field("population", FieldKind.INTEGER, "Residents",
              hint="A rough number is enough."),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.INTERNAL,
              hint="What someone new to the town should know about it."),
    ),
)
