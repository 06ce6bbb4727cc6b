"""The register of mechanisms: what already brings people together and could serve prevention."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices
from strongcity_desktop.registers.stakeholder import GROUPS

MECHANISMS = Register(
    id="mechanisms",
    tool="D1",
    title="Existing mechanisms",
    one="mechanism",
    add="Add a mechanism",
    name_field="name",
    words=RegisterWords(
        icon="handshake", document="mechanisms-list",
        none_yet=mark("No mechanism yet"),
        explained=mark("Here you list what the town has already: councils, networks and habits "
                       "that could help."),
        counted=(mark("{n} mechanism"), mark("{n} mechanisms")),
        added=mark("Added a mechanism"), changed=mark("Changed a mechanism"),
        deleted=mark("Deleted a mechanism"), copied=mark("Copied a mechanism"),
        moved=mark("Moved a mechanism"), gone=mark("Mechanism deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Mechanism", required=True,
              hint="A council, an association, a yearly match, a circle of parents."),
        Field("kind", FieldKind.SELECT_ONE, "Kind",
              choices=choices(("formal", "Formal"), ("informal", "Informal"))),
        Field("run_by", FieldKind.TEXT, "Run by"),
        Field("what", FieldKind.LONG_TEXT, "What it does", in_table=False),
        Field("groups", FieldKind.SELECT_MULTIPLE, "Who takes part", choices=GROUPS),
        Field("neighbourhoods", FieldKind.REGISTER_CHOICE, "Neighbourhoods",
              register="neighbourhoods", hint="Where it is at home."),
        Field("meets", FieldKind.SELECT_ONE, "Meets", in_table=False,
              choices=choices(("weekly", "Every week"), ("monthly", "Every month"),
                              ("yearly", "Once a year"), ("when_needed", "When needed"))),
        Field("challenges", FieldKind.REGISTER_CHOICE, "Could serve", register="challenges",
              hint="The challenges it could help with."),
        Field("how_used", FieldKind.LONG_TEXT, "How it could help", in_table=False,
              hint="What it would take, and what it should not be burdened with."),
        Field("readiness", FieldKind.SELECT_ONE, "Ready to help", Mark.INTERNAL, in_table=False,
              choices=choices(("ready", "Ready now"), ("with_help", "With some help"),
                              ("not_yet", "Not yet"))),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
