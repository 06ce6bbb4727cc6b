"""The register of definitions: what the town means by contested words, and who agreed to it."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

DEFINITIONS = Register(
    id="definitions",
    tool="S1",
    title="Agreed definitions",
    one="definition",
    add="Add a definition",
    name_field="name",
    words=RegisterWords(
        icon="text-aa", document="definitions-glossary",
        none_yet=mark("No definition yet"),
        explained=mark("Here you write what the town means by words that people understand in "
                       "different ways, and who agreed to it."),
        counted=(mark("{n} definition"), mark("{n} definitions")),
        added=mark("Added a definition"), changed=mark("Changed a definition"),
        deleted=mark("Deleted a definition"), copied=mark("Copied a definition"),
        moved=mark("Moved a definition"), gone=mark("Definition deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Term", required=True, hint="One word or a few: “Hate”."),
        Field("text", FieldKind.LONG_TEXT, "What the town means by it",
              hint="So plain that a neighbour would agree."),
        Field("rather", FieldKind.TEXT, "Better said as", in_table=False,
              hint="A word that hurts less and says the same."),
        Field("contested", FieldKind.LONG_TEXT, "What people disagree on", Mark.INTERNAL,
              in_table=False, hint="What the word means to others, and why it can hurt."),
        Field("status", FieldKind.SELECT_ONE, "State", default="proposed",
              choices=choices(("proposed", "Proposed"), ("agreed", "Agreed"))),
        Field("agreed_by", FieldKind.TEXT, "Agreed by",
              hint="The platform, the council, a consultation: not a person’s name."),
        Field("agreed_on", FieldKind.DATE, "Agreed on"),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
