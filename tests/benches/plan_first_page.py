"""Bench: from the wish to the first pages of a plan as large as a real town's, and to the whole.

The first number holds everything that a fresh start of the app loads for its first print.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

from large_plan import ACTIONS, INDICATORS, fill

RUNS = int(os.environ.get("N", "5"))
LIMIT_MS = 1000


def made(town: Any, make: Any, **options: Any) -> float:
    """Milliseconds until the pages of the plan are there."""
    from strongcity_desktop.operations.make_document import DocumentOptions

    wish = DocumentOptions("en", **options)
    start = time.perf_counter()
    town.run(lambda opened: make(opened, "prevention-plan", wish, "en"))
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Make the first pages once cold, then warm; then the plan in both depths."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["STRONGCITY_HOME"] = home
        from strongcity_desktop.language.texts import LocalText
        from strongcity_desktop.operations.make_document import first_pages, make_with_note
        from strongcity_desktop.operations.open_town import TownDetails, create_town

        town = create_town(Path(home) / "Large.strongcity", TownDetails(
            name=LocalText.of("Large", "en"), language="en", languages=("en",), currency="EUR"),
            "Bench")
        town.run(fill)
        print(f"the plan of {ACTIONS} actions and {INDICATORS} indicators ({RUNS} runs)")
        _say("first pages, cold", made(town, first_pages), LIMIT_MS)
        for name, make, options in (
                ("first pages", first_pages, {}), ("short plan", make_with_note,
                                                   {"depth": "short"}),
                ("full plan", make_with_note, {})):
            taken = [made(town, make, **options) for _ in range(RUNS)]
            _say(name, statistics.median(taken), LIMIT_MS if make is first_pages else None)
        town.close()


def _say(name: str, taken: float, limit: int | None) -> None:
    over = "   over the limit" if limit is not None and taken > limit else ""
    most = f"   at most {limit} ms{over}" if limit is not None else ""
    print(f"  {name:28} {taken:6.0f} ms{most}")


if __name__ == "__main__":
    main()
