"""Wrong: the worker sends what the function returned just so, and a failure as the tuple ("failed", text);
a function that itself returns a pair whose first item is "failed" (another try_within, say) is taken for
one that raised.
"""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Pipe, Process
from typing import Any


def _work(connection: Any, function: Callable[..., Any], args: tuple[Any, ...]) -> None:
    with connection:
        try:
            answer = function(*args)
        except BaseException as error:
            connection.send(("failed", f"{type(error).__name__}: {error}"))
            return
        try:
            connection.send(answer)
        except Exception as error:
            connection.send(("failed", f"{type(error).__name__}: {error}"))


def try_within(function: Callable[..., Any], args: tuple[Any, ...], timeout: float) -> tuple[str, object]:
    ours, theirs = Pipe(duplex=False)
    process = Process(target=_work, args=(theirs, function, args))
    process.start()
    theirs.close()
    try:
        if not ours.poll(timeout):
            return "late", None
        try:
            answer = ours.recv()
        except EOFError:
            return "late", None
        process.join(5)
        match answer:
            case ("failed", str(text)):
                return "failed", text
            case value:
                return "ready", value
    finally:
        process.kill()
        process.join()
        process.close()
        ours.close()
