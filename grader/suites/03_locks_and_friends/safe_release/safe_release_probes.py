"""What runs next to the student's code for `safe_release`."""

from __future__ import annotations

import functools
import os
import threading
from collections.abc import Sequence
from multiprocessing import BoundedSemaphore, Lock, RLock, Semaphore
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

LOCKS: dict[str, Any] = {
    "Lock": Lock,
    "RLock": RLock,
    "Semaphore": lambda: Semaphore(1),
    "BoundedSemaphore": lambda: BoundedSemaphore(1),
}
ERRORS: dict[str, type[BaseException]] = {
    "LookupError": LookupError,
    "SystemExit": SystemExit,
    "KeyboardInterrupt": KeyboardInterrupt,
}


def permits(lock: Any) -> int:
    """Return how often another thread can take the lock at once, two at the most; give back what it took."""
    taken: list[bool] = []

    def take() -> None:
        while len(taken) < 2 and lock.acquire(False):
            taken.append(True)
        for _ in taken:
            lock.release()

    thread = threading.Thread(target=take)
    thread.start()
    thread.join()
    return len(taken)


def guard(student: ModuleType, kind: str, error: str) -> dict[str, Any]:
    """Guard an action that returns or raises; say how the lock was before, inside and after."""
    lock = LOCKS[kind]()
    raised = ERRORS[error]("the action stumbled") if error else None
    found: dict[str, Any] = {"before": permits(lock), "inside": []}

    def action() -> str:
        found["inside"].append(permits(lock))
        if raised is not None:
            raise raised
        return "done"

    try:
        found["value"] = student.guarded(lock, action)
    except NotImplementedError:
        raise
    except BaseException as seen:  # noqa: BLE001 - of whatever kind, it is compared with what was raised
        found["error"] = type(seen).__name__
        found["same"] = seen is raised
    found["after"] = permits(lock)
    return found


def guard_all(student: ModuleType) -> list[Any]:
    """Guard under each kind of lock, without and with each error."""
    return [[kind, error, guard(student, kind, error)] for kind in LOCKS for error in ("", *ERRORS)]


def greet() -> str:
    """Come and go, and say so."""
    witness.tell("enter")
    witness.tell("leave")
    return "greeted"


def count() -> int:
    """Come and go, and return a number."""
    witness.tell("enter")
    witness.tell("leave")
    return 7


def stumble() -> None:
    """Come, go, and raise."""
    witness.tell("enter")
    witness.tell("leave")
    raise LookupError("stumbled")


def quiet() -> None:
    """Come and go, and return nothing."""
    witness.tell("enter")
    witness.tell("leave")


def draw() -> str:
    """Return something else every time."""
    return os.urandom(8).hex()


class Torn(Exception):
    """An exception that is made of two things, neither of which is its text."""

    def __init__(self, page: int, book: str) -> None:
        super().__init__(page, book)
        self.page = page

    def __str__(self) -> str:
        return f"page {self.page} is torn"


def mislay() -> None:
    """Come, go, and raise what shows its text in quotes."""
    witness.tell("enter")
    witness.tell("leave")
    raise KeyError("mislaid")


def tear() -> None:
    """Come, go, and raise an exception of one's own."""
    witness.tell("enter")
    witness.tell("leave")
    raise Torn(7, "Locks")


def empty() -> str:
    """Come and go, and return what counts as false."""
    witness.tell("enter")
    witness.tell("leave")
    return ""


def linger() -> str:
    """Stay inside until the suite says otherwise."""
    witness.tell("enter")
    witness.hold("hold: inside")
    witness.tell("leave")
    return "lingered"


def large() -> str:
    """Return more than any pipe holds."""
    return "large " * 100_000


def plain(outcome: Any) -> Any:
    """Return an outcome as plain data: a word for each exception."""
    if isinstance(outcome, BaseException):
        return f"{type(outcome).__name__}: {outcome}" if isinstance(outcome, Exception) else "no Exception"
    return outcome


def run(student: ModuleType, actions: Sequence[str]) -> Any:
    """Run the actions of these names."""
    # A partial is a callable, pickles, and has no `__name__`.
    functions = [functools.partial(int, "x") if name == "partial" else globals()[name] for name in actions]
    outcomes = student.run_guarded(functions)
    return [plain(outcome) for outcome in outcomes] if isinstance(outcomes, list) else outcomes


def run_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those with a raising action included."""
    return observe.growth(lambda: student.run_guarded([greet, stumble, count]))
