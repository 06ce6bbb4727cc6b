"""The register of goals: what the town wants to reach, and which challenges each goal answers."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices
from strongcity_desktop.registers.stakeholder import GROUPS

LEVELS_OF_PREVENTION = choices(
    ("primary", "Primary: everybody"), ("secondary", "Secondary: groups at particular risk"),
    ("tertiary", "Tertiary: people who leave violence behind"))

GOALS = Register(
    id="goals",
    tool="S1",
    title="Goals",
    one="goal",
    add="Add a goal",
    name_field="name",
    words=RegisterWords(
        icon="flag", document="strategy-chapter",
        none_yet=mark("No goal yet"),
        explained=mark("Here you list what the town wants to reach, and which challenges each "
                       "goal answers."),
        counted=(mark("{n} goal"), mark("{n} goals")),
        added=mark("Added a goal"), changed=mark("Changed a goal"),
        deleted=mark("Deleted a goal"), copied=mark("Copied a goal"),
        moved=mark("Moved a goal"), gone=mark("Goal deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Goal", required=True,
              hint="What will be so: “Match days without fights”."),
        Field("description", FieldKind.LONG_TEXT, "What will be different", in_table=False,
              hint="For whom, where, and from when."),
        Field("challenges", FieldKind.REGISTER_CHOICE, "Challenges it answers",
              register="challenges", hint="A goal that answers no challenge stands on air."),
        Field("priority", FieldKind.SELECT_ONE, "Priority",
              choices=choices(("first", "First"), ("next", "Next"), ("later", "Later"))),
        Field("groups", FieldKind.SELECT_MULTIPLE, "For whom", choices=GROUPS, in_table=False,
              hint="Groups, never persons."),
        Field("levels", FieldKind.SELECT_MULTIPLE, "Levels of prevention",
              choices=LEVELS_OF_PREVENTION, in_table=False),
        Field("how_seen", FieldKind.LONG_TEXT, "How the town will see it", in_table=False,
              hint="What could be counted or heard once it is reached."),
        Field("by_when", FieldKind.DATE, "To be reached by", may_be_ahead=True),
        Field("owner", FieldKind.TEXT, "Who answers for it", Mark.INTERNAL,
              hint="A post, not a name: “Youth officer”."),
        Field("status", FieldKind.SELECT_ONE, "State", default="draft",
              choices=choices(("draft", "Draft"), ("agreed", "Agreed"), ("reached", "Reached"),
                              ("dropped", "Dropped"))),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
