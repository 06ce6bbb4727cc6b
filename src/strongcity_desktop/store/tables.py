"""The tables of a town file: a class that checks the values of a row, a class that stores it."""

from collections.abc import Mapping
from typing import Any

from pydantic import ConfigDict
from sqlalchemy import Column, ForeignKey, Integer, Text, UniqueConstraint
from sqlmodel import Field, SQLModel

from strongcity_desktop.store.json_column import JsonValue

Words = dict[str, Any] | None
Keys = list[str] | None
Levels = dict[str, int | str] | None


class Checked(SQLModel):
    """Values of one row: unknown fields and values of another type are refused."""

    # Built when the first row is checked: most starts only read.
    model_config = ConfigDict(  # type: ignore[assignment]
        extra="forbid", strict=True, defer_build=True)


class TownFields(Checked):
    """What is known about the town itself; one row."""

    name: Words = Field(default=None, sa_type=JsonValue)
    country: str
    language: str
    languages: Keys = Field(default=None, sa_type=JsonValue)
    currency: str
    population: int | None = None
    arms: str | None = Field(default=None, sa_type=Text)


class Town(TownFields, table=True):
    """The town; `id` names its backups too. `arms` is a PNG in base64."""

    id: str = Field(primary_key=True)


class FilledWorksheetFields(Checked):
    """One worksheet as a town fills it: which edition, how deep, and where it was left."""

    worksheet_id: str
    edition: int
    depth: str
    title: str
    started_on: str
    finished_on: str | None = None
    place: str | None = None


class FilledWorksheet(FilledWorksheetFields, table=True):
    """The filled worksheets; `number` keeps them in the order in which they were started."""

    __tablename__ = "filled_worksheet"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)


class AnswerFields(Checked):
    """One answer of a filled worksheet, by the key of its question."""

    filled_id: str = Field(
        sa_column=Column(Text, ForeignKey("filled_worksheet.id"), nullable=False))
    question_key: str
    value: Any = Field(sa_type=JsonValue)


class Answer(AnswerFields, table=True):
    """The answers. A question without an answer has no row."""

    __table_args__ = (UniqueConstraint("filled_id", "question_key"),)
    id: str = Field(primary_key=True)


class NeighbourhoodFields(Checked):
    """One neighbourhood, as `registers.neighbourhood` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    population: int | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Neighbourhood(NeighbourhoodFields, table=True):
    """The register of neighbourhoods; `number` is never given twice.

    `position` is where the town put the row, in this and in every register.
    """

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class ChallengeFields(Checked):
    """What lasts of one challenge, as `registers.challenge` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    description: Words = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    affected: Keys = Field(default=None, sa_type=JsonValue)
    seen_where: str | None = None
    drivers: Words = Field(default=None, sa_type=JsonValue)
    vulnerabilities: Words = Field(default=None, sa_type=JsonValue)
    protective_factors: Words = Field(default=None, sa_type=JsonValue)


