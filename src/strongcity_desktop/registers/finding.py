"""Findings: what the diagnosis or a document shows, with its source and its challenges."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

FINDINGS = Register(
    id="findings",
    tool="D1",
    title="Findings",
    one="finding",
    add="Add a finding",
    name_field="name",
    words=RegisterWords(
        icon="magnifying-glass", document="evidence-thread",
        none_yet=mark("No finding yet"),
        explained=mark("Here you keep what the diagnosis found, with its source, so that "
                       "every action can say what it answers."),
        counted=(mark("{n} finding"), mark("{n} findings")),
        added=mark("Added a finding"), changed=mark("Changed a finding"),
        deleted=mark("Deleted a finding"), copied=mark("Copied a finding"),
        moved=mark("Moved a finding"), gone=mark("Finding deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Finding", required=True,
              hint="One sentence that could be checked."),
        Field("origin", FieldKind.NAME, "Comes from", Mark.INTERNAL, in_table=False,
              is_origin=True),
        Field("evidence_files", FieldKind.REGISTER_CHOICE, "Documents", Mark.INTERNAL,
              register="evidence_files"),
        Field("data_sources", FieldKind.REGISTER_CHOICE, "Data", register="data_sources"),
        Field("consultations", FieldKind.REGISTER_CHOICE, "Heard at", register="consultations",
              in_table=False),
        Field("source", FieldKind.TEXT, "Source, in words", in_table=False,
              hint="An office or a paper, not a person."),
        Field("challenges", FieldKind.REGISTER_CHOICE, "Challenges it bears on",
              register="challenges"),
        Field("quality", FieldKind.SELECT_ONE, "How sure",
              choices=choices(("strong", "Several sources agree"), ("fair", "One good source"),
                              ("weak", "Little to go by"))),
        Field("why_none", FieldKind.LONG_TEXT, "Why no action answers it", in_table=False,
              hint="If the town leaves it to others, or for later, say so here."),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
