"""The budget lines of actions: what is needed, when, from which source, secured or sought."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices
from strongcity_desktop.registers.resource import SOURCES

BUDGET_LINES = Register(
    id="budget_lines",
    tool="I1",
    title="Budget lines",
    one="budget line",
    add="Add a budget line",
    name_field="name",
    within="actions",
    words=RegisterWords(
        icon="wallet", document="budget-view",
        none_yet=mark("No budget line yet"),
        explained=mark("Here you write what an action costs, year by year, and where the "
                       "money comes from."),
        counted=(mark("{n} budget line"), mark("{n} budget lines")),
        added=mark("Added a budget line"), changed=mark("Changed a budget line"),
        deleted=mark("Deleted a budget line"), copied=mark("Copied a budget line"),
        moved=mark("Moved a budget line"), gone=mark("Budget line deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "What for", required=True,
              hint="One cost: “Kit for nine teams”."),
        Field("actions", FieldKind.REGISTER_CHOICE, "Action", register="actions",
              several=False),
        Field("kind", FieldKind.SELECT_ONE, "Kind",
              choices=choices(("staff", "Staff"), ("fees", "Fees"), ("rooms", "Rooms"),
                              ("material", "Material"), ("travel", "Travel"),
                              ("communication", "Communication"), ("training", "Training"),
                              ("measuring", "Measuring and learning"), ("other", "Other"))),
        Field("year", FieldKind.INTEGER, "Year"),
        Field("amount", FieldKind.AMOUNT, "Amount"),
        Field("source", FieldKind.SELECT_ONE, "Source", choices=SOURCES),
        Field("state", FieldKind.SELECT_ONE, "Secured or sought",
              choices=choices(("secured", "Secured"), ("sought", "Asked for"),
                              ("to_find", "Still to find"))),
        Field("resources", FieldKind.REGISTER_CHOICE, "Paid from", register="resources",
              several=False, in_table=False, hint="The resource of the town that carries it."),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
