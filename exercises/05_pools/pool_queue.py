"""Let the workers of a pool report through a queue."""

from __future__ import annotations

from collections.abc import Sequence


def log_from_pool(messages: Sequence[str], workers: int) -> list[str]:
    """Have the workers of a pool report `messages`, a worker for each; return what arrived, in any order.

    The messages are given out to `workers` processes (at least 1), which put them on one queue that all of
    them share, `Manager().Queue()` for instance; the calling process takes them from there.

    - The result is a permutation of `messages`, in every interleaving: none is lost, none comes twice, equal
      messages come as often as they were given.
    - A message is any text: empty, long, with line ends, or just the word that you would have taken for the
      end. No messages: `[]`.
    - The workers report at the same time, not one after the other, and not the calling process in their
      stead.

    On return the manager, if there is one, is shut down, the pool is closed, and every process has ended and
    is reaped.

    Graded: what arrives, in many interleavings, also when it is much; which processes report; deadlock; what
    is left behind.

    Example:
        >>> sorted(log_from_pool(["disk full", "disk full", "coffee empty"], workers=2))
        ['coffee empty', 'disk full', 'disk full']
    """
    raise NotImplementedError
