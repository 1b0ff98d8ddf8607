"""What runs next to the student's code for `clock_process`."""

from __future__ import annotations

import multiprocessing
from multiprocessing.queues import Queue
from types import ModuleType
from typing import Any

from grader.inside import observe, witness


class ToldQueue(Queue):  # type: ignore[type-arg]  # not subscriptable before 3.12
    """A queue of the library's that says who puts what."""

    def put(self, obj: Any, block: bool = True, timeout: float | None = None) -> None:
        """Tell, then put."""
        me = multiprocessing.current_process()
        witness.tell("tick", {"tick": obj, "name": me.name, "daemon": me.daemon})
        super().put(obj, block, timeout)


class HeldQueue(ToldQueue):
    """A queue on which nothing is put before the suite lets go."""

    def put(self, obj: Any, block: bool = True, timeout: float | None = None) -> None:
        """Wait, then tell and put."""
        witness.hold("hold: tick")
        super().put(obj, block, timeout)


def _queue(student: ModuleType, kind: type[ToldQueue]) -> ToldQueue:
    """Make a queue in the context of the class, which may be derived from that of a context."""
    method = getattr(student.ClockProcess, "_start_method", None)
    return kind(ctx=multiprocessing.get_context(method))


def _state(clock: Any) -> dict[str, Any]:
    return {
        "alive": clock.is_alive(),
        "pid": clock.pid,
        "exitcode": clock.exitcode,
        "name": clock.name,
        "daemon": clock.daemon,
    }


def _drain(queue: Any) -> list[Any]:
    """Take everything: whoever put has ended, and so all there is lies in the pipe."""
    found = []
    while not queue.empty():
        found.append(queue.get())
    queue.close()
    return found


def tick(student: ModuleType, clocks: list[tuple[float, int]]) -> Any:
    """Run one clock after the other; return exit codes and numbers."""
    found = []
    for interval, ticks in clocks:
        queue = _queue(student, ToldQueue)
        witness.tell("clock", ticks)
        clock = student.ClockProcess(interval, ticks, queue)
        clock.start()
        clock.join()
        found.append((clock.exitcode, _drain(queue)))
        clock.close()
    return found


def tick_together(student: ModuleType, ticks: list[int], names: list[str]) -> Any:
    """Make several clocks and start them all; say what they look like before, meanwhile and after."""
    queues = [_queue(student, HeldQueue) for _ in ticks]
    clocks = [student.ClockProcess(0, each, queue) for each, queue in zip(ticks, queues, strict=True)]
    default = [clock.name for clock in clocks]
    for clock, name in zip(clocks, names, strict=True):
        clock.name = name
    clocks[0].daemon = True
    before = [_state(clock) for clock in clocks]
    for clock in clocks:
        clock.start()
    witness.hold("hold: started")
    meanwhile = [_state(clock) for clock in clocks]
    witness.tell("seen")
    for clock in clocks:
        clock.join(0)  # comes back although the clock ticks on
    witness.tell("go")
    for clock in clocks:
        clock.join()
    after = [_state(clock) for clock in clocks]
    numbers = [_drain(queue) for queue in queues]
    return {"default": default, "before": before, "meanwhile": meanwhile, "after": after, "numbers": numbers}


def tick_on(student: ModuleType, interval: float, ticks: int) -> Any:
    """Start a clock that would tick for minutes, and terminate it when the suite has seen enough."""
    queue = _queue(student, ToldQueue)
    clock = student.ClockProcess(interval, ticks, queue)
    witness.tell("start")
    clock.start()
    witness.hold("hold: ticking")
    alive = clock.is_alive()
    clock.terminate()
    clock.join()
    return alive, clock.exitcode


def tick_again_and_again(student: ModuleType) -> Any:
    """Say what repeated clocks leave behind, those that are terminated included."""
    queue = _queue(student, ToldQueue)

    def call() -> None:
        for ticks, stop in ((2, False), (1000, True)):
            clock = student.ClockProcess(0.0 if not stop else 60.0, ticks, queue)
            clock.start()
            if stop:
                clock.terminate()
            clock.join()
            clock.close()
        while not queue.empty():
            queue.get()

    return observe.growth(call)
