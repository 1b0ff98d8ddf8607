"""What runs next to the student's code for `start_methods`."""

from __future__ import annotations

import multiprocessing
import os
import threading
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


class Trouble(Exception):
    """What only these probes raise."""


def product(left: Any, right: Any) -> Any:
    """Multiply, and say where."""
    witness.tell("at work")
    return left * right


def nothing() -> None:
    """Return None, and say where."""
    witness.tell("at work")


def an_error_object(text: str) -> Exception:
    """Return an exception; nothing has gone wrong."""
    return Trouble(text)


def fail(text: str) -> None:
    """Raise."""
    witness.tell("at work")
    raise Trouble(text)


def miss(key: str) -> None:
    """Raise an error whose text is not what it was made of."""
    witness.tell("at work")
    raise KeyError(key)


def leave(status: int) -> None:
    """End the process at once."""
    witness.tell("at work")
    os._exit(status)


def fall(number: int) -> None:
    """End by a signal."""
    witness.tell("at work")
    os.kill(os.getpid(), number)


def wait_inside() -> str:
    """Stay until the suite lets go."""
    witness.hold("hold: inside")
    return "done"


def call(student: ModuleType, calls: list[tuple[str, str, list[Any]]]) -> Any:
    """Make every call, say before each what it is, and return what came of each."""
    before = multiprocessing.get_start_method()
    found = []
    for number, (method, function, arguments) in enumerate(calls):
        witness.tell("call", number)
        found.append(_outcome(student, method, function, arguments))
    return {"found": found, "methods": [before, multiprocessing.get_start_method()]}


def _outcome(student: ModuleType, method: str, function: str, arguments: list[Any]) -> Any:
    """Return `("returned", value)` or `("raised", types, text)`; an exception that came back by its words."""
    try:
        value = student.run_with(method, globals()[function], *arguments)
    except NotImplementedError:
        raise
    except BaseException as error:  # noqa: BLE001 - what it raises is what is asked
        return "raised", [kind.__name__ for kind in type(error).__mro__], str(error), observe.children()
    if isinstance(value, BaseException):
        value = [type(value).__name__, *value.args]
    return "returned", value, "", observe.children()


def look_from_another_thread(student: ModuleType, method: str, chosen: str) -> Any:
    """Ask for the global start method, which is `chosen`, while the call is under way."""
    multiprocessing.set_start_method(chosen, force=True)
    seen: list[str] = []

    def look() -> None:
        witness.hold("hold: look")
        seen.append(multiprocessing.get_start_method())
        witness.tell("looked")

    looker = threading.Thread(target=look)
    looker.start()
    try:
        student.run_with(method, wait_inside)
    finally:
        looker.join()
    return [*seen, multiprocessing.get_start_method()]


def call_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those that fail included."""

    def once() -> None:
        for method, function, arguments in (
            ("fork", product, [6, 7]),
            ("fork", fail, ["no"]),
            ("fork", leave, [0]),
            ("forkserver", nothing, []),  # what it needs is what `spawn` needs, and it comes up sooner
            ("no such method", nothing, []),
        ):
            try:
                student.run_with(method, function, *arguments)
            except Exception:  # noqa: BLE001 - which one is another check's question
                pass

    return observe.growth(once, times=1)
