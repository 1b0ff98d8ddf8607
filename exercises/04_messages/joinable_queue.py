"""Hand out items to workers and know when every one of them has been dealt with."""

from __future__ import annotations

from collections.abc import Callable, Sequence


def process_all(items: Sequence[int], workers: int, handle: Callable[[int], None]) -> None:
    """Let `workers` processes call `handle(item)` for every item; return when every item was handled.

    - Each item is handled just once, by a worker and never by the caller; items that are there several
      times are handled as often. As many are handled at the same time as there are workers (or items).
    - The call returns only when the last `handle` has returned: taken from the queue is not yet done.
    - A `handle` that raises has dealt with its item, too: all other items are handled as ever, by as many
      workers, and at the end the call raises the error (one of them, when there are several) or another that
      tells of it.

    `workers` is 1 or more and may be more than there are items; without items nothing happens. `handle` is a
    function that can be imported, so it pickles, and may take any time. On return, and when the call raises,
    every process has ended and nothing is left behind.

    Graded: that every item is handled, once and before the call returns, in many interleavings; that workers
    overlap; errors; deadlock; what is left behind.

    Example:
        >>> process_all([3, 1, 2], 2, send_invoice)  # three invoices are out
    """
    raise NotImplementedError
