"""Watch a process from before its birth until after its end."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def life_of(target: Callable[[], None], name: str) -> list[dict[str, Any]]:
    """Run `target()` in a child process called `name` and return three snapshots of it, in this order:

    1. when the process is described and not yet started,
    2. while it is running,
    3. when it has ended and has been waited for.

    A snapshot is a dict with five keys: `"name"`, `"pid"`, `"alive"` (a bool), `"exitcode"` and `"daemon"`,
    with what the `Process` says of each at that moment. Before the start there is no process id and the
    process is not alive; before the end there is no exit code.

    A `target` that fails is not your error: nothing is raised, it shows as the exit code of the third
    snapshot. When `target` ends at once the second snapshot may just miss it, and then it says so; or you let
    `target` begin only after the snapshot. Both are right.

    `target` can be imported, so it pickles, and runs once, under the name given: its own `current_process()`
    has it, too. On return the process has been waited for and nothing is left behind.

    Graded: every value of every snapshot; targets that stay, end at once, or fail; what is left behind.

    Example:
        >>> for snapshot in life_of(tick_for_a_minute, "clock"): print(snapshot)
        {'name': 'clock', 'pid': None, 'alive': False, 'exitcode': None, 'daemon': False}
        {'name': 'clock', 'pid': 4711, 'alive': True, 'exitcode': None, 'daemon': False}
        {'name': 'clock', 'pid': 4711, 'alive': False, 'exitcode': 0, 'daemon': False}
    """
    raise NotImplementedError
