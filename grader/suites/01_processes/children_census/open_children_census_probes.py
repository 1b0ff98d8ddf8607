"""What the open checks of `children_census` run next to the student's code."""

from __future__ import annotations

import os
import time
from multiprocessing import get_context
from types import ModuleType
from typing import Any


def example(student: ModuleType) -> Any:
    """Take the census of two processes."""
    context = get_context("fork")  # where the children are the kernel's as well, and not a fork server's
    bob = context.Process(target=time.sleep, args=(60,), name="bob")
    cid = context.Process(target=time.sleep, args=(60,), name="cid")
    bob.start()
    bob.kill()
    os.waitid(os.P_PID, bob.pid or 0, os.WEXITED | os.WNOWAIT)  # it has ended, and nobody has reaped it
    found = student.census([bob, cid])
    bob.join()
    return found
