"""Count words with many processes into one dictionary."""

from __future__ import annotations

from collections.abc import Sequence


def count_words(texts: Sequence[str], workers: int) -> dict[str, int]:
    """Count the words of all `texts` and return how often each occurs.

    The words of a text are `text.split()`. `workers` processes (at least 1) share the texts out among
    themselves and count into one managed dictionary, `Manager().dict()`; all are at work before any is waited
    for, and the counting is not left to the caller's process.

    - The totals are exact, in every interleaving of the workers. One call of a proxy is safe by itself; two
      in a row are not.
    - Every text is counted once, also when there are more texts than workers or fewer.
    - The result is a plain `dict`, usable after the manager has gone. No words: `{}`.
    - An error in a worker is raised by the call, after cleaning up.

    On return, and when the call raises, the manager is shut down and every process has ended.

    Graded: the totals, in many interleavings; which processes count, and that they overlap; a worker that
    fails; what is left behind.

    Example:
        >>> count_words(["to be or", "not to be"], workers=2) == {"to": 2, "be": 2, "or": 1, "not": 1}
        True
    """
    raise NotImplementedError
