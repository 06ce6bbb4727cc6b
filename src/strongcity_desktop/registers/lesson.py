"""The learning log: what, so what, now what, and with whom it was shared."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

LESSONS = Register(
    id="lessons",
    tool="E1",
    title="Learning log",
    one="lesson",
    add="Add a lesson",
    name_field="name",
    words=RegisterWords(
        icon="lightbulb", document="learning-log",
        none_yet=mark("No lesson yet"),
        explained=mark("Here you keep what was learned: what happened, what it means, and "
                       "what you do now."),
        counted=(mark("{n} lesson"), mark("{n} lessons")),
        added=mark("Added a lesson"), changed=mark("Changed a lesson"),
        deleted=mark("Deleted a lesson"), copied=mark("Copied a lesson"),
        moved=mark("Moved a lesson"), gone=mark("Lesson deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Lesson", required=True, hint="One sentence."),
        Field("kind", FieldKind.SELECT_ONE, "Kind",
              choices=choices(("worked", "It worked"), ("not_worked", "It did not work"),
                              ("unexpected", "Unexpected"), ("negative", "It did harm"),
                              ("recommendation", "Advice of an evaluation"))),
        Field("actions", FieldKind.REGISTER_CHOICE, "Actions", register="actions"),
        Field("noted_on", FieldKind.DATE, "Noted on"),
        Field("what", FieldKind.LONG_TEXT, "What happened", in_table=False),
        Field("so_what", FieldKind.LONG_TEXT, "So what", in_table=False,
              hint="What it means for the work."),
        Field("now_what", FieldKind.LONG_TEXT, "Now what", in_table=False,
              hint="What the town does about it."),
        Field("status", FieldKind.SELECT_ONE, "State", default="open",
              choices=choices(("open", "Open"), ("taken_up", "Taken up"),
                              ("declined", "Not taken up"))),
        Field("shared_with", FieldKind.TEXT, "Shared with", in_table=False),
        Field("shared_on", FieldKind.DATE, "Shared on", in_table=False),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
