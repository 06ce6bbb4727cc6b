"""Write the sample town, Valmora: made up, nearly complete, in every language of the app."""

import tomllib
from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from strongcity_desktop import paths
from strongcity_desktop.language.texts import LocalText
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.operations import dated_readings, fill_worksheet, keep_register
from strongcity_desktop.operations.open_town import TownDetails, TownFile, create_town
from strongcity_desktop.operations.sample_documents import add_documents
from strongcity_desktop.operations.tool_tasks import task_of_gap
from strongcity_desktop.registers.catalogue import register
from strongcity_desktop.registers.fields import Field, FieldKind
from strongcity_desktop.store.moment import today
from strongcity_desktop.worksheets.kinds import Kind, Question

_IN_THIS_ORDER = ("neighbourhoods", "challenges", "goals", "definitions", "data_sources",
                  "mechanisms", "consultations", "stakeholders", "resources", "engagements",
                  "meetings", "agenda_points", "risks", "actions", "tasks", "decisions",
                  "agenda_points_next", "activities", "budget_lines", "expenses",
                  "progress_notes", "indicators", "periods", "readings", "change_boxes",
                  "stories", "lessons", "messages", "training_needs", "trainings", "plan_sections")
_FILLED = (("diagnosis", "assessment_earlier"), ("pathway", "pathway"),
           ("mandate", "mandate"), ("council_motion", "council_motion"),
           ("council_report", "council_report"),
           ("setup", "setup"), ("strategy", "strategy"), ("sustainability", "sustainability"),
           ("means", "means"), ("platform", "platform"), ("cooperation", "cooperation_earlier"),
           ("cooperation", "cooperation_now"), ("information_sharing", "information_sharing"),
           ("sensitive_topics", "sensitive_topics"), ("communication", "communication"),
           ("referral", "referral"), ("tertiary", "tertiary"), ("training", "training"),
           ("learning", "learning"), ("diagnosis", "assessment_now"))
_AFTER_THE_ANSWERS = ("findings",)
_JUDGED_AGO = 60  # days since those never met were last spoken of


def write_sample(path: Path, language: str) -> TownFile:
    """Write the sample town to a new file and open it; `language` is its working language.

    Raises Refusal when something stands at the path already or it cannot be written.
    """
    language = language if language in SHIPPED else SHIPPED[0]
    sample = _Sample(language)
    town = create_town(path, sample.details(), sample.who)
    try:
        town.run(sample.fill)
    except BaseException:
        town.close()
        raise
    return town