class Challenge(ChallengeFields, table=True):
    """The register of challenges; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class ChallengeReadingFields(Checked):
    """What one assessment, a filled worksheet, says of one challenge."""

    filled_id: str = Field(
        sa_column=Column(Text, ForeignKey("filled_worksheet.id"), nullable=False))
    challenge_id: str = Field(sa_column=Column(Text, ForeignKey("challenge.id"), nullable=False))
    likelihood: int | None = None
    impact: int | None = None
    trend: str | None = None
    reason: Words = Field(default=None, sa_type=JsonValue)
    evidence: Words = Field(default=None, sa_type=JsonValue)
    sources: Keys = Field(default=None, sa_type=JsonValue)
    quality: str | None = None
    felt: Levels = Field(default=None, sa_type=JsonValue)


class ChallengeReading(ChallengeReadingFields, table=True):
    """The readings. A challenge of which an assessment says nothing yet has none in it."""

    __tablename__ = "challenge_reading"
    __table_args__ = (UniqueConstraint("filled_id", "challenge_id"),)
    id: str = Field(primary_key=True)


class DataSourceFields(Checked):
    """One data source, as `registers.data_source` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    owner: Words = Field(default=None, sa_type=JsonValue)
    period: Words = Field(default=None, sa_type=JsonValue)
    neighbourhoods: Keys = Field(default=None, sa_type=JsonValue)
    nature: str | None = None
    topics: Keys = Field(default=None, sa_type=JsonValue)
    access: str | None = None
    sensitivity: str | None = None
    what_it_says: Words = Field(default=None, sa_type=JsonValue)
    people_covered: int | None = None
    groups_missing: Keys = Field(default=None, sa_type=JsonValue)
    biases: Words = Field(default=None, sa_type=JsonValue)
    quality: str | None = None
    updated_on: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class DataSource(DataSourceFields, table=True):
    """The register of data sources; `number` is never given twice."""

    __tablename__ = "data_source"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class MechanismFields(Checked):
    """One mechanism, as `registers.mechanism` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    run_by: Words = Field(default=None, sa_type=JsonValue)
    what: Words = Field(default=None, sa_type=JsonValue)
    groups: Keys = Field(default=None, sa_type=JsonValue)
    neighbourhoods: Keys = Field(default=None, sa_type=JsonValue)
    meets: str | None = None
    challenges: Keys = Field(default=None, sa_type=JsonValue)
    how_used: Words = Field(default=None, sa_type=JsonValue)
    readiness: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Mechanism(MechanismFields, table=True):
    """The register of mechanisms; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class ConsultationFields(Checked):
    """One consultation, as `registers.consultation` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    method: str | None = None
    held_on: str | None = None
    place: Words = Field(default=None, sa_type=JsonValue)
    neighbourhoods: Keys = Field(default=None, sa_type=JsonValue)
    groups: Keys = Field(default=None, sa_type=JsonValue)
    languages: Words = Field(default=None, sa_type=JsonValue)
    reached: int | None = None
    reached_women: int | None = None
    reached_men: int | None = None
    reached_young: int | None = None
    heard: Words = Field(default=None, sa_type=JsonValue)
    told_back: Words = Field(default=None, sa_type=JsonValue)
    told_back_on: str | None = None


class Consultation(ConsultationFields, table=True):
    """The register of consultations; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class StakeholderFields(Checked):
    """One stakeholder, as `registers.stakeholder` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    person_or_organisation: str | None = None
    sector: str | None = None
    level: str | None = None
    groups: Keys = Field(default=None, sa_type=JsonValue)
    role: Words = Field(default=None, sa_type=JsonValue)
    interest: int | None = None
    influence: int | None = None
    trust: int | None = None
    relation: str | None = None
    languages: Keys = Field(default=None, sa_type=JsonValue)
    contact_name: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    contact_purpose: Words = Field(default=None, sa_type=JsonValue)
    consent: bool | None = None
    consent_date: str | None = None
    listed_publicly: bool | None = None
    last_met: str | None = None
    kept_by: Words = Field(default=None, sa_type=JsonValue)
    next_step: Words = Field(default=None, sa_type=JsonValue)
    next_step_on: str | None = None
    challenges: Keys = Field(default=None, sa_type=JsonValue)
    mechanisms: Keys = Field(default=None, sa_type=JsonValue)
    note: Words = Field(default=None, sa_type=JsonValue)


class Stakeholder(StakeholderFields, table=True):
    """The register of stakeholders; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class StakeholderReadingFields(Checked):
    """How a stakeholder stood on one day: what was known of its influence, interest and trust."""

    stakeholder_id: str = Field(
        sa_column=Column(Text, ForeignKey("stakeholder.id"), nullable=False))
    on_day: str
    influence: int | None = None
    interest: int | None = None
    trust: int | None = None
    relation: str | None = None


class StakeholderReading(StakeholderReadingFields, table=True):
    """The readings; one a day at most. The newest says the same as the stakeholder's row."""

    __tablename__ = "stakeholder_reading"
    __table_args__ = (UniqueConstraint("stakeholder_id", "on_day"),)
    id: str = Field(primary_key=True)


class EngagementFields(Checked):
    """One meeting, call or letter, as `registers.engagement` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    stakeholders: Keys = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    held_on: str | None = None
    who: Words = Field(default=None, sa_type=JsonValue)
    what: Words = Field(default=None, sa_type=JsonValue)
    next_step: Words = Field(default=None, sa_type=JsonValue)
    next_step_on: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Engagement(EngagementFields, table=True):
    """The log of engagement; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class TaskFields(Checked):
    """One task, as `registers.task` declares it. `origin`: what it was made from."""

    name: Words = Field(default=None, sa_type=JsonValue)
    status: str | None = None
    due_on: str | None = None
    owner: Words = Field(default=None, sa_type=JsonValue)
    done_on: str | None = None
    challenges: Keys = Field(default=None, sa_type=JsonValue)
    stakeholders: Keys = Field(default=None, sa_type=JsonValue)
    mechanisms: Keys = Field(default=None, sa_type=JsonValue)
    origin: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class Task(TaskFields, table=True):
    """The register of tasks; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class RiskFields(Checked):
    """One risk, as `registers.risk` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    groups: Keys = Field(default=None, sa_type=JsonValue)
    likelihood: int | None = None
    impact: int | None = None
    signs: Words = Field(default=None, sa_type=JsonValue)
    mitigation: Words = Field(default=None, sa_type=JsonValue)
    owner: Words = Field(default=None, sa_type=JsonValue)
    stop_by: Words = Field(default=None, sa_type=JsonValue)
    status: str | None = None
    review_on: str | None = None
    challenges: Keys = Field(default=None, sa_type=JsonValue)
    note: Words = Field(default=None, sa_type=JsonValue)


