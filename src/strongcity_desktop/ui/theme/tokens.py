"""The colours, sizes and radii of the app: the one place where they are written."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

Theme = Literal["light", "dark"]

LIGHT: Mapping[str, str] = MappingProxyType({
    "bg": "#F6F3EC",
    "surface": "#FFFFFF",
    "raised": "#FBF9F4",
    "sunken": "#ECE7DB",
    "line": "#DED8CA",
    "line-strong": "#857F70",
    "ink": "#20282B",
    "ink-2": "#4F595C",
    "disabled": "#8B9092",
    "accent": "#0B5F68",
    "accent-hover": "#084C54",
    "accent-pressed": "#063B41",
    "on-accent": "#FFFFFF",
    "accent-soft": "#E0EEED",
    "accent-line": "#9CC7C5",
    "attention": "#744700",
    "attention-bg": "#FBF0DA",
    "attention-mark": "#B7791F",
    "error": "#98301C",
    "error-bg": "#FBEBE6",
    "focus": "#073F46",
    "heat-1": "#F9F1E2",
    "heat-2": "#EBCF9F",
    "heat-3": "#D4A05C",
    "heat-4": "#A4642C",
    "heat-5": "#673612",
})

DARK: Mapping[str, str] = MappingProxyType({
    "bg": "#161A1B",
    "surface": "#1E2325",
    "raised": "#23292B",
    "sunken": "#101314",
    "line": "#394144",
    "line-strong": "#7C878A",
    "ink": "#ECEAE3",
    "ink-2": "#B3BBBA",
    "disabled": "#6F787A",
    "accent": "#7FCBC8",
    "accent-hover": "#9ADAD7",
    "accent-pressed": "#B6E6E4",
    "on-accent": "#07282B",
    "accent-soft": "#1C3B3D",
    "accent-line": "#356A6C",
    "attention": "#F1C878",
    "attention-bg": "#3A3018",
    "attention-mark": "#C0913F",
    "error": "#F4A896",
    "error-bg": "#40231D",
    "focus": "#D5F2F0",
    "heat-1": "#2D2A25",
    "heat-2": "#553D23",
    "heat-3": "#8A5A2A",
    "heat-4": "#C08D4E",
    "heat-5": "#F2D4A0",
})

TOKENS: Mapping[Theme, Mapping[str, str]] = {"light": LIGHT, "dark": DARK}

# Pixel sizes at 100 %: (Latin and Bengali, Arabic script).
TYPE_SIZES: Mapping[str, tuple[int, int]] = {
    "display": (32, 34),
    "lead": (17, 19),
    "title": (24, 27),
    "section": (18, 20),
    "body": (15, 17),
    "control": (14, 16),
    "hint": (13, 15),
    "tick": (12, 14),
}

RADIUS_CELL, RADIUS_BOX, RADIUS_CONTROL, RADIUS_CARD, RADIUS_CHIP = 2, 3, 4, 6, 16
SMALLEST_SCALE, LARGEST_SCALE = 0.8, 2.0
ARABIC_SCRIPT = frozenset({"ar", "ur", "fa"})
