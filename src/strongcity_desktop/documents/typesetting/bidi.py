"""The Unicode bidirectional algorithm (UAX #9): levels of a text and the visual order of a line."""

import re
from collections.abc import Sequence
from functools import cache

from strongcity_desktop.documents.typesetting.bidi_data import CLOSING, OPENING, classes_of

_MAX_DEPTH = 125
_MAX_BRACKETS = 63
_CONTROLS = re.compile(rb"[lrxypijfd]")
_ISOLATES = re.compile(rb"[ijfd]")
_STRONG_OR_ISOLATE = re.compile(rb"[LRAijfd]")
_REMOVED = b"lrxypN"
_HAS_REMOVED = re.compile(rb"[lrxypN]")
_MARKS_AFTER = re.compile(rb"(?s)(.)(M+)")
_AFTER_ARABIC_LETTER = re.compile(rb"A[^LRA]*")
_SEPARATOR_BETWEEN = re.compile(rb"(?<=1)[SC](?=1)|(?<=9)C(?=9)")
_TERMINATORS = re.compile(rb"T+(?=1)|(?<=1)T+")
_AFTER_LEFT = re.compile(rb"L[^LR]*")
_NEUTRALS = re.compile(rb"[WOsBijfd]+")
_TRAILING = re.compile(rb"[WijfdlrxypN]*\Z")
_BEFORE_SEPARATOR = re.compile(rb"[WijfdlrxypN]*[sB]")
_NO_MARKS = bytes.maketrans(b"STC", b"OOO")
_ARABIC_TO_RIGHT = bytes.maketrans(b"A", b"R")
_NUMBERS_TO_RIGHT = bytes.maketrans(b"19", b"RR")
# Text with none of these stays at level 0 in a left-to-right paragraph.
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\u200f\u202a-\u202e\u2067\ufb1d-\ufdff\ufe70-\ufeff"
    "\U00010800-\U00010fff\U0001e800-\U0001efff]"
)


def may_turn(text: str) -> bool:
    """Whether a left-to-right paragraph of this text needs the algorithm at all."""
    return _RIGHT_TO_LEFT.search(text) is not None


def embedding_levels(text: str, base: int | None) -> bytearray:
    """The level of each character by rules P1 to I2, and L1 for separators inside the text.

    `base` is 0 (left to right), 1 (right to left) or None (by the first strong character).
    Characters that rule X9 removes take the level of what stands before them.
    """
    return levels_of_classes(classes_of(text), text, base)


def levels_of_classes(classes: bytes, text: str, base: int | None) -> bytearray:
    """As `embedding_levels`, from classes (letters of `CLASS_LETTERS`) and the characters."""
    levels = bytearray()
    start = 0
    while start < len(classes):
        end = classes.find(b"B", start) + 1 or len(classes)
        part = classes[start:end]
        level = paragraph_level(part) if base is None else base
        levels += _paragraph_levels(part, text[start:end], level)
        start = end
    return levels


def paragraph_level(classes: bytes) -> int:
    """Rules P2 and P3: 1 when the first strong character is a right-to-left one, otherwise 0."""
    return _first_strong(classes, 0, len(classes), 0)


def trailing_start(text: str) -> int:
    """Rule L1: where the spaces and controls that end a line begin; they take the base level."""
    match = _TRAILING.search(classes_of(text))
    return match.start() if match else len(text)


def visual_order(levels: Sequence[int]) -> list[int]:
    """Rule L2: the indices of a line's pieces from left to right, given their levels."""
    order = list(range(len(levels)))
    odd = [level for level in levels if level & 1]
    if not odd:
        return order
    for threshold in range(max(levels), min(odd) - 1, -1):
        start = None
        for place in range(len(order) + 1):
            inside = place < len(order) and levels[order[place]] >= threshold
            if inside and start is None:
                start = place
            elif not inside and start is not None:
                order[start:place] = order[start:place][::-1]
                start = None
    return order


def _paragraph_levels(classes: bytes, text: str, base: int) -> bytearray:
    types, levels, matches = _explicit(classes, base)
    runs = _isolating_runs(classes, levels, matches)
    edges = [_edge(run, classes, levels, base) for run in runs]
    for run, edge in zip(runs, edges, strict=True):
        _resolve_run(run, types, levels, edge, text)
    if _HAS_REMOVED.search(classes):
        before = base
        for place, letter in enumerate(classes):
            if letter in _REMOVED:
                levels[place] = before
            else:
                before = levels[place]
    for separator in _BEFORE_SEPARATOR.finditer(classes):
        levels[separator.start() : separator.end()] = bytes([base]) * len(separator.group())
    return levels


def _first_strong(classes: bytes, start: int, end: int, otherwise: int) -> int:
    """Rules P2 and P3: the level of the first strong character outside isolates."""
    depth = 0
    for match in _STRONG_OR_ISOLATE.finditer(classes, start, end):
        letter = match.group()
        if letter in b"ijf":
            depth += 1
        elif letter == b"d":
            depth = max(0, depth - 1)
        elif not depth:
            return 0 if letter == b"L" else 1
    return otherwise


