"""The approval page: what is approved, and room for the day, the vote and the signatures."""

from collections.abc import Iterator

from strongcity_desktop.documents.blocks import Block, Facts, QuestionHeading, Table, Text
from strongcity_desktop.documents.left_out import version_words
from strongcity_desktop.documents.plan.adopted import being_adopted
from strongcity_desktop.documents.plan.town_told import TownTold
from strongcity_desktop.documents.typesetting.isolation import isolate
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.library.motions import tradition, usual_tradition
from strongcity_desktop.registers import wording
from strongcity_desktop.registers.adopted_version import ADOPTED_VERSIONS

_ROOM_FOR_FIGURES, _ROOM_TO_SIGN = 24.0, 54.0
_DAYS = (mark("Sitting of the council on"), mark("Number of the decision"), mark("In force from"),
         mark("To be reviewed on"))
_VOTES = ("votes_for", "votes_against", "abstained")
_TO_WRITE = "\u2009" + "_" * 34


def approval(of: TownTold) -> Iterator[Block]:
    """A page to fill in by hand at the sitting; where the vote was taken, what is known of it."""
    t, setting = of.t, of.source.setting
    form = tradition(usual_tradition(setting.language))
    yield Text(t("The council of {town} has considered this plan and voted on it.",
                 town=setting.town))
    yield Facts(((t("Prevention plan"), setting.title),
                 (t("Version"), version_words(setting.edition, t)),
                 (t("Printed on"), t.date(setting.printed_on))))
    yield Table(tuple(t(head) for head in _DAYS), (_days(of),), (1.0,) * len(_DAYS),
                row_height=_ROOM_FOR_FIGURES)
    yield QuestionHeading(t("The vote"))
    # The register's own words: elsewhere “against” heads what speaks against an option.
    heads = (wording.label(t, ADOPTED_VERSIONS, ADOPTED_VERSIONS.field(key)) for key in _VOTES)
    yield Table((t("Present"), *heads), (("", *_votes(of)),), (1.0,) * 4,
                row_height=_ROOM_FOR_FIGURES)
    yield QuestionHeading(t("Signatures"))
    yield Text(t("Place and date: {room}", room=_TO_WRITE))
    yield Table((form.word(t, "chair"), form.word(t, "secretary")), (("", ""),), (1.0, 1.0),
                row_height=_ROOM_TO_SIGN)


def _days(of: TownTold) -> tuple[str, ...]:
    version = being_adopted(of)
    if version is None:
        return ("",) * len(_DAYS)
    values = version.values
    held, again = (of.t.date(values[key]) if values.get(key) else ""
                   for key in ("adopted_on", "review_on"))
    return held, isolate(str(values.get("reference") or "")), "", again


def _votes(of: TownTold) -> tuple[str, ...]:
    version = being_adopted(of)
    counts = [version.values.get(key) if version else None for key in _VOTES]
    return tuple("" if count is None else of.t.number(count) for count in counts)
