"""The register of meetings: of the platform, of working groups, with the state."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

MEETINGS = Register(
    id="meetings",
    tool="C1",
    title="Meetings",
    one="meeting",
    add="Add a meeting",
    name_field="name",
    words=RegisterWords(
        icon="calendar-check", document="meeting-minutes",
        none_yet=mark("No meeting yet"),
        explained=mark("Here you prepare the meetings of the platform, keep their minutes and "
                       "follow up what was decided."),
        counted=(mark("{n} meeting"), mark("{n} meetings")),
        added=mark("Added a meeting"), changed=mark("Changed a meeting"),
        deleted=mark("Deleted a meeting"), copied=mark("Copied a meeting"),
        moved=mark("Moved a meeting"), gone=mark("Meeting deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Meeting", required=True,
              hint="What people call it: “Valmora Together, spring meeting”."),
        Field("kind", FieldKind.SELECT_ONE, "Kind", default="platform",
              choices=choices(("platform", "Platform"), ("working_group", "Working group"),
                              ("with_state", "With the state"), ("public", "Open to everyone"),
                              ("other", "Other"))),
        Field("status", FieldKind.SELECT_ONE, "State", default="planned",
              choices=choices(("planned", "Planned"), ("invited", "Invitations sent"),
                              ("held", "Held"), ("cancelled", "Cancelled"))),
        Field("held_on", FieldKind.DATE, "Day", may_be_ahead=True),
        Field("begins", FieldKind.NAME, "Begins at", in_table=False, hint="Like 14:00."),
        Field("ends", FieldKind.NAME, "Ends at", in_table=False, hint="Like 16:00."),
        Field("place", FieldKind.TEXT, "Place"),
        Field("chair", FieldKind.TEXT, "Chair", in_table=False,
              hint="A post, not a name: “Deputy mayor for local life”."),
        Field("minutes_by", FieldKind.TEXT, "Minutes by", in_table=False,
              hint="A post, not a name."),
        Field("purpose", FieldKind.LONG_TEXT, "What it is for", in_table=False,
              hint="One or two sentences that stand in the invitation."),
        Field("invited", FieldKind.REGISTER_CHOICE, "Invited", Mark.INTERNAL,
              register="stakeholders", in_table=False),
        Field("present", FieldKind.REGISTER_CHOICE, "Present", Mark.INTERNAL,
              register="stakeholders", in_table=False),
        Field("excused", FieldKind.REGISTER_CHOICE, "Excused", Mark.INTERNAL,
              register="stakeholders", in_table=False),
        Field("others_present", FieldKind.INTEGER, "Others present", counts_people=True,
              in_table=False, hint="How many more came. No names."),
        Field("minutes_state", FieldKind.SELECT_ONE, "Minutes",
              choices=choices(("draft", "Draft"), ("approved", "Approved"))),
        Field("next_on", FieldKind.DATE, "Next meeting", may_be_ahead=True, in_table=False),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
