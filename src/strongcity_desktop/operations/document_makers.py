"""How each document is made, by its id; loads reportlab, so it is imported only when used."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from strongcity_desktop.documents.action_plan import BY_GOAL, action_plan
from strongcity_desktop.documents.action_sheet import action_sheet
from strongcity_desktop.documents.answered import Answered
from strongcity_desktop.documents.assessment_comparison import assessment_comparison
from strongcity_desktop.documents.attendance_sheet import attendance_sheet
from strongcity_desktop.documents.blank_worksheet import worksheet_blank
from strongcity_desktop.documents.budget_view import budget_view
from strongcity_desktop.documents.challenge_register import challenge_register
from strongcity_desktop.documents.changes_since_adoption import changes_since_adoption
from strongcity_desktop.documents.communication_plan import communication_plan
from strongcity_desktop.documents.consultations_list import consultations_list
from strongcity_desktop.documents.cooperation_brief import cooperation_brief
from strongcity_desktop.documents.council_motion import council_motion, draft_resolution
from strongcity_desktop.documents.crisis_contacts import crisis_contacts
from strongcity_desktop.documents.data_sources_list import data_sources_list
from strongcity_desktop.documents.decision_report import decision_report
from strongcity_desktop.documents.decisions_list import decisions_list
from strongcity_desktop.documents.definitions_glossary import definitions_glossary
from strongcity_desktop.documents.diagnosis_summary import diagnosis_summary
from strongcity_desktop.documents.engagement_log import engagement_log
from strongcity_desktop.documents.erasure_note import erasure_note
from strongcity_desktop.documents.evidence_list import evidence_list
from strongcity_desktop.documents.evidence_thread import evidence_thread
from strongcity_desktop.documents.handover_brief import handover_brief
from strongcity_desktop.documents.information_protocol import information_protocol
from strongcity_desktop.documents.learning_log import learning_log
from strongcity_desktop.documents.learning_plan import learning_plan
from strongcity_desktop.documents.mandate_brief import mandate_brief
from strongcity_desktop.documents.mechanisms_list import mechanisms_list
from strongcity_desktop.documents.meeting_agenda import meeting_agenda
from strongcity_desktop.documents.meeting_convocation import meeting_convocation
from strongcity_desktop.documents.meeting_minutes import meeting_minutes
from strongcity_desktop.documents.neighbourhoods_list import neighbourhoods_list
from strongcity_desktop.documents.plan.plan import prevention_plan
from strongcity_desktop.documents.plan.public_summary import public_summary
from strongcity_desktop.documents.platform_terms import platform_terms
from strongcity_desktop.documents.private_sector import private_sector
from strongcity_desktop.documents.progress_report import progress_report
from strongcity_desktop.documents.record_of_decision import record_of_decision
from strongcity_desktop.documents.referral_design import referral_design
from strongcity_desktop.documents.report.report import diagnosis_report
from strongcity_desktop.documents.resources_view import resources_view
from strongcity_desktop.documents.results_framework import results_framework
from strongcity_desktop.documents.risk_log import risk_log
from strongcity_desktop.documents.row_history_print import row_history_print
from strongcity_desktop.documents.sensitive_cards import (
    CRISIS,
    DEMONSTRATIONS,
    MARGINALISED,
    NEWCOMERS,
    sensitive_card,
)
from strongcity_desktop.documents.setup_decision import setup_decision
from strongcity_desktop.documents.source import Source
from strongcity_desktop.documents.stakeholder_list import stakeholder_list
from strongcity_desktop.documents.stakeholder_register import stakeholder_register
from strongcity_desktop.documents.strategy_chapter import strategy_chapter
from strongcity_desktop.documents.task_list import task_list
from strongcity_desktop.documents.tertiary_readiness import tertiary_readiness
from strongcity_desktop.documents.theory_print import theory_print
from strongcity_desktop.documents.training_attendance import training_attendance
from strongcity_desktop.documents.training_plan import training_plan
from strongcity_desktop.operations.changes_since import read_changes
from strongcity_desktop.operations.council_papers import PAPERS, TO_COME, papers_for
from strongcity_desktop.operations.document_sources import (
    read_answered,
    read_erasures,
    read_history,
    read_row,
    read_two,
    read_years,
)
from strongcity_desktop.operations.documents_offered import DocumentKind, DocumentOptions
from strongcity_desktop.operations.earlier_runs import read_with_earlier
from strongcity_desktop.operations.handover_facts import newest_answered
from strongcity_desktop.operations.nothing_to_print import NoEntry, NotBegun
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.changes_told import ChangesTold
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.store.town_file import TownFile
from strongcity_desktop.worksheets.loader import all_worksheets

Maker = Callable[[TownFile, Source, DocumentOptions], bytes]


def _report(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return diagnosis_report(source, read_answered(town, options), read_years(town, options),
                            options.without)


def _summary(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return diagnosis_summary(source, read_answered(town, options), read_years(town, options))


def _comparison(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return assessment_comparison(source, read_two(town, options))


def _erasures(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return erasure_note(source, read_erasures(town, options))


def _history(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return row_history_print(source, read_history(town, options))


def _strategy(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return strategy_chapter(source, read_answered(town, options, "strategy"))


def _setup(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return setup_decision(source, read_answered(town, options, "setup"))


def _handover(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return handover_brief(source, newest_answered(town, options))


def _of_rows(make: Callable[[Source], bytes]) -> Maker:
    return lambda _town, source, _options: make(source)


def _mandate(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return mandate_brief(source, read_answered(town, options, "mandate"))


def _motion(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return council_motion(source, read_answered(town, options, "council_motion"))


def _report_to_council(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return decision_report(source, read_answered(town, options, PAPERS))


def _resolution(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return draft_resolution(source, read_answered(town, options, PAPERS))


def _resources(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return resources_view(source, _if_begun(town, options, "means"))


def _if_begun(town: TownFile, options: DocumentOptions, worksheet_id: str) -> Answered | None:
    """For documents whose register tells without the worksheet."""
    try:
        return read_answered(town, options, worksheet_id)
    except NotBegun:
        return None


def _communication(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return communication_plan(source, _if_begun(town, options, "communication"))


def _learning(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return learning_plan(source, read_answered(town, options, "learning"))


def _referral(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return referral_design(source, read_answered(town, options, "referral"))


def _tertiary(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return tertiary_readiness(source, read_answered(town, options, "tertiary"))


def _training(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return training_plan(source, _if_begun(town, options, "training"))


def _attendance(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return training_attendance(source, read_row(town, options, "trainings"))


def _actions(_town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return action_plan(source, options.shape or BY_GOAL)


def _sheet(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return action_sheet(source, read_row(town, options, "actions"))


def _platform(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return platform_terms(source, read_answered(town, options, "platform"))


def _cooperation(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return cooperation_brief(source, *read_with_earlier(town, options, "cooperation"))


def _protocol(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return information_protocol(source, read_answered(town, options, "information_sharing"))


def _card(steps: tuple[str, ...]) -> Maker:
    return lambda town, source, options: sensitive_card(
        source, read_answered(town, options, "sensitive_topics"), steps)


def _of_meeting(make: Callable[[Source, Row], bytes]) -> Maker:
    return lambda town, source, options: make(source, read_row(town, options, "meetings"))


def _plan(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return prevention_plan(source, newest_answered(town, options), options.without,
                           depth=options.depth, shape=options.shape,
                           only_first=options.only_first,
                           since=None if options.only_first else _since(town, source))


def _on_one_page(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return public_summary(source, newest_answered(town, options))


def _progress(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    return progress_report(source, options.shape, _since(town, source))


def _changes(town: TownFile, source: Source, _options: DocumentOptions) -> bytes:
    return changes_since_adoption(source, _since(town, source))


def _record(town: TownFile, source: Source, options: DocumentOptions) -> bytes:
    version = None
    if options.row_id != TO_COME:
        try:
            version = read_row(town, options, ADOPTED_VERSIONS.id)
        except NoEntry:
            version = None
    named = options.filled_id if options.row_id == TO_COME else None
    papers = named or papers_for(town, version)
    run = read_answered(town, replace(options, filled_id=papers), PAPERS) if papers else None
    return record_of_decision(source, version, run)


def _since(town: TownFile, source: Source) -> ChangesTold | None:
    return read_changes(town, source.setting.t, source.setting.edition)


MAKERS: Mapping[str, Maker] = {
    "prevention-plan": _plan,
    "changes-since-adoption": _changes,
    "record-of-decision": _record,
    "decision-report": _report_to_council,
    "draft-resolution": _resolution,
    "public-summary": _on_one_page,
    "mandate-brief": _mandate,
    "council-motion": _motion,
    "diagnosis-report": _report,
    "diagnosis-summary": _summary,
    "assessment-comparison": _comparison,
    "challenge-register": _of_rows(challenge_register),
    "neighbourhoods-list": _of_rows(neighbourhoods_list),
    "data-sources-list": _of_rows(data_sources_list),
    "mechanisms-list": _of_rows(mechanisms_list),
    "consultations-list": _of_rows(consultations_list),
    "strategy-chapter": _strategy,
    "definitions-glossary": _of_rows(definitions_glossary),
    "setup-decision": _setup,
    "handover-brief": _handover,
    "resources-view": _resources,
    "results-framework": _of_rows(results_framework),
    "progress-report": _progress,
    "learning-log": _of_rows(learning_log),
    "meeting-convocation": _of_meeting(meeting_convocation),
    "meeting-agenda": _of_meeting(meeting_agenda),
    "attendance-sheet": _of_meeting(attendance_sheet),
    "meeting-minutes": _of_meeting(meeting_minutes),
    "decisions-list": _of_rows(decisions_list),
    "action-plan": _actions,
    "action-sheet": _sheet,
    "budget-view": _of_rows(budget_view),
    "evidence-thread": _of_rows(evidence_thread),
    "communication-plan": _communication,
    "referral-design": _referral,
    "learning-plan": _learning,
    "tertiary-readiness": _tertiary,
    "training-plan": _training,
    "training-attendance": _attendance,
    "platform-terms": _platform,
    "cooperation-brief": _cooperation,
    "information-protocol": _protocol,
    "private-sector": _of_rows(private_sector),
    "card-marginalised": _card(MARGINALISED),
    "card-newcomers": _card(NEWCOMERS),
    "card-demonstrations": _card(DEMONSTRATIONS),
    "card-crisis": _card(CRISIS),
    "crisis-contacts": _of_rows(crisis_contacts),
    "stakeholder-register": _of_rows(stakeholder_register),
    "stakeholder-list": _of_rows(stakeholder_list),
    "engagement-log": _of_rows(engagement_log),
    "row-history": _history,
    "task-list": _of_rows(task_list),
    "theory-of-change": _of_rows(theory_print),
    "risk-log": _of_rows(risk_log),
    "evidence-list": _of_rows(evidence_list),
    "erasure-note": _erasures,
}


def maker_of(kind: DocumentKind) -> Maker:
    """What makes a document of this kind."""
    if not kind.blank_of:
        return MAKERS[kind.id]
    sheet = all_worksheets()[kind.blank_of]
    return lambda _town, source, options: worksheet_blank(source, sheet, options.depth)