class Risk(RiskFields, table=True):
    """The log of risks; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class EvidenceFileFields(Checked):
    """One document, as `registers.evidence_file` declares it; `file` says which content it has."""

    name: Words = Field(default=None, sa_type=JsonValue)
    kind: str | None = None
    file: dict[str, str | int] | None = Field(default=None, sa_type=JsonValue)
    made_by: Words = Field(default=None, sa_type=JsonValue)
    dated_on: str | None = None
    what_it_says: Words = Field(default=None, sa_type=JsonValue)
    quality: str | None = None
    sensitivity: str | None = None
    added_by: str | None = None
    added_on: str | None = None
    keep_until: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class EvidenceFile(EvidenceFileFields, table=True):
    """The register of documents; `number` is never given twice."""

    __tablename__ = "evidence_file"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class EvidenceLinkFields(Checked):
    """A document as evidence of a row, or of an answer: one end or the other is named."""

    document_id: str = Field(
        sa_column=Column(Text, ForeignKey("evidence_file.id"), nullable=False))
    register_id: str | None = None
    row_id: str | None = None
    filled_id: str | None = None
    question_key: str | None = None
    quality: str | None = None
    sensitivity: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class EvidenceLink(EvidenceLinkFields, table=True):
    """What rests on which document. An end that is deleted is shown, not lost."""

    __tablename__ = "evidence_link"
    id: str = Field(primary_key=True)


class SavedViewFields(Checked):
    """A way of looking at a register that was given a name."""

    register_id: str
    name: str
    view: dict[str, Any] = Field(sa_type=JsonValue)


class SavedView(SavedViewFields, table=True):
    """The saved views of all registers."""

    __tablename__ = "saved_view"
    id: str = Field(primary_key=True)


class ImportMatchingFields(Checked):
    """How the columns of a file belong to the fields of a register, kept for the next time."""

    register_id: str
    name: str
    headings: list[str] = Field(sa_type=JsonValue)
    matching: dict[str, Any] = Field(sa_type=JsonValue)


class ImportMatching(ImportMatchingFields, table=True):
    """The matchings kept."""

    __tablename__ = "import_matching"
    id: str = Field(primary_key=True)


class StoredFile(SQLModel, table=True):
    """The content of a file, once, by its SHA-256; the journal knows only the hash."""

    __tablename__ = "stored_file"
    hash: str = Field(primary_key=True)
    size: int
    content: bytes


class Erasure(SQLModel, table=True):
    """What was erased for good, without what it said: done again when a copy is brought back."""

    __tablename__ = "erasure"
    id: str = Field(primary_key=True)
    at: str
    who: str
    register_id: str
    row_id: str
    number: int
    what: Any = Field(sa_type=JsonValue)


class RowWords(SQLModel, table=True):
    """What a row says, folded for the search; `private` holds what is personal or sensitive."""

    __tablename__ = "row_words"
    __table_args__ = ({"sqlite_with_rowid": False},)
    table_name: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    words: str
    private: str


class RowKey(SQLModel, table=True):
    """Where a text stands in the order of its language; "" is the language it was written in."""

    __tablename__ = "row_key"
    __table_args__ = ({"sqlite_with_rowid": False},)
    table_name: str = Field(primary_key=True)
    field: str = Field(primary_key=True)
    language: str = Field(primary_key=True)
    number: int = Field(primary_key=True)
    key: str


class LastNumber(SQLModel, table=True):
    """The last number given in each table; it only grows, so undo never frees a number."""

    __tablename__ = "last_number"
    table_name: str = Field(primary_key=True)
    number: int


class JournalStep(SQLModel, table=True):
    """One action of a person. `state`: done, undone (until redone) or fixed (for good)."""

    __tablename__ = "journal_step"
    __table_args__ = ({"sqlite_autoincrement": True},)
    seq: int = Field(sa_column=Column(Integer, primary_key=True))
    id: str = Field(unique=True)
    at: str
    who: str
    label: str
    label_values: Any = Field(sa_type=JsonValue)
    continued_as: str | None = None
    state: str


class JournalEntry(SQLModel, table=True):
    """One row touched by a step. `before` is NULL for a new row, `after` for a deleted one."""

    __tablename__ = "journal_entry"
    __table_args__ = (UniqueConstraint("step_id", "table_name", "row_id"),
                      {"sqlite_autoincrement": True})
    seq: int = Field(sa_column=Column(Integer, primary_key=True))
    step_id: str = Field(sa_column=Column(Text, ForeignKey("journal_step.id"), nullable=False))
    at: str
    who: str
    table_name: str = Field(index=True)
    row_id: str = Field(index=True)
    before: Words = Field(default=None, sa_type=JsonValue)
    after: Words = Field(default=None, sa_type=JsonValue)


JOURNALLED: Mapping[str, type[SQLModel]] = {
    "town": Town,
    "filled_worksheet": FilledWorksheet,
    "answer": Answer,
    "neighbourhood": Neighbourhood,
    "challenge": Challenge,
    "challenge_reading": ChallengeReading,
    "data_source": DataSource,
    "mechanism": Mechanism,
    "consultation": Consultation,
    "stakeholder": Stakeholder,
    "stakeholder_reading": StakeholderReading,
    "engagement": Engagement,
    "task": Task,
    "risk": Risk,
    "evidence_file": EvidenceFile,
    "evidence_link": EvidenceLink,
    "saved_view": SavedView,
    "import_matching": ImportMatching,
}
"""Every table a step may write, by name."""

METADATA = SQLModel.metadata
