"""What a failure leaves: a readable file on this computer, without a word of the town's."""

import faulthandler
import platform
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from strongcity_desktop import paths

_KEPT = 20
_fault_file: IO[str] | None = None


def write_report(kind: type[BaseException], problem: BaseException | None,
                 trace: TracebackType | None) -> Path:
    """Write the kinds, file names and line numbers of a failure; never its message or values."""
    folder = paths.reports_folder()
    moment = datetime.now().astimezone()
    report = folder / f"report-{moment:%Y%m%d-%H%M%S-%f}.txt"
    lines = ["StrongCity Desktop: a report of something unforeseen.",
             "It holds no word of your town. Send it to your support only if you want to.", "",
             f"When: {moment:%Y-%m-%d %H:%M:%S %z}", *_versions(), ""]
    lines += _chain(kind, problem, trace)
    report.write_text("\n".join(lines) + "\n", "utf-8")
    for old in sorted(folder.glob("report-*.txt"))[:-_KEPT]:
        old.unlink(missing_ok=True)
    return report


def _versions() -> list[str]:
    import importlib.metadata

    found = []
    for package in ("strongcity-desktop", "PySide6-Essentials", "sqlcipher3"):
        try:
            found.append(f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            continue
    return [*found, f"Python {platform.python_version()}",
            f"{platform.system()} {platform.release()} {platform.machine()}"]


def _chain(kind: type[BaseException], problem: BaseException | None,
           trace: TracebackType | None) -> list[str]:
    """The failure and what caused it, each as its kind and its places."""
    lines: list[str] = []
    seen: set[int] = set()
    while True:
        lines.append(f"{kind.__module__}.{kind.__qualname__}")
        lines += _places(trace)
        cause = None if problem is None else problem.__cause__ or problem.__context__
        if cause is None or id(cause) in seen:
            return lines
        seen.add(id(cause))
        kind, problem, trace = type(cause), cause, cause.__traceback__
        lines.append("caused by")


def _places(trace: TracebackType | None) -> list[str]:
    lines = []
    while trace is not None:
        code = trace.tb_frame.f_code
        parts = Path(code.co_filename).parts
        own = "strongcity_desktop" in parts
        start = parts.index("strongcity_desktop") if own else max(0, len(parts) - 2)
        lines.append(f"  {'/'.join(parts[start:])}:{trace.tb_lineno} in {code.co_name}")
        trace = trace.tb_next
    return lines


def install(say: Callable[[Path], Any]) -> None:
    """Catch what nobody caught, on every thread: write a report, then `say(report)`."""
    global _fault_file
    if _fault_file is None:
        _fault_file = (paths.reports_folder() / "last-hard-stop.txt").open("w", encoding="utf-8")
        faulthandler.enable(_fault_file)

    def caught(kind: type[BaseException], problem: BaseException,
               trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, problem, trace)
            return
        say(write_report(kind, problem, trace))

    def caught_on_thread(told: threading.ExceptHookArgs) -> None:
        if told.exc_type is not SystemExit:
            say(write_report(told.exc_type, told.exc_value, told.exc_traceback))

    sys.excepthook = caught
    threading.excepthook = caught_on_thread


def uninstall() -> None:
    """Give Python its own hooks back, and let the file of hard stops go."""
    global _fault_file
    sys.excepthook = sys.__excepthook__
    threading.excepthook = threading.__excepthook__
    if _fault_file is not None:
        faulthandler.disable()
        _fault_file.close()
        _fault_file = None
