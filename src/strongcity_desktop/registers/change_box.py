"""The boxes of the theory of change, and which leads to which."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

STAGES_OF_CHANGE = choices(
    ("input", "Inputs"), ("activity", "Activities"), ("output", "Outputs"),
    ("short_term", "Short-term results"), ("mid_term", "Mid-term results"),
    ("impact", "Long-term change"), ("assumption", "We assume"),
    ("outside", "Outside our hands"))

CHANGE_BOXES = Register(
    id="change_boxes",
    tool="E1",
    title="Theory of change",
    one="box",
    add="Add a box",
    name_field="name",
    words=RegisterWords(
        icon="flow-arrow", document="theory-of-change",
        none_yet=mark("No box yet"),
        explained=mark("Here you draw how you expect change to happen, from what you put in "
                       "to what lasts."),
        counted=(mark("{n} box"), mark("{n} boxes")),
        added=mark("Added a box"), changed=mark("Changed a box"),
        deleted=mark("Deleted a box"), copied=mark("Copied a box"),
        moved=mark("Moved a box"), gone=mark("Box deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "In the box", required=True,
              hint="A few words: “Players know people from other areas”."),
        Field("stage", FieldKind.SELECT_ONE, "Column", choices=STAGES_OF_CHANGE, default="output"),
        Field("actions", FieldKind.REGISTER_CHOICE, "Action", register="actions",
              several=False, hint="Empty for the picture of the whole plan."),
        Field("leads_to", FieldKind.REGISTER_CHOICE, "Leads to", register="change_boxes"),
        Field("because", FieldKind.LONG_TEXT, "Because", in_table=False,
              hint="Why one leads to the other."),
        Field("indicators", FieldKind.REGISTER_CHOICE, "Indicators", register="indicators",
              in_table=False),
        Field("activities", FieldKind.REGISTER_CHOICE, "Activities", register="activities",
              in_table=False),
        Field("place", FieldKind.NAME, "Place in the drawing", in_table=False, is_inner=True),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
