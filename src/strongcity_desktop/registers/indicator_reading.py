"""The readings of indicators: what was measured on a day, and for whom apart."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

SEXES = choices(("women", "Women and girls"), ("men", "Men and boys"),
                ("other", "Other or not said"))
AGES = choices(("under_18", "Under 18"), ("from_18", "18 to 29"), ("from_30", "30 to 59"),
               ("from_60", "60 and over"), ("not_said", "Not said"))

READINGS = Register(
    id="readings",
    tool="E1",
    title="Readings",
    one="reading",
    add="Add a reading",
    name_field="name",
    within="indicators",
    words=RegisterWords(
        icon="chart-line-up", document="results-framework",
        none_yet=mark("No reading yet"),
        explained=mark("Here you keep what was measured, when, and how sure you are."),
        counted=(mark("{n} reading"), mark("{n} readings")),
        added=mark("Added a reading"), changed=mark("Changed a reading"),
        deleted=mark("Deleted a reading"), copied=mark("Copied a reading"),
        moved=mark("Moved a reading"), gone=mark("Reading deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Reading", required=True,
              hint="When it was taken: “Right after”, “After three months”."),
        Field("indicators", FieldKind.REGISTER_CHOICE, "Indicator", register="indicators",
              several=False),
        Field("periods", FieldKind.REGISTER_CHOICE, "Period", register="periods",
              several=False),
        Field("read_on", FieldKind.DATE, "Read on"),
        Field("value", FieldKind.DECIMAL, "Value", counts_people=True),
        Field("by_sex", FieldKind.PARTS, "By sex", choices=SEXES, in_table=False,
              counts_people=True),
        Field("by_age", FieldKind.PARTS, "By age", choices=AGES, in_table=False,
              counts_people=True),
        Field("by_neighbourhood", FieldKind.PARTS, "By neighbourhood",
              register="neighbourhoods", in_table=False, counts_people=True),
        Field("comment", FieldKind.LONG_TEXT, "What lies behind it", in_table=False,
              hint="What explains the figure, in a sentence or two."),
        Field("evidence_files", FieldKind.REGISTER_CHOICE, "Evidence", Mark.INTERNAL,
              register="evidence_files", in_table=False),
        Field("quality", FieldKind.SELECT_ONE, "How sure", in_table=False,
              choices=choices(("sure", "Sure"), ("fair", "Fairly sure"),
                              ("rough", "A rough figure"))),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