class _Sample:
    """The declared sample, turned into stored values for one working language.

    In the files a text is {en = "…", fr = "…", ar = "…"}, a day is {days_ago = 12} or
    {days_ahead = 12}, a year {years_ahead = 1}. "@harbour" stands for the row declared with the key
    "harbour", "@assessment_now" for the worksheet filled from that file. A choice may be another
    one in each language: councils decide in the form that they know.
    """

    def __init__(self, language: str) -> None:
        self._language = language
        self._town = _declared("town")
        self._ids: dict[str, str] = {}
        self.who: str = self._text(self._town["who"]).shown_in(language).text

    def details(self) -> TownDetails:
        """What is known of the town itself."""
        return TownDetails(
            name=self._text(self._town["name"]), language=self._language, languages=SHIPPED,
            currency=self._town["currency"], population=self._town["population"],
            arms=(paths.resources_folder() / "sample_town" / "arms.png").read_bytes())

    def fill(self, town: TownFile) -> None:
        """Add the rows, then the answers, through the same doors as people do.

        In one transaction: two hundred steps are safe on the disk at once, not one by one.
        """
        with town.transaction():
            for name in _IN_THIS_ORDER:
                self._add_rows(town, name)
            self._close_periods(town)
            self._add_readings(town)
            for worksheet_id, name in _FILLED:
                filled_id = self._fill_in(town, worksheet_id, _declared(name))
                self._ids[name] = filled_id
            self._ids |= add_documents(
                town, _declared("evidence_files")["rows"],
                lambda row: self._values("evidence_files", row), self._ids, filled_id,
                self._language, self.who)
            for name in _AFTER_THE_ANSWERS:
                self._add_rows(town, name)

    def _add_rows(self, town: TownFile, name: str) -> None:
        """The rows of the register that the file is named after, else of the one it names."""
        declared = _declared(name)
        register_id = declared.get("register", name)
        for row in declared["rows"]:
            values = self._values(register_id, {**declared.get("every_row", {}), **row})
            kept = keep_register.add_row(town, register_id, values, self.who)
            self._ids[row["key"]] = kept.row.id

    def _close_periods(self, town: TownFile) -> None:
        """Once the readings of the indicators stand: a closed period takes no more."""
        for key, day in _declared("periods")["closed"].items():
            keep_register.change_row(town, "periods", self._ids[key],
                                     {"closed_on": self._stored(day)}, self.who)

    def _add_readings(self, town: TownFile) -> None:
        """How the stakeholders stood before; the newest reading gets the day of the last meeting.
        """
        for row in keep_register.rows_of(town, "stakeholders"):
            newest = dated_readings.readings_of(town, row.id)[-1]
            day = row.values["last_met"] or _day({"days_ago": _JUDGED_AGO}).isoformat()
            dated_readings.correct_reading(town, row.id, newest.id, date.fromisoformat(day),
                                           newest.values, self.who)
        for said in _declared("stakeholder_readings")["readings"]:
            values = {key: said[key] for key in dated_readings.FIELDS}
            dated_readings.add_reading(town, self._ids[said["stakeholder"][1:]],
                                       _day(said["on_day"]), values, self.who)

    def _fill_in(self, town: TownFile, worksheet_id: str, declared: Mapping[str, Any]) -> str:
        filled = fill_worksheet.start_worksheet(
            town, worksheet_id, depth=declared.get("depth", "full"), who=self.who,
            on=_day(declared["started_on"]))
        for row in declared.get("challenges", ()):
            keep_register.change_row(
                town, "challenges", self._ids[row["key"]], self._values("challenges", row),
                self.who, assessment=filled.id)
        sheet = fill_worksheet.open_filled(town, filled.id).worksheet
        for key, value in declared["answers"].items():
            stored = self._answer(sheet.question(key), value)
            fill_worksheet.answer(town, filled.id, key, stored, who=self.who)
        fill_worksheet.move_to(town, filled.id, declared["place"])
        for question, gap in declared.get("tasks", {}).items():
            task_of_gap(town, filled.id, f"{question}.{gap}", self.who)
        if "finished_on" in declared:
            fill_worksheet.finish(town, filled.id, self.who, on=_day(declared["finished_on"]))
        return filled.id

    def _values(self, register_id: str, row: Mapping[str, Any]) -> dict[str, Any]:
        declared = register(register_id)
        return {key: self._value(declared.field(key), value)
                for key, value in row.items() if key != "key"}

    def _value(self, field: Field, value: Any) -> Any:
        """The stored value of a field; a post or an address is written in the town's language."""
        if field.is_origin:
            return "/".join(self._stored(part) for part in value.split("/"))
        if field.kind is FieldKind.NAME and isinstance(value, Mapping):
            return self._text(value).shown_in(self._language).text
        return self._stored(value)

    def _answer(self, question: Question, value: Any) -> Any:
        if value == "survey":
            value = _survey_results()
        if question.kind is Kind.SELECT_ONE and isinstance(value, Mapping):
            return value[self._language]
        if question.kind is Kind.REPEAT:
            return [{"id": str(uuid4()), **self._stored(item)} for item in value]
        return self._stored(value)

    def _stored(self, value: Any) -> Any:
        if isinstance(value, Mapping):
            if "days_ago" in value or "days_ahead" in value:
                return _day(value).isoformat()
            if "years_ahead" in value:
                return today().year + value["years_ahead"]
            if set(value) == set(SHIPPED):
                return self._text(value).to_json()
            return {self._stored(key): self._stored(part) for key, part in value.items()}
        if isinstance(value, list):
            return [self._stored(part) for part in value]
        if isinstance(value, str) and value.startswith("@"):
            return self._ids[value[1:]]
        return value

    def _text(self, versions: Mapping[str, str]) -> LocalText:
        return LocalText(self._language, dict(versions))


def _day(value: Mapping[str, int]) -> date:
    return today() + timedelta(days=value.get("days_ahead", 0) - value.get("days_ago", 0))


def _survey_results() -> list[dict[str, Any]]:
    """The surveys as the diagnosis keeps them: a line for each answer of each group."""
    return [line for survey in _declared("survey")["surveys"] for question in survey["questions"]
            for line in _survey_lines(survey, question)]


def _survey_lines(survey: Mapping[str, Any], question: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Everyone is the sum of the groups of the first family."""
    of_all = {"survey": survey["title"], "asked_on": survey["asked_on"],
              "sample": survey["sample"], "surveyed": survey["surveyed"],
              "asked": question["asked"]}
    answers, families = question["answers"], survey["families"]
    whole = [group["key"] for group in families[0]["groups"]]
    counted: list[tuple[dict[str, Any], list[str]]] = [({}, whole)]
    counted += [({"by": family["by"], "group": group["name"]}, [group["key"]])
                for family in families for group in family["groups"]]
    lines = []
    for group, keys in counted:
        people = [sum(answer[key] for key in keys) for answer in answers]
        lines += [{**of_all, **group, "answer": answer["answer"], "people": number,
                   "out_of": sum(people)} for answer, number in zip(answers, people, strict=True)]
    return lines


def _declared(name: str) -> dict[str, Any]:
    file = paths.resources_folder() / "sample_town" / f"{name}.toml"
    return tomllib.loads(file.read_text("utf-8"))
