"""Bench: the pathway page with the sample town, from the wish to see it to its last pixel."""

import os
import statistics
import tempfile
import time
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"
RUNS = int(os.environ.get("N", "15"))
LIMIT_MS = 100


def main() -> None:
    """Read, build and paint, while the app is warm; from another page each time."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["STRONGCITY_HOME"] = home
        from PySide6.QtWidgets import QApplication

        from strongcity_desktop.app import build_application, settle
        from strongcity_desktop.operations.sample_town import write_sample
        from strongcity_desktop.ui.home.page import HomePage

        path = Path(home) / "Valmora.strongcity"
        write_sample(path, "en").close()
        app = QApplication([])
        window = build_application(app, path)
        window.show()
        seconds = []
        for run in range(RUNS + 2):
            window.go("history")
            settle(window)
            start = time.perf_counter()
            window.go("home")
            page = window.page()
            assert isinstance(page, HomePage)
            while page.facts is None:
                app.processEvents()
            app.processEvents()
            window.repaint()
            if run > 1:
                seconds.append(time.perf_counter() - start)
        window.close()
    median, best = statistics.median(seconds) * 1000, min(seconds) * 1000
    print(f"pathway page of the sample town ({RUNS} runs, warm): median {median:.0f} ms, best "
          f"{best:.0f} ms (at most {LIMIT_MS} ms)")


if __name__ == "__main__":
    main()
