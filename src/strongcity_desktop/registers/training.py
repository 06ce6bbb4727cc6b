"""Training sessions: topic, audience, teacher, days, cost, who came and what it brought."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices
from strongcity_desktop.registers.resource import SOURCES
from strongcity_desktop.registers.stakeholder import LANGUAGES
from strongcity_desktop.registers.training_need import TOPICS

TRAININGS = Register(
    id="trainings",
    tool="T1",
    title="Trainings",
    one="training",
    add="Add a training",
    name_field="name",
    words=RegisterWords(
        icon="chalkboard-teacher", document="training-plan",
        none_yet=mark("No training yet"),
        explained=mark("Here you plan sessions: topic, for whom, who teaches, when, what it "
                       "costs, and what it brought."),
        counted=(mark("{n} training"), mark("{n} trainings")),
        added=mark("Added a training"), changed=mark("Changed a training"),
        deleted=mark("Deleted a training"), copied=mark("Copied a training"),
        moved=mark("Moved a training"), gone=mark("Training deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Training", required=True),
        Field("topic", FieldKind.SELECT_ONE, "Topic", choices=TOPICS),
        Field("needs", FieldKind.REGISTER_CHOICE, "Needs it answers", register="training_needs",
              in_table=False),
        Field("stakeholders", FieldKind.REGISTER_CHOICE, "For whom", register="stakeholders",
              hint="Organisations and services, never persons."),
        Field("audience", FieldKind.TEXT, "Who exactly", in_table=False),
        Field("method", FieldKind.SELECT_MULTIPLE, "Method", in_table=False,
              choices=choices(("talk", "Talk"), ("workshop", "Workshop"),
                              ("exercise", "Table-top exercise"), ("visit", "Visit"),
                              ("online", "Online course"), ("coaching", "Coaching on the job"))),
        Field("provider_kind", FieldKind.SELECT_ONE, "Who teaches",
              choices=choices(("internal", "Someone from the town"),
                              ("external", "From outside"),
                              ("association", "Association of towns"),
                              ("peers", "Another town"),
                              ("trainers", "Our own trained trainers"))),
        Field("provider", FieldKind.TEXT, "Teacher, in words", in_table=False,
              hint="An organisation or a post, not a person."),
        Field("trains_trainers", FieldKind.YES_NO, "Trains trainers", in_table=False),
        Field("languages", FieldKind.SELECT_MULTIPLE, "Languages", choices=LANGUAGES,
              in_table=False),
        Field("held_on", FieldKind.DATE, "Day", may_be_ahead=True),
        Field("until_on", FieldKind.DATE, "Last day", may_be_ahead=True, in_table=False),
        Field("hours", FieldKind.DECIMAL, "Hours", in_table=False),
        Field("place", FieldKind.TEXT, "Place", in_table=False),
        Field("cost", FieldKind.AMOUNT, "Cost"),
        Field("source", FieldKind.SELECT_ONE, "Source", choices=SOURCES, in_table=False),
        Field("seats", FieldKind.INTEGER, "Seats", in_table=False),
        Field("attended", FieldKind.INTEGER, "Came", counts_people=True),
        Field("attended_women", FieldKind.INTEGER, "Women among them", in_table=False,
              counts_people=True),
        Field("attended_men", FieldKind.INTEGER, "Men among them", in_table=False,
              counts_people=True),
        Field("attended_from", FieldKind.REGISTER_CHOICE, "Came from", Mark.INTERNAL,
              register="stakeholders", in_table=False),
        Field("useful", FieldKind.DECIMAL, "How useful, of 5", in_table=False),
        Field("learned", FieldKind.LONG_TEXT, "What they took with them", in_table=False),
        Field("used_later", FieldKind.LONG_TEXT, "What they use after three months",
              in_table=False),
        Field("status", FieldKind.SELECT_ONE, "State", default="planned",
              choices=choices(("planned", "Planned"), ("held", "Held"),
                              ("cancelled", "Cancelled"))),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
