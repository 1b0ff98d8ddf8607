"""Say how a process ended, and see to it that one ends."""

from __future__ import annotations

from multiprocessing.process import BaseProcess


def describe(exitcode: int | None) -> str:
    """Return in words what the `exitcode` of a `multiprocessing` process says.

    - `None`: `"running"`
    - 0: `"ok"`
    - n > 0: `"error 3"`, with the number
    - -n, a death by signal n: `"signal SIGKILL"`, with the signal's name as `signal.Signals` has it; one
      without a name reads `"signal 40"`.

    Graded: exit codes of every kind.

    Example:
        >>> describe(-15)
        'signal SIGTERM'
    """
    raise NotImplementedError


def stop(process: BaseProcess, grace: float) -> str:
    """End a process that was started by the caller; return what `describe` says of its end.

    Ask politely, wait, insist:

    - `SIGTERM` first. A process that takes it up (it may want to put things in order) has `grace` seconds
      to come to its own end.
    - One that still runs when they are over gets `SIGKILL`.
    - The call returns as soon as the process has ended: `grace` is the longest, not the usual time.
    - A process that has ended before, whether it was joined or not, is fine, too: its own end is described.

    On return the process has ended and been joined; it is no zombie. (You need not close it.)

    Graded: processes that end at once, that take a moment, that refuse, that have ended before; what is left
    behind.

    Example:
        >>> stop(sleeping_process, grace=5.0)  # returns at once
        'signal SIGTERM'
    """
    raise NotImplementedError
