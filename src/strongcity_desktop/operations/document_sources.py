"""What documents are written from: rows, an assessment, two of them, as plain values."""

from datetime import datetime
from typing import TYPE_CHECKING

from strongcity_desktop.language.marks import Audience
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.language.translator import Translator, translator
from strongcity_desktop.operations.assessed_rows import settled_challenges
from strongcity_desktop.operations.compare_years import (
    DIAGNOSIS,
    assessments,
    compare_assessments,
    previous_assessment,
    reason_in_words,
    runs_of,
)
from strongcity_desktop.operations.documents_offered import (
    Check,
    DocumentKind,
    DocumentOptions,
)
from strongcity_desktop.operations.erase_person import erased, erased_fields
from strongcity_desktop.operations.fill_worksheet import filled_worksheets, open_filled
from strongcity_desktop.operations.keep_evidence import RowEnd, ends_of_documents
from strongcity_desktop.operations.keep_register import rows_of
from strongcity_desktop.operations.nothing_to_print import NoEntry, NotBegun
from strongcity_desktop.operations.row_history import row_history
from strongcity_desktop.registers.catalogue import REGISTERS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.listing import may_be_listed
from strongcity_desktop.registers.most_asked_for import most_asked_for
from strongcity_desktop.registers.showing import row_name
from strongcity_desktop.registers.wording import title
from strongcity_desktop.store import town_reads
from strongcity_desktop.store.moment import today
from strongcity_desktop.store.rows import row
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.store.troubles import NO_LONGER_THERE

if TYPE_CHECKING:
    from strongcity_desktop.documents.answered import Answered
    from strongcity_desktop.documents.erasure_note import ErasureTold
    from strongcity_desktop.documents.row_history_print import HistoryTold
    from strongcity_desktop.documents.source import Behind, Source
    from strongcity_desktop.documents.years import RunFacts, Years

_ONLY_ONE = mark("There is no earlier time to compare this one with. "
                 "The next one can be compared with it.")


def read_source(town: TownFile, kind: DocumentKind, options: DocumentOptions, check: Check
                ) -> "Source":
    """The rows of every register and how the document is set.

    Challenges carry what the diagnosis of the options says of them, else the newest.
    """
    from strongcity_desktop.documents.left_out import LeftOut
    from strongcity_desktop.documents.setting import Setting
    from strongcity_desktop.documents.source import Source

    details = town_reads.details(town)
    t = translator(options.language)
    setting = Setting(
        t, options.edition, town=details.name.shown_in(options.language).text,
        title=kind.title_in(t), printed_on=today(), arms=details.arms, paper=options.paper,
        currency=details.currency, check=check)
    chosen = {one.id for one in assessments(town)} & {options.filled_id}
    rows = {register_id: rows_of(town, register_id, assessment=min(chosen, default=None))
            for register_id in REGISTERS}
    return Source(setting, rows, LeftOut(options.edition), _behind(town, t),
                  settled_challenges(town))


def _behind(town: TownFile, t: Translator) -> "tuple[Behind, ...]":
    """Which document stands behind which row or answer."""
    from strongcity_desktop.documents.source import Behind

    return tuple(Behind(one.document_id, one.end.row_id, "", "", one.sensitivity, one.words)
                 if isinstance(one.end, RowEnd) else
                 Behind(one.document_id, "", one.end.filled_id, one.end.question_key,
                        one.sensitivity, one.words)
                 for one in ends_of_documents(town, t))


def read_answered(town: TownFile, options: DocumentOptions, worksheet_id: str = DIAGNOSIS
                  ) -> "Answered":
    """The run of a worksheet that the options name, the newest where they name none of it.

    Raises NotBegun where there is none, Refusal where the one named is no longer there.
    """
    from strongcity_desktop.documents.answered import Answered

    filled = open_filled(town, _chosen(town, options, worksheet_id))
    return Answered(filled.worksheet, filled.answers, filled.depth, filled.started_on,
                    filled.finished_on, filled.title_in(translator(options.language)),
                    id=filled.id)


def read_erasures(town: TownFile, options: DocumentOptions) -> "tuple[ErasureTold, ...]":
    """What was erased from the town, newest first, in the document's language."""
    from strongcity_desktop.documents.erasure_note import ErasureTold

    t = translator(options.language)
    return tuple(ErasureTold(title(t, REGISTERS[one.register_id]), one.number,
                             erased_fields(one, t), len(one.places),
                             datetime.fromisoformat(one.at), one.who) for one in erased(town))


