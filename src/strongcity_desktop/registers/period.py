"""The periods of indicators: what should be reached from one day to another."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords

PERIODS = Register(
    id="periods",
    tool="E1",
    title="Periods",
    one="period",
    add="Add a period",
    name_field="name",
    within="indicators",
    words=RegisterWords(
        icon="calendar-blank", document="results-framework",
        none_yet=mark("No period yet"),
        explained=mark("Here you say what should be reached by when, one period after the "
                       "other."),
        counted=(mark("{n} period"), mark("{n} periods")),
        added=mark("Added a period"), changed=mark("Changed a period"),
        deleted=mark("Deleted a period"), copied=mark("Copied a period"),
        moved=mark("Moved a period"), gone=mark("Period deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Period", required=True,
              hint="“2027, first half”, “Right after the season”."),
        Field("indicators", FieldKind.REGISTER_CHOICE, "Indicator", register="indicators",
              several=False),
        Field("begins_on", FieldKind.DATE, "From", may_be_ahead=True),
        Field("ends_on", FieldKind.DATE, "Until", may_be_ahead=True),
        Field("target", FieldKind.DECIMAL, "Target"),
        Field("closed_on", FieldKind.DATE, "Closed on",
              hint="A closed period takes no further readings."),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
