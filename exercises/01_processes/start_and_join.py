"""Start many processes, then wait for them all."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any


def run_all(target: Callable[..., None], arguments: Sequence[tuple[Any, ...]]) -> list[int]:
    """Call `target(*arguments[0])`, `target(*arguments[1])` … in one process each; return their exit codes.

    - There is one process per tuple, and every process is started **before** the first is waited for: they
      are all at work at the same time, however many there are.
    - The call returns when all have ended, with their exit codes in the order of `arguments`, whoever was
      first to end: 0 for a `target` that returned, 1 for one that raised, n for `sys.exit(n)`, `-n` for one
      that signal n killed. A `target` that fails is no error of yours: it shows in the list, nothing is
      raised, and the others go on undisturbed.
    - No arguments, no processes: the answer is `[]`.

    `target` can be imported, so it pickles, and so do its arguments; it may take any time. On return every
    process has been waited for and nothing is left behind.

    Graded: that all are at work at once; which process got what; the exit codes; what is left behind.

    Example:
        >>> run_all(sys.exit, [(0,), (3,), ()])
        [0, 3, 0]
    """
    raise NotImplementedError
