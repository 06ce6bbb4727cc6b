"""The floors of the house: who may know whom, and that starting stays light."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGE = ROOT / "src" / "strongcity_desktop"
LONGEST_MODULE = 400
NAMES_WITHOUT_A_HOME = {"utils", "helpers", "common", "manager", "widgets", "constants"}


def modules() -> list[Path]:
    """Every module of the package."""
    return sorted(PACKAGE.rglob("*.py"))


def test_imports_keep_to_the_floors() -> None:
    lint_imports = Path(sys.executable).parent / "lint-imports"
    answer = subprocess.run([lint_imports, "--no-cache"], cwd=ROOT, capture_output=True, text=True,
                            check=False)
    assert answer.returncode == 0, answer.stdout[-4000:]
    assert "4 kept, 0 broken" in answer.stdout


def test_package_inits_are_empty() -> None:
    filled = [p for p in PACKAGE.rglob("__init__.py") if p.read_text("utf-8").strip()]
    assert filled == []


def test_no_module_outgrows_one_purpose() -> None:
    long = {p.name: n for p in modules()
            if (n := len(p.read_text("utf-8").splitlines())) > LONGEST_MODULE}
    assert long == {}


def test_every_module_has_a_home_and_says_its_role() -> None:
    homeless = [p.name for p in modules() if p.stem in NAMES_WITHOUT_A_HOME]
    silent = [p.name for p in modules()
              if p.name != "__init__.py" and not ast.get_docstring(ast.parse(p.read_text("utf-8")))]
    assert homeless == []
    assert silent == []


@pytest.mark.parametrize(("module", "heavy"), [
    ("strongcity_desktop.__main__", ["sqlmodel", "sqlalchemy", "reportlab", "alembic",
                                     "xlsxwriter", "icalendar"]),
    ("strongcity_desktop.operations.fill_worksheet", ["reportlab", "alembic", "xlsxwriter",
                                                     "python_calamine"]),
    ("strongcity_desktop.store.town_file", ["alembic", "reportlab"]),
    ("strongcity_desktop.operations.save_calendar", ["icalendar", "reportlab"]),
    ("strongcity_desktop.operations.pathway.pathway", ["icalendar", "reportlab"]),
])
def test_heavy_libraries_come_only_when_used(module: str, heavy: list[str]) -> None:
    code = f"import sys, {module}; print([n for n in {heavy!r} if n in sys.modules])"
    answer = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True,
                            check=True)
    assert answer.stdout.strip() == "[]"


def test_no_path_of_a_machine_and_no_package_host_in_the_tree() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    hosts = ("pypi" + ".org", "files.python" + "hosted", "npmjs" + ".org", "/" + "work/",
             "/" + "root/")
    found = []
    for name in filter(None, listed.stdout.decode().split("\0")):
        file = ROOT / name
        if file.is_file() and file.suffix in {".py", ".toml", ".txt", ".md", ".in", ".cfg", ".po",
                                              ".pot", ".json", ""}:
            text = file.read_text("utf-8", "replace")
            found += [f"{name}: {host}" for host in hosts if host in text]
    assert found == []
