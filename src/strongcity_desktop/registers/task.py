"""The register of tasks: one list of what is to be done, from every tool."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

TASKS = Register(
    id="tasks",
    tool="K3",
    title="Tasks",
    one="task",
    add="Add a task",
    name_field="name",
    words=RegisterWords(
        icon="check-square-offset", document="task-list",
        none_yet=mark("No task yet"),
        explained=mark("Here you list what is to be done, by when and by whom, from every part "
                       "of the work."),
        counted=(mark("{n} task"), mark("{n} tasks")),
        added=mark("Added a task"), changed=mark("Changed a task"),
        deleted=mark("Deleted a task"), copied=mark("Copied a task"),
        moved=mark("Moved a task"), gone=mark("Task deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Task", required=True,
              hint="Begin with a verb: “Invite the traders”."),
        Field("status", FieldKind.SELECT_ONE, "State", default="to_do",
              choices=choices(("to_do", "To do"), ("doing", "Under way"), ("done", "Done"),
                              ("dropped", "Dropped"))),
        Field("due_on", FieldKind.DATE, "Due", may_be_ahead=True),
        Field("owner", FieldKind.TEXT, "Who does it", Mark.INTERNAL,
              hint="A post, not a name: “Youth officer”."),
        Field("done_on", FieldKind.DATE, "Done on", in_table=False),
        Field("challenges", FieldKind.REGISTER_CHOICE, "Challenges", register="challenges",
              in_table=False),
        Field("actions", FieldKind.REGISTER_CHOICE, "Actions", register="actions",
              in_table=False),
        Field("stakeholders", FieldKind.REGISTER_CHOICE, "With", Mark.INTERNAL,
              register="stakeholders", in_table=False),
        Field("mechanisms", FieldKind.REGISTER_CHOICE, "Through", register="mechanisms",
              in_table=False),
        Field("origin", FieldKind.NAME, "Comes from", Mark.INTERNAL, in_table=False,
              is_origin=True),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
