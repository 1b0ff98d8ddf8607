"""What the open checks of `exit_codes` run next to the student's code."""

from __future__ import annotations

import time
from multiprocessing import Process
from types import ModuleType
from typing import Any


def words_example(student: ModuleType) -> Any:
    """Describe one exit code of each kind."""
    return [student.describe(code) for code in (None, 0, 3, -15)]


def sleeper_example(student: ModuleType) -> Any:
    """Stop a process that sleeps."""
    sleeper = Process(target=time.sleep, args=(60,))
    sleeper.start()
    return student.stop(sleeper, grace=5.0)
