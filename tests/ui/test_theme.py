"""The tokens keep their contrast, the stylesheet knows them, and shipped scripts have glyphs."""

import re

import pytest
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication

from strongcity_desktop.ui.theme.dress import wear
from strongcity_desktop.ui.theme.fonts import load_fonts, role_font
from strongcity_desktop.ui.theme.look import Look, bounded_scale, chosen_theme
from strongcity_desktop.ui.theme.stylesheet import stylesheet
from strongcity_desktop.ui.theme.tokens import DARK, LIGHT, TOKENS, Theme


def luminance(colour: str) -> float:
    parts = [int(colour[place:place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
                        for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


TEXTS = [
    ("ink", ground) for ground in ("bg", "surface", "raised", "accent-soft", "attention-bg",
                                   "accent-line")
] + [("ink-2", ground) for ground in ("bg", "surface", "raised")] + [
    ("accent", "bg"), ("accent", "surface"), ("accent", "accent-soft"), ("on-accent", "accent"),
    ("on-accent", "accent-hover"), ("on-accent", "accent-pressed"), ("attention", "attention-bg"),
    ("attention", "surface"), ("error", "surface"), ("error", "error-bg"), ("surface", "ink"),
]
BORDERS = [("line-strong", "bg"), ("line-strong", "surface"), ("accent", "surface"),
           ("attention-mark", "surface"), ("focus", "bg"), ("focus", "surface")]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_texts_can_be_read(theme: Theme, text: str, ground: str) -> None:
    assert contrast(TOKENS[theme][text], TOKENS[theme][ground]) >= 4.5


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("border", "ground"), BORDERS)
def test_borders_and_marks_can_be_seen(theme: Theme, border: str, ground: str) -> None:
    assert contrast(TOKENS[theme][border], TOKENS[theme][ground]) >= 3


def test_both_themes_name_the_same_tokens() -> None:
    assert list(LIGHT) == list(DARK)


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("direction", ["ltr", "rtl"])
def test_every_token_of_the_stylesheet_is_a_colour(qapp: QApplication, theme: Theme,
                                                   direction: str) -> None:
    rules = stylesheet(theme, 1.5, "rtl" if direction == "rtl" else "ltr", "ar")
    assert not re.findall(r"@[a-z]", rules)
    assert rules.count("{") == rules.count("}")


def test_arabic_is_set_larger_and_all_sizes_follow_the_text_size() -> None:
    assert Look(language="ar").type_size("body") == 17
    assert Look(language="fr").type_size("body") == 15
    assert Look(scale=2.0).type_size("tick") == 24


def test_the_text_size_stays_between_80_and_200_per_cent() -> None:
    assert (bounded_scale(10), bounded_scale(125), bounded_scale(900)) == (0.8, 1.25, 2.0)


def test_a_chosen_theme_holds_whatever_the_system_says() -> None:
    assert chosen_theme("dark") == "dark"
    assert chosen_theme("light") == "light"


@pytest.mark.parametrize(("language", "words"), [
    ("en", "Neighbourhoods"), ("fr", "Évaluer la cohésion, œuvre"), ("ar", "العربية مدينة"),
    ("bn", "বাংলা"),
])
def test_no_script_of_a_name_shows_boxes(qapp: QApplication, language: str, words: str) -> None:
    load_fonts()
    wear(qapp, Look(language=language))
    metrics = QFontMetrics(role_font("body"))
    families = load_fonts()
    assert {"Noto Sans", "Noto Sans Arabic", "Hind Siliguri"} <= set(families)
    from PySide6.QtGui import QRawFont, QTextLayout

    layout = QTextLayout(words, role_font("body"))
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    glyphs = [index for run in layout.glyphRuns() for index in run.glyphIndexes()]
    used = {QRawFont(run.rawFont()).familyName() for run in layout.glyphRuns()}
    assert glyphs and 0 not in glyphs
    assert used <= set(families)
    assert metrics.horizontalAdvance(words) > 0
