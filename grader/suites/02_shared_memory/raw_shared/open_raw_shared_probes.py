"""What the open checks of `raw_shared` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def histogram_examples(student: ModuleType) -> Any:
    """Return the counts of an easy case, and what the task's bad example raises."""
    counts = student.histogram([1, 3, 1, 0, 1], 5, 1)
    try:
        student.histogram([1, 5], 5, 2)
    except ValueError:
        return [counts, "ValueError"]
    return [counts, "nothing"]
