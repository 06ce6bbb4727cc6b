"""The stylesheet of the app, worked out from the tokens, the text size and the direction."""

from typing import Literal

from strongcity_desktop.ui.theme.icons import drawn_file
from strongcity_desktop.ui.theme.look import Look
from strongcity_desktop.ui.theme.tokens import TOKENS, Theme


def stylesheet(theme: Theme, scale: float, direction: Literal["ltr", "rtl"],
               language: str = "en") -> str:
    """The rules for every part, as one text for `QApplication.setStyleSheet`."""
    worn = Look(theme, scale, direction, language)
    rules = "".join(part(worn) for part in (
        _ground, _texts, _buttons, _flat_buttons, _choices, _fields, _lists, _tables,
        _small_parts, _bars, _frames,
    ))
    for name, value in TOKENS[theme].items():
        rules = rules.replace(f"@{name};", f"{value};")
    return rules


def _ground(worn: Look) -> str:
    return f"""
    QWidget {{ color: @ink; font-size: {worn.type_size('body')}px; }}
    QMainWindow, QDialog, QMessageBox, QWidget[ground="bg"] {{ background: @bg; }}
    QWidget[ground="surface"] {{ background: @surface; }}
    QWidget[ground="raised"] {{ background: @raised; }}
    QWidget[ground="sunken"] {{ background: @sunken; }}
    QScrollArea, QScrollArea > QWidget > QWidget[ground="clear"] {{
        background: transparent; border: 0; }}
    QToolTip {{ background: @surface; color: @ink; border: 1px solid @line-strong;
        padding: {worn.px(4)}px {worn.px(8)}px; font-size: {worn.type_size('hint')}px; }}
    """


def _texts(worn: Look) -> str:
    size = worn.type_size
    return f"""
    QLabel {{ background: transparent; }}
    QLabel[role="display"] {{ font-size: {size('display')}px; font-weight: 600; }}
    QLabel[role="lead"] {{ font-size: {size('lead')}px; color: @ink-2; }}
    QLabel[role="title"] {{ font-size: {size('title')}px; font-weight: 600; }}
    QLabel[role="section"] {{ font-size: {size('section')}px; font-weight: 600; }}
    QLabel[role="item"] {{ font-size: {size('body')}px; font-weight: 600; }}
    QLabel[role="body"] {{ font-size: {size('body')}px; }}
    QLabel[role="control"] {{ font-size: {size('control')}px; }}
    QLabel[role="strong"] {{ font-size: {size('control')}px; font-weight: 600; }}
    QLabel[role="hint"] {{ font-size: {size('hint')}px; color: @ink-2; }}
    QLabel[role="tick"] {{ font-size: {size('tick')}px; color: @ink-2; }}
    QLabel[role="finding"] {{ font-size: {size('hint')}px; color: @error; }}
    QLabel[role="attention"] {{ font-size: {size('hint')}px; color: @attention; }}
    QLabel:disabled {{ color: @disabled; }}
    """


def _buttons(worn: Look) -> str:
    px = worn.px
    high = px(34)
    return f"""
    QPushButton, QToolButton {{ font-size: {worn.type_size('control')}px; font-weight: 600;
        color: @ink; background: @surface; border: 1px solid @line-strong; border-radius: 4px;
        padding: 0 {px(16)}px; min-height: {high}px; }}
    QPushButton:hover, QToolButton:hover {{ background: @accent-soft; border-color: @accent; }}
    QPushButton:pressed, QToolButton:pressed {{ background: @accent-line; border-color: @accent; }}
    QPushButton:disabled, QToolButton:disabled {{ color: @disabled; background: @raised;
        border-color: @line; }}
    QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
    QPushButton[kind="main"] {{ color: @on-accent; background: @accent; border-color: @accent;
        padding: 0 {px(20)}px; }}
    QPushButton[kind="main"]:hover {{ background: @accent-hover; border-color: @accent-hover; }}
    QPushButton[kind="main"]:pressed {{ background: @accent-pressed;
        border-color: @accent-pressed; }}
    QPushButton[kind="main"]:disabled {{ color: @disabled; background: @raised;
        border-color: @line; }}
    QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{ color: @accent;
        background: transparent; border-color: transparent; padding: 0 {px(12)}px; }}
    QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{
        background: @accent-soft; }}
    QPushButton[kind="quiet"]:pressed, QToolButton[kind="quiet"]:pressed {{ color: @ink;
        background: @accent-line; }}
    QPushButton[kind="quiet"]:disabled, QToolButton[kind="quiet"]:disabled {{ color: @disabled;
        background: transparent; }}
    QPushButton[kind="link"] {{ color: @accent; background: transparent; border: 0;
        font-weight: 400; text-decoration: underline; padding: 0; min-height: {px(24)}px;
        text-align: left; }}
    QPushButton[kind="link"]:hover {{ color: @accent-hover; }}
    QPushButton[kind="link"]:disabled {{ color: @disabled; }}
    """


