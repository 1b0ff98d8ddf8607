"""What the open checks of `safe_release` run next to the student's code."""

from __future__ import annotations

from multiprocessing import Lock
from types import ModuleType
from typing import Any


def forty_two() -> int:
    """Return a number."""
    return 42


def guard_examples(student: ModuleType) -> Any:
    """Return what `guarded` gives, and `run_guarded` with a single action."""
    return [student.guarded(Lock(), forty_two), student.run_guarded([forty_two])]
