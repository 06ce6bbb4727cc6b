"""The clock as the store uses it; order never follows from it, for clocks may be wrong."""

from datetime import UTC, date, datetime


def now() -> datetime:
    """This moment, in UTC, to the millisecond."""
    moment = datetime.now(UTC)
    return moment.replace(microsecond=moment.microsecond // 1000 * 1000)


def today() -> date:
    """The day on the person's own calendar."""
    return datetime.now().astimezone().date()


def written(moment: datetime) -> str:
    """The form in which a moment is stored, like 2026-02-09T10:42:07.120+00:00."""
    return moment.isoformat(timespec="milliseconds")
