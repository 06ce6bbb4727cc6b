"""The sections of the prevention plan: which are printed, in which order, with which words."""

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import (
    Field,
    FieldKind,
    Register,
    RegisterWords,
    Row,
    choices,
)

SECTIONS = choices(
    ("cover", "Cover"), ("contents", "Contents"), ("foreword", "Foreword"),
    ("summary", "Summary"), ("diagnosis", "Diagnosis"), ("mandate", "Mandate"),
    ("strategy", "Strategy and goals"), ("actions", "Action plan"),
    ("budget", "Resources and budget"), ("coordination", "Coordination"),
    ("results", "Results and theory of change"), ("risks", "Risks and do no harm"),
    ("minutes", "Minutes of the platform"), ("approval", "Approval"), ("annexes", "Annexes"),
    ("own", "A section of your own"))

PLAN_SECTIONS = Register(
    id="plan_sections",
    tool="X1",
    title="Sections of the plan",
    one="section",
    add="Add a section",
    name_field="name",
    words=RegisterWords(
        icon="list-bullets", document="prevention-plan",
        none_yet=mark("No section yet"),
        explained=mark("Here stand the sections of the plan in their order, with the town’s "
                       "own words."),
        counted=(mark("{n} section"), mark("{n} sections")),
        added=mark("Added a section"), changed=mark("Changed a section"),
        deleted=mark("Deleted a section"), copied=mark("Copied a section"),
        moved=mark("Moved a section"), gone=mark("Section deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Title", required=True),
        Field("section", FieldKind.SELECT_ONE, "Section", choices=SECTIONS, default="own"),
        Field("printed", FieldKind.YES_NO, "Printed", default=True),
        Field("words", FieldKind.LONG_TEXT, "In your own words", in_table=False,
              hint="Short paragraphs; **bold**, *slanted*, and lines that begin with “- ”."),
        Field("for_staff_only", FieldKind.YES_NO, "For council and staff only", default=False),
    ),
)


def is_for_staff_only(row: Row) -> bool:
    """Whether a section is for council and staff: by choice, or because it holds minutes."""
    return row.values.get("for_staff_only") is True or row.values.get("section") == "minutes"
