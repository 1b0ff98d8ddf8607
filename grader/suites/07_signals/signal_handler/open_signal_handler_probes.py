"""What the open checks of `signal_handler` run next to the student's code."""

from __future__ import annotations

import os
import signal
from types import ModuleType
from typing import Any


def guard_example(student: ModuleType) -> Any:
    """Guard, where `ready` itself sends the signal that ends it; return what was recorded."""
    words: list[str] = []
    student.guard(lambda: os.kill(os.getpid(), signal.SIGTERM), words.append)
    return words
