"""Reads contact cards back by the rules of RFC 6350, for tests: nothing of the writer is used."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Line:
    """One property of a card: its name, its parameters, its parts (ADR and ORG have several)."""

    name: str
    parameters: dict[str, str]
    parts: tuple[str, ...]

    @property
    def value(self) -> str:
        """The whole value, its parts joined again."""
        return ";".join(self.parts)


def cards_in(data: bytes) -> list[list[Line]]:
    """The cards of a file. Raises AssertionError where it breaks a rule of the standard."""
    assert data.endswith(b"\r\n") and b"\n" not in data.replace(b"\r\n", b"")
    for written in data.split(b"\r\n"):
        assert len(written) <= 75
        written.decode("utf-8")  # no letter was cut in two
    text = re.sub("\r\n[ \t]", "", data.decode("utf-8"))
    lines = [_line(line) for line in text.removesuffix("\r\n").split("\r\n")]
    cards: list[list[Line]] = []
    for line in lines:
        if line.name == "BEGIN":
            cards.append([])
        else:
            cards[-1].append(line)
    for card in cards:
        names = [line.name for line in card]
        assert card[0] == Line("VERSION", {}, ("4.0",)) and card[-1] == Line("END", {}, ("VCARD",))
        assert names.count("FN") == names.count("UID") == names.count("KIND") == 1
    return cards


def _line(line: str) -> Line:
    match = re.fullmatch(r"([A-Z]+)((?:;[A-Z]+=[^;:]*)*):(.*)", line, re.DOTALL)
    assert match, line
    parameters = dict(part.split("=", 1) for part in match[2].split(";") if part)
    parts = [""]
    for letter in re.findall(r"\\.|.", match[3], re.DOTALL):
        if letter == ";":
            parts.append("")
        else:
            parts[-1] += "\n" if letter in ("\\n", "\\N") else letter[-1]
    return Line(match[1], parameters, tuple(parts))
