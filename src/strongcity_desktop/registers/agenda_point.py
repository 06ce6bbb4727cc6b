"""The points of agendas: what a meeting talks about, and what was said of it."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

AGENDA_POINTS = Register(
    id="agenda_points",
    tool="C1",
    title="Agenda points",
    one="agenda point",
    add="Add an agenda point",
    name_field="name",
    within="meetings",
    words=RegisterWords(
        icon="list-numbers", document="meeting-agenda",
        none_yet=mark("No agenda point yet"),
        explained=mark("Here stand the points of each meeting, in their order, and what was said."),
        counted=(mark("{n} agenda point"), mark("{n} agenda points")),
        added=mark("Added an agenda point"), changed=mark("Changed an agenda point"),
        deleted=mark("Deleted an agenda point"), copied=mark("Copied an agenda point"),
        moved=mark("Moved an agenda point"), gone=mark("Agenda point deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Point", required=True,
              hint="In a few words: “Lights for the Sunday game”."),
        Field("meetings", FieldKind.REGISTER_CHOICE, "Meeting", register="meetings",
              several=False),
        Field("kind", FieldKind.SELECT_ONE, "To do", default="discuss",
              choices=choices(("inform", "To inform"), ("discuss", "To discuss"),
                              ("decide", "To decide"))),
        Field("brought_by", FieldKind.TEXT, "Brought by", in_table=False,
              hint="An organisation or a post, not a person."),
        Field("minutes_planned", FieldKind.INTEGER, "Minutes planned"),
        Field("said", FieldKind.LONG_TEXT, "What was said", Mark.INTERNAL, in_table=False,
              hint="By organisation, not by person."),
        Field("origin", FieldKind.NAME, "Comes from", Mark.INTERNAL, in_table=False,
              is_origin=True),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
