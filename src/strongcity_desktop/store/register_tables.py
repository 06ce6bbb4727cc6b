"""The tables of the registers, as `registers/` declares them."""

from sqlalchemy import Column, ForeignKey, Text, UniqueConstraint
from sqlmodel import Field

from strongcity_desktop.store.checked_rows import Checked, Keys, Levels, Words
from strongcity_desktop.store.json_column import JsonValue


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
    platform_role: str | None = None
    gains: Words = Field(default=None, sa_type=JsonValue)
    offers: Words = Field(default=None, sa_type=JsonValue)
    asked_of: Words = Field(default=None, sa_type=JsonValue)
    in_crisis: Keys = Field(default=None, sa_type=JsonValue)
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
    actions: Keys = Field(default=None, sa_type=JsonValue)
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
