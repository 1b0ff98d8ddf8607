"""What the open checks of `byte_string` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def swap_examples(student: ModuleType) -> Any:
    """Return the result of the task's example and of an empty text."""
    return [student.swap_case(b"Hello, World 42"), student.swap_case(b"")]
