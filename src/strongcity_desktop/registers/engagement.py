"""The log of engagement: each meeting, call or letter with stakeholders, and what comes next."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

ENGAGEMENTS = Register(
    id="engagements",
    tool="K1",
    title="Meetings and calls",
    one="meeting, call or letter",
    add="Note a meeting or call",
    name_field="name",
    within="stakeholders",
    words=RegisterWords(
        icon="calendar-check", document="engagement-log",
        none_yet=mark("No meeting noted yet"),
        explained=mark("Here you note meetings, calls and letters: when, with whom, what was "
                       "said, and what comes next."),
        counted=(mark("{n} meeting, call or letter"), mark("{n} meetings, calls and letters")),
        added=mark("Added a meeting, call or letter"),
        changed=mark("Changed a meeting, call or letter"),
        deleted=mark("Deleted a meeting, call or letter"),
        copied=mark("Copied a meeting, call or letter"),
        moved=mark("Moved a meeting, call or letter"), gone=mark("Deleted from the log.")),
    fields=(
        Field("name", FieldKind.TEXT, "About", Mark.INTERNAL, required=True,
              hint="In a few words: “Opening hours of the youth house”."),
        Field("stakeholders", FieldKind.REGISTER_CHOICE, "With", Mark.INTERNAL,
              register="stakeholders"),
        Field("kind", FieldKind.SELECT_ONE, "How", Mark.INTERNAL,
              choices=choices(("meeting", "Meeting"), ("call", "Call"), ("letter", "Letter"),
                              ("message", "Message"), ("visit", "Visit"), ("event", "Event"),
                              ("other", "Other"))),
        Field("held_on", FieldKind.DATE, "Date", Mark.INTERNAL, may_be_ahead=True),
        Field("who", FieldKind.TEXT, "Who for the town", Mark.INTERNAL,
              hint="Posts, not names: “Youth officer”."),
        Field("what", FieldKind.LONG_TEXT, "What was said or agreed", Mark.INTERNAL,
              in_table=False),
        Field("next_step", FieldKind.TEXT, "Next step", Mark.INTERNAL),
        Field("next_step_on", FieldKind.DATE, "By", Mark.INTERNAL, may_be_ahead=True),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
