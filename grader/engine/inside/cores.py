"""Which core an execution runs on: that of its conductor, for only one of them moves at a time.

Handing the turn over within one core costs half of what it costs across two. The program does not see it: in
a task `os.sched_getaffinity` answers as it would have before.
"""

from __future__ import annotations

import os
from typing import Any

from . import library
from .task import current

_getaffinity = os.sched_getaffinity
_usable: set[int] = set()


def remember() -> None:
    """Take note of the cores that this process may use."""
    _usable.update(_getaffinity(0))


def sched_getaffinity(pid: int, /) -> Any:
    """Take the place of `os.sched_getaffinity`."""
    cores = _getaffinity(pid)
    return set(_usable) if current() is not None and _usable and len(cores) == 1 else cores


def install() -> None:
    """Put the hook in place."""
    library.os.sched_getaffinity = sched_getaffinity
