"""The words of the charts in the reader's language."""

from collections.abc import Mapping, Sequence

from strongcity_desktop.charts.change_chart import Change, ChangeWords
from strongcity_desktop.charts.heat_map_chart import HeatRow, HeatWords
from strongcity_desktop.charts.influence_map import InfluenceWords, Place
from strongcity_desktop.charts.priority_matrix import MatrixWords
from strongcity_desktop.charts.standing_over_time import Stood, StoodWords
from strongcity_desktop.language.refusal import mark
from strongcity_desktop.language.translator import Translator

_NUMBERED = mark("{number}. {name}")
_LEVEL = mark("{level} {words}")


def matrix_words(t: Translator, *, names: Mapping[int, str], likelihood: Sequence[str],
                 impact: Sequence[str]) -> MatrixWords:
    """`names`: number -> name of the challenge; the levels are the labels of the register."""
    def pin(number: int, chance: int, harm: int) -> str:
        return t("{number}. {name}: likelihood {likelihood}, impact {impact}", number=number,
                 name=names.get(number, ""), likelihood=across[chance - 1], impact=up[harm - 1])

    def rest(numbers: Sequence[int]) -> str:
        told = [t(_NUMBERED, number=number, name=names.get(number, "")) for number in numbers]
        return t.plural("{n} more here: {challenges}", "{n} more here: {challenges}", len(told),
                        challenges=t.list(told))

    across, up = _levels(t, likelihood), _levels(t, impact)
    return MatrixWords(
        name=t("Likelihood and impact"), likelihood=t("Likelihood"), likelihood_levels=across,
        impact_levels=up, names=names, pin=pin, rest=rest, number=t.number,
        head=(t("No."), t("Challenge"), t("Likelihood"), t("Impact")))


def risk_matrix_words(t: Translator, *, names: Mapping[int, str], likelihood: Sequence[str],
                      harm: Sequence[str]) -> MatrixWords:
    """The same for risks: how likely, and how much harm."""
    def pin(number: int, chance: int, hurt: int) -> str:
        return t("{number}. {name}: likelihood {likelihood}, harm {harm}", number=number,
                 name=names.get(number, ""), likelihood=across[chance - 1], harm=up[hurt - 1])

    def rest(numbers: Sequence[int]) -> str:
        told = [t(_NUMBERED, number=number, name=names.get(number, "")) for number in numbers]
        return t.plural("{n} more here: {risks}", "{n} more here: {risks}", len(told),
                        risks=t.list(told))

    across, up = _levels(t, likelihood), _levels(t, harm)
    return MatrixWords(
        name=t("Likelihood and harm"), likelihood=t("Likelihood"), likelihood_levels=across,
        impact_levels=up, names=names, pin=pin, rest=rest, number=t.number,
        head=(t("No."), t("Risk"), t("Likelihood"), t("Harm")))


def _levels(t: Translator, labels: Sequence[str]) -> tuple[str, ...]:
    return tuple(t(_LEVEL, level=level, words=words) for level, words in enumerate(labels, 1))


def heat_words(t: Translator, *, levels: Sequence[str]) -> HeatWords:
    """`levels` are the five labels of the field in which the towns say how strongly it is felt."""
    def label(number: int, name: str) -> str:
        return t(_NUMBERED, number=number, name=name)

    def cell(row: HeatRow, column: str, level: int | None) -> str:
        words = worded[level - 1] if level else t("not known")
        return t("{number}. {name}, {neighbourhood}: {level}", number=row.number, name=row.name,
                 neighbourhood=column, level=words)

    worded = _levels(t, levels)
    return HeatWords(
        name=t("Where each challenge is felt"), less=t("less"), more=t("more"),
        unknown=t("not known"), head=t("Challenge"), levels=worded, label=label, cell=cell,
        number=t.number)


def change_words(t: Translator, *, before: str, after: str) -> ChangeWords:
    """`before` and `after` are the titles of the two assessments."""
    def label(number: int, name: str) -> str:
        return t(_NUMBERED, number=number, name=name)

    def score(value: int | None) -> str:
        return t("not rated") if value is None else t.number(value)

    def told(change: Change) -> str:
        return t("{number}. {name}: score {before}, then {after}. {verdict}",
                 number=change.number, name=change.name, before=score(change.before),
                 after=score(change.after), verdict=change.verdict)

    return ChangeWords(
        name=t("Scores then and now"), before=before, after=after, unknown=t("not rated"),
        head=(t("Challenge"), before, after, t("Since then")), label=label, told=told,
        number=t.number)


def influence_words(t: Translator, *, names: Mapping[int, str], interest: Sequence[str],
                    influence: Sequence[str]) -> InfluenceWords:
    """`names`: number -> name of the stakeholder; the levels are the labels of the register."""
    def pin(number: int, place: Place) -> str:
        return t("{number}. {name}: influence {influence}, interest {interest}", number=number,
                 name=names.get(number, ""), influence=up[place[1] - 1],
                 interest=across[place[0] - 1])

    def rest(numbers: Sequence[int]) -> str:
        told = [t(_NUMBERED, number=number, name=names.get(number, "")) for number in numbers]
        return t.plural("{n} more here: {stakeholders}", "{n} more here: {stakeholders}",
                        len(told), stakeholders=t.list(told))

    def count(many: int, place: Place) -> str:
        return t.plural("{n} stakeholder: influence {influence}, interest {interest}",
                        "{n} stakeholders: influence {influence}, interest {interest}", many,
                        influence=up[place[1] - 1], interest=across[place[0] - 1])

    across, up = _levels(t, interest), _levels(t, influence)
    return InfluenceWords(
        name=t("Influence and interest"), interest=t("Interest"), influence=t("Influence"),
        quarters=(t("Win their interest"), t("Work closely"), t("Keep informed"),
                  t("Give more voice")),
        interest_levels=across, influence_levels=up, names=names, pin=pin, rest=rest, count=count,
        number=t.number, head=(t("No."), t("Stakeholder"), t("Influence"), t("Interest")))


def stood_words(t: Translator, *, trust: Sequence[str], relations: Mapping[str, str]
                ) -> StoodWords:
    """`trust` are the labels of the five levels, `relations` those of the choices by key."""
    def told(stood: Stood) -> str:
        return t("{day}: trust {trust}, relation {relation}", day=t.date(stood.on_day),
                 trust=worded[stood.trust - 1] if stood.trust else t("not known"),
                 relation=relations.get(stood.relation or "", t("not known")))

    worded = _levels(t, trust)
    return StoodWords(
        name=t("Trust and relation over time"), trust=t("Trust"), relation=t("Relation"),
        trust_levels=worded, relations=relations, told=told, day=t.short_date, number=t.number,
        unknown=t("not known"), head=(t("Day"), t("Trust"), t("Relation")))