def _flat_buttons(worn: Look) -> str:
    px, (start, end) = worn.px, _sides(worn)
    return f"""
    QPushButton[kind="card"] {{ background: @surface; border: 1px solid @line;
        border-radius: 6px; text-align: left; }}
    QPushButton[kind="card"]:hover {{ border-color: @accent; background: @surface; }}
    QPushButton[kind="card"]:pressed {{ background: @accent-soft; }}
    QPushButton[kind="bar"] {{ font-weight: 400; background: transparent;
        border-color: transparent; padding: 0 {px(8)}px; min-height: {px(30)}px; }}
    QPushButton[kind="bar"]:hover, QPushButton[kind="bar"]:pressed {{ background: @accent-soft; }}
    QPushButton[kind="town"] {{ font-size: {worn.type_size('body')}px; text-align: left;
        background: transparent; border: 0; padding: 0 {px(10)}px; }}
    QPushButton[kind="town"]:hover, QPushButton[kind="town"]:pressed {{
        background: @accent-soft; }}
    QPushButton[kind="place"] {{ font-weight: 400; text-align: left; background: transparent;
        border: 0; border-{start}: 3px solid transparent; padding: 0 {px(9)}px; }}
    QPushButton[kind="place"]:hover {{ background: @accent-soft; }}
    QPushButton[kind="place"][here="true"] {{ color: @accent; font-weight: 600;
        background: @accent-soft; border-{start}: 3px solid @accent;
        border-top-{end}-radius: 4px; border-bottom-{end}-radius: 4px; }}
    QPushButton[compact="true"] {{ min-height: {px(30)}px; padding: 0 {px(12)}px; }}
    """


def _choices(worn: Look) -> str:
    px, (start, end) = worn.px, _sides(worn)
    box = px(18)
    colours = TOKENS[worn.theme]
    tick = drawn_file("check-bold", colours["on-accent"])
    dot = drawn_file("circle-fill", colours["accent"])
    return f"""
    QRadioButton, QCheckBox {{ font-size: {worn.type_size('body')}px; background: transparent;
        spacing: {px(8)}px; }}
    QRadioButton::indicator, QCheckBox::indicator, QTableView::indicator, QListView::indicator {{
        width: {box}px; height: {box}px; border: 1px solid @line-strong; background: @surface; }}
    QRadioButton::indicator {{ border-radius: {box // 2 + 1}px; }}
    QCheckBox::indicator, QTableView::indicator, QListView::indicator {{ border-radius: 3px; }}
    QRadioButton::indicator:checked {{ border: 2px solid @accent; width: {box - 2}px;
        height: {box - 2}px; image: url("{dot}"); }}
    QCheckBox::indicator:checked, QTableView::indicator:checked, QListView::indicator:checked {{
        background: @accent; border-color: @accent; image: url("{tick}"); }}
    QPushButton[kind="segment"] {{ font-weight: 400; border-radius: 0; padding: 0 {px(12)}px;
        min-height: {px(30)}px; border-{start}-width: 0; }}
    QPushButton[kind="segment"][end="first"], QPushButton[kind="segment"][end="only"] {{
        border-{start}-width: 1px; border-top-{start}-radius: 4px;
        border-bottom-{start}-radius: 4px; }}
    QPushButton[kind="segment"][end="last"], QPushButton[kind="segment"][end="only"] {{
        border-top-{end}-radius: 4px; border-bottom-{end}-radius: 4px; }}
    QPushButton[kind="segment"]:checked {{ color: @on-accent; background: @accent;
        font-weight: 600; }}
    QPushButton[kind="chip"] {{ font-weight: 400; border-radius: {(px(28) + 2) // 2}px;
        min-height: {px(28)}px; padding: 0 {px(12)}px; }}
    QPushButton[kind="chip"]:checked {{ color: @accent; background: @accent-soft;
        border-color: @accent; }}
    QPushButton[kind="language"] {{ font-weight: 400; text-align: left;
        border-color: @line; padding: 0 {px(12)}px; }}
    QPushButton[kind="language"]:hover {{ border-color: @accent; }}
    QPushButton[kind="language"]:checked {{ color: @accent; font-weight: 600;
        background: @accent-soft; border: 2px solid @accent; }}
    """


