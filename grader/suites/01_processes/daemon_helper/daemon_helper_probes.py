"""What runs next to the student's code for `daemon_helper`."""

from __future__ import annotations

import signal
from multiprocessing import current_process, parent_process
from types import ModuleType
from typing import Any

from grader.inside import observe, witness

RESULT = object()
count = {"beats": 0}


def beat() -> None:
    """Say so, and whether this process is a `Process` without being a daemon."""
    lives_on = parent_process() is not None and not current_process().daemon
    witness.tell("beat", {"lives on": lives_on})


def beat_and_raise() -> None:
    """Fail."""
    beat()
    raise LookupError("the beat failed")


def beat_and_raise_later() -> None:
    """Be well twice, then fail, and go on failing."""
    count["beats"] += 1
    if count["beats"] > 2:
        witness.tell("fails")
        beat_and_raise()
    beat()


def beat_and_hang() -> None:
    """Never return."""
    beat()
    while True:
        signal.pause()


def work() -> object:
    """Work until the suite has seen enough."""
    witness.tell("work")
    witness.hold("hold: work")
    witness.tell("work done")
    return RESULT


def work_and_raise() -> object:
    """Work until the suite has seen enough, then fail."""
    work()
    raise ZeroDivisionError("the work failed")


def work_and_interrupt() -> object:
    """Work until the suite has seen enough, then be interrupted."""
    work()
    raise KeyboardInterrupt


def work_a_little() -> object:
    """Be done soon, yet not at once."""
    for _ in range(20):
        witness.tell("work")
    return RESULT


def nothing() -> object:
    """Work without a word."""
    return RESULT


def silent_beat() -> None:
    """Beat without a word."""


def run(student: ModuleType, work: str, beat: str, interval: float) -> Any:
    """Say whether the result is that of `work`, itself and not a copy."""
    return student.run_with_heartbeat(globals()[work], globals()[beat], interval) is RESULT


def run_odd_results(student: ModuleType, interval: float) -> Any:
    """Say which results did not come back as what they are."""
    results: list[object] = [None, 0, "", [], False, StopIteration("a result, and no error")]
    lost = []
    for result in results:

        def odd_work(result: object = result) -> object:
            return result

        if student.run_with_heartbeat(odd_work, silent_beat, interval) is not result:
            lost.append(repr(result))
    return lost


def run_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind, those that raise included."""

    def fail() -> None:
        raise ZeroDivisionError

    def call() -> None:
        student.run_with_heartbeat(nothing, silent_beat, 0.01)
        student.run_with_heartbeat(nothing, silent_beat, 3600.0)
        try:
            student.run_with_heartbeat(fail, silent_beat, 0.01)
        except ZeroDivisionError:
            pass

    return observe.growth(call)
