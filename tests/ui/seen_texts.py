"""What a person reads on a window, text by text, and what in it was left in English."""

import gettext
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from babel.messages.pofile import read_po
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFont, QRawFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTableView,
    QWidget,
)

from strongcity_desktop import paths
from strongcity_desktop.language.direction import without_isolates
from strongcity_desktop.language.locale_format import language_name
from strongcity_desktop.language.translator import SHIPPED
from strongcity_desktop.ui.parts.choice import CheckChoice, RadioChoice
from strongcity_desktop.ui.theme.fonts import load_fonts

_TEMPLATE = Path(__file__).parents[2] / "translations" / "strongcity.pot"
_SAME_EVERYWHERE = frozenset({"Letter", "Tab", "Observation", "Liberia"})
"""A size of paper, a key, a kind of story and a country: spelt alike in another language."""
_VALUE = re.compile(r"\{\w+\}")
_PLACEHOLDER = re.compile(r"\\\{[A-Za-z_]\w*\\\}")


def visible_parts(window: QWidget) -> list[QWidget]:
    """Every part of the window that is shown, whether or not it must be scrolled to."""
    return [part for part in window.findChildren(QWidget)
            if part.isVisibleTo(window) and part.width() > 0 and part.height() > 0]


def seen_texts(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Each part with each text it shows, or reads out: labels, buttons, hints, heads, cells."""
    for part in visible_parts(window):
        for text in (*_own_texts(part), part.toolTip(), part.accessibleName()):
            if text.strip():
                yield part, text


def _own_texts(part: QWidget) -> Iterator[str]:
    if isinstance(part, QLabel):
        yield part.text()
    elif isinstance(part, RadioChoice | CheckChoice):
        yield from (part.label(), part.accessibleDescription())
    elif isinstance(part, QAbstractButton):
        yield part.text().replace("&&", "&")
    elif isinstance(part, QLineEdit):
        yield from (part.text(), part.placeholderText())
    elif isinstance(part, QPlainTextEdit):
        yield from (part.toPlainText(), part.placeholderText())
    elif isinstance(part, QComboBox):
        yield from (part.itemText(row) for row in range(part.count()))
    elif isinstance(part, QAbstractItemView) and not isinstance(part, QHeaderView):
        yield from _texts_of_items(part)


def _texts_of_items(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    if model is None:
        return
    is_table = isinstance(view, QTableView)
    for column in range(model.columnCount(QModelIndex()) if is_table else 1):
        if is_table:
            yield str(model.headerData(column, Qt.Orientation.Horizontal) or "")
        for row in range(min(model.rowCount(QModelIndex()), 40)):
            yield str(model.index(row, column, QModelIndex()).data() or "")


def without_glyph(window: QWidget) -> list[str]:
    """Every character shown that no shipped font can draw, with the text it stands in."""
    drawable = _drawable()
    return sorted({f"U+{ord(sign):04X} in {text[:60]!r}" for _, text in seen_texts(window)
                   for sign in without_isolates(text)
                   if sign.isprintable() and not sign.isspace() and not drawable(sign)})


@cache
def _drawable():  # type: ignore[no-untyped-def]
    fonts = [QRawFont.fromFont(QFont(family)) for family in load_fonts()]

    @cache
    def drawable(sign: str) -> bool:
        return any(font.supportsCharacter(ord(sign)) for font in fonts)

    return drawable


def left_in_english(window: QWidget, language: str) -> list[str]:
    """Texts that are an English message although the catalogue of the language has another."""
    found = set()
    for part, text in seen_texts(window):
        plain = without_isolates(text).strip()
        if _is_english(plain, language) and not _speaks_for_itself(part, language):
            found.add(f"{type(part).__name__}: {plain[:80]!r}")
    return sorted(found)


@cache
def _is_english(plain: str, language: str) -> bool:
    """Kept for each text: bars and heads stand on every page."""
    exact, patterns = _english(language)
    return plain in exact or any(
        literal in plain and pattern.fullmatch(plain) for literal, pattern in patterns)


def _speaks_for_itself(part: object, language: str) -> bool:
    """Whether it shows a paper in the paper's own language."""
    while isinstance(part, QWidget):
        if part.property("speaks") not in (None, language):
            return True
        part = part.parentWidget()
    return False


@cache
def _english(language: str) -> tuple[frozenset[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """Messages without values as they stand; those with values as patterns, each with the longest
    piece that stands in any text of it."""
    catalogue = gettext.translation("strongcity", paths.catalogues_folder(), [language])
    exact, patterns = set(), []
    with _TEMPLATE.open("rb") as file:
        messages = list(read_po(file))
    for message in messages:
        one = message.id if isinstance(message.id, str) else message.id[0]
        said = catalogue.pgettext(message.context, one) if message.context \
            else catalogue.gettext(one)
        if not one or said == one:
            continue
        pieces = _VALUE.split(one)
        if "{" not in one:
            exact.add(one)
        elif sum(map(len, pieces)) > 8:
            pattern = _PLACEHOLDER.sub(".+", re.escape(one))
            patterns.append((max(pieces, key=len), re.compile(pattern, re.DOTALL)))
    exact -= {language_name(code) for code in SHIPPED}  # each stands in its own language
    return frozenset(exact - _SAME_EVERYWHERE), tuple(patterns)
