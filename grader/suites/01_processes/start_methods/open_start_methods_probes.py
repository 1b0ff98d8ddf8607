"""What the open checks of `start_methods` run next to the student's code."""

from __future__ import annotations

import math
from types import ModuleType
from typing import Any


def result_example(student: ModuleType) -> Any:
    """Make the first call of the task."""
    return student.run_with("spawn", math.gcd, 12, 18)


def error_example(student: ModuleType) -> str:
    """Make the second call, and return what it raises."""
    try:
        student.run_with("fork", int, "x")
    except ValueError:
        return "ValueError"
    except RuntimeError:
        return "RuntimeError"
    return "nothing"
