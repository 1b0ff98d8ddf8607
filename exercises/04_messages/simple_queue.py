"""Send values through a chain of processes, joined by queues."""

from __future__ import annotations

from collections.abc import Sequence


def relay(values: Sequence[int], stages: int) -> list[int]:
    """Send `values` through a chain of `stages` processes, each of which adds 1; return what comes out.

    The processes run at the same time, joined by `SimpleQueue`s: the first takes a value, adds 1, passes it
    on to the second, and so on; the caller takes what the last one passes on.

    - The order is kept, and no value is lost: neither the last one nor one that happens to look like the end.
      Values may be any integers, 0 and negative ones included.
    - There may be many, far more than all queues together can hold.

    `stages` is 1 or more. Without values the call returns `[]`. On return every process has ended and
    nothing is left behind.

    Graded: the values and their order, in many interleavings; that every stage is a process and adds; many
    values; deadlock; what is left behind.

    Example:
        >>> relay([10, 0, 20], 3)
        [13, 3, 23]
    """
    raise NotImplementedError
