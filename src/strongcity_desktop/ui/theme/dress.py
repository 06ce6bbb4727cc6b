"""Dressing the application in a look: fonts, palette, direction and stylesheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication

from strongcity_desktop.ui.theme.fonts import interface_font, load_fonts
from strongcity_desktop.ui.theme.look import Look, remember
from strongcity_desktop.ui.theme.stylesheet import stylesheet


def wear(app: QApplication, new: Look) -> None:
    """Dress the whole application: fonts, palette, direction and stylesheet."""
    remember(new)
    load_fonts()
    app.setLayoutDirection(
        Qt.LayoutDirection.RightToLeft if new.is_rtl else Qt.LayoutDirection.LeftToRight
    )
    app.setFont(interface_font(new))
    app.setPalette(palette(new))
    sheet = stylesheet(new.theme, new.scale, new.direction, new.language)
    if app.styleSheet() != sheet:  # the same one put on again would dress every widget anew
        app.setStyleSheet(sheet)


def palette(new: Look) -> QPalette:
    """The palette for what no rule of the stylesheet reaches."""
    role, colour = QPalette.ColorRole, new.colour
    made = QPalette()
    for place, token in (
        (role.Window, "bg"), (role.WindowText, "ink"), (role.Base, "surface"),
        (role.AlternateBase, "raised"), (role.Text, "ink"), (role.Button, "surface"),
        (role.ButtonText, "ink"), (role.Highlight, "accent"), (role.HighlightedText, "on-accent"),
        (role.PlaceholderText, "ink-2"), (role.ToolTipBase, "surface"), (role.ToolTipText, "ink"),
        (role.Link, "accent"), (role.Mid, "line"), (role.Accent, "accent"),
    ):
        made.setColor(place, colour(token))
    for place in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, place, colour("disabled"))
    return made
