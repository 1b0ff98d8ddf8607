"""What the open checks of `shared_array` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def array_examples(student: ModuleType) -> Any:
    """Return the result of an easy case and of the example with no number."""
    return [student.add_to_all([0.0, 100.0, 200.5], 1, 2), student.add_to_all([], 2, 100)]