def _fields(worn: Look) -> str:
    px, (start, _end) = worn.px, _sides(worn)
    colours = TOKENS[worn.theme]
    caret = drawn_file("caret-down", colours["ink-2"])
    up = drawn_file("caret-up", colours["ink-2"])
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox"
    states = {state: ", ".join(name + state for name in fields.split(", "))
              for state in (':disabled', '[finding="true"]')}
    return f"""
    {fields} {{ font-size: {worn.type_size('control')}px; color: @ink; background: @surface;
        border: 1px solid @line-strong; border-radius: 4px; padding: 0 {px(10)}px;
        min-height: {px(34)}px; selection-background-color: @accent;
        selection-color: @on-accent; }}
    QPlainTextEdit, QTextEdit {{ padding: {px(6)}px {px(8)}px; }}
    {states[':disabled']} {{ color: @disabled; background: @raised; border-color: @line; }}
    {states['[finding="true"]']} {{ border: 2px solid @error; }}
    QComboBox::drop-down, QDateEdit::drop-down {{ border: 0; width: {px(28)}px;
        subcontrol-position: center right; }}
    QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{caret}"); width: {px(16)}px;
        height: {px(16)}px; }}
    QPushButton[kind="menu"] {{ font-weight: 400; text-align: {start}; padding: 0 {px(10)}px;
        padding-right: {px(30)}px; border-color: @line-strong; }}
    QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {{ border: 0;
        width: {px(24)}px; background: transparent; }}
    QAbstractSpinBox::up-arrow {{ image: url("{up}"); width: {px(12)}px; height: {px(12)}px; }}
    QAbstractSpinBox::down-arrow {{ image: url("{caret}"); width: {px(12)}px;
        height: {px(12)}px; }}
    QAbstractSpinBox QLineEdit, QComboBox QLineEdit {{ border: 0; padding: 0; min-height: 0;
        background: transparent; }}
    QLineEdit QToolButton {{ border: 0; padding: 0; min-height: 0; background: transparent; }}
    QTableView QLineEdit, QTableView QComboBox, QTableView QAbstractSpinBox {{ border-radius: 2px;
        min-height: 0; padding: 0 {px(6)}px; }}
    """


def _lists(worn: Look) -> str:
    px = worn.px
    tick = drawn_file("check", TOKENS[worn.theme]["accent"])
    return f"""
    QMenu {{ background: @surface; border: 1px solid @line-strong; border-radius: 4px;
        padding: {px(4)}px; font-size: {worn.type_size('control')}px; }}
    QMenu::item {{ padding: {px(7)}px {px(24)}px {px(7)}px {px(12)}px; border-radius: 3px; }}
    QMenu::item:selected {{ background: @accent-soft; color: @ink; }}
    QMenu::item:disabled {{ color: @disabled; }}
    QMenu::icon {{ padding: 0 {px(6)}px; }}
    QMenu::indicator {{ width: {px(16)}px; height: {px(16)}px; margin: 0 {px(6)}px; }}
    QMenu::indicator:checked {{ image: url("{tick}"); }}
    QMenu::separator {{ height: 1px; background: @line; margin: {px(4)}px {px(8)}px; }}
    QComboBox QAbstractItemView, QListView {{ background: @surface; color: @ink;
        border: 1px solid @line-strong; outline: 0; font-size: {worn.type_size('control')}px;
        selection-background-color: @accent-soft; selection-color: @ink; }}
    QListView#pages {{ background: @sunken; border: none; }}
    QComboBox QAbstractItemView::item, QListView::item {{ min-height: {px(30)}px;
        padding: 0 {px(8)}px; }}
    QListView::item:selected, QListView::item:hover {{ background: @accent-soft; color: @ink; }}
    """


