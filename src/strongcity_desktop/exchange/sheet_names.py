"""What sheets may be called, and how a rule names one."""

from strongcity_desktop.exchange.column_form import letters
from strongcity_desktop.exchange.xml_text import for_xml

_NOT_IN_NAMES = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LONGEST = 31


def free_name(name: str, taken: set[str]) -> str:
    """A name that spreadsheet programs take: at most 31 characters, none twice.

    It is added to those `taken`.
    """
    base = for_xml(name).translate(_NOT_IN_NAMES).strip(" '")[:_LONGEST] or "-"
    free, n = base, 1
    while free.casefold() in taken:
        n += 1
        free = f"{base[:27]} {n}"
    taken.add(free.casefold())
    return free


def in_quotation_marks(name: str) -> str:
    """The name of a sheet as it stands in an address."""
    return "'" + name.replace("'", "''") + "'"


def address(name: str, place: int, row: int) -> str:
    """The address of a cell in an ODS file: column from 0, row from 1."""
    return f"{in_quotation_marks(name)}.{letters(place)}{row}"
