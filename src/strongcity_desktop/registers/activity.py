"""The activities and milestones of actions: what happens when, and who sees to it."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

ACTIVITIES = Register(
    id="activities",
    tool="I1",
    title="Activities",
    one="activity",
    add="Add an activity",
    name_field="name",
    within="actions",
    words=RegisterWords(
        icon="list-numbers", document="action-plan",
        none_yet=mark("No activity yet"),
        explained=mark("Here you break an action down: what happens when, who sees to it, "
                       "and the milestones."),
        counted=(mark("{n} activity"), mark("{n} activities")),
        added=mark("Added an activity"), changed=mark("Changed an activity"),
        deleted=mark("Deleted an activity"), copied=mark("Copied an activity"),
        moved=mark("Moved an activity"), gone=mark("Activity deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Activity", required=True,
              hint="Begin with a verb: “Train 18 coaches”."),
        Field("actions", FieldKind.REGISTER_CHOICE, "Action", register="actions",
              several=False),
        Field("kind", FieldKind.SELECT_ONE, "Kind", default="activity",
              choices=choices(("activity", "Activity"), ("milestone", "Milestone"))),
        Field("begins_on", FieldKind.DATE, "Begins", may_be_ahead=True,
              hint="A milestone has one day: write it here."),
        Field("ends_on", FieldKind.DATE, "Ends", may_be_ahead=True),
        Field("owner", FieldKind.TEXT, "Who sees to it", Mark.INTERNAL,
              hint="A post, not a name: “Youth officer”."),
        Field("status", FieldKind.SELECT_ONE, "State", default="planned",
              choices=choices(("planned", "Planned"), ("under_way", "Under way"),
                              ("done", "Done"), ("dropped", "Dropped"))),
        Field("done_on", FieldKind.DATE, "Done on", in_table=False),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
