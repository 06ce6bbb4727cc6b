"""The desk of the registers: a small town with stakeholders, and a page in a window."""

from ui.registers.conftest import desk

__all__ = ["desk"]
