"""How far actions have come, noted from time to time."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

PROGRESS_NOTES = Register(
    id="progress_notes",
    tool="I1",
    title="Progress",
    one="progress note",
    add="Add a progress note",
    name_field="name",
    within="actions",
    words=RegisterWords(
        icon="trend-up", document="progress-report",
        none_yet=mark("No progress note yet"),
        explained=mark("Here you note from time to time how far an action has come, and "
                       "what comes next."),
        counted=(mark("{n} progress note"), mark("{n} progress notes")),
        added=mark("Added a progress note"), changed=mark("Changed a progress note"),
        deleted=mark("Deleted a progress note"), copied=mark("Copied a progress note"),
        moved=mark("Moved a progress note"), gone=mark("Progress note deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "What happened", required=True,
              hint="One sentence. Name no person."),
        Field("actions", FieldKind.REGISTER_CHOICE, "Action", register="actions",
              several=False),
        Field("on_day", FieldKind.DATE, "On"),
        Field("percent", FieldKind.INTEGER, "How far, of 100"),
        Field("rag", FieldKind.SELECT_ONE, "How it goes",
              choices=choices(("green", "On track"), ("amber", "Some delay"),
                              ("red", "Stuck"))),
        Field("evidence", FieldKind.LONG_TEXT, "How we know", in_table=False),
        Field("next_step", FieldKind.LONG_TEXT, "What comes next", in_table=False),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
