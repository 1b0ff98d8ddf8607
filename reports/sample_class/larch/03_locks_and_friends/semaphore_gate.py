"""Let many processes through a gate, only so many at once."""

from __future__ import annotations

from collections.abc import Callable


def run_gate(permits: int, visitors: int, visit: Callable[[int], None]) -> None:
    """Run `visit(0)`, `visit(1)` … `visit(visitors - 1)` in child processes, at most `permits` at once.

    - Every visitor is a process: no `visit` runs in the caller's own process, each is made exactly once.
    - At no moment are more than `permits` visitors inside `visit`.
    - And really that many are inside when enough have come: a permit given back is free for the next visitor
      at once, whoever else is still inside and for however long.
    - A `visit` that raises gives its permit back like any other; all other visitors still get their turn. The
      call raises after all are done: the visit's own exception, or another that does not hide the failure.
      When several fail, one of them is enough.
    - `permits < 1`: `ValueError`, before any process is started. No visitors: nothing happens.

    `visit` is a function that can be imported, so it pickles; it may take any time. On return, and when the
    call raises, every process has ended and nothing is left behind.

    Graded: who was inside with whom, in many interleavings; that the gate is as wide as it should be; visits
    that raise; deadlock; what is left behind.

    Example:
        >>> run_gate(3, 10, park_for_a_minute)  # takes four minutes, not ten, and not one
    """
    raise NotImplementedError