def _matching_isolates(classes: bytes) -> dict[int, int]:
    """BD9: each isolate initiator to its PDI, and each such PDI to its initiator."""
    pairs: dict[int, int] = {}
    opened: list[int] = []
    for match in _ISOLATES.finditer(classes):
        if match.group() != b"d":
            opened.append(match.start())
        elif opened:
            initiator = opened.pop()
            pairs[initiator] = match.start()
            pairs[match.start()] = initiator
    return pairs


def _explicit(classes: bytes, base: int) -> tuple[bytearray, bytearray, dict[int, int]]:
    """Rules X1 to X8: types after overrides, levels, and the matching isolates."""
    if not _CONTROLS.search(classes):
        return bytearray(classes), bytearray([base]) * len(classes), {}
    matches = _matching_isolates(classes)
    nesting = _Nesting(classes, base)
    for control in _CONTROLS.finditer(classes):
        place, letter = control.start(), control.group()
        nesting.fill_to(place)
        if letter in b"lrxy":
            nesting.open_embedding(place, letter)
        elif letter == b"d":
            nesting.close_isolate(place)
        elif letter == b"p":
            nesting.close_embedding(place)
        else:
            right = letter == b"j"
            if letter == b"f":
                end = matches.get(place, len(classes))
                right = _first_strong(classes, place + 1, end, 0) == 1
            nesting.open_isolate(place, right)
    nesting.fill_to(len(classes))
    if classes[-1:] == b"B":
        nesting.levels[-1] = base
        nesting.types[-1] = ord("B")
    return nesting.types, nesting.levels, matches


class _Nesting:
    """The directional status stack of rules X1 to X8, writing levels and overridden types."""

    def __init__(self, classes: bytes, base: int) -> None:
        self.types = bytearray(classes)
        self.levels = bytearray([base]) * len(classes)
        # Each entry: level, override letter or None, whether an isolate opened it.
        self._stack: list[tuple[int, bytes | None, bool]] = [(base, None, False)]
        self._done = 0
        self._valid_isolates = self._lost_isolates = self._lost_embeddings = 0

    def fill_to(self, end: int) -> None:
        level, override, _ = self._stack[-1]
        count = end - self._done
        self.levels[self._done : end] = bytes([level]) * count
        if override:
            self.types[self._done : end] = override * count
        self._done = end

    def _open(self, right: bool, override: bytes | None, isolate: bool) -> bool:
        level = self._stack[-1][0]
        level = (level + 1) | 1 if right else (level + 2) & ~1
        fits = level <= _MAX_DEPTH and not self._lost_isolates and not self._lost_embeddings
        if fits:
            self._stack.append((level, override, isolate))
        return fits

    def open_embedding(self, place: int, letter: bytes) -> None:
        self.fill_to(place + 1)
        override = {b"x": b"L", b"y": b"R"}.get(letter)
        if not self._open(letter in b"ry", override, False) and not self._lost_isolates:
            self._lost_embeddings += 1

    def open_isolate(self, place: int, right: bool) -> None:
        self.fill_to(place + 1)
        if self._open(right, None, True):
            self._valid_isolates += 1
        else:
            self._lost_isolates += 1

    def close_isolate(self, place: int) -> None:
        if self._lost_isolates:
            self._lost_isolates -= 1
        elif self._valid_isolates:
            self._lost_embeddings = 0
            while not self._stack.pop()[2]:
                pass
            self._valid_isolates -= 1
        self.fill_to(place + 1)

    def close_embedding(self, place: int) -> None:
        if not self._lost_isolates:
            if self._lost_embeddings:
                self._lost_embeddings -= 1
            elif not self._stack[-1][2] and len(self._stack) > 1:
                self._stack.pop()
        self.fill_to(place + 1)


def _isolating_runs(
    classes: bytes, levels: bytearray, matches: dict[int, int]
) -> list[Sequence[int]]:
    """Rule X10: the places of each isolating run sequence."""
    if min(levels) == max(levels) and not _HAS_REMOVED.search(classes):
        return [range(len(classes))]
    runs: list[list[int]] = []
    begins: dict[int, list[int]] = {}
    before = -1
    for place, letter in enumerate(classes):
        if letter in _REMOVED:
            continue
        if levels[place] != before:
            before = levels[place]
            runs.append([])
            begins[place] = runs[-1]
        runs[-1].append(place)
    whole: list[Sequence[int]] = []
    for run in runs:
        if classes[run[0]] == ord("d") and run[0] in matches:
            continue
        places = list(run)
        while classes[places[-1]] in b"ijf" and places[-1] in matches:
            places += begins[matches[places[-1]]]
        whole.append(places)
    return whole


