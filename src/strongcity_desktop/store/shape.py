"""The shape of a town file in plain words: tables, columns, what refers to what.

It lets a town be opened, checked and read without the library that writes; a test holds `tables`
to it.
"""

from collections.abc import Mapping
from enum import Enum, auto

FORMAT = 7
"""The format version this app writes; kept in the file as user_version."""
APPLICATION_ID = 0x53435459
"""Marks a SQLite file as a town file ("SCTY")."""


class Column(Enum):
    """How a value lies in a column: as it is, as JSON text, or yes and no as 1 and 0."""

    PLAIN = auto()
    JSON = auto()
    YES_NO = auto()


Columns = Mapping[str, Column]
_SUFFIXES = {"": Column.PLAIN, "{}": Column.JSON, "?": Column.YES_NO}


def _columns(words: str) -> Columns:
    """The columns named, in their order: `{}` stands after one of JSON, `?` after yes and no."""
    return {name: _SUFFIXES[word[len(name):]]
            for word in words.split() if (name := word.rstrip("{}?"))}


JOURNALLED: Mapping[str, Columns] = {
    "town": _columns("name{} country language languages{} currency population arms id"),
    "filled_worksheet": _columns(
        "worksheet_id edition depth title started_on finished_on place id number"),
    "answer": _columns("filled_id question_key value{} id"),
    "neighbourhood": _columns("name{} population note{} id number position"),
    "challenge": _columns("name{} description{} kind affected{} seen_where drivers{} "
                          "vulnerabilities{} protective_factors{} id number position"),
    "challenge_reading": _columns("filled_id challenge_id likelihood impact trend reason{} "
                                  "evidence{} sources{} quality felt{} id"),
    "data_source": _columns("name{} owner{} period{} neighbourhoods{} nature topics{} access "
                            "sensitivity what_it_says{} people_covered groups_missing{} biases{} "
                            "quality updated_on note{} id number position"),
    "mechanism": _columns("name{} kind run_by{} what{} groups{} neighbourhoods{} meets "
                          "challenges{} how_used{} readiness note{} id number position"),
    "consultation": _columns("name{} method held_on place{} neighbourhoods{} groups{} languages{} "
                             "reached reached_women reached_men reached_young heard{} told_back{} "
                             "told_back_on id number position"),
    "stakeholder": _columns("name{} person_or_organisation sector level groups{} role{} interest "
                            "influence trust relation languages{} contact_name phone email "
                            "address contact_purpose{} consent? consent_date listed_publicly? "
                            "last_met kept_by{} next_step{} next_step_on challenges{} "
                            "mechanisms{} platform_role gains{} offers{} asked_of{} in_crisis{} "
                            "note{} id number position"),
    "stakeholder_reading": _columns("stakeholder_id on_day influence interest trust relation id"),
    "engagement": _columns("name{} stakeholders{} kind held_on who{} what{} next_step{} "
                           "next_step_on note{} id number position"),
    "task": _columns("name{} status due_on owner{} done_on challenges{} actions{} "
                     "stakeholders{} mechanisms{} origin note{} id number position"),
    "risk": _columns("name{} kind groups{} likelihood impact signs{} mitigation{} owner{} "
                     "stop_by{} status review_on challenges{} note{} id number position"),
    "evidence_file": _columns("name{} kind file{} made_by{} dated_on what_it_says{} quality "
                              "sensitivity added_by added_on keep_until note{} id number position"),
    "goal": _columns("name{} description{} challenges{} priority groups{} levels{} how_seen{} "
                     "by_when owner{} status note{} id number position"),
    "definition": _columns("name{} text{} rather{} contested{} status agreed_by{} agreed_on "
                           "note{} id number position"),
    "resource": _columns("name{} kind service owner{} measure{} amount state origin from_on "
                         "until_on goals{} actions{} challenges{} stakeholders{} conditions{} "
                         "note{} id number position"),
    "meeting": _columns("name{} kind status held_on begins ends place{} chair{} minutes_by{} "
                        "purpose{} invited{} present{} excused{} others_present minutes_state "
                        "next_on note{} id number position"),
    "agenda_point": _columns("name{} meetings{} kind brought_by{} minutes_planned said{} origin "
                             "note{} id number position"),
    "decision": _columns("name{} meetings{} agenda_points{} decided_on owner{} due_on status "
                         "outcome{} challenges{} goals{} actions{} indicators{} tasks{} note{} id "
                         "number position"),
    "action": _columns("name{} reference theme{} description{} level domain challenges{} goals{} "
                       "answers_risk{} groups{} reach neighbourhoods{} town_role visibility "
                       "beyond_money{} lead{} responsible{} partners{} partners_in_words{} "
                       "begins_on ends_on ongoing? timescale{} status rag intended{} "
                       "indicators_in_words{} evidence_of_progress{} languages{} where_online "
                       "online{} gender{} unwanted{} harmed{} mitigation{} stop_by{} checked_on "
                       "checked_by{} risks{} change_if{} change_then{} change_because{} "
                       "inspired_by origin note{} id number position"),
    "activity": _columns("name{} actions{} kind begins_on ends_on owner{} status done_on note{} "
                         "id number position"),
    "budget_line": _columns("name{} actions{} kind year amount source state resources{} note{} id "
                            "number position"),
    "expense": _columns("name{} actions{} budget_lines{} paid_on amount note{} id number position"),
    "progress_note": _columns("name{} actions{} on_day percent rag evidence{} next_step{} note{} "
                              "id number position"),
    "indicator": _columns("name{} level statement{} actions{} goals{} measures unit "
                          "unit_in_words{} direction of_people? reading_rule baseline baseline_on "
                          "baseline_note{} target target_on method how_to_ask{} source{} "
                          "data_sources{} frequency owner{} splits{} assumption{} risk{} next_on "
                          "status bank_key note{} id number position"),
    "period": _columns("name{} indicators{} begins_on ends_on target closed_on note{} id number "
                       "position"),
    "indicator_reading": _columns("name{} indicators{} periods{} read_on value by_sex{} by_age{} "
                                  "by_neighbourhood{} comment{} evidence_files{} quality note{} "
                                  "id number position"),
    "change_box": _columns("name{} stage actions{} leads_to{} because{} indicators{} "
                           "activities{} place note{} id number position"),
    "story": _columns("name{} kind actions{} indicators{} groups{} what{} heard_on effect agreed? "
                      "note{} id number position"),
    "lesson": _columns("name{} kind actions{} noted_on what{} so_what{} now_what{} status "
                       "shared_with{} shared_on note{} id number position"),
    "message": _columns("name{} when_used groups{} audience{} message{} purpose{} messengers{} "
                        "messenger{} channels{} languages{} wording{} imagery{} consulted{} "
                        "planned_on sent_on owner{} status response{} actions{} challenges{} "
                        "note{} id number position"),
    "training_need": _columns("name{} topic kind stakeholders{} department{} people part{} "
                              "level_now level_needed actions{} status note{} id number position"),
    "training": _columns("name{} topic needs{} stakeholders{} audience{} method{} provider_kind "
                         "provider{} trains_trainers? languages{} held_on until_on hours place{} "
                         "cost source seats attended attended_women attended_men attended_from{} "
                         "useful learned{} used_later{} status note{} id number position"),
    "finding": _columns("name{} origin evidence_files{} data_sources{} consultations{} source{} "
                        "challenges{} quality why_none{} note{} id number position"),
    "plan_section": _columns("name{} section printed? words{} for_staff_only? id number position"),
    "adopted_version": _columns("name{} adopted_on adopted_by{} reference votes_for "
                                "votes_against abstained conditions{} review_on owner{} "
                                "follow_up{} frozen{} checksum note{} id number position"),
    "evidence_link": _columns("document_id register_id row_id filled_id question_key quality "
                              "sensitivity note{} id"),
    "saved_view": _columns("register_id name view{} id"),
    "import_matching": _columns("register_id name headings{} matching{} id"),
}
"""The columns of every table a step may write, by table."""

