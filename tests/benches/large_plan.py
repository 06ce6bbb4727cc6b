"""Bench: the screens of a plan as large as a real town's, from the wish to the last pixel.

60 actions with steps and money, 80 indicators with five years of readings, 200 stakeholders.
"""

import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any

os.environ["QT_QPA_PLATFORM"] = "offscreen"
RUNS = int(os.environ.get("N", "5"))
LIMIT_MS = 300
ACTIONS, INDICATORS, STAKEHOLDERS, CHALLENGES, FINDINGS, YEARS = 60, 80, 200, 20, 40, 5
DOMAINS = ("education", "youth", "sport", "culture", "health", "communication")
STATES = ("idea", "planned", "seeking_funds", "paused", "stopped")


def _text(words: str) -> dict[str, Any]:
    return {"original": "en", "texts": {"en": words}}


def fill(town: Any) -> None:
    """Write the rows through the same door as people do."""
    from strongcity_desktop.operations.keep_register import add_row

    def add(register_id: str, name: str, **values: Any) -> str:
        return str(add_row(town, register_id, {"name": _text(name), **values}, "Bench").row.id)

    with town.transaction():
        bodies = [add("stakeholders", f"Body {n}", sector="civil_society", listed_publicly=True)
                  for n in range(STAKEHOLDERS)]
        challenges = [add("challenges", f"Challenge {n}") for n in range(CHALLENGES)]
        for n in range(FINDINGS):
            add("findings", f"Finding {n}", challenges=[challenges[n % CHALLENGES]])
        goals = [add("goals", f"Goal {n}", challenges=[challenge])
                 for n, challenge in enumerate(challenges)]
        actions = []
        for n in range(ACTIONS):
            action = add("actions", f"Action {n}", level="primary", domain=DOMAINS[n % 6],
                         status=STATES[n % 5], goals=[goals[n % CHALLENGES]],
                         challenges=[challenges[n % CHALLENGES]], lead=[bodies[n]],
                         partners=bodies[n:n + 3], begins_on=f"2026-{n % 12 + 1:02}-01",
                         ends_on=f"2027-{n % 12 + 1:02}-28")
            actions.append(action)
            for part in range(3):
                add("activities", f"Step {part}", actions=[action],
                    begins_on=f"2026-{n % 12 + 1:02}-1{part}")
                add("budget_lines", f"Line {part}", actions=[action], year=2026 + part,
                    amount=str(1000 + n * part), source="town_budget", state="secured")
        for n in range(INDICATORS):
            indicator = add("indicators", f"Indicator {n}", level="output", unit="number",
                            baseline="10", baseline_on="2022-01-01", target="100",
                            actions=[actions[n % ACTIONS]])
            for year in range(YEARS):
                for half in range(2):
                    add("readings", f"{2022 + year}", indicators=[indicator],
                        read_on=f"{2022 + year}-{half * 6 + 1:02}-15",
                        value=str(10 + year * 8 + half), by_sex={"women": str(5 + year * 8),
                                                                 "men": str(5 + half)})


def shown(app: Any, window: Any, place: str, arguments: dict[str, Any]) -> float:
    """Milliseconds until the place stands with everything in it; from another place each time."""
    from strongcity_desktop.app import settle

    window.go("history")
    settle(window)
    start = time.perf_counter()
    window.go(place, dict(arguments))
    app.processEvents()
    while window.context.background.is_busy:
        app.processEvents()
    app.processEvents()
    window.repaint()
    return (time.perf_counter() - start) * 1000


def main() -> None:
    """Show every place of actions, results, findings and their prints."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["STRONGCITY_HOME"] = home
        from PySide6.QtWidgets import QApplication

        from strongcity_desktop.app import build_application
        from strongcity_desktop.language.texts import LocalText
        from strongcity_desktop.operations.keep_register import rows_of
        from strongcity_desktop.operations.open_town import TownDetails, create_town
        from strongcity_desktop.ui.places import PLACES

        path = Path(home) / "Large.strongcity"
        town = create_town(path, TownDetails(name=LocalText.of("Large", "en"), language="en",
                                             languages=("en",), currency="EUR"), "Bench")
        town.run(fill)
        action = town.run(lambda t: rows_of(t, "actions"))[0].id
        town.close()
        places = [("home", {}), ("actions", {}), ("actions", {"shown": "timeline"}),
                  ("actions", {"shown": "coverage"}), ("action", {"row_id": action}),
                  ("results", {}), ("thread", {}),
                  ("thread", {"register_id": "actions", "row_id": action}),
                  *(("register", {"register_id": register_id}) for register_id in (
                      "findings", "goals", "actions", "activities", "budget_lines", "indicators",
                      "readings", "stakeholders"))]
        app = QApplication([])
        window = build_application(app, path)
        window.show()
        print(f"a plan of {ACTIONS} actions, {INDICATORS} indicators, "
              f"{INDICATORS * YEARS * 2} readings, {STAKEHOLDERS} stakeholders ({RUNS} runs, warm)")
        for place, arguments in places:
            if place not in PLACES:
                continue
            taken = [shown(app, window, place, arguments) for _ in range(RUNS + 1)][1:]
            median = statistics.median(taken)
            name = " ".join([place, *(str(value) for key, value in arguments.items()
                                      if key != "row_id")])
            over = "" if median <= LIMIT_MS else "   over the limit"
            print(f"  {name:28} median {median:6.0f} ms   at most {LIMIT_MS} ms{over}")
        window.close()


if __name__ == "__main__":
    main()
