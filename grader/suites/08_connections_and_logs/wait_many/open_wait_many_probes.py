"""What the open checks of `wait_many` run next to the student's code."""

from __future__ import annotations

import multiprocessing
from types import ModuleType
from typing import Any


def two_words(student: ModuleType) -> Any:
    """Merge three connections of which two have said a word before they ended."""
    pipes = [multiprocessing.Pipe() for _ in range(3)]
    pipes[0][1].send("calm")
    pipes[2][1].send("windy")
    for _, far_end in pipes:
        far_end.close()
    words = student.merge([near_end for near_end, _ in pipes])
    for near_end, _ in pipes:
        near_end.close()
    return sorted(words)
