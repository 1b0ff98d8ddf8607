"""Run a function in a child process that begins in the way you name."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")


def run_with(method: str, function: Callable[..., T], *args: object) -> T:
    """Call `function(*args)` in a child process started with `method`; return or raise what it did.

    - `method` is `"fork"`, `"spawn"` or `"forkserver"`, and the child really begins in that way: use the
      context `get_context(method)` for the process and for everything that the process is handed.
    - The call returns what `function` returned, whatever that is: `None`, megabytes, an exception object. It
      raises what `function` raised, the same type with the same text.
    - A child that ends without a result (it was killed, it called `os._exit`) makes the call raise an error
      of your choice, whatever its exit code was; it never waits for good, and it never returns. Whether
      `SystemExit` in `function` is raised as such or as that error is up to you.
    - A `method` that does not exist: `ValueError`, before any process is started.
    - The *global* start method is none of your business: `get_start_method()` answers the same before, during
      and after the call, in every thread.

    `function` can be imported, and it, its arguments and its result pickle. On return, and when the call
    raises, the child has ended and is reaped, and nothing is left open. (The library's own fork server and
    resource tracker may stay.)

    Graded: results and errors under all three methods; how the child began; children that die; the global
    start method; what is left behind.

    Example:
        >>> run_with("spawn", math.gcd, 12, 18)
        6
        >>> run_with("fork", int, "x")
        Traceback (most recent call last):
        ValueError: invalid literal for int() with base 10: 'x'
    """
    raise NotImplementedError
