"""The chapter on voices not yet heard."""

from strongcity_desktop.documents.blocks import Block, Bullets, LookAgain, QuestionHeading, Text
from strongcity_desktop.documents.challenge_words import name_in
from strongcity_desktop.documents.report.assessment import Assessment, Chapter
from strongcity_desktop.registers import wording
from strongcity_desktop.registers.fields import FieldChoice
from strongcity_desktop.registers.stakeholder import STAKEHOLDERS


def voices_chapter(of: Assessment) -> Chapter:
    """Groups and neighbourhoods that no consultation has heard."""
    return Chapter("voices", of.t("Voices not yet heard"), _says)


def group_words(of: Assessment, group: FieldChoice) -> str:
    """The name of a group."""
    return wording.choice_label(of.t, STAKEHOLDERS, STAKEHOLDERS.field("groups"), group)


def groups_unheard(of: Assessment) -> list[str]:
    """The names of the groups, each marked where a consultation is planned."""
    return [_planned(of, group.key, group_words(of, group)) for group in of.voices.groups]


def places_unheard(of: Assessment) -> list[str]:
    """The names of the neighbourhoods, each marked where a consultation is planned."""
    return [_planned(of, place.id, name_in(of.source, "neighbourhoods", place))
            for place in of.voices.neighbourhoods]


def _planned(of: Assessment, key: str, name: str) -> str:
    if key not in of.voices.planned_only:
        return name
    return of.t("{name} (a consultation is planned)", name=name)


def _says(of: Assessment) -> list[Block]:
    t = of.t
    groups, places = groups_unheard(of), places_unheard(of)
    if not groups and not places:
        return [Text(t("Every group and every neighbourhood was heard by a consultation."))]
    blocks: list[Block] = [
        Text(t("No consultation of this diagnosis has heard them so far. A diagnosis made with "
               "them sees more."), quiet=True)]
    if not of.chosen("consultations_held", "consultations"):
        blocks.append(LookAgain(t("No consultation is named in this diagnosis yet.")))
    if groups:
        blocks += [QuestionHeading(t("Groups")), Bullets(tuple(groups))]
    if places:
        blocks += [QuestionHeading(t("Neighbourhoods")), Bullets(tuple(places))]
    return blocks
