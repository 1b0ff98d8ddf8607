"""What the open checks of `manager_dict` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def count_example(student: ModuleType) -> Any:
    """Count the words of the example, by one worker."""
    return student.count_words(["to be or", "not to be"], workers=1)
