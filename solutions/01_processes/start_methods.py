"""Run a function in a child process that begins in the way you name."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import Any, TypeVar

T = TypeVar("T")


def run_with(method: str, function: Callable[..., T], *args: object) -> T:
    context = get_context(method)  # raises ValueError for a method that does not exist
    receiver, sender = context.Pipe(duplex=False)
    child = context.Process(target=report, args=(sender, function, args))
    with receiver:
        with sender:  # with our copy closed, the child's end is the end of the pipe
            child.start()
        try:
            returned, outcome = receiver.recv()  # before the join: a child ends when its result is read
        except EOFError:
            child.join()
            raise RuntimeError(f"the child ended without a result, exit code {child.exitcode}") from None
        finally:
            child.kill()  # it has nothing left to do
            child.join()
            child.close()
    if returned:
        return outcome
    raise outcome


def report(sender: Connection[Any, Any], function: Callable[..., object], args: tuple[object, ...]) -> None:
    """Send home what the function returned or raised, and which of the two it was."""
    try:
        outcome = (True, function(*args))
    except Exception as error:  # noqa: BLE001 - the parent raises it
        outcome = (False, error)
    sender.send(outcome)
