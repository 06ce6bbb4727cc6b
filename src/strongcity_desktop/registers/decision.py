"""The register of decisions: what was decided, who carries it out, and what came of it."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

DECISIONS = Register(
    id="decisions",
    tool="C1",
    title="Decisions",
    one="decision",
    add="Add a decision",
    name_field="name",
    within="meetings",
    words=RegisterWords(
        icon="check-circle", document="decisions-list",
        none_yet=mark("No decision yet"),
        explained=mark("Here stands what meetings decided, who carries it out, and what came "
                       "of it."),
        counted=(mark("{n} decision"), mark("{n} decisions")),
        added=mark("Added a decision"), changed=mark("Changed a decision"),
        deleted=mark("Deleted a decision"), copied=mark("Copied a decision"),
        moved=mark("Moved a decision"), gone=mark("Decision deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Decision", required=True,
              hint="One sentence that says what will be done."),
        Field("meetings", FieldKind.REGISTER_CHOICE, "Meeting", register="meetings",
              several=False),
        Field("agenda_points", FieldKind.REGISTER_CHOICE, "Agenda point",
              register="agenda_points", several=False, in_table=False),
        Field("decided_on", FieldKind.DATE, "Decided on"),
        Field("owner", FieldKind.TEXT, "Who carries it out", Mark.INTERNAL,
              hint="A post or an organisation, not a person."),
        Field("due_on", FieldKind.DATE, "By", may_be_ahead=True),
        Field("status", FieldKind.SELECT_ONE, "State", default="open",
              choices=choices(("open", "Open"), ("doing", "Under way"), ("done", "Carried out"),
                              ("dropped", "Dropped"))),
        Field("outcome", FieldKind.LONG_TEXT, "What came of it", in_table=False),
        Field("challenges", FieldKind.REGISTER_CHOICE, "Challenges", register="challenges",
              in_table=False),
        Field("goals", FieldKind.REGISTER_CHOICE, "Goals", register="goals", in_table=False),
        Field("actions", FieldKind.REGISTER_CHOICE, "Actions", register="actions",
              in_table=False),
        Field("indicators", FieldKind.REGISTER_CHOICE, "Results", register="indicators",
              in_table=False),
        Field("tasks", FieldKind.REGISTER_CHOICE, "Tasks", Mark.INTERNAL, register="tasks",
              in_table=False),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