def _tables(worn: Look) -> str:
    px = worn.px
    return f"""
    QTableView, QTreeView {{ background: @surface; border: 1px solid @line; border-radius: 6px;
        gridline-color: @line; outline: 0; font-size: {worn.type_size('control')}px;
        selection-background-color: @accent-soft; selection-color: @ink;
        alternate-background-color: @raised; }}
    QTableView::item:hover {{ background: @raised; }}
    QTableView::item:selected {{ background: @accent-soft; color: @ink; }}
    QHeaderView {{ background: @raised; border: 0; }}
    QHeaderView::section {{ background: @raised; color: @ink-2; border: 0;
        border-bottom: 1px solid @line-strong; padding: {px(6)}px {px(8)}px; font-weight: 600;
        font-size: {worn.type_size('hint')}px; }}
    QTableCornerButton::section {{ background: @raised; border: 0;
        border-bottom: 1px solid @line-strong; }}
    QSplitter::handle {{ background: @line; }}
    """


def _small_parts(worn: Look) -> str:
    px, (start, _end) = worn.px, _sides(worn)
    hint, tick = worn.type_size("hint"), worn.type_size("tick")
    return f"""
    QLabel[tag] {{ font-size: {hint}px; padding: {px(2)}px {px(8)}px; border-radius: 3px; }}
    QLabel[tag="primary"] {{ color: @on-accent; background: @accent; }}
    QLabel[tag="soft"] {{ color: @accent; background: @accent-soft; }}
    QLabel[tag="neutral"] {{ color: @ink-2; background: @surface; border: 1px solid @line; }}
    QLabel[tag="attention"] {{ color: @attention; background: @attention-bg; }}
    QLabel[tag="badge"] {{ color: @attention; background: @attention-bg; font-size: {tick}px;
        font-weight: 600; border-radius: {px(8)}px; padding: {px(1)}px {px(7)}px; }}
    QLabel[keycap="true"] {{ color: @ink-2; background: @surface; border: 1px solid @line;
        border-radius: 3px; font-size: {tick}px; padding: {px(1)}px {px(6)}px; }}
    QFrame[band="info"] {{ background: @accent-soft; border: 0;
        border-{start}: 4px solid @accent; }}
    QFrame[band="look_again"] {{ background: @attention-bg; border: 0;
        border-{start}: 4px solid @attention-mark; }}
    QFrame[band="finding"] {{ background: @error-bg; border: 0;
        border-{start}: 4px solid @error; }}
    QProgressBar {{ background: @sunken; border: 0; border-radius: 3px; min-height: {px(6)}px;
        max-height: {px(6)}px; }}
    QProgressBar::chunk {{ background: @accent; border-radius: 3px; }}
    """


def _bars(worn: Look) -> str:
    wide = min(12, worn.px(10))
    return f"""
    QScrollBar {{ background: transparent; border: 0; margin: 0; }}
    QScrollBar:vertical {{ width: {wide}px; }}
    QScrollBar:horizontal {{ height: {wide}px; }}
    QScrollBar::handle {{ background: @line-strong; border: 2px solid transparent;
        border-radius: 3px; margin: 2px; }}
    QScrollBar::handle:vertical {{ min-height: 32px; }}
    QScrollBar::handle:horizontal {{ min-width: 32px; }}
    QScrollBar::handle:hover {{ background: @ink-2; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _frames(worn: Look) -> str:
    _start, end = _sides(worn)
    return f"""
    QFrame[frame="card"] {{ background: @surface; border: 1px solid @line; border-radius: 6px; }}
    QFrame[frame="card"][chosen="true"] {{ background: @accent-soft; border-color: @accent; }}
    QFrame[frame="rule"] {{ background: @line; border: 0; max-height: 1px; min-height: 1px; }}
    QWidget[bar="top"] {{ background: @surface; border: 0; border-bottom: 1px solid @line; }}
    QWidget[bar="side"] {{ background: @raised; border: 0; border-{end}: 1px solid @line; }}
    QWidget[bar="town"] {{ background: @surface; border: 0; border-{end}: 1px solid @line; }}
    QWidget[bar="footer"] {{ background: @surface; border: 0; border-top: 1px solid @line; }}
    QFrame[row="here"] {{ background: @accent-soft; border: 0; }}
    QFrame[row="plain"] {{ background: transparent; border: 0; }}
    QFrame[frame="toast"] {{ background: @ink; border-radius: 4px; border: 0; }}
    QFrame[frame="toast"] QLabel {{ color: @surface; }}
    QFrame[frame="toast"] QPushButton {{ color: @surface; background: transparent; border: 0;
        text-decoration: underline; }}
    """


def _sides(worn: Look) -> tuple[str, str]:
    """The names of the starting and the ending side."""
    return ("right", "left") if worn.is_rtl else ("left", "right")
