"""Let a helper beat while you work, and do not let it outlive the work."""

from __future__ import annotations

import time
from collections.abc import Callable
from multiprocessing import Pipe, Process
from multiprocessing.connection import Connection
from typing import TypeVar

T = TypeVar("T")


def run_with_heartbeat(work: Callable[[], T], beat: Callable[[], None], interval: float) -> T:
    report, sender = Pipe(duplex=False)
    with report:
        with sender:  # the helper has its copy: with ours closed, its death is the end of the pipe
            helper = Process(target=keep_beating, args=(beat, interval, sender), daemon=True)
            helper.start()
        try:
            result = work()
            ended = helper.exitcode is not None  # by itself: nobody has stopped it yet
        finally:
            helper.kill()  # it may be asleep, or hang in a beat: there is nothing to ask it
            helper.join()
            helper.close()
        error = read_error(report)
    if error is not None or ended:
        raise error or RuntimeError("the helper died in a beat")
    return result


def keep_beating(beat: Callable[[], None], interval: float, sender: Connection[Exception, object]) -> None:
    """Beat until somebody stops this process, or until a beat fails; report its error."""
    try:
        while True:
            beat()
            time.sleep(interval)
    except Exception as error:  # noqa: BLE001 - it is not swallowed: the parent raises it
        sender.send(error)


def read_error(report: Connection[object, Exception]) -> Exception | None:
    """Return the error that the helper has left in the pipe, if any."""
    try:
        return report.recv()
    except (EOFError, OSError):  # nothing there, or cut off half-way
        return None
