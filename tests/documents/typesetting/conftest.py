"""Printing and reading back for the tests of the text layer."""

import subprocess
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.platypus import Flowable, SimpleDocTemplate

from strongcity_desktop.documents.typesetting.canvas import TypesetCanvas

Print = Callable[..., Path]


@pytest.fixture
def printed(tmp_path: Path) -> Print:
    """Builds flowables into a PDF file; keyword arguments go to the canvas."""

    def build(flowables: Sequence[Flowable], name: str = "printed.pdf", **canvas: Any) -> Path:
        path = tmp_path / name
        document = SimpleDocTemplate(str(path), pagesize=A4, invariant=1)
        document.build(list(flowables), canvasmaker=partial(TypesetCanvas, **canvas))
        return path

    return build


@pytest.fixture
def extracted() -> Callable[[Path], str]:
    """The text that a reader would copy from a PDF, without the marks that pdftotext adds."""

    def read(path: Path) -> str:
        done = subprocess.run(["pdftotext", "-enc", "UTF-8", path, "-"], capture_output=True)
        assert done.returncode == 0, done.stderr
        text = done.stdout.decode("utf-8")
        return text.translate(dict.fromkeys(map(ord, "\u202a\u202b\u202c\u200e\u200f")))

    return read
