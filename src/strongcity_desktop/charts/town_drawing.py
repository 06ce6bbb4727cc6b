"""The town by the river: houses, a bridge and its people, and the path with its eight stages."""

from collections.abc import Iterator, Mapping
from functools import cache

from strongcity_desktop.charts.shapes import (
    Bend,
    Corner,
    Drawing,
    Ellipse,
    Outline,
    Rect,
    Shape,
    arch,
    disc,
)

WIDE, HIGH = 910.0, 426.0
DAY: Mapping[str, str] = {
    "sun": "#EBCF9F", "hill": "#E0EEED", "far": "#C3DCD9", "wall": "#FFFFFF", "sand": "#EBCF9F",
    "earth": "#A4642C", "clay": "#D4A05C", "dark": "#673612", "teal": "#0B5F68",
    "leaf": "#2F7C7C", "water": "#9CC7C5", "window": "#87898A", "stone": "#F9F1E2",
    "foam": "#FFFFFF", "node": "#FFFFFF", "ink": "#20282B",
}
# Where the houses and the trees among them stand.
_BANK = 204.0
# Each house: left edge, width, wall, roof, colour of the wall, of the roof.
_HOUSES = (
    (87, 42, 48, 17, "wall", "earth"), (132, 38, 63, 16, "wall", "teal"),
    (172, 46, 44, 18, "sand", "dark"), (221, 34, 68, 14, "wall", "clay"),
    (260, 42, 50, 17, "sand", "earth"), (445, 42, 57, 18, "wall", "teal"),
    (489, 46, 47, 19, "sand", "earth"), (540, 34, 66, 14, "wall", "dark"),
    (578, 44, 48, 18, "wall", "earth"), (625, 38, 58, 16, "sand", "teal"),
    (667, 46, 42, 18, "wall", "earth"),
)
# Each tree: middle, middle of the crown, radius, foot, colour; each cypress: middle, foot, height.
_TREES = ((292, 183, 12, 204, "leaf"), (444, 188, 11, 204, "teal"), (713, 183, 12, 204, "leaf"))
_CYPRESSES = ((72, 204, 55, "teal"), (728, 204, 56, "teal"), (749, 204, 42, "leaf"))
_SHORE_TREES = ((23, 340, 20, 380, "teal"), (57, 349, 13, 375, "leaf"),
                (853, 337, 18, 373, "leaf"))
_SHORE_CYPRESS = (885, 374, 66, "teal")
_PEOPLE = ((91, "leaf", "clay"), (203, "teal", "dark"), (227, "clay", "earth"),
           (372, "dark", "earth"), (519, "leaf", "clay"), (544, "earth", "dark"),
           (667, "teal", "dark"), (813, "clay", "earth"))
_ARCHES = (152, 303, 455, 606, 758)
_WAVES = ((68, 359), (271, 361), (446, 357), (679, 359), (835, 354))
_STATIONS = ((66, 397, True), (176, 393, True), (286, 395, True), (396, 401, False),
             (506, 405, False), (616, 405, False), (726, 401, False), (836, 394, False))


def town_drawing(colours: Mapping[str, str] | None = None) -> Drawing:
    """The drawing by day; `colours` gives some of the names in `DAY` another colour."""
    return _drawn(tuple({**DAY, **(colours or {})}.items()))


@cache
def _drawn(colours: tuple[tuple[str, str], ...]) -> Drawing:
    return Drawing(WIDE, HIGH, tuple(_shapes(dict(colours))))


def _shapes(hue: Mapping[str, str]) -> Iterator[Shape]:
    yield from _hills(hue)
    for left, width, wall, roof, colour, roof_colour in _HOUSES:
        yield from _house(hue, left, width, wall, roof, colour, roof_colour)
    yield from _town_hall(hue)
    yield from _plants(hue, _TREES, _CYPRESSES)
    yield from _bridge(hue)
    yield from _shore(hue)
    yield from _plants(hue, _SHORE_TREES, (_SHORE_CYPRESS,))
    for x, y, is_done in _STATIONS:
        yield disc(x, y, 12, hue["teal"])
        if not is_done:
            yield disc(x, y, 9, hue["node"])


def _area(fill: str, start: Corner, *legs: Corner | Bend) -> Outline:
    return Outline(start, legs, fill)


def _hills(hue: Mapping[str, str]) -> Iterator[Shape]:
    yield disc(679, 56, 55, hue["sun"])
    yield _area(hue["hill"], (0, 150), (60, 118, 130, 97, 190, 97), (330, 97, 420, 168, 530, 168),
                (620, 168, 690, 73, 782, 73), (830, 73, 870, 84, 910, 100), (910, 260), (0, 260))
    yield _area(hue["far"], (0, 198), (80, 178, 200, 168, 300, 178), (460, 196, 560, 196, 650, 172),
                (740, 146, 820, 130, 910, 152), (910, 280), (0, 280))


