"""The tables of the plan's registers, as `registers/` declares them."""

from sqlmodel import Field

from strongcity_desktop.store.checked_rows import Checked, Words
from strongcity_desktop.store.json_column import JsonValue


class PlanSectionFields(Checked):
    """One section of the plan, as `registers.plan_section` declares it."""

    name: Words = Field(default=None, sa_type=JsonValue)
    section: str | None = None
    printed: bool | None = None
    words: Words = Field(default=None, sa_type=JsonValue)
    for_staff_only: bool | None = None


class PlanSection(PlanSectionFields, table=True):
    """Sections of the plan; `number` is never given twice."""

    __tablename__ = "plan_section"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int


class AdoptedVersionFields(Checked):
    """One adopted version, as `registers.adopted_version` declares it; `frozen` says which content
    it has."""

    name: Words = Field(default=None, sa_type=JsonValue)
    adopted_on: str | None = None
    adopted_by: Words = Field(default=None, sa_type=JsonValue)
    reference: str | None = None
    votes_for: int | None = None
    votes_against: int | None = None
    abstained: int | None = None
    conditions: Words = Field(default=None, sa_type=JsonValue)
    review_on: str | None = None
    owner: Words = Field(default=None, sa_type=JsonValue)
    follow_up: Words = Field(default=None, sa_type=JsonValue)
    frozen: dict[str, str | int] | None = Field(default=None, sa_type=JsonValue)
    checksum: str | None = None
    note: Words = Field(default=None, sa_type=JsonValue)


class AdoptedVersion(AdoptedVersionFields, table=True):
    """Adopted versions; `number` is never given twice."""

    __tablename__ = "adopted_version"
    id: str = Field(primary_key=True)
    number: int = Field(unique=True)
    position: int
