"""Stories and testimonies: what people tell, never said to be representative."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices
from strongcity_desktop.registers.stakeholder import GROUPS

STORIES = Register(
    id="stories",
    tool="E1",
    title="Stories",
    one="story",
    add="Add a story",
    name_field="name",
    words=RegisterWords(
        icon="quotes", document="progress-report",
        none_yet=mark("No story yet"),
        explained=mark("Here you keep what people tell: it shows how change feels, and "
                       "stands for nobody else."),
        counted=(mark("{n} story"), mark("{n} stories")),
        added=mark("Added a story"), changed=mark("Changed a story"),
        deleted=mark("Deleted a story"), copied=mark("Copied a story"),
        moved=mark("Moved a story"), gone=mark("Story deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Title", required=True, hint="A few words. No names."),
        Field("kind", FieldKind.SELECT_ONE, "Kind",
              choices=choices(("story", "Story"), ("testimony", "Testimony"),
                              ("observation", "Observation"), ("diary", "Diary or video"))),
        Field("actions", FieldKind.REGISTER_CHOICE, "Actions", register="actions"),
        Field("indicators", FieldKind.REGISTER_CHOICE, "Indicators", register="indicators",
              in_table=False),
        Field("groups", FieldKind.SELECT_MULTIPLE, "Told by", choices=GROUPS,
              hint="Groups, never persons."),
        Field("what", FieldKind.LONG_TEXT, "What is told", in_table=False,
              hint="Leave out all that points to one person."),
        Field("heard_on", FieldKind.DATE, "Heard on"),
        Field("effect", FieldKind.SELECT_ONE, "What it shows",
              choices=choices(("hoped", "A change we hoped for"),
                              ("unexpected", "A change nobody expected"),
                              ("negative", "A change for the worse"))),
        Field("agreed", FieldKind.YES_NO, "May be printed", Mark.INTERNAL, in_table=False,
              default=False, hint="Those who told it agreed that it is printed."),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
