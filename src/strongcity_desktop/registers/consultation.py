"""The register of consultations: who was heard, what they said, and what they were told back."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices
from strongcity_desktop.registers.stakeholder import GROUPS

CONSULTATIONS = Register(
    id="consultations",
    tool="D1",
    title="Consultations",
    one="consultation",
    add="Add a consultation",
    name_field="name",
    words=RegisterWords(
        icon="chats-teardrop", document="consultations-list",
        none_yet=mark("No consultation yet"),
        explained=mark("Here you list how people were heard: meetings, walks, surveys, and "
                       "what came of it."),
        counted=(mark("{n} consultation"), mark("{n} consultations")),
        added=mark("Added a consultation"), changed=mark("Changed a consultation"),
        deleted=mark("Deleted a consultation"), copied=mark("Copied a consultation"),
        moved=mark("Moved a consultation"), gone=mark("Consultation deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Consultation", required=True,
              hint="What it was and where: “Evening walk, Riverside market”."),
        Field("method", FieldKind.SELECT_ONE, "How people were heard",
              choices=choices(("meeting", "Public meeting"),
                              ("discussion_group", "Discussion group"), ("walk", "Walk together"),
                              ("survey", "Survey"), ("visit", "Visit"), ("online", "Online"),
                              ("other", "Other"))),
        Field("held_on", FieldKind.DATE, "Held on", may_be_ahead=True,
              hint="A day to come is a consultation that is planned."),
        Field("place", FieldKind.TEXT, "Place", in_table=False),
        Field("neighbourhoods", FieldKind.REGISTER_CHOICE, "Neighbourhoods",
              register="neighbourhoods"),
        Field("groups", FieldKind.SELECT_MULTIPLE, "Groups heard", choices=GROUPS),
        Field("languages", FieldKind.TEXT, "Languages spoken", in_table=False),
        Field("reached", FieldKind.INTEGER, "People reached", counts_people=True),
        Field("reached_women", FieldKind.INTEGER, "Women reached", in_table=False,
              counts_people=True),
        Field("reached_men", FieldKind.INTEGER, "Men reached", in_table=False,
              counts_people=True),
        Field("reached_young", FieldKind.INTEGER, "Young people reached", in_table=False,
              counts_people=True),
        Field("heard", FieldKind.LONG_TEXT, "What was heard", Mark.INTERNAL, in_table=False,
              hint="In people’s own words, without their names."),
        Field("told_back", FieldKind.LONG_TEXT, "You said, we did", in_table=False,
              hint="What those heard were told came of it."),
        Field("told_back_on", FieldKind.DATE, "Told back on", in_table=False,
              may_be_ahead=True),
    ),
)
