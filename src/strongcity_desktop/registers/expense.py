"""What was truly spent on actions."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords

EXPENSES = Register(
    id="expenses",
    tool="I1",
    title="Spending",
    one="payment",
    add="Add a payment",
    name_field="name",
    within="actions",
    words=RegisterWords(
        icon="receipt", document="budget-view",
        none_yet=mark("No payment yet"),
        explained=mark("Here you keep what was truly spent, so that the plan and the purse "
                       "can be compared."),
        counted=(mark("{n} payment"), mark("{n} payments")),
        added=mark("Added a payment"), changed=mark("Changed a payment"),
        deleted=mark("Deleted a payment"), copied=mark("Copied a payment"),
        moved=mark("Moved a payment"), gone=mark("Payment deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "What was paid", required=True,
              hint="“Kit, first delivery”. Name no person."),
        Field("actions", FieldKind.REGISTER_CHOICE, "Action", register="actions",
              several=False),
        Field("budget_lines", FieldKind.REGISTER_CHOICE, "Budget line", register="budget_lines",
              several=False),
        Field("paid_on", FieldKind.DATE, "Paid on"),
        Field("amount", FieldKind.AMOUNT, "Amount"),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
