"""How practices are filed: the words for regions, levels of prevention and domains, by key."""

from collections.abc import Mapping

from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator

REGIONS: Mapping[str, str] = {
    "africa": mark("Africa"),
    "asia": mark("Asia"),
    "europe": mark("Europe"),
    "middle_east": mark("Middle East"),
    "north_america": mark("North America"),
    "oceania": mark("Oceania"),
    "south_america": mark("South America"),
}
LEVELS: Mapping[str, str] = {
    "primary": mark("Primary prevention"),
    "secondary": mark("Secondary prevention"),
    "tertiary": mark("Tertiary prevention"),
}
DOMAINS: Mapping[str, str] = {
    "community_engagement": mark("Community engagement"),
    "education": mark("Education"),
    "youth": mark("Young people"),
    "health": mark("Public, social and mental health"),
    "parenting": mark("Parenting"),
    "business": mark("Business, training and jobs"),
    "sport": mark("Sport"),
    "culture": mark("Culture"),
    "public_space": mark("Public space and planning"),
    "communication": mark("Communication"),
    "civil_society": mark("Civil society"),
    "referral": mark("Referral and support"),
    "reintegration": mark("Return and reintegration"),
    "training": mark("Training"),
    "learning": mark("Monitoring and learning"),
    "mandate": mark("Mandate"),
    "strategy": mark("Strategy"),
    "coordination": mark("Coordination"),
    "means": mark("Resources"),
    "newcomers": mark("Newcomers and cohesion"),
}

PRIMARY_DOMAINS = ("community_engagement", "education", "youth", "health", "parenting", "business",
                   "sport", "culture", "public_space", "communication", "civil_society")
"""The domains of primary prevention; each has its advice."""


def region_words(t: Translator, key: str) -> str:
    """The region for a reader. Raises KeyError for a key that is not declared."""
    return t(REGIONS[key])


def level_words(t: Translator, key: str) -> str:
    """The level of prevention for a reader, nothing for none. Raises KeyError for a strange key."""
    return t(LEVELS[key]) if key else ""


def domain_words(t: Translator, key: str) -> str:
    """The domain for a reader. Raises KeyError for a key that is not declared."""
    return t(DOMAINS[key])
