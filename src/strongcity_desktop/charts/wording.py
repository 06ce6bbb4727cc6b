"""The words of the charts in the reader's language."""

from collections.abc import Mapping, Sequence

from strongcity_desktop.charts.change_chart import Change, ChangeWords
from strongcity_desktop.charts.heat_map_chart import HeatRow, HeatWords
from strongcity_desktop.charts.priority_matrix import MatrixWords
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
