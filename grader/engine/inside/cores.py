"""Which core an execution runs on: that of its conductor, for only one of them moves at a time.

Handing the turn over within one core costs half of what it costs across two. The program does not see it: in
a task `os.sched_getaffinity` answers as it would have before.
"""

from __future__ import annotations

import os
from typing import Any

from . import library
from .task import current

_getaffinity, _setaffinity = os.sched_getaffinity, os.sched_setaffinity
_usable: set[int] = set()
_chosen: set[int] = set()


def remember() -> None:
    """Take note of the cores that this process may use."""
    _usable.update(_getaffinity(0))


def use(core: int | None) -> None:
    """Run on one core, or on all that there were."""
    _chosen.clear()
    if core in _usable and len(_usable) > 1:
        _chosen.add(core)
    _stay_on(_chosen or _usable)


def spread() -> None:
    """Before a fork: the child gets ready on another core, while its parent goes on."""
    if _chosen:
        _stay_on(_usable)


def gather() -> None:
    """After `spread`, parent and child alike: come back to the core of the execution."""
    if _chosen:
        _stay_on(_chosen)


def _stay_on(cores: set[int]) -> None:
    try:
        _setaffinity(0, cores)
    except OSError:
        pass  # not allowed here: it only costs time


def sched_getaffinity(pid: int, /) -> Any:
    """Take the place of `os.sched_getaffinity`."""
    cores = _getaffinity(pid)
    return set(_usable) if current() is not None and _usable and len(cores) == 1 else cores


def install() -> None:
    """Put the hook in place."""
    library.os.sched_getaffinity = sched_getaffinity
