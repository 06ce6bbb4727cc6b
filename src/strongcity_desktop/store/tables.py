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
    next_step: Words = Field(default=None, sa_type=JsonValue)
    note: Words = Field(default=None, sa_type=JsonValue)


class Stakeholder(StakeholderFields, table=True):
    """The register of stakeholders; `number` is never given twice."""

    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


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
}
"""Every table a step may write, by name."""

METADATA = SQLModel.metadata
