"""How the shipped languages write days, times and lists, so that a start needs no Babel for them.

Babel takes longer to load than all else that the home page needs; a test holds these to it.
"""

from collections.abc import Mapping, Sequence

_ARABIC = ("يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر",
           "أكتوبر", "نوفمبر", "ديسمبر")
MONTHS: Mapping[tuple[str, str], Sequence[str]] = {
    ("en", "MMMM"): ("January", "February", "March", "April", "May", "June", "July", "August",
                     "September", "October", "November", "December"),
    ("en", "MMM"): ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov",
                    "Dec"),
    ("fr", "MMMM"): ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août",
                     "septembre", "octobre", "novembre", "décembre"),
    ("fr", "MMM"): ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.",
                    "oct.", "nov.", "déc."),
    ("ar", "MMMM"): _ARABIC,
    ("ar", "MMM"): _ARABIC,
}
"""The months by language and form, as they stand between day and year."""
LISTED: Mapping[str, tuple[str, str]] = {
    "en": (", ", " and "), "fr": (", ", " et "), "ar": (" و", " و")}
"""What parts the items of a list, and the last one from those before."""
TIMES: Mapping[str, str] = {
    "en": "{0:%H:%M}", "fr": "{0.hour}\u00a0h\u00a0{0:%M}", "ar": "{0:%H:%M}"}
"""Hours and minutes."""
