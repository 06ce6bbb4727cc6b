"""The annexes: the registers on which the diagnosis rests, as tables."""

from collections.abc import Sequence

from strongcity_desktop.documents import consultations_list, data_sources_list, mechanisms_list
from strongcity_desktop.documents.blocks import Block, Heading, Text
from strongcity_desktop.documents.register_blocks import count_notes, register_table, with_totals
from strongcity_desktop.documents.report.assessment import Assessment, Chapter
from strongcity_desktop.documents.report.documents import documents_annex
from strongcity_desktop.documents.stakeholder_list import TABLE as PARTNERS
from strongcity_desktop.registers import wording
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Row

_NAMED_BY: Sequence[tuple[str, str, Sequence[str]]] = (
    ("data_sources", "sources_held", data_sources_list.TABLE),
    ("mechanisms", "mechanisms_known", mechanisms_list.TABLE),
    ("consultations", "consultations_held", consultations_list.TABLE),
    ("stakeholders", "partners_named", PARTNERS),
)


def annexes_chapter(of: Assessment) -> Chapter:
    """Data sources, mechanisms, consultations and partners that this assessment names."""
    return Chapter("annexes", of.t("Annexes"), _says)


def _says(of: Assessment) -> list[Block]:
    blocks: list[Block] = []
    for register_id, question_key, keys in _NAMED_BY:
        register = REGISTERS[register_id]
        rows = _named(of, question_key, of.source.rows(register))
        count_notes(of.source, register, rows)
        if not rows:
            continue
        is_named = question_key in of.shown
        title = of.t("Partners") if register_id == "stakeholders" and is_named \
            else wording.title(of.t, register)
        table = register_table(of.source, register, rows, keys)
        if register_id == "consultations" and _is_whole(of, rows):
            table = with_totals(of.source, table, rows, keys)
        blocks.append(Heading(title, f"annex-{register_id}", level=1))
        if not is_named:
            blocks.append(Text(of.t("All that agreed to be listed."), quiet=True))
        blocks.append(table)
        if register_id == "consultations" and of.source.legend_of_counts():
            blocks.append(Text(of.source.legend_of_counts(), quiet=True))
    return [*blocks, *documents_annex(of)]


def _named(of: Assessment, question_key: str, rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows that the answer names; where this edition hides the answer, all that it may list."""
    if question_key not in of.shown:
        return tuple(rows)
    chosen = of.answers.get(question_key)
    return tuple(row for row in rows if isinstance(chosen, list) and row.id in chosen)


def _is_whole(of: Assessment, rows: Sequence[Row]) -> bool:
    """Whether the table holds every consultation: sums of a part would give small counts away."""
    return len(rows) == len(of.source.registers.get("consultations", ()))
