"""Count samples into shared memory that has no lock of its own."""

from __future__ import annotations

from collections.abc import Sequence


def histogram(samples: Sequence[int], bins: int, processes: int) -> list[int]:
    """Return how often each of the numbers 0 … `bins - 1` occurs in `samples`, counted by child processes.

    - The samples are shared out among `processes` processes, none is left out and none counted twice. All of
      them run **at the same time**, and it is they who count, not the caller.
    - They count into shared memory without a lock of its own (a `RawArray`, say), guarded by one lock; or
      each into a part of its own, which are added up at the end.
    - `counts[s]` of the result is the number of samples equal to `s`, in any interleaving: a plain list of
      `bins` integers, with 0 where there is no sample.
    - A sample that is negative or not below `bins`, wherever it stands: `ValueError`. `bins < 1`:
      `ValueError`, also when there is no sample. Both before any process is started.

    `processes` is at least 1 and may be more than there are samples; no count reaches 2**31. On return, and
    when the call raises, every process has ended, and nothing is left behind.

    Graded: the counts, in many interleavings and in nasty ones; that the processes overlap and do the work;
    bad arguments; deadlock; what is left behind.

    Example:
        >>> histogram([1, 3, 1, 0, 1], 5, 2)
        [1, 3, 0, 1, 0]
        >>> histogram([1, 5], 5, 2)
        Traceback (most recent call last):
        ValueError: 5 is outside of the bins 0 to 4
    """
    raise NotImplementedError
