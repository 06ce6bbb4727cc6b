"""Is this computer's clock to be believed? Said plainly when not; no order depends on it."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator
from strongcity_desktop.store import moment

RELEASED = date(2026, 11, 1)
"""No copy of this version existed before this day; set at each release."""
_LEEWAY = timedelta(hours=1)  # two computers that share a stick are never quite at one
_BEFORE_RELEASE = mark("This computer says it is {date}, which is before this version of "
                       "StrongCity was made. Set the date of the computer. Nothing is lost: "
                       "backups go on in their order.")
_BEFORE_NEWEST = mark("This computer says it is {date}, but the newest change in this town is "
                      "dated {newest}. Set the date of the computer if it is wrong. Nothing is "
                      "lost: backups go on in their order.")


@dataclass(frozen=True)
class ClockDoubt:
    """The day the computer believes in, and the day of a newer change it cannot explain."""

    today: date
    newest: date | None

    def in_words(self, t: Translator) -> str:
        """What is wrong with the clock, what to do, and that nothing is lost."""
        if self.newest is None:
            return t(_BEFORE_RELEASE, date=t.date(self.today))
        return t(_BEFORE_NEWEST, date=t.date(self.today), newest=t.date(self.newest))


def doubt_about_the_clock(newest_change: str = "") -> ClockDoubt | None:
    """Why the clock cannot be right, or None.

    `newest_change` is the moment of a town's newest step, as ISO text in UTC; "" for none.
    """
    now = moment.now()
    today = now.astimezone().date()
    if today < RELEASED:
        return ClockDoubt(today, None)
    newest = _moment(newest_change)
    if newest is not None and now + _LEEWAY < newest:
        return ClockDoubt(today, newest.date())
    return None


def _moment(stored: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(stored)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=UTC)
