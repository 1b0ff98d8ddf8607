"""Fork a child that does one thing, and wait for it."""

from __future__ import annotations

from collections.abc import Callable


def run_in_child(task: Callable[[], int]) -> tuple[int, int]:
    """Run `task()` in a child made with `os.fork`, wait for its end, and return `(child_pid, exit_status)`.

    `os.fork` is called once and returns twice. From there on the child does nothing but this:

    - It calls `task()`, whose value (0 to 255) becomes its exit status.
    - When `task` raises, its exit status is 1, whatever was raised: `SystemExit` and `KeyboardInterrupt`
      count as raising, too.
    - And then it is gone. Your function returns once, in the parent, and the caller's code goes on there
      only: the child runs none of it, none of the `finally` blocks and `atexit` functions that it has
      inherited, and does not write what the parent had printed but not flushed yet a second time.

    The parent waits for the child and returns its process id and how it ended: the exit status, or `-n` when
    signal `n` killed it. The caller may have children of its own; they are left alone.

    `task` never runs in the caller's own process. On return no child, not even a zombie, and no descriptor is
    left. (Whether a traceback is printed for a `task` that raises is up to you.)

    Graded: the exit status of tasks that return, raise and are killed; that only one process comes back; what
    is printed twice; what is left behind.

    Example:
        >>> run_in_child(lambda: 7)
        (4711, 7)
        >>> run_in_child(lambda: os.kill(os.getpid(), signal.SIGKILL))
        (4712, -9)
    """
    raise NotImplementedError
