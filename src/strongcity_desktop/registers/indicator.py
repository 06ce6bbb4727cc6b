"""The results framework: what shows a change, from which start to which target, measured how."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

RESULT_LEVELS = choices(
    ("output", "Output"), ("short_term", "Short-term result"),
    ("mid_term", "Mid-term result"), ("impact", "Long-term change"))
UNITS = choices(("number", "Number"), ("percent", "Percent"), ("score", "Score"))
DIRECTIONS = choices(("up", "Should rise"), ("down", "Should fall"), ("keep", "Should stay"))
METHODS = choices(
    ("counting", "Counting"), ("survey", "Survey"), ("interviews", "Interviews"),
    ("focus_groups", "Group talks"), ("observation", "Observation"),
    ("existing_data", "Data that exist"))
FREQUENCIES = choices(
    ("once", "Once"), ("monthly", "Every month"), ("quarterly", "Every quarter"),
    ("half_yearly", "Twice a year"), ("yearly", "Every year"))
SPLITS = choices(("sex", "Sex"), ("age", "Age"), ("neighbourhood", "Neighbourhood"))

INDICATORS = Register(
    id="indicators",
    tool="E1",
    title="Indicators",
    one="indicator",
    add="Add an indicator",
    name_field="name",
    words=RegisterWords(
        icon="chart-line-up", document="results-framework",
        none_yet=mark("No indicator yet"),
        explained=mark("Here you say what shows that something changes: start value, "
                       "target, and how it is measured."),
        counted=(mark("{n} indicator"), mark("{n} indicators")),
        added=mark("Added an indicator"), changed=mark("Changed an indicator"),
        deleted=mark("Deleted an indicator"), copied=mark("Copied an indicator"),
        moved=mark("Moved an indicator"), gone=mark("Indicator deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "What we measure", required=True,
              hint="“Players with a friend from another part of town”."),
        Field("level", FieldKind.SELECT_ONE, "Level", choices=RESULT_LEVELS),
        Field("statement", FieldKind.LONG_TEXT, "The result it shows", in_table=False,
              hint="What is different once it is reached."),
        Field("actions", FieldKind.REGISTER_CHOICE, "Actions", register="actions"),
        Field("goals", FieldKind.REGISTER_CHOICE, "Goals", register="goals", in_table=False),
        Field("measures", FieldKind.SELECT_ONE, "What it speaks of", in_table=False,
              choices=choices(("action", "An action"), ("platform", "The platform"),
                              ("framework", "The strategy itself"))),
        Field("unit", FieldKind.SELECT_ONE, "Unit", choices=UNITS, default="number"),
        Field("unit_in_words", FieldKind.TEXT, "What is counted", in_table=False,
              hint="What is counted: “teams”, “of 5”."),
        Field("direction", FieldKind.SELECT_ONE, "Direction", choices=DIRECTIONS,
              in_table=False, default="up"),
        Field("of_people", FieldKind.YES_NO, "Counts people", in_table=False,
              hint="Small numbers are then held back in public prints."),
        Field("reading_rule", FieldKind.SELECT_ONE, "Several readings in one period",
              in_table=False, default="latest",
              choices=choices(("latest", "The latest counts"), ("sum", "They add up"))),
        Field("baseline", FieldKind.DECIMAL, "Start value", counts_people=True),
        Field("baseline_on", FieldKind.DATE, "Start value of", in_table=False),
        Field("baseline_note", FieldKind.LONG_TEXT, "How the start value was found",
              in_table=False),
        Field("target", FieldKind.DECIMAL, "Target"),
        Field("target_on", FieldKind.DATE, "Target by", may_be_ahead=True, in_table=False),
        Field("method", FieldKind.SELECT_ONE, "How it is measured", choices=METHODS,
              in_table=False),
        Field("how_to_ask", FieldKind.LONG_TEXT, "How to ask or count", in_table=False,
              hint="The question word for word, or what is counted."),
        Field("source", FieldKind.TEXT, "Source", in_table=False,
              hint="Who has the figure: “Sports office, match reports”."),
        Field("data_sources", FieldKind.REGISTER_CHOICE, "From the town’s data",
              register="data_sources", in_table=False),
        Field("frequency", FieldKind.SELECT_ONE, "How often", choices=FREQUENCIES,
              in_table=False),
        Field("owner", FieldKind.TEXT, "Who reads it", Mark.INTERNAL, in_table=False,
              hint="A post, not a name."),
        Field("splits", FieldKind.SELECT_MULTIPLE, "Told apart by", choices=SPLITS,
              in_table=False),
        Field("assumption", FieldKind.LONG_TEXT, "What we assume", in_table=False),
        Field("risk", FieldKind.LONG_TEXT, "How it could mislead", in_table=False),
        Field("next_on", FieldKind.DATE, "Next reading", may_be_ahead=True),
        Field("status", FieldKind.SELECT_ONE, "State", default="active", in_table=False,
              choices=choices(("active", "In use"), ("paused", "Paused"),
                              ("closed", "Closed"))),
        Field("bank_key", FieldKind.NAME, "Key in the bank of indicators", in_table=False,
              is_inner=True),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
