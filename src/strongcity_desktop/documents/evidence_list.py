"""The list of documents kept as evidence: what there is, how good it is, what rests on it."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.blocks import Block, Table
from strongcity_desktop.documents.register_blocks import opening, register_list, with_column
from strongcity_desktop.documents.source import Source
from strongcity_desktop.registers.evidence_file import EVIDENCE_FILES
from strongcity_desktop.registers.fields import Row

TABLE = ("name", "kind", "made_by", "dated_on", "quality")
_DETAILS = ("what_it_says", "file", "sensitivity", "added_by", "added_on", "keep_until", "note")


def evidence_list(source: Source) -> bytes:
    """The list as a PDF file. The public one holds only what is open to all."""
    return register_list(source, EVIDENCE_FILES, _opening(source), TABLE, _DETAILS,
                         source.setting.t("No document is in the register yet."), _with_ends)


def _opening(source: Source) -> Iterator[Block]:
    t = source.setting.t
    return opening(source, t("The documents that findings rest on and that are open to all.")
                   if source.is_public else
                   t("The documents that findings rest on. The files lie in the town file."))


def _with_ends(source: Source, table: Table, rows: Sequence[Row], keys: Sequence[str]) -> Table:
    """With what rests on each; not in public, where some of that may not be named."""
    if source.is_public:
        return table
    t = source.setting.t
    ends = {row.id: [one.words for one in source.behind if one.document_id == row.id]
            for row in rows}
    return with_column(table, len(keys) + 1, t("What rests on it"),
                       [t.list(ends[row.id]) or "–" for row in rows], 2.0)
