"""What runs next to the student's code for `semaphore_gate`."""

from __future__ import annotations

from types import ModuleType
from typing import Any

from grader.inside import observe, witness


def visit(number: int) -> None:
    """Come and go, and say so."""
    witness.tell("enter", number)
    witness.tell("leave", number)


def visit_until_let_go(number: int) -> None:
    """Stay inside until the suite says otherwise."""
    witness.tell("enter", number)
    witness.hold("hold: inside")
    witness.tell("leave", number)


def visit_in_trouble_or_until_let_go(number: int) -> None:
    """The first three raise, the others stay."""
    witness.tell("enter", number)
    if number < 3:
        witness.tell("leave", number)
        raise KeyError(f"visitor {number} stumbled")
    witness.hold("hold: inside")
    witness.tell("leave", number)


def visit_in_trouble(number: int) -> None:
    """Raise at the first and at the last number, and at one between."""
    witness.tell("enter", number)
    witness.tell("leave", number)
    if number in (0, 2, 5):
        raise KeyError(f"visitor {number} stumbled")


def gate(student: ModuleType, permits: Any, visitors: int, visit: str) -> Any:
    """Run the gate with the visit of that name."""
    return student.run_gate(permits, visitors, globals()[visit])


def gate_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those with a raising visit included."""

    def call() -> None:
        student.run_gate(2, 3, visit)
        try:
            student.run_gate(2, 3, visit_in_trouble)
        except Exception:  # noqa: BLE001 - which one is another check's question
            pass

    return observe.growth(call)
