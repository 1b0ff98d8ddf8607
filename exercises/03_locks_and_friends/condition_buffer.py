"""A buffer between processes that holds so much and no more."""

from __future__ import annotations


class BoundedBuffer:
    """A first-in-first-out buffer of whole numbers, shared by processes.

    Made once and then handed to processes as an argument of `Process`; any number of them put and get.

    - What was put first is got first; no item is lost, none is got twice.
    - A full buffer makes `put` wait, an empty one makes `get` wait, for as long as it takes and no longer.
    - Waiting costs nothing: who waits sleeps until another process has made room, or put something. The
      tool for this is a `Condition`.
    - Nobody waits for ever while there is room, or an item, for it, in any interleaving.

    The items are whole numbers between -2**31 and 2**31 - 1. Nothing of a buffer stays behind when it is no
    longer used.

    Graded: order and completeness, in many interleavings; waiting when full and when empty; lost wake-ups;
    that waiting processes sleep; what is left behind.

    Example:
        >>> buffer = BoundedBuffer(2)
        >>> buffer.put(7)
        >>> buffer.put(8)
        >>> len(buffer)  # a third `put` would wait now
        2
        >>> buffer.get()
        7
    """

    def __init__(self, capacity: int) -> None:
        """Make an empty buffer for at most `capacity` items, 1 or more."""
        raise NotImplementedError

    def put(self, item: int) -> None:
        """Put `item` at the end; wait while the buffer is full."""
        raise NotImplementedError

    def get(self) -> int:
        """Take out the first item and return it; wait while the buffer is empty."""
        raise NotImplementedError

    def __len__(self) -> int:
        """Return how many items are in the buffer, from 0 to its capacity."""
        raise NotImplementedError
