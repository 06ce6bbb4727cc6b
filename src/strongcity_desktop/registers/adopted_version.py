"""Versions of the plan that the council adopted: frozen, with date, vote and papers."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords

ADOPTED_VERSIONS = Register(
    id="adopted_versions",
    tool="X1",
    title="Adopted versions",
    one="adopted version",
    add="Add an adopted version",
    name_field="name",
    words=RegisterWords(
        icon="check-circle", document="record-of-decision",
        none_yet=mark("No adopted version yet"),
        explained=mark("Here stand the plans that the council adopted, frozen with their "
                       "papers."),
        counted=(mark("{n} adopted version"), mark("{n} adopted versions")),
        added=mark("Added an adopted version"), changed=mark("Changed an adopted version"),
        deleted=mark("Deleted an adopted version"), copied=mark("Copied an adopted version"),
        moved=mark("Moved an adopted version"), gone=mark("Adopted version deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Version", required=True, hint="“Version 1”."),
        Field("adopted_on", FieldKind.DATE, "Adopted on"),
        Field("adopted_by", FieldKind.TEXT, "Adopted by", hint="“Town council”."),
        Field("reference", FieldKind.NAME, "Number of the decision"),
        Field("votes_for", FieldKind.INTEGER, "For"),
        Field("votes_against", FieldKind.INTEGER, "Against"),
        Field("abstained", FieldKind.INTEGER, "Abstained"),
        Field("conditions", FieldKind.LONG_TEXT, "Conditions", in_table=False,
              hint="What the council asked for beside its yes."),
        Field("review_on", FieldKind.DATE, "To be looked at again on", may_be_ahead=True),
        Field("owner", FieldKind.TEXT, "Kept up to date by", in_table=False,
              hint="An office or a post, not a person."),
        Field("follow_up", FieldKind.TEXT, "Followed up by", in_table=False,
              hint="Who reports on it, to whom and how often."),
        Field("frozen", FieldKind.FILE, "The frozen plan and its papers", Mark.INTERNAL),
        Field("checksum", FieldKind.NAME, "Checksum of the frozen plan", in_table=False,
              is_inner=True),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)

SAID_IN_PAPERS = {"adopted_by": "body", "review_on": "review_on", "owner": "carried_out_by"}
"""What the council papers know before the vote: fields of the version, by their questions."""
