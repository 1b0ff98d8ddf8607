"""See for yourself that a child has memory of its own."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from typing import Any

State = dict[Any, Any]


def run_isolated(function: Callable[[State], None], state: State) -> tuple[State, State]:
    receiver, sender = Pipe(duplex=False)
    with receiver:
        with sender:  # the child has its copy: with ours closed, its death is the end of the pipe
            child = Process(target=change, args=(function, state, sender))
            child.start()
        try:
            answer = receiver.recv()  # before the join: a large state does not fit into the pipe at once
        except EOFError:
            answer = RuntimeError("the child died before it could say what it left")
        finally:
            child.join()
            child.close()
    if isinstance(answer, BaseException):
        raise answer
    return state, answer


def change(function: Callable[[State], None], state: State, sender: Connection[object, object]) -> None:
    """Change the child's `state` and send it home, or the error if there is one."""
    try:
        function(state)
    except Exception as error:  # noqa: BLE001 - it is not swallowed: the parent raises it
        sender.send(error)
    else:
        sender.send(state)
