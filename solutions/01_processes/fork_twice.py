"""Fork a child that does one thing, and wait for it."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable


def run_in_child(task: Callable[[], int]) -> tuple[int, int]:
    child = os.fork()
    if child == 0:
        exit_status = 1
        try:
            exit_status = task()
        except BaseException:  # noqa: BLE001 - nothing may leave this block: above it is the parent's code
            traceback.print_exc()
        finally:
            os._exit(exit_status)  # ends the process here: no `finally`, no `atexit`, no flushing
    _, wait_status = os.waitpid(child, 0)  # this child and no other of the caller's
    return child, os.waitstatus_to_exitcode(wait_status)
