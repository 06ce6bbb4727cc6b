"""The evidence thread on paper: what rests on what, and where the thread breaks."""

from collections.abc import Iterator, Sequence

from strongcity_desktop.documents.blocks import (
    Block,
    Bullets,
    Heading,
    LookAgain,
    Table,
    Text,
    Words,
)
from strongcity_desktop.documents.challenge_words import most_urgent_first, name_in, priority_cell
from strongcity_desktop.documents.make_pdf import make_pdf
from strongcity_desktop.documents.register_blocks import count_notes, ending, further
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.tool_front import front
from strongcity_desktop.registers.analysis.thread import CHAIN, Thread, breaks, thread_of
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.challenge import CHALLENGES
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.finding import FINDINGS
from strongcity_desktop.registers.listing import may_be_listed

_SHARES = (1.0, 2.2, 2.0, 2.0, 2.2, 2.0)


def evidence_thread(source: Source) -> bytes:
    """The thread as a PDF file, challenge by challenge."""
    t = source.setting.t
    return make_pdf([*front(source, t("What the town found, what it does about it, and how it "
                                      "will know.")),
                     *blocks(source),
                     *further(source, (FINDINGS, ("source", "why_none", "note"))),
                     *ending(source)],
                    source.setting, t("Entries keep their numbers in every print."))


def blocks(source: Source) -> Iterator[Block]:
    """The three lists of breaks, then the thread of each challenge, the most urgent first."""
    for register_id in CHAIN:
        count_notes(source, REGISTERS[register_id], source.rows(REGISTERS[register_id]))
    yield from _breaks(source)
    yield from _threads(source)


def _breaks(source: Source) -> Iterator[Block]:
    t = source.setting.t
    proved = {one.row_id for one in source.behind if one.row_id}
    found = breaks(source.registers, proved)
    yield Heading(t("Where the thread breaks"), "breaks", level=1)
    if not found.count and not found.explained:
        yield Text(t("Nowhere: every action answers a finding, and every finding has a source."))
        return
    yield from _listed(source, "actions", found.actions_on_air,
                       t("These actions answer nothing that was found:"))
    yield from _listed(source, "findings", found.left_open,
                       t("No action answers these findings:"))
    yield from _listed(source, "findings", found.explained,
                       t("No action answers these findings, and the town says why:"), again=False)
    yield from _listed(source, "findings", found.findings_without_source,
                       t("These findings name no source:"))
    yield from _listed(source, "challenges", found.challenges_without_source,
                       t("These challenges rest on nothing that is written down:"))


def _listed(source: Source, register_id: str, rows: Sequence[Row], head: str, *,
            again: bool = True) -> Iterator[Block]:
    declared = REGISTERS[register_id]
    rows = [row for row in rows if not source.is_public or may_be_listed(declared, row)]
    if rows:
        yield LookAgain(head) if again else Text(head)
        yield Bullets(tuple(_named(source, register_id, row) for row in rows))


def _threads(source: Source) -> Iterator[Block]:
    t = source.setting.t
    yield Heading(t("From finding to reading"), "threads", level=1)
    rows = most_urgent_first(source.rows(CHALLENGES))
    if not rows:
        yield Text(t("No challenge is in the register yet."), quiet=True)
        return
    yield Table((t("Priority"), t("Finding"), t("Challenge"), t("Goal"), t("Action"),
                 t("Indicator")),
                tuple(_line(source, row) for row in rows), _SHARES)


def _line(source: Source, challenge: Row) -> tuple[Words, ...]:
    thread = thread_of(source.registers, "challenges", challenge.id)
    cells = (_cell(source, register, thread) for register in ("findings", "goals", "actions"))
    findings, goals, actions = cells
    return (priority_cell(source.setting.t, challenge), findings,  # type: ignore[return-value]
            _named(source, CHALLENGES.id, challenge), goals, actions,
            _indicators(source, thread))


def _cell(source: Source, register_id: str, thread: Thread) -> str:
    """The entries one below the other; a dash where the thread breaks."""
    declared = REGISTERS[register_id]
    rows = [row for row in thread.rows[register_id]
            if not source.is_public or may_be_listed(declared, row)]
    return "\n".join(_named(source, register_id, row) for row in rows) or "–"


def _indicators(source: Source, thread: Thread) -> str:
    """Each indicator, and when it was read last."""
    t = source.setting.t
    lines = []
    for row in thread.rows["indicators"]:
        days = [one.values["read_on"] for one in thread.rows["readings"]
                if row.id in (one.values.get("indicators") or ()) and one.values.get("read_on")]
        named = _named(source, "indicators", row)
        lines.append(t("{name}: read on {date}", name=named, date=t.date(max(days))) if days
                     else t("{name}: not read yet", name=named))
    return "\n".join(lines) or "–"


def _named(source: Source, register_id: str, row: Row) -> str:
    t = source.setting.t
    return t("{number}. {name}", number=row.number, name=name_in(source, register_id, row))
