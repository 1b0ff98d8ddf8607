"""What the open checks of `pipe_gather` run next to the student's code."""

from __future__ import annotations

import os
from types import ModuleType
from typing import Any


def one() -> int:
    """A job with a result."""
    return 1


def two() -> int:
    """Another one."""
    return 2


def dies() -> None:
    """A job that ends its process without a word."""
    os._exit(3)


def three_jobs(student: ModuleType) -> Any:
    """Gather two results and a death."""
    return student.gather([one, two, dies])
