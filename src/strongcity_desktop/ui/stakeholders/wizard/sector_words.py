"""What the wizard asks for each sector: in plain words, with what kind of body is meant."""

from collections.abc import Mapping

from strongcity_desktop.language.refusal import mark

SECTOR_WORDS: Mapping[str, tuple[str, str]] = {
    "town_services": (
        mark("Who in the town hall meets residents every day?"),
        mark("Youth, housing, parks, registry, mediation: write the service, not the person.")),
    "police": (
        mark("Who in the police talks with residents here?"),
        mark("A station, a neighbourhood team, a liaison desk.")),
    "justice": (
        mark("Who here settles quarrels before they grow?"),
        mark("Mediators, a legal advice office, a justice of the peace, a victims’ desk at the "
             "court.")),
    "education": (
        mark("Who here teaches or looks after children and young people?"),
        mark("Schools, a college, an education office, a parents’ council.")),
    "health": (
        mark("Who here cares for people’s health, the mind included?"),
        mark("A health centre, a hospital, a counselling service.")),
    "social_services": (
        mark("Who here helps families and people in need?"),
        mark("A social centre, shelters, family help, help for victims.")),
    "youth": (
        mark("Who here works with young people outside school?"),
        mark("A youth house, street workers, a youth council.")),
    "sport": (
        mark("Who here brings people together through sport?"),
        mark("Clubs, their supporters, whoever runs the pitches and halls.")),
    "culture": (
        mark("Who here brings people together through culture?"),
        mark("A library, a theatre, a choir, whoever runs the feasts.")),
    "faith": (
        mark("Who here speaks for the faiths?"),
        mark("Places of worship, and the councils in which they meet.")),
    "civil_society": (
        mark("Who here gets together to help or to speak up?"),
        mark("Residents’ and tenants’ associations, charities, volunteers.")),
    "women": (
        mark("Who here do women turn to, and where do they meet?"),
        mark("Women’s groups, cooperatives, a centre, networks of elected women.")),
    "minorities": (
        mark("Who here speaks for minorities and newcomers?"),
        mark("Associations of migrants, of languages or of peoples; help for arrivals.")),
    "business": (
        mark("Who here speaks for shops, markets and firms?"),
        mark("A chamber, a traders’ union, a large employer, landlords.")),
    "media": (
        mark("Who here tells the town its news?"),
        mark("A local paper or radio, pages and groups that many read.")),
    "research": (
        mark("Who here studies how people live together?"),
        mark("A university, an institute, a school of social work.")),
    "state_office": (
        mark("Who from the region or the state must know of this work?"),
        mark("A prefecture, a ministry’s desk, an agency for prevention.")),
}
"""Question and explanation by key of the sector, in the order in which they are asked."""

HOW_OFTEN: tuple[str, ...] = (
    mark("We meet every week."), mark("We meet every month."),
    mark("We meet a few times a year."), mark("We seldom meet."), mark("We have never met."))
"""How often the town meets someone, as it is noted."""
