"""What runs next to the student's code for `graceful_stop`."""

from __future__ import annotations

import os
import queue
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import Process, Queue
from types import FrameType, ModuleType
from typing import Any, NoReturn

from grader.inside import observe, witness
from grader.inside.inject import Injector

_PATIENCE = 3.0
"""Seconds for an item that should be in the inbox; a right answer waits for none."""


def _fill(inbox: Any, items: Sequence[Any]) -> None:
    for item in items:
        inbox.put(item)


@contextmanager
def _filled(items: Sequence[Any]) -> Iterator[Any]:
    """Give an inbox in which all `items` are.

    Another process puts them: a queue's feeder thread in this one would not block the signals that the
    student's main thread blocks, and so get them instead.
    """
    inbox: Any = Queue()
    filler = Process(target=_fill, args=(inbox, items))
    filler.start()
    filler.join()
    try:
        yield inbox
    finally:
        inbox.close()
        inbox.join_thread()


def _rest(inbox: Any, count: int) -> list[Any]:
    """Take the `count` items that should be left, and say which there are."""
    left: list[Any] = []
    try:
        while len(left) < count:
            left.append(inbox.get(timeout=_PATIENCE))
    except queue.Empty:
        pass
    return left


def _at_stop(_number: int, _frame: FrameType | None) -> None:
    """Stand for a handler that was there before."""


_trouble: list[int] = []


class _Worker:
    """Handles items and tells the beginning and the end of each."""

    def __init__(self, items: Sequence[Any], bad: int = -1, error: str = "") -> None:
        self.items = items
        self.bad = bad
        self.error = queue.Empty if error == "Empty" else LookupError
        self.ended = 0

    def handle(self, item: Any) -> None:
        number = self.ended
        witness.tell("begin", [number, item])
        if number == self.bad:
            raise self.error("this item cannot be handled")
        self.ended += 1
        witness.tell("end", [number, item])


def serve(student: ModuleType, items: Sequence[Any], bad: int, error: str, earlier: str) -> Any:
    """Serve until SIGTERM; say what was handled, what is left, and whether all is as before."""
    before = signal.SIG_IGN if earlier == "ignore" else _at_stop
    signal.signal(signal.SIGTERM, before)
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    worker = _Worker(items, bad, error)
    with _filled(items) as inbox:
        try:
            came = student.serve_until_stopped(inbox, worker.handle)
        except (LookupError, queue.Empty) as raised:
            came = type(raised).__name__
        gone = worker.ended + (came == error)
        left = _rest(inbox, len(items) - gone)
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, ()) == {signal.SIGTTOU}
    wakeup = signal.set_wakeup_fd(-1) == writing
    os.close(reading)
    os.close(writing)
    same = signal.getsignal(signal.SIGTERM) == before
    return {
        "came": came,
        "handled": worker.ended,
        "left": left,
        "handler": same,
        "mask": mask,
        "wakeup": wakeup,
    }


def serve_with_injection(student: ModuleType, injector: Injector, items: Sequence[Any]) -> Any:
    """Serve while a SIGTERM is injected between the end of the first item and the beginning of the next."""
    worker = _Worker(items)

    def handle(item: Any) -> None:
        if worker.ended == 1:
            injector.end()
        worker.handle(item)
        if worker.ended == 1:
            injector.begin()
        if worker.ended == len(items) and not injector.landed:
            os.kill(os.getpid(), signal.SIGTERM)

    with _filled(items) as inbox:
        try:
            came = student.serve_until_stopped(inbox, handle)
        finally:
            injector.end()
        left = _rest(inbox, len(items) - worker.ended)
    return {"came": came, "left": left, "landed": injector.landed, "passed": injector.passed}


def wait_with_injection(student: ModuleType, injector: Injector) -> Any:
    """Serve while a SIGTERM is injected on the way from the last item to the wait for another one."""
    worker = _Worker([1])

    def handle(item: Any) -> None:
        worker.handle(item)
        injector.begin()

    with _filled([1]) as inbox:
        try:
            came = student.serve_until_stopped(inbox, handle)
        finally:
            injector.end()
    return {"came": came, "landed": injector.landed, "passed": injector.passed}


def serve_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""

    def handle(item: Any) -> None:
        os.kill(os.getpid(), signal.SIGTERM)
        if item == "bad":
            raise LookupError(item)

    def calls() -> None:
        for _ in ("good", "bad"):
            try:
                student.serve_until_stopped(inbox, handle)
            except LookupError:
                pass

    with _filled(["first", *["good", "bad"] * 3]) as inbox:
        signal.signal(signal.SIGTERM, _at_stop)
        student.serve_until_stopped(inbox, handle)
        return observe.growth(calls)


def obedient() -> None:
    """End at the first SIGTERM."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    signal.set_wakeup_fd(writer)  # a signal just before a `pause` would find it waiting for the next one
    witness.meet("ready", 2)
    while True:
        os.read(reader, 1)


def tidy() -> None:
    """At SIGTERM tidy up, which takes a while, then end with status 3."""

    def stop(_number: int, _frame: FrameType | None) -> NoReturn:
        for _ in range(5):
            witness.tell("tidying")
            time.sleep(0.03)
        sys.exit(3)

    signal.signal(signal.SIGTERM, stop)
    obedient()


def deaf() -> None:
    """Do not listen."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    obedient()


def stubborn() -> None:
    """Listen, and stay."""
    signal.signal(signal.SIGTERM, _at_stop)
    obedient()


def gone() -> None:
    """End at once."""
    sys.exit(5)


def stop_one(student: ModuleType, kind: str, grace: float) -> Any:
    """Stop a process of one kind; say what came out."""
    process = Process(target=globals()[kind])
    process.start()
    if kind == "gone":
        os.waitid(os.P_PID, process.pid or 0, os.WEXITED | os.WNOWAIT)  # ended, and still to be reaped
    else:
        witness.meet("ready", 2)
    return student.shutdown(process, grace)


def _serve_in_child(student: ModuleType, inbox: Any, items: Sequence[Any]) -> NoReturn:
    worker = _Worker(items)

    def handle(item: Any) -> None:
        worker.handle(item)
        if worker.ended == len(items):
            witness.meet("ready", 2)

    sys.exit(100 + student.serve_until_stopped(inbox, handle))


def stop_a_server(student: ModuleType, items: Sequence[Any]) -> Any:
    """Stop a worker that has handled all `items` and waits for more, or soon will."""
    with _filled(items) as inbox:
        process = Process(target=_serve_in_child, args=(student, inbox, items))
        process.start()
        witness.meet("ready", 2)
        return student.shutdown(process, 60.0)


def shut_down_again_and_again(student: ModuleType) -> Any:
    """Say what repeated calls leave behind."""

    def calls() -> None:
        stop_one(student, "obedient", 60.0)
        stop_one(student, "deaf", 0.02)

    return observe.growth(calls)
