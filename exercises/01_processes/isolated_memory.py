"""See for yourself that a child has memory of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def run_isolated(
    function: Callable[[dict[Any, Any]], None], state: dict[Any, Any]
) -> tuple[dict[Any, Any], dict[Any, Any]]:
    """Let `function` change a copy of `state` in a child process; return the parent's state and the child's.

    `function(copy)` runs once, in a child process, and changes what it is given: keys come, go and change,
    and so do lists and dicts deep inside. Return `(state as the parent still has it, state as the child left
    it)`, two plain dicts.

    - The caller's `state` is the same after the call as before, inside and out.
    - What the child left comes back whole and as it is, however large, with the types it has: keys need not
      be strings, values may be tuples, bytes, sets. All of it can be pickled.
    - When `function` raises the call raises, too: the function's own exception, or another that does not
      hide the failure. It does not wait for an answer that never comes.

    `function` can be imported, so it pickles. On return, and when the call raises, the child has ended and
    been waited for, and nothing is left behind.

    Graded: where `function` runs; both states, small and large; functions that raise; what is left behind.

    Example:
        >>> run_isolated(add_one_guest, {"guests": ["Ada"]})
        ({'guests': ['Ada']}, {'guests': ['Ada', 'Bob']})
    """
    raise NotImplementedError
