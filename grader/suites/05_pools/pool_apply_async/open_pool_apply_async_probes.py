"""What the open checks of `pool_apply_async` run next to the student's code."""

from __future__ import annotations

import math
from types import ModuleType
from typing import Any


def tasks_example(student: ModuleType) -> Any:
    """Return what the example gives."""
    return student.run_tasks(math.factorial, 5, workers=2)
