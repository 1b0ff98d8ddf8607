"""Children of a fork server: their end is told by the server, through the sentinel, a moment after it.

That moment is nobody's choice, so it must not be one of the program's: who looks at the sentinel of a child
that has ended waits until the server, which is not controlled, has spoken.
"""

from __future__ import annotations

import select
import weakref
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .task import Unobserved

_SERVER_MILLISECONDS = 2_000
_children: dict[int, weakref.ref[Any]] = {}
"""Per sentinel the child's `Popen`."""


def attend(popen: Any) -> None:
    """Remember a child that a fork server has just started."""
    _children[popen.sentinel] = weakref.ref(popen)


def settle(descriptors: Sequence[int]) -> None:
    """Wait until the server has told of those ends that have come, as far as they are among `descriptors`."""
    for descriptor in _children.keys() & descriptors:
        popen = _children[descriptor]()
        if popen is None or not popen.finalizer.still_active():
            del _children[descriptor]  # the number may be another file's by now
        elif _has_ended(popen.pid):
            poll = select.poll()
            poll.register(descriptor, select.POLLIN)
            poll.poll(_SERVER_MILLISECONDS)


def _has_ended(pid: int) -> bool:
    with Unobserved():
        try:
            text = Path(f"/proc/{pid}/stat").read_text()
        except OSError:
            return True
    return text.rpartition(")")[2].split()[0] in "ZX"
