"""The heat map: numbers and shades, what is not known shown, long and many names kept."""

from chart_samples import FELT, heat, name_of, ruler
from strongcity_desktop.charts.chart import Chart, light_palette
from strongcity_desktop.charts.shapes import Outline

PALETTE = light_palette()
LEVELS = ((3, 2, 5), (1, None, 2))


def made(levels: tuple[tuple[int | None, ...], ...], *, width: float = 600,
         selected: int | None = None) -> Chart:
    return heat(levels, selected=selected)(width, PALETTE, ruler)


def fills(chart: Chart) -> list[str | None]:
    return [shape.fill for shape in chart.shapes if isinstance(shape, Outline)]


def test_each_level_is_a_number_on_its_shade() -> None:
    chart = made(LEVELS)
    legend = 1
    for level in range(1, 6):
        count = sum(line.count(level) for line in LEVELS)
        assert fills(chart).count(PALETTE.heat[level - 1]) == count + legend
        assert [text.text for text in chart.texts].count(str(level)) == count


def test_what_is_not_known_is_hatched_and_asked() -> None:
    def hatches(chart: Chart) -> int:
        return sum(isinstance(shape, Outline) and shape.stroke == PALETTE.strong_line
                   for shape in chart.shapes)

    known, unknown = made(((1, 1), (1, 1))), made(((1, 1), (1, None)))
    assert hatches(unknown) > hatches(known) > 0, "the legend has a hatch too"
    assert "?" in {text.text for text in unknown.texts}
    assert "?" not in {text.text for text in known.texts}
    assert {"less", "more", "not known"} <= {text.text for text in known.texts}


def test_cells_tell_challenge_place_and_level() -> None:
    parts = made(LEVELS).parts
    assert [part.key for part in parts] == ["1"] * 3 + ["2"] * 3
    assert parts[2].name == f"1. {name_of(1)}, Station: 5 {FELT[4]}"
    assert parts[4].name == f"2. {name_of(2)}, Harbour: not known"
    assert [(part.row, part.column) for part in parts] == [
        (row, column) for row in range(2) for column in range(3)]


def test_the_selected_row_is_marked_where_it_is_felt_most() -> None:
    plain, marked = made(LEVELS), made(LEVELS, selected=1)
    assert {text.weight for text in marked.texts if text.text.startswith("1.")} == {600}
    assert {text.weight for text in plain.texts if text.text.startswith("1.")} == {400}
    assert sum(isinstance(shape, Outline) and shape.stroke == PALETTE.accent
               for shape in marked.shapes) == 1
    nothing_known = made(((None, None),), selected=1)
    assert PALETTE.accent not in {shape.stroke for shape in nothing_known.shapes
                                  if isinstance(shape, Outline)}


def test_long_names_are_shortened_in_the_chart_and_whole_in_its_words() -> None:
    long = "Quarter of the long and winding name that no column holds"
    make = heat([[1, 2]], place=lambda n: f"{long} {n}")
    chart = make(300, PALETTE, ruler)
    assert any("…" in text.text for text in chart.texts)
    assert chart.parts[1].name.endswith(f"{long} 1: 2 {FELT[1]}")
    assert chart.head[1:] == (f"{long} 0", f"{long} 1")


def test_names_turn_before_columns_are_lost_and_go_on_below_after_that() -> None:
    twenty = ((1, 2, 3, 4, 5) * 4,)
    wide, narrow, tiny = (made(twenty, width=width) for width in (1600, 620, 240))
    assert not any(text.turned for text in wide.texts)
    assert sum(text.turned for text in narrow.texts) == 20
    assert {part.row for part in narrow.parts} == {0}
    assert len({part.row for part in tiny.parts}) > 1
    assert len(tiny.parts) == 20


def test_rows_grow_downwards_and_get_denser() -> None:
    one, eight, forty = (made(((1, 2),) * count) for count in (1, 8, 40))
    assert one.height < eight.height < forty.height
    assert forty.parts[0].height < eight.parts[0].height


def test_it_is_told_as_a_table() -> None:
    chart = made(LEVELS)
    assert chart.head == ("Challenge", "Old Market", "Harbour", "Station")
    assert chart.rows[1] == (f"2. {name_of(2)}", f"1 {FELT[0]}", "not known", f"2 {FELT[1]}")
