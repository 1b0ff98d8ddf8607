"""Let a helper beat while you work, and do not let it outlive the work."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def run_with_heartbeat(work: Callable[[], T], beat: Callable[[], None], interval: float) -> T:
    """Return what `work()` returns, while a helper process calls `beat()` every `interval` seconds.

    - `work` runs here, in the caller's process; its result is returned as it is.
    - `beat` runs in **one** helper process, again and again as long as `work` runs. The first beat may come
      at once or after one `interval`.
    - The helper is a *daemon* process, so that it cannot outlive the caller.
    - On return the helper is gone, too: ended and waited for. That holds when `work` raises (whatever it
      raises comes out), when `beat` hangs, and however long `interval` is; nobody waits for the next beat.
    - When `beat` raises, `work` goes on undisturbed to its end, and then the call raises: the beat's own
      exception, or another that does not hide the failure. Whether there are more beats after that is up to
      you. If `work` raises as well, its error goes first.

    `beat` can be imported, so it pickles; a beat that is under way when `work` ends may be cut off. On
    return, and when the call raises, nothing is left behind.

    Graded: who runs where; beats during the work; both errors; beats that hang and beats that are far away;
    what is left behind.

    Example:
        >>> run_with_heartbeat(work=count_the_stars, beat=touch_the_watchdog, interval=0.5)
        4711
    """
    raise NotImplementedError
