"""What the open checks of `clock_process` run next to the student's code."""

from __future__ import annotations

from multiprocessing import get_context
from types import ModuleType
from typing import Any


def example(student: ModuleType) -> Any:
    """Let a clock tick three times; return what is on the queue then, and the exit code."""
    # A class may be derived from the process of a context; the queue has to be of the same.
    context = get_context(getattr(student.ClockProcess, "_start_method", None))
    queue: Any = context.Queue()
    clock = student.ClockProcess(0.05, 3, queue)
    clock.start()
    clock.join()
    numbers = []
    while not queue.empty():  # nobody puts any more, and so this says what it seems to say
        numbers.append(queue.get())
    return numbers, clock.exitcode
