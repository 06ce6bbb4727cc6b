"""Write each worksheet in its quick form: `quicken_worksheets.py build/assets/worksheets`."""

import sys
import tomllib
from pathlib import Path

from strongcity_desktop import paths
from strongcity_desktop.worksheets.quick_form import quick_form


def quicken_worksheets(target: Path) -> list[Path]:
    """Write a JSON file for each declared edition and return the files written."""
    files = []
    for source in sorted((paths.resources_folder() / "worksheets").glob("*/edition_*.toml")):
        written = source.read_bytes()
        file = target / source.parent.name / f"{source.stem}.json"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(quick_form(written, tomllib.loads(written.decode("utf-8"))), "utf-8")
        files.append(file)
    return files


if __name__ == "__main__":
    for file in quicken_worksheets(Path(sys.argv[1])):
        print(file)
