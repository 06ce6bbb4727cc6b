"""JSON of a whole town: all that it holds but its history, so that nothing is lost on the way.

    {"format": "strongcity-town", "version": 2, "edition": "internal", "left_out": [],
     "town": {"name": {text}, "country": "KE", "language": "sw", "languages": [], "currency": "KES",
              "population": 12600, "arms": "base64 of a PNG, or null"},
     "registers": {"stakeholders": [{row}, ...], ...},
     "worksheets": [{"id": "...", "worksheet": "diagnosis", "edition": 1, "title": "...",
                     "depth": "full", "started_on": "2026-02-09", "finished_on": null,
                     "place": "where it was left, or null",
                     "answers": {"question key": value, ...},
                     "readings": [{"challenge": "id", "field key": value, ...}, ...]}, ...],
     "stakeholder_readings": [{"stakeholder": "id", "on_day": "2026-02-09", "influence": 4, ...}],
     "evidence_links": [{"id": "...", "document": "id", "register": "challenges", "row": "id",
                         "quality": null, "sensitivity": null, "note": {text}},
                        {"id": "...", "document": "id", "worksheet": "id", "question": "key", ...}],
     "saved_views": [{"id": "...", "register": "tasks", "name": "Late", "view": {...}}],
     "import_matchings": [{"id": "...", "register": "actions", "name": "Yearly plan",
                           "headings": ["...", ...], "matching": {...}}],
     "files": [{"hash": "SHA-256", "size": 1234, "content": "base64"}, ...]}

Rows stand in the order of the town and keep their numbers. A file is {"hash", "name", "size"}; its
content stands once under "files", as long as all contents together have at most MOST_CONTENTS
bytes: else none is there, and "left_out" names "contents". It names "contacts" and "sensitive"
where these fields were not asked for; then kept views, matchings and contents, which may hold the
same words, are left out too. A public file has none of what follows the worksheets.

What does not travel: the history with its undo, the recycle bin, links to what was deleted.
"""

from collections.abc import Mapping
from typing import Any, Literal

from strongcity_desktop.exchange.json_bundle import TOWN, VERSION
from strongcity_desktop.language.marks import Audience, Edition

MOST_CONTENTS = 30 << 20
"""Bytes of all files together that a whole town in JSON carries along."""
LeftOut = Literal["contacts", "sensitive", "contents"]


def left_out(edition: Edition, size: int) -> tuple[LeftOut, ...]:
    """What an internal file of a town does not hold; `size` is that of all contents, in bytes."""
    said: list[LeftOut] = []
    if not edition.lists_contacts:
        said.append("contacts")
    if not edition.shows_sensitive:
        said.append("sensitive")
    if size and (said or size > MOST_CONTENTS):
        said.append("contents")
    return tuple(said)


def holds_everything(edition: Edition) -> bool:
    """Whether the edition shows all that a town holds."""
    return edition.audience is Audience.INTERNAL and edition.lists_contacts \
        and edition.shows_sensitive


def town_bundle(town: Mapping[str, Any], registers: Mapping[str, list[dict[str, Any]]],
                worksheets: list[dict[str, Any]], edition: Edition,
                beside: Mapping[str, Any] | None = None) -> dict[str, Any]:
    """A whole town, ready to be written; the parts are as the module describes them.

    `beside` is what stands beside registers and worksheets, by its key.
    """
    return {"format": TOWN, "version": VERSION, "edition": edition.audience.value,
            "left_out": [], "town": dict(town), "registers": dict(registers),
            "worksheets": worksheets, **(beside or {})}
