"""Take stock of child processes: who lives, who has ended, who is none of ours."""

from __future__ import annotations

from collections.abc import Sequence
from multiprocessing.process import BaseProcess


def census(processes: Sequence[BaseProcess]) -> dict[str, list[str]]:
    """Return the names of `processes`, sorted into `"alive"`, `"finished"` and `"unknown"`.

    - *Alive* is a child of this process that has been started and has not ended.
    - *Finished* is a child that has ended, however it did. The census reaps it: afterwards it is no zombie,
      and its `exitcode` is there to be read.
    - *Unknown* is whoever this process cannot speak for: not started yet, closed, or a child of *another*
      process (an object that came here by a fork, say).
    - Every process of the sequence is named once for each time it stands there, in one of the lists, and each
      list is in the given order. Names need not be unique. All three lists are always there.
    - The census waits for nobody, and it can be taken again and again.
    - Of children that are not in the sequence nothing is lost: their `exitcode` can be read as before.

    Graded: all kinds of processes in one sequence; that no live one is waited for; zombies; exit codes
    afterwards; what is left behind.

    Example:
        >>> sleeper, gone, later = (Process(target=nap, name=name) for name in ("ann", "bob", "cid"))
        >>> sleeper.start(); gone.start(); gone.kill(); time.sleep(0.1)
        >>> census([sleeper, gone, later])
        {'alive': ['ann'], 'finished': ['bob'], 'unknown': ['cid']}
    """
    raise NotImplementedError
