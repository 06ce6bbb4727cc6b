"""The register of resources: people, money, things and skills that carry prevention."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

SERVICES = choices(
    ("crime_prevention", "Crime prevention"),
    ("local_democracy", "Local democracy"),
    ("planning", "Urban planning"),
    ("youth_education", "Youth and education"),
    ("health_social", "Health and social services"),
    ("sport", "Sport"),
    ("culture", "Culture"),
    ("gender_equality", "Gender equality"),
    ("integration", "Integration of newcomers"),
    ("interfaith", "Dialogue between faiths and cultures"),
    ("wellbeing", "Wellbeing"),
    ("housing", "Housing"),
    ("other", "Another one"),
)

SOURCES = choices(
    ("existing", "Existing service, no new money"),
    ("town_budget", "Own line in the town’s budget"), ("national_grant", "Grant of the state"),
    ("donor", "International donor"), ("private", "Business or foundation"), ("other", "Other"))

RESOURCES = Register(
    id="resources",
    tool="S4",
    title="Resources",
    one="resource",
    add="Add a resource",
    name_field="name",
    words=RegisterWords(
        icon="wallet", document="resources-view",
        none_yet=mark("No resource yet"),
        explained=mark("Here you list people, money, rooms and skills: what the town has, and "
                       "what it still looks for."),
        counted=(mark("{n} resource"), mark("{n} resources")),
        added=mark("Added a resource"), changed=mark("Changed a resource"),
        deleted=mark("Deleted a resource"), copied=mark("Copied a resource"),
        moved=mark("Moved a resource"), gone=mark("Resource deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Resource", required=True,
              hint="One thing: “Half a post at the Prevention desk”."),
        Field("kind", FieldKind.SELECT_ONE, "Kind",
              choices=choices(("people", "People"), ("money", "Money"),
                              ("material", "Rooms and things"), ("skills", "Skills"))),
        Field("service", FieldKind.SELECT_ONE, "Service", choices=SERVICES,
              hint="The town service that contributes it."),
        Field("owner", FieldKind.TEXT, "Who gives it",
              hint="A service, a fund or an organisation, not a person."),
        Field("measure", FieldKind.TEXT, "How much", in_table=False,
              hint="In hours, rooms or days: “6 hours a week”."),
        Field("amount", FieldKind.AMOUNT, "Amount", hint="What it is worth, for its period."),
        Field("state", FieldKind.SELECT_ONE, "Secured or sought",
              choices=choices(("secured", "Secured"), ("sought", "Sought"),
                              ("refused", "Refused"))),
        Field("origin", FieldKind.SELECT_ONE, "Where it comes from",
              choices=SOURCES),
        Field("from_on", FieldKind.DATE, "From", may_be_ahead=True, in_table=False),
        Field("until_on", FieldKind.DATE, "Until", may_be_ahead=True),
        Field("goals", FieldKind.REGISTER_CHOICE, "Goals it serves", register="goals",
              in_table=False),
        Field("actions", FieldKind.REGISTER_CHOICE, "Actions it carries", register="actions",
              in_table=False),
        Field("challenges", FieldKind.REGISTER_CHOICE, "Challenges", register="challenges",
              in_table=False),
        Field("stakeholders", FieldKind.REGISTER_CHOICE, "Given through", Mark.INTERNAL,
              register="stakeholders", in_table=False),
        Field("conditions", FieldKind.LONG_TEXT, "Conditions and risks", Mark.INTERNAL,
              in_table=False, hint="What the giver asks for, and what happens when it ends."),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