def read_history(town: TownFile, options: DocumentOptions) -> "HistoryTold":
    """What happened to the entry of the options. Raises Refusal when it is no longer there.

    In a public print an entry that is not listed publicly has no name.
    """
    from strongcity_desktop.documents.row_history_print import ChangeTold, FieldTold, HistoryTold

    t = translator(options.language)
    declared = REGISTERS.get(options.register_id)
    if declared is None:
        raise Refusal(NO_LONGER_THERE)
    entry = row(town, declared.id, options.row_id)
    is_named = options.edition.audience is Audience.INTERNAL or (
        may_be_listed(declared, entry)
        and options.edition.shows(declared.field(declared.name_field).mark))
    return HistoryTold(
        title(t, declared), row_name(declared, entry, t) if is_named else "",
        tuple(ChangeTold(datetime.fromisoformat(change.at), change.who, change.what,
                         tuple(FieldTold(one.label, one.mark, one.before, one.after)
                               for one in change.fields))
              for change in row_history(town, declared.id, entry.id, t, contacts=True)))


def read_row(town: TownFile, options: DocumentOptions, register_id: str) -> Row:
    """The entry of the options; where they name none, the one that is most asked for.

    Raises NoEntry where the register is empty, Refusal where the one named is no longer there.
    """
    if options.row_id:
        return row(town, register_id, options.row_id)
    found = most_asked_for(register_id, rows_of(town, register_id), today())
    if found is None:
        raise NoEntry(register_id)
    return found


def read_years(town: TownFile, options: DocumentOptions, worksheet_id: str = DIAGNOSIS
               ) -> "Years | None":
    """The run of the options beside the earlier one; None where there is no earlier one."""
    later = _chosen(town, options, worksheet_id)
    earlier = options.earlier or previous_assessment(town, later)
    if earlier is None or earlier == later:
        return None
    from strongcity_desktop.documents.years import (
        AnswerChange,
        ChallengeChange,
        RatingChange,
        Years,
    )

    compared = compare_assessments(town, earlier, later)
    t = translator(options.language)
    return Years(
        _run(town, compared.earlier.id, t), _run(town, compared.later.id, t),
        open_filled(town, compared.later.id).worksheet,
        tuple(AnswerChange(
            one.question_key, one.step_key, one.verdict, reason_in_words(one, t), one.before,
            one.after, tuple(RatingChange(row.group, row.row, row.word, row.before, row.after)
                             for row in one.rows if row.word != "same"))
            for one in compared.answers),
        tuple(ChallengeChange(
            one.challenge_id, one.verdict, reason_in_words(one, t),
            (one.score_before, one.score_after), (one.likelihood_before, one.likelihood_after),
            (one.impact_before, one.impact_after), (one.trend_before, one.trend_after))
            for one in compared.challenges),
        dict(compared.counts), tells_of_challenges=worksheet_id == DIAGNOSIS)


def read_two(town: TownFile, options: DocumentOptions) -> "Years":
    """Like `read_years`, of whichever worksheet the run of the options is.

    Where they name none, of the diagnosis, else of the first worksheet that was filled in twice.
    Raises Refusal where there is no earlier run.
    """
    years = read_years(town, options, _to_compare(town, options))
    if years is None:
        raise Refusal(_ONLY_ONE)
    return years


def _to_compare(town: TownFile, options: DocumentOptions) -> str:
    """The id of the worksheet of which two runs are wanted."""
    every = {one.id: one.worksheet_id for one in filled_worksheets(town)}
    if options.filled_id is not None:
        return every.get(options.filled_id, DIAGNOSIS)
    begun = list(every.values())
    twice = [one for one in dict.fromkeys((DIAGNOSIS, *begun)) if begun.count(one) > 1]
    return twice[0] if twice else DIAGNOSIS


def _chosen(town: TownFile, options: DocumentOptions, worksheet_id: str) -> str:
    begun = [one.id for one in runs_of(town, worksheet_id)]
    if options.filled_id is not None:
        of = {one.id: one.worksheet_id for one in filled_worksheets(town)}
        if of.get(options.filled_id, worksheet_id) == worksheet_id:
            return options.filled_id
    if not begun:
        raise NotBegun(worksheet_id)
    return begun[-1]


def _run(town: TownFile, filled_id: str, t: Translator) -> "RunFacts":
    from strongcity_desktop.documents.years import RunFacts

    filled = open_filled(town, filled_id)
    return RunFacts(filled.title_in(t), filled.started_on, filled.finished_on)
