"""What the open checks of `semaphore_gate` run next to the student's code."""

from __future__ import annotations

from types import ModuleType

from grader.inside import witness


def come(number: int) -> None:
    """Come and say so."""
    witness.tell("visitor", number)


def small_gate(student: ModuleType) -> None:
    """Let three visitors through."""
    student.run_gate(2, 3, come)
