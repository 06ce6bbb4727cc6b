"""The fonts that ship with the app, so that no script of a shipped language shows boxes."""

from functools import cache

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase

from strongcity_desktop import paths
from strongcity_desktop.ui.theme.look import Look, look
from strongcity_desktop.ui.theme.tokens import ARABIC_SCRIPT

LATIN, ARABIC, BENGALI = "Noto Sans", "Noto Sans Arabic", "Hind Siliguri"


@cache
def load_fonts() -> tuple[str, ...]:
    """Load every shipped font once; returns the family names that Qt found in them."""
    # Qt warns about every font it tries for a script, though the next one has it.
    QLoggingCategory.setFilterRules("qt.text.font.db=false")
    families: list[str] = []
    for file in sorted(paths.fonts_folder().glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        families += [name for name in QFontDatabase.applicationFontFamilies(number)
                     if name not in families]
    return tuple(families)


def families_for(language: str) -> list[str]:
    """The families in the order in which they are tried for texts in this language."""
    if language in ARABIC_SCRIPT:
        return [LATIN, ARABIC, BENGALI]
    if language == "bn":
        return [LATIN, BENGALI, ARABIC]
    return [LATIN, ARABIC, BENGALI]


def interface_font(worn: Look) -> QFont:
    """The font of body text in a look."""
    return role_font("body", worn=worn)


def role_font(role: str, *, strong: bool = False, worn: Look | None = None) -> QFont:
    """The font of a type role (see tokens.TYPE_SIZES), for painting by hand."""
    worn = worn or look()
    font = QFont()
    font.setFamilies(families_for(worn.language))
    font.setPixelSize(worn.type_size(role))
    font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
    return font
