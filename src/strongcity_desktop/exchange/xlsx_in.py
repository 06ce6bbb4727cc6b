"""XLSX in: the sheets of a stranger's workbook."""

from pathlib import Path

from strongcity_desktop.exchange.sheets import ReadSheet
from strongcity_desktop.exchange.workbooks_in import read_workbook


def read_xlsx(path: Path) -> tuple[ReadSheet, ...]:
    """Every sheet of the workbook, its cells as text; formulas give their last result.

    Raises Refusal when the file is no workbook, too large, or takes too long.
    """
    return read_workbook(path)[0]
