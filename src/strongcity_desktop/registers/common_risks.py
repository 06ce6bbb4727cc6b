"""Ten risks that prevention work often meets, to begin a log with: English source messages."""

from dataclasses import dataclass

from strongcity_desktop.language.refusal import mark


@dataclass(frozen=True)
class CommonRisk:
    """A risk as it would be entered: what could go wrong, first signs, what helps against it."""

    key: str
    name: str
    kind: str
    signs: str
    mitigation: str
    groups: tuple[str, ...] = ()


COMMON_RISKS: tuple[CommonRisk, ...] = (
    CommonRisk(
        "stigma", mark("Talk of prevention makes one neighbourhood look dangerous"), "stigma",
        mark("The press or officials name one place again and again. People there say they are "
             "looked at differently."),
        mark("Speak of challenges, not of places. Show what is strong there too. Work in several "
             "neighbourhoods at once.")),
    CommonRisk(
        "one_group", mark("One group feels singled out by the programme"), "stigma",
        mark("Only one faith or origin is invited or pictured. People ask: “Why always us?”"),
        mark("Offer activities to everyone. Let people of the group plan and speak. Read texts "
             "with them before they are published."), ("minorities", "faith_communities")),
    CommonRisk(
        "policing", mark("Support turns into quiet surveillance"), "trust",
        mark("Teachers or youth workers are asked for names. Young people stop talking to them."),
        mark("Say in writing what is passed on and what never is. Keep support and police work "
             "apart. Let staff refuse."), ("young_people", "minorities")),
    CommonRisk(
        "promises", mark("People are asked, and nothing comes of it"), "trust",
        mark("Nobody was told what their words led to. Fewer come to each meeting."),
        mark("Promise only what is decided. Tell people what came of it, also when the answer is "
             "no."), ("all_residents",)),
    CommonRisk(
        "data", mark("Notes about people or groups get into the wrong hands"), "data",
        mark("Lists go by e-mail or lie on a lost stick. Someone quotes what was said in "
             "confidence."),
        mark("Write down places and issues, not persons. Keep contacts apart. Print the public "
             "version unless more is needed.")),
    CommonRisk(
        "staff", mark("Staff who listen to hard stories are worn out"), "staff",
        mark("People are off sick more often, stay late or stop caring."),
        mark("Share the work. Offer talks with someone from outside. Give time to rest after hard "
             "days."), ("workers",)),
    CommonRisk(
        "backlash", mark("Those who speak out are insulted or threatened"), "harm",
        mark("Insults follow a speech or a post. Someone no longer wants to be named."),
        mark("Agree beforehand who speaks and who stands by them. Know whom to call. Never print "
             "a name without a yes."), ("women", "minorities")),
    CommonRisk(
        "loud", mark("Only the loudest are heard"), "other",
        mark("The same faces sit in every meeting. Groups long left aside have said nothing yet."),
        mark("Go where people are. Offer other hours, languages and child care. Count who was "
             "heard and who was not."), ("newcomers", "people_with_disabilities")),
    CommonRisk(
        "unsafe", mark("A consultation is not safe for those who come"), "harm",
        mark("People ask who else will be there, film others, or leave early."),
        mark("Choose a place that people trust. Agree on rules and take no pictures. Offer a "
             "separate talk."), ("women", "victims")),
    CommonRisk(
        "haters", mark("Answering haters makes them better known"), "harm",
        mark("A post with few readers spreads after the town has replied to it."),
        mark("Ask first how many have seen it. Speak for those attacked, without repeating the "
             "words. Report it quietly.")),
)
