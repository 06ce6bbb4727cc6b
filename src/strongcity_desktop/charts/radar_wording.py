"""The words of a radar in the reader's language."""

from collections.abc import Sequence

from strongcity_desktop.charts.radar import RadarAxis, RadarSeries, RadarWords
from strongcity_desktop.language.translator import Translator


def radar_words(t: Translator, name: str, axes: Sequence[RadarAxis],
                series: Sequence[RadarSeries]) -> RadarWords:
    """`name` is the title of the chart."""
    def said(axis: RadarAxis, level: int | None) -> str:
        if level is None:
            return t("not known")
        words = axis.levels[level] if level < len(axis.levels) else ""
        return t("{level} {words}", level=level, words=words) if words else t.number(level)

    def told(axis: RadarAxis) -> str:
        place = axes.index(axis)
        times = [t("{name}: {value}", name=one.name, value=said(axis, one.levels[place]))
                 for one in series]
        return t("{name}: {value}", name=axis.label,
                 value=t.joined("{first}; {second}", times)) if times else axis.label

    return RadarWords(name, (t("Part"), *(one.name for one in series)), said, told, t.number)
