"""What every test of the window shares: one warning of the offscreen screen that means nothing."""

from pathlib import Path

import pytest

from ui.everywhere import everywhere, sample_town  # noqa: F401 (fixtures for every walk)

_HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform has no window manager to tell sizes to, and says so each time."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))
