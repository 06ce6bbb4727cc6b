"""The register of neighbourhoods: the parts of the town that are told apart."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords

NEIGHBOURHOODS = Register(
    id="neighbourhoods",
    tool="D1",
    title="Neighbourhoods",
    one="neighbourhood",
    add="Add a neighbourhood",
    name_field="name",
    words=RegisterWords(
        icon="buildings", document="neighbourhoods-list",
        none_yet=mark("No neighbourhood yet"),
        explained=mark("Here you list the parts of the town that you want to tell apart."),
        counted=(mark("{n} neighbourhood"), mark("{n} neighbourhoods")),
        added=mark("Added a neighbourhood"), changed=mark("Changed a neighbourhood"),
        deleted=mark("Deleted a neighbourhood"), copied=mark("Copied a neighbourhood"),
        moved=mark("Moved a neighbourhood"), gone=mark("Neighbourhood deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Name", required=True,
              hint="As people who live there call it."),
        Field("population", FieldKind.INTEGER, "Residents",
              hint="A rough number is enough."),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.INTERNAL,
              hint="What someone new to the town should know about it."),
    ),
)
