"""What the open checks of `pool_imap` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def is_square_above_fifty(number: int) -> bool:
    """Say whether a number is 64, 81, 100 …"""
    return number > 50 and round(number**0.5) ** 2 == number


def match_example(student: ModuleType) -> Any:
    """Search an iterator that goes far beyond the match."""
    return student.first_match(is_square_above_fifty, iter(range(3000)), workers=1)
