"""What the open checks of `joinable_queue` run next to the student's code."""

from __future__ import annotations

import os
from pathlib import Path
from types import ModuleType
from typing import Any


def touch(number: int) -> None:
    """Leave a mark for an item."""
    os.close(os.open(f"handled-{number}", os.O_CREAT | os.O_WRONLY))


def three_items(student: ModuleType) -> Any:
    """Handle three items with two workers; say which left their mark."""
    student.process_all([3, 1, 2], 2, touch)
    return sorted(path.name for path in Path().glob("handled-*"))