def _house(hue: Mapping[str, str], left: float, width: float, wall: float, roof: float,
           colour: str, roof_colour: str) -> Iterator[Shape]:
    top, is_tall = _BANK - wall, wall > 52
    yield Rect(left, top, width, wall, hue[colour])
    yield _area(hue[roof_colour], (left - 4, top), (left + width / 2, top - roof),
                (left + width + 4, top))
    for row in range(2 if is_tall else 1):
        for column in (0.24, 0.58):
            yield Rect(left + width * column, top + 10 + row * 20, 7, 9.5, hue["window"])
    if not is_tall:
        door = hue["dark" if colour == "sand" else "window"]
        yield arch(left + width / 2 - 6, 12, 19, _BANK, door)


def _town_hall(hue: Mapping[str, str]) -> Iterator[Shape]:
    yield Rect(356, 79, 34, 64, hue["sand"])
    yield _area(hue["earth"], (351, 79), (373.5, 45), (396, 79))
    yield _area(hue["teal"], (305, 142), (319, 124), (428, 124), (442, 142))
    yield Rect(313, 141, 121, _BANK - 141, hue["wall"])
    yield Rect(356, 110, 34, 32, hue["sand"])
    yield disc(373.5, 101.5, 11.5, hue["ink"])
    yield disc(373.5, 101.5, 9.5, hue["wall"])
    yield Rect(372.8, 95, 1.6, 7, hue["ink"])
    yield Rect(373, 100.8, 5, 1.6, hue["ink"])
    for left in (324, 347, 370, 393, 416):
        yield arch(left, 13, 39, _BANK, hue["teal" if left == 370 else "water"])


def _plants(hue: Mapping[str, str], trees: tuple[tuple[int, int, int, int, str], ...],
            cypresses: tuple[tuple[int, int, int, str], ...]) -> Iterator[Shape]:
    for x, y, radius, foot, colour in trees:
        yield Rect(x - radius / 8, y, radius / 4, foot - y, hue["dark"])
        yield Ellipse(x, y, radius, radius * 1.28, hue[colour])
    for x, foot, high, colour in cypresses:
        wide, top = high * 0.21, foot - high
        yield _area(hue[colour], (x, top), (x + wide, foot - high / 2, x + wide, foot, x, foot),
                    (x - wide, foot, x - wide, foot - high / 2, x, top))


def _bridge(hue: Mapping[str, str]) -> Iterator[Shape]:
    yield Rect(0, 300, WIDE, 80, hue["water"])
    for x, coat, hair in _PEOPLE:
        deck = 253 - 22 * (1 - ((x - WIDE / 2) / (WIDE / 2)) ** 2)
        yield arch(x - 7.5, 15, 28, deck + 4, hue[coat])
        yield disc(x, deck - 27, 6, hue[hair])
    yield _area(hue["earth"], (0, 253), (250, 224, 660, 224, 910, 253), (910, 266), (0, 266))
    yield _area(hue["stone"], (0, 267), (250, 237, 660, 237, 910, 267), (910, 343), (0, 343))
    for middle in _ARCHES:
        yield arch(middle - 62, 124, 62.5, 343, hue["sand"])
        yield arch(middle - 55.5, 111, 55.5, 343, hue["water"])
    yield Rect(0, 342.5, WIDE, 40, hue["water"])


def _shore(hue: Mapping[str, str]) -> Iterator[Shape]:
    for x, y in _WAVES:
        bends = tuple(bend for at in (x, x + 20, x + 40) for bend in (
            (at + 3.5, y - 3.5, at + 6.5, y - 3.5, at + 10, y),
            (at + 13.5, y + 3.5, at + 16.5, y + 3.5, at + 20, y)))
        yield Outline((x, y), bends, stroke=hue["foam"], stroke_width=1.8)
    yield _area(hue["sand"], (0, 364), (150, 356, 350, 372, 520, 372),
                (680, 372, 800, 362, 910, 360), (910, HIGH), (0, HIGH))
    yield _area(hue["clay"], (0, 383), (180, 360, 360, 388, 560, 386),
                (720, 384, 820, 376, 910, 372), (910, HIGH), (0, HIGH))
    yield _area(hue["stone"], (0, 396), (180, 370, 360, 400, 560, 399),
                (720, 398, 820, 388, 910, 384), (910, 398), (820, 402, 720, 412, 560, 413),
                (360, 414, 180, 388, 0, 412))
