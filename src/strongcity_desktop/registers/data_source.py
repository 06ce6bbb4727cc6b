"""The register of data sources: what is already known about the town, and how well."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.challenge import QUALITY
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices
from strongcity_desktop.registers.stakeholder import GROUPS

_TOPICS = choices(
    ("incidents", "Incidents"),
    ("demography", "Population"),
    ("income", "Income and poverty"),
    ("employment", "Work"),
    ("education", "Schools and training"),
    ("social", "Social protection"),
    ("housing", "Housing"),
    ("health", "Health"),
    ("sport", "Sport"),
    ("culture", "Culture"),
    ("trust", "Trust"),
    ("online", "Life online"),
    ("other", "Other"),
)

DATA_SOURCES = Register(
    id="data_sources",
    tool="D1",
    title="Data sources",
    one="data source",
    add="Add a data source",
    name_field="name",
    words=RegisterWords(
        icon="table", document="data-sources-list",
        none_yet=mark("No data source yet"),
        explained=mark("Here you list the figures and reports you can use, who keeps them, and "
                       "whom they leave out."),
        counted=(mark("{n} data source"), mark("{n} data sources")),
        added=mark("Added a data source"), changed=mark("Changed a data source"),
        deleted=mark("Deleted a data source"), copied=mark("Copied a data source"),
        moved=mark("Moved a data source"), gone=mark("Data source deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Data source", required=True,
              hint="A report, a list, a survey or a service’s figures, as the town calls it."),
        Field("owner", FieldKind.TEXT, "Held by", hint="The service or organisation to ask."),
        Field("period", FieldKind.TEXT, "Period", hint="The years it covers: “2024 to 2025”."),
        Field("neighbourhoods", FieldKind.REGISTER_CHOICE, "Neighbourhoods covered",
              register="neighbourhoods", in_table=False,
              hint="Choose none when it covers the whole town."),
        Field("nature", FieldKind.SELECT_ONE, "Figures or words",
              choices=choices(("quantitative", "Figures"), ("qualitative", "Words"),
                              ("both", "Figures and words"))),
        Field("topics", FieldKind.SELECT_MULTIPLE, "Topics", choices=_TOPICS, in_table=False),
        Field("access", FieldKind.SELECT_ONE, "Access",
              choices=choices(("open", "Open to all"), ("on_request", "On request"),
                              ("restricted", "Restricted"))),
        Field("sensitivity", FieldKind.SELECT_ONE, "What it holds", Mark.INTERNAL, in_table=False,
              choices=choices(("none", "Nothing sensitive"), ("personal", "Personal data"),
                              ("confidential", "Confidential matters"))),
        Field("what_it_says", FieldKind.LONG_TEXT, "What it says", Mark.INTERNAL, in_table=False,
              hint="About hate, extremism and polarisation, in two or three sentences."),
        Field("people_covered", FieldKind.INTEGER, "People covered", in_table=False,
              counts_people=True, hint="How many people it speaks about, or who answered."),
        Field("groups_missing", FieldKind.SELECT_MULTIPLE, "Groups it leaves out",
              choices=GROUPS, in_table=False),
        Field("biases", FieldKind.LONG_TEXT, "Where it leans", in_table=False,
              hint="What it overlooks or shows too strongly, so that readers can allow for it."),
        Field("quality", FieldKind.SELECT_ONE, "Quality", choices=QUALITY,
              hint="How far can the town rely on it?"),
        Field("updated_on", FieldKind.DATE, "Last updated"),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
