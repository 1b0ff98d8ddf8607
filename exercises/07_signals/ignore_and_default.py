"""Hold Ctrl-C back while something must not be interrupted."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def run_shielded(critical: Callable[[], T]) -> T:
    """Call `critical()` so that no `SIGINT` interrupts it, and return its value.

    A `SIGINT` that comes while `critical` runs is **held back and delivered after it**, to whatever was in
    force before the call:

    - a handler of the caller's: it is called, once `critical` has ended, and the value is returned (unless
      the handler raises, as Python's own does with `KeyboardInterrupt`: then that comes out);
    - `SIG_DFL`: the process ends by `SIGINT`, once `critical` has ended;
    - `SIG_IGN`: nothing happens, now or later.

    Several that come during one call may count as one; none is forgotten, wherever it lands. That holds also
    when `critical` raises: its error comes out (or what the delivered `SIGINT` raises), and nothing is lost.

    Afterwards the disposition of `SIGINT` is what it was, `SIG_IGN` and `SIG_DFL` included, and so is the
    signal mask: who had `SIGINT` blocked still has. Calls may be nested: what is held back is delivered when
    the outermost is through. Called in the main thread.

    Graded: an interrupt during `critical` under each disposition, with and without an error; nested calls; an
    interrupt at every point of your code; what is left behind.

    Example:
        >>> run_shielded(lambda: sum(range(10)))
        45
    """
    raise NotImplementedError
