"""What the open checks of `condition_buffer` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def small_buffer(student: ModuleType) -> list[Any]:
    """Put two items and get one."""
    pair_of_items = student.BoundedBuffer(2)
    for item in (7, 8):
        pair_of_items.put(item)
    return [len(pair_of_items), pair_of_items.get(), len(pair_of_items)]
