"""What the open checks of `fork_twice` run next to the student's code."""

from __future__ import annotations

from types import ModuleType
from typing import Any


def seven() -> int:
    """Be worth 7."""
    return 7


def example(student: ModuleType) -> Any:
    """Return the exit status of the first example; the process id is another one each time."""
    return student.run_in_child(seven)[1]
