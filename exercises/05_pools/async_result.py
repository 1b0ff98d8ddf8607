"""Give a task so much time and no more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def try_within(function: Callable[..., Any], args: tuple[Any, ...], timeout: float) -> tuple[str, object]:
    """Call `function(*args)` in another process; say what has become of it within `timeout` seconds.

    - It returned: `("ready", value)`, at once, however much time is left.
    - It raised: `("failed", text)`, at once; the text is the name of the exception's type, a colon, a space
      and its `str`: `"KeyError: 'x'"`. A `TimeoutError` that the function itself raises is a failure like any
      other.
    - It has done neither: `("late", None)`, and nothing of it goes on running.

    `timeout` is 0 or more. The call itself raises nothing for what the function does.

    `function` is one that can be imported, so it pickles; it may take any time. On return every process has
    ended and is reaped.

    Graded: the three answers, and that they are not mixed up; that nothing is waited for longer than need be;
    in which process the function runs; what is left running, and what else is left behind.

    Example:
        >>> try_within(pow, (2, 10), timeout=60)
        ('ready', 1024)
        >>> try_within(int, ("ten",), timeout=60)
        ('failed', "ValueError: invalid literal for int() with base 10: 'ten'")
        >>> try_within(time.sleep, (3600,), timeout=0.5)
        ('late', None)
    """
    raise NotImplementedError
