"""What runs next to the student's code for `barrier_phases`."""

from __future__ import annotations

import functools
from collections.abc import Sequence
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def pass_through(first: int, second: int) -> None:
    """Begin and finish a step, and say so."""
    witness.tell("begin", [first, second])
    witness.tell("end", [first, second])


def stay(first: int, second: int) -> None:
    """Stay in a step until the suite says otherwise."""
    witness.tell("begin", [first, second])
    witness.hold("hold: step")
    witness.tell("end", [first, second])


def fail_at(places: Sequence[Sequence[int]], first: int, second: int) -> None:
    """Fail in some places, and say so; else pass."""
    witness.tell("begin", [first, second])
    if [first, second] in [list(place) for place in places]:
        witness.tell("fail", [first, second])
        raise LookupError(f"the step of {first}, {second} went wrong")
    witness.tell("end", [first, second])


def phases(student: ModuleType, parties: int, phases: int, step: str) -> Any:
    """Run with the step of that name."""
    return student.run_phases(parties, phases, globals()[step])


def phases_that_fail(student: ModuleType, parties: int, phases: int, places: Sequence[Sequence[int]]) -> Any:
    """Run with steps that fail in some places; say what the call raised."""
    return _outcome(student, parties, phases, functools.partial(fail_at, places))


def _outcome(student: ModuleType, *arguments: Any) -> str:
    try:
        student.run_phases(*arguments)
    except NotImplementedError:
        raise
    except Exception as error:  # noqa: BLE001 - which one is free
        return f"raised {type(error).__name__}"
    return "returned"


def phases_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those that fail included."""

    def call() -> None:
        student.run_phases(2, 2, pass_through)
        _outcome(student, 2, 2, functools.partial(fail_at, [[1, 1]]))

    return observe.growth(call)
