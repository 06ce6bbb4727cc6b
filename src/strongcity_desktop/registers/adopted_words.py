"""An adopted version in words: when the council adopted it, and how it voted."""

from strongcity_desktop.language.translator import Translator
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS
from strongcity_desktop.registers.fields import Row
from strongcity_desktop.registers.showing import row_name

_GROUP = 4


def adoption_in_words(row: Row, t: Translator) -> str:
    """One sentence: "The council adopted “Version 1” on 12 March 2027: 17 for and 2 against."."""
    version, day = row_name(ADOPTED_VERSIONS, row, t), row.values.get("adopted_on")
    vote = vote_in_words(row, t)
    if day and vote:
        return t("The council adopted “{version}” on {day}: {vote}.", version=version,
                 day=t.date(day), vote=vote)
    if day:
        return t("The council adopted “{version}” on {day}.", version=version, day=t.date(day))
    return t("The council adopted “{version}”; the day is not written down yet.",
             version=version)


def vote_in_words(row: Row, t: Translator) -> str:
    """How the council voted: "17 for, 2 against and 1 abstained"; "" where nobody wrote it."""
    said: list[str] = []
    if (n := row.values.get("votes_for")) is not None:
        said.append(t.plural("{n} for", "{n} for", n))
    if (n := row.values.get("votes_against")) is not None:
        said.append(t.plural("{n} against", "{n} against", n))
    if (n := row.values.get("abstained")) is not None:
        said.append(t.plural("{n} abstained", "{n} abstained", n))
    return t.list(said)


def checksum_in_groups(checksum: str) -> str:
    """A checksum that can be read aloud: in groups of four."""
    return " ".join(checksum[at:at + _GROUP] for at in range(0, len(checksum), _GROUP))
