"""One process is held at a point of its way, another one does its part meanwhile: unguarded steps show it."""

from __future__ import annotations

from grader.inside import pauses
from grader.sandbox.facts import Run
from grader.sandbox.stillness import ComeBetween
from tests.sandbox.conftest import MakeSession

COUNT = """
    from multiprocessing import Lock, Process, RawValue
    def main(first, second):
        value, lock = RawValue("i", 0), Lock()
        processes = [Process(target=add, args=(value, lock, each)) for each in (first, second)]
        for process in processes: process.start()
        for process in processes: process.join()
        return value.value
    def add(value, lock, look):
        look()
        GUARD
            now = value.value
            value.value = now + 1
"""
PROBE = """
    from grader.inside import pauses, witness
    def late():
        witness.hold("late")
    def slowly(student, point):
        pauses.hold_at(student.__file__, point)
        return student.main(pauses.count_from_here, late)
"""


def run(sandboxed: MakeSession, guard: str, point: int) -> Run:
    """Return a run in which the first of two counters is held at a point."""
    script = ComeBetween(pauses.LABEL, "late")
    return sandboxed(COUNT.replace("GUARD", guard), PROBE).run("slowly", {"point": point}, script=script)


def test_unguarded_steps_lose_a_count(sandboxed: MakeSession) -> None:
    values = [run(sandboxed, "if True:", point).value for point in (1, 2, 3)]
    assert values == [2, 2, 1]  # before all of it, before the read, between read and write


def test_guarded_steps_lose_none(sandboxed: MakeSession) -> None:
    values = [run(sandboxed, "with lock:", point).value for point in (1, 2, 3, 4)]
    assert values == [2, 2, 2, 2]


def test_a_point_that_is_never_reached_holds_nobody(sandboxed: MakeSession) -> None:
    found = run(sandboxed, "with lock:", 50)
    assert found.value == 2
    assert not any(event.label == pauses.LABEL for event in found.events)
