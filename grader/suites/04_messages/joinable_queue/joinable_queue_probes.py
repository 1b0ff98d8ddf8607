"""What runs next to the student's code for `joinable_queue`."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from multiprocessing.queues import JoinableQueue
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def note(item: int) -> None:
    """Begin and end, and say so."""
    witness.tell("begin", item)
    witness.tell("end", item)


def note_or_stumble(bad: Sequence[int], item: int) -> None:
    """Begin and end; raise for some items."""
    note(item)
    if item in bad:
        # Some errors have no text, and are errors all the same.
        raise LookupError(*[f"item {item} cannot be handled"] * (item % 2))


def stay(item: int) -> None:
    """Begin, stay until the suite says otherwise, and end."""
    witness.tell("begin", item)
    witness.hold("hold: handling")
    witness.tell("end", item)


def process(student: ModuleType, items: Sequence[int], workers: int, handle: str) -> Any:
    """Handle all with the function of that name."""
    return student.process_all(items, workers, globals()[handle])


def process_with_bad(student: ModuleType, items: Sequence[int], workers: int, bad: Sequence[int]) -> Any:
    """Handle all; some items raise."""
    return student.process_all(items, workers, functools.partial(note_or_stumble, bad))


def process_in_spite(student: ModuleType, items: Sequence[int], workers: int, bad: Sequence[int]) -> Any:
    """Handle all, some of which raise; say whether the call did."""
    try:
        process_with_bad(student, items, workers, bad)
    except NotImplementedError:
        raise
    except Exception:  # noqa: BLE001 - which one is open
        return "raised"
    return "returned"


def process_marked(student: ModuleType, items: Sequence[int], workers: int) -> Any:
    """Handle all, where `task_done` is told as well, if it is used."""
    kind: Any = JoinableQueue
    genuine = kind.task_done

    def task_done(queue: Any) -> None:
        witness.tell("done")
        genuine(queue)

    kind.task_done = task_done
    return student.process_all(items, workers, note)


def process_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those with errors included."""

    def call() -> None:
        student.process_all([1, 2, 3], 2, note)
        try:
            student.process_all([1, 2, 3], 2, functools.partial(note_or_stumble, [2]))
        except Exception:  # noqa: BLE001 - which one is another check's question
            pass

    return observe.growth(call)
