"""What the open checks of `nested_proxy` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def fruit_example(student: ModuleType) -> Any:
    """Group the fruit of the example, with one worker."""
    return student.group_by_initial(["pear", "Plum", "apple", "peach", "pear"], workers=1)