TABLES: Mapping[str, Columns] = {
    **JOURNALLED,
    "stored_file": _columns("hash size content"),
    "erasure": _columns("id at who register_id row_id number what{}"),
    "row_words": _columns("table_name number words private"),
    "row_key": _columns("number table_name field language key"),
    "last_number": _columns("table_name number"),
    "journal_step": _columns("seq id at who label label_values{} continued_as state"),
    "journal_entry": _columns("seq step_id at who table_name row_id before{} after{}"),
}
"""The columns of every table, by table."""

REGISTER_TABLES: Mapping[str, str] = {
    "neighbourhoods": "neighbourhood",
    "challenges": "challenge",
    "data_sources": "data_source",
    "mechanisms": "mechanism",
    "consultations": "consultation",
    "stakeholders": "stakeholder",
    "engagements": "engagement",
    "tasks": "task",
    "risks": "risk",
    "evidence_files": "evidence_file",
    "goals": "goal",
    "definitions": "definition",
    "resources": "resource",
    "meetings": "meeting",
    "agenda_points": "agenda_point",
    "decisions": "decision",
    "actions": "action",
    "activities": "activity",
    "budget_lines": "budget_line",
    "expenses": "expense",
    "progress_notes": "progress_note",
    "indicators": "indicator",
    "periods": "period",
    "readings": "indicator_reading",
    "change_boxes": "change_box",
    "stories": "story",
    "lessons": "lesson",
    "messages": "message",
    "training_needs": "training_need",
    "trainings": "training",
    "findings": "finding",
    "plan_sections": "plan_section",
    "adopted_versions": "adopted_version",
}
"""The table of each register, by the register's id."""

PARENTS: Mapping[str, Mapping[str, str]] = {
    "answer": {"filled_worksheet": "filled_id"},
    "challenge_reading": {"filled_worksheet": "filled_id", "challenge": "challenge_id"},
    "stakeholder_reading": {"stakeholder": "stakeholder_id"},
}
"""The tables whose rows belong to rows of others: the other table, the column with its id."""

SHOWN_IN: Mapping[str, str] = {"evidence_link": "evidence_files"}
"""The register on whose page a table is shown that is none itself, by table. A link stays when
the document or the row it names is deleted: it is told as such."""
