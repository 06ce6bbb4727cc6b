"""Training needs: who needs to learn what, and how far they are."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

TOPICS = choices(
    ("prevention", "What prevention is, and why towns"),
    ("local_picture", "Local challenges and the national strategy"),
    ("ideologies", "Kinds of extremism and hate, and their stories"),
    ("do_no_harm", "Projects that do no harm"),
    ("responding", "What to do when something worries you"),
    ("talking", "Talking and listening to residents"),
    ("gender", "Women, men and gender"),
    ("child_protection", "Protecting children"),
    ("domestic_violence", "Violence and control at home"),
    ("psychosocial", "Psychosocial support and mentoring"),
    ("digital", "Risks online, rumours and false news"),
    ("referral", "Referral, data protection, working together"),
    ("measuring", "Measuring and learning"),
    ("bias", "One’s own prejudices"),
    ("other", "Another topic"))

TRAINING_NEEDS = Register(
    id="training_needs",
    tool="T1",
    title="Training needs",
    one="training need",
    add="Add a training need",
    name_field="name",
    words=RegisterWords(
        icon="student", document="training-plan",
        none_yet=mark("No training need yet"),
        explained=mark("Here you list who needs to learn what, measured against their part "
                       "in the plan."),
        counted=(mark("{n} training need"), mark("{n} training needs")),
        added=mark("Added a training need"), changed=mark("Changed a training need"),
        deleted=mark("Deleted a training need"), copied=mark("Copied a training need"),
        moved=mark("Moved a training need"), gone=mark("Training need deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Need", required=True,
              hint="“Youth workers can answer a rumour”."),
        Field("topic", FieldKind.SELECT_ONE, "Topic", choices=TOPICS),
        Field("kind", FieldKind.SELECT_ONE, "Kind",
              choices=choices(("general", "General"), ("specific", "For a special task"))),
        Field("stakeholders", FieldKind.REGISTER_CHOICE, "Who", register="stakeholders",
              hint="Organisations and services, never persons."),
        Field("department", FieldKind.TEXT, "Service, in words", in_table=False,
              hint="A service or a kind of job: “Reception desks”."),
        Field("people", FieldKind.INTEGER, "How many people", counts_people=True),
        Field("part", FieldKind.LONG_TEXT, "Their part in the plan", in_table=False,
              hint="Why they need it."),
        Field("level_now", FieldKind.RANGE, "Now",
              levels=choices(("1", "Nothing yet"), ("2", "Some"), ("3", "Enough"),
                             ("4", "Can teach others"))),
        Field("level_needed", FieldKind.RANGE, "Needed",
              levels=choices(("1", "Nothing yet"), ("2", "Some"), ("3", "Enough"),
                             ("4", "Can teach others"))),
        Field("actions", FieldKind.REGISTER_CHOICE, "Actions", register="actions",
              in_table=False),
        Field("status", FieldKind.SELECT_ONE, "State", default="open",
              choices=choices(("open", "Open"), ("planned", "Planned"), ("met", "Met"))),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
