"""The register of documents and evidence: reports, minutes and pictures kept with the town."""

from strongcity_desktop.language.marks import Mark
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.registers.challenge import QUALITY
from strongcity_desktop.registers.fields import Field, FieldKind, Register, RegisterWords, choices

EVIDENCE_FILES = Register(
    id="evidence_files",
    tool="K4",
    title="Documents",
    one="document",
    add="Add a document",
    name_field="name",
    words=RegisterWords(
        icon="folder-open", document="evidence-list",
        none_yet=mark("No document yet"),
        explained=mark("Here you keep the reports, minutes and pictures that your findings "
                       "rest on. Drop files on this page."),
        counted=(mark("{n} document"), mark("{n} documents")),
        added=mark("Added a document"), changed=mark("Changed a document"),
        deleted=mark("Deleted a document"), copied=mark("Copied a document"),
        moved=mark("Moved a document"), gone=mark("Document deleted.")),
    fields=(
        Field("name", FieldKind.TEXT, "Document", required=True),
        Field("kind", FieldKind.SELECT_ONE, "Kind",
              choices=choices(("report", "Report"), ("figures", "Figures"),
                              ("minutes", "Minutes"), ("decision", "Decision"),
                              ("law", "Law or rule"), ("map", "Map"), ("picture", "Picture"),
                              ("letter", "Letter"), ("press", "Press"), ("other", "Other"))),
        Field("file", FieldKind.FILE, "File"),
        Field("made_by", FieldKind.TEXT, "Who made it",
              hint="The office or organisation, not a person."),
        Field("dated_on", FieldKind.DATE, "Dated"),
        Field("what_it_says", FieldKind.LONG_TEXT, "What it says", in_table=False),
        Field("quality", FieldKind.SELECT_ONE, "As evidence it is", choices=QUALITY,
              hint="Thin: a single voice or an old figure. Good: several sources agree."),
        Field("sensitivity", FieldKind.SELECT_ONE, "How sensitive", Mark.INTERNAL,
              choices=choices(("open", "Open to all"), ("internal", "For the town only"),
                              ("personal", "Names or contacts in it"),
                              ("confidential", "Confidential"))),
        Field("added_by", FieldKind.NAME, "Who added it", Mark.PERSONAL, in_table=False),
        Field("added_on", FieldKind.DATE, "Added on", Mark.INTERNAL),
        Field("keep_until", FieldKind.DATE, "Keep until", Mark.INTERNAL, may_be_ahead=True,
              in_table=False, hint="After that day you are asked whether it is still needed."),
        Field("note", FieldKind.LONG_TEXT, "Note", Mark.SENSITIVE, in_table=False),
    ),
)