def _edge(places: Sequence[int], classes: bytes, levels: bytearray, base: int) -> tuple[int, int]:
    """The levels just before and just after a sequence, for sos and eos."""
    before, after = places[0] - 1, places[-1] + 1
    while before >= 0 and classes[before] in _REMOVED:
        before -= 1
    while after < len(classes) and classes[after] in _REMOVED:
        after += 1
    at_end = after >= len(classes) or classes[places[-1]] in b"ijf"
    return levels[before] if before >= 0 else base, base if at_end else levels[after]


def _resolve_run(
    places: Sequence[int], types: bytearray, levels: bytearray, edge: tuple[int, int], text: str
) -> None:
    """Rules W1 to I2 on one isolating run sequence; writes its levels."""
    level = levels[places[0]]
    sos, eos = (b"R" if max(level, other) & 1 else b"L" for other in edge)
    whole = isinstance(places, range)
    start = bytes(types) if whole else bytes([types[place] for place in places])
    letters = _weak(sos + start)
    if b"O" in letters:
        characters = text if whole else "".join([text[place] for place in places])
        letters = _brackets(letters, sos + start, characters, level)
    embedding = b"R" if level & 1 else b"L"
    letters += eos
    sides = letters.translate(_NUMBERS_TO_RIGHT)

    def direction(match: re.Match[bytes]) -> bytes:
        left, right = match.start() - 1, match.end()
        side = sides[left : left + 1]
        return (side if side == sides[right : right + 1] else embedding) * len(match.group())

    resolved = _NEUTRALS.sub(direction, letters)[1:-1].translate(_implicit(level))
    if whole:
        levels[:] = resolved
    else:
        for place, final in zip(places, resolved, strict=True):
            levels[place] = final


@cache
def _implicit(level: int) -> bytes:
    """Rules I1 and I2 as a table from letters to levels."""
    if level & 1:
        return bytes.maketrans(b"LR19", bytes([level + 1, level, level + 1, level + 1]))
    return bytes.maketrans(b"LR19", bytes([level, level + 1, level + 2, level + 2]))


def _weak(letters: bytes) -> bytes:
    """Rules W1 to W7; the first letter is sos and stays."""
    if b"M" in letters:
        letters = _MARKS_AFTER.sub(
            lambda m: m[1] + (b"O" if m[1] in b"ijfd" else m[1]) * len(m[2]), letters
        )
    if b"1" in letters and b"A" in letters:
        letters = _AFTER_ARABIC_LETTER.sub(lambda m: m[0].replace(b"1", b"9"), letters)
    letters = letters.translate(_ARABIC_TO_RIGHT)
    letters = _SEPARATOR_BETWEEN.sub(lambda m: letters[m.start() - 1 : m.start()], letters)
    letters = _TERMINATORS.sub(lambda m: b"1" * len(m[0]), letters)
    letters = letters.translate(_NO_MARKS)
    if b"1" in letters:
        letters = _AFTER_LEFT.sub(lambda m: m[0].replace(b"1", b"L"), letters)
    return letters


def _bracket_pairs(letters: bytes, characters: str) -> list[tuple[int, int]]:
    """BD16: places (in `letters`) of paired brackets, in the order of the opening ones."""
    opened: list[tuple[str, int]] = []
    pairs: list[tuple[int, int]] = []
    for place, character in enumerate(characters, 1):
        if letters[place] != ord("O"):
            continue
        if character in OPENING:
            if len(opened) == _MAX_BRACKETS:
                return []
            opened.append((OPENING[character], place))
        elif character in CLOSING:
            closing = CLOSING[character]
            for depth in range(len(opened) - 1, -1, -1):
                if opened[depth][0] == closing:
                    pairs.append((opened[depth][1], place))
                    del opened[depth:]
                    break
    return sorted(pairs)


def _brackets(letters: bytes, before: bytes, characters: str, level: int) -> bytes:
    """Rule N0: brackets take the direction of what they hold, or of what stands before."""
    pairs = _bracket_pairs(letters, characters)
    if not pairs:
        return letters
    embedding, opposite = (b"R", b"L") if level & 1 else (b"L", b"R")
    mutable = bytearray(letters)
    sides = bytearray(letters.translate(_NUMBERS_TO_RIGHT))
    for opening, closing in pairs:
        if sides.find(embedding, opening, closing) >= 0:
            side = embedding
        elif sides.find(opposite, opening, closing) >= 0:
            context = max(sides.rfind(b"L", 0, opening), sides.rfind(b"R", 0, opening))
            side = opposite if sides[context : context + 1] == opposite else embedding
        else:
            continue
        for place in (opening, closing):
            mutable[place : place + 1] = sides[place : place + 1] = side
            place += 1
            while place < len(before) and before[place] == ord("M"):
                mutable[place : place + 1] = sides[place : place + 1] = side
                place += 1
    return bytes(mutable)
