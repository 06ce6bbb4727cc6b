"""Commands that carry data in and out: export, import, answer."""

import json
from pathlib import Path

from strongcity_desktop.cli.spoken import COMMAND_LINE, Call
from strongcity_desktop.language.marks import Audience, Edition
from strongcity_desktop.language.refusal import Refusal, mark
from strongcity_desktop.operations.export_results import export_results
from strongcity_desktop.operations.export_rows import export_rows
from strongcity_desktop.operations.fill_worksheet import (
    Saved,
    answer_typed,
    filled_worksheets,
    start_worksheet,
)
from strongcity_desktop.operations.importing.import_results import import_results
from strongcity_desktop.operations.importing.import_rows import ImportResult, import_rows
from strongcity_desktop.operations.make_document import DocumentOptions, export_document
from strongcity_desktop.operations.open_town import TownFile
from strongcity_desktop.operations.save_calendar import save_dates_ahead
from strongcity_desktop.operations.whole_town import not_carried

RESULTS = ".xml"
WHOLE_TOWN = (".xlsx", ".ods", ".json")
DATA_ENDINGS = (*WHOLE_TOWN, ".csv", ".vcf")
_NO_JSON = mark("The answer is not JSON: {value}. A text stands in quotation marks, "
                "like '\"market\"'.")
_RESULTS_ARE_WHOLE = mark("An XML file holds the results: indicators, periods and readings "
                         "together. Leave out --register, or use another ending.")
_NONE_IN = mark("Nothing was imported. {problem}")
_NONE_IN_MORE = mark("Nothing was imported. {problem} Listed above: {n} more.")


def export(call: Call) -> int:
    """Write a document as PDF, or data, complete or not at all."""
    target = Path(call.given.out)
    _refuse_town_file(call.file, target)
    if target.suffix.lower() == ".pdf":
        return _export_pdf(call, target)
    if target.suffix.lower() == ".ics":
        return _export_dates(call, target)
    if target.suffix.lower() == RESULTS:
        return _export_results(call, target)
    if target.suffix.lower() not in DATA_ENDINGS:
        raise Refusal(mark("“{file}” has no ending that can be written. "
                           "End it in .pdf, .xlsx, .ods, .csv, .vcf, .ics, .json or .xml."),
                      file=target.name)
    edition = Edition(Audience(call.given.audience), lists_contacts=True,
                      shows_sensitive=call.given.sensitive)
    register_id, ending = call.given.register, target.suffix.lower()

    def work(town: TownFile) -> tuple[Refusal, ...]:
        export_rows(town, target, register_id, call.t, edition)
        is_whole = not register_id and ending in WHOLE_TOWN
        return not_carried(town, edition, ending) if is_whole else ()

    stays = call.on_town(work)
    call.say(call.t("Written: “{file}”.", file=str(target)))
    for lacking in stays:
        call.note(lacking.in_words(call.t))
    return 0


def _refuse_town_file(town_file: Path, target: Path) -> None:
    """Before anything else is said about the target: by whatever name, it is not the town file."""
    try:
        same = target.exists() and town_file.exists() and target.samefile(town_file)
    except OSError:  # a name that no disk can hold is refused when it is written
        return
    if same:
        raise Refusal(mark("“{file}” is the town file itself. Choose another name for the export."),
                      file=target.name)


def _export_dates(call: Call, target: Path) -> int:
    """The dates ahead for other calendars; tasks and what to look at again are internal."""
    is_internal = Audience(call.given.audience) is Audience.INTERNAL
    call.on_town(lambda town: save_dates_ahead(town, target, call.t, with_reviews=is_internal,
                                               with_tasks=is_internal))
    call.say(call.t("Written: “{file}”.", file=str(target)))
    return 0


def _export_results(call: Call, target: Path) -> int:
    """The results in the shape of IATI, for whom it is said."""
    _refuse_a_register(call)
    edition = Edition(Audience(call.given.audience))
    call.on_town(lambda town: export_results(town, target, call.t, edition))
    call.say(call.t("Written: “{file}”.", file=str(target)))
    return 0


def _refuse_a_register(call: Call) -> None:
    if call.given.register:
        raise Refusal(_RESULTS_ARE_WHOLE)


def _export_pdf(call: Call, target: Path) -> int:
    if not call.given.document:
        raise Refusal(mark("Say which document: add --document ID. "
                           "To see them all: strongcity list documents"))
    audience = Audience(call.given.audience)
    options = DocumentOptions(
        language=call.given.language or call.t.language,
        edition=Edition(audience, lists_contacts=audience is Audience.INTERNAL),
        paper=call.given.paper, depth=call.given.depth,
        second_language=call.given.second_language, facing=call.given.facing)
    call.on_town(lambda town: export_document(town, call.given.document, options, target))
    call.say(call.t("Written: “{file}”.", file=str(target)))
    return 0


def bring_in(call: Call) -> int:
    """Import rows or a whole town; all or nothing."""
    source, dry = Path(call.given.source), bool(call.given.dry_run)
    is_results = source.suffix.lower() == RESULTS
    if is_results:
        _refuse_a_register(call)

    def work(town: TownFile) -> ImportResult:
        if is_results:
            return import_results(town, source, call.t, dry_run=dry, who=COMMAND_LINE)
        return import_rows(town, source, call.given.register, call.t, dry_run=dry,
                           who=COMMAND_LINE)

    result = call.on_town(work, to_write=not dry)
    for line in result.lines(call.t):
        call.say(line)
    if result.problems:
        first = result.problems[0].in_words(call.t)
        more = len(result.problems) - 1
        raise Refusal(_NONE_IN_MORE, n=more, problem=first) if more \
            else Refusal(_NONE_IN, problem=first)
    return 0


def answer(call: Call) -> int:
    """Give one answer by key in the newest filled worksheet, begun now where there is none."""
    try:
        value = json.loads(call.given.value)
    except (ValueError, RecursionError) as reason:
        raise Refusal(_NO_JSON, value=call.given.value[:80]) from reason

    def write(town: TownFile) -> Saved:
        with town.transaction():  # a worksheet is begun only for an answer that can be kept
            filled = [f for f in filled_worksheets(town) if f.worksheet_id == call.given.worksheet]
            current = filled[-1] if filled else start_worksheet(
                town, call.given.worksheet, depth="full", who=COMMAND_LINE)
            return answer_typed(town, current.id, call.given.question, value, who=COMMAND_LINE)

    saved = call.on_town(write, to_write=True)
    call.say(call.t("Saved."))
    for finding in saved.findings:
        call.say(finding.in_words(call.t))
    return 0
