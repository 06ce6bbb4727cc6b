"""The guard against lost references: without it a few hundred signals end the process."""

import subprocess
import sys

_EMITTING = """
from PySide6.QtCore import QObject, Signal
from strongcity_desktop.ui.lasting_singletons import make_singletons_last
class Speaker(QObject):
    said = Signal(object)
make_singletons_last()
speaker = Speaker()
speaker.said.connect(lambda value: None)
for _ in range(20_000):
    speaker.said.emit(None)
print("still here")
"""


def test_twenty_thousand_signals_do_not_end_the_app() -> None:
    done = subprocess.run([sys.executable, "-c", _EMITTING], capture_output=True, text=True,
                          check=False)
    assert done.returncode == 0, done.stderr[-500:]
    assert done.stdout.strip() == "still here"
