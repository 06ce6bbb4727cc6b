"""Bench: the sample town's report, as a process of its own and inside the running app."""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = int(os.environ.get("N", "3"))
LANGUAGES = ("fr", "ar")
REPORT = "diagnosis-report"


def whole_process(town: Path, language: str, out: Path) -> float:
    """Seconds of `strongcity export`, from nothing to the file.

    Python's bytecode is kept, as where the app is installed; a first run writes it.
    """
    environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(out.parent / "bytecode")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    out.unlink(missing_ok=True)
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "strongcity_desktop", "export", str(town), str(out),
                    "--document", REPORT, "--language", language], check=True,
                   capture_output=True, env=environment)
    return time.perf_counter() - start


def inside_the_app(path: Path, language: str) -> list[float]:
    """Seconds of each report after a first one, which loads fonts and code."""
    from strongcity_desktop.operations.make_document import DocumentOptions, make_document
    from strongcity_desktop.operations.open_town import open_town

    town, seconds = open_town(path), []
    try:
        for _ in range(RUNS + 1):
            start = time.perf_counter()
            town.run(lambda t: make_document(t, REPORT, DocumentOptions(language)))
            seconds.append(time.perf_counter() - start)
    finally:
        town.close()
    return seconds[1:]


def pages_in(pdf: Path) -> int:
    """How many pages the file has."""
    done = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=True)
    return int(next(line for line in done.stdout.splitlines()
                    if line.startswith("Pages:")).split()[1])


def main() -> None:
    """The best of several runs, since other work on the machine only ever slows one down."""
    with tempfile.TemporaryDirectory() as home:
        os.environ["STRONGCITY_HOME"] = home
        from strongcity_desktop.operations.sample_town import write_sample

        print(f"report of the sample town (best of {RUNS} runs)")
        for language in LANGUAGES:
            town, out = Path(home) / f"{language}.strongcity", Path(home) / f"{language}.pdf"
            write_sample(town, language).close()
            alone = min(whole_process(town, language, out) for _ in range(RUNS + 1))
            warm, pages = min(inside_the_app(town, language)), pages_in(out)
            print(f"  {language}, {pages} pages: whole process {alone:.2f} s, {pages / alone:.1f} "
                  f"pages/s; inside the app {warm:.2f} s, {pages / warm:.1f} pages/s")


if __name__ == "__main__":
    main()
