"""Let many processes through a gate, only so many at once."""

from __future__ import annotations

from collections.abc import Callable
from multiprocessing import Pipe, Process, Semaphore
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Semaphore as SemaphoreType


def run_gate(permits: int, visitors: int, visit: Callable[[int], None]) -> None:
    if permits < 1:
        raise ValueError(f"a gate needs at least 1 permit, not {permits}")
    gate = Semaphore(permits)
    processes: list[Process] = []
    reports: list[Connection[object, Exception]] = []
    try:
        for number in range(visitors):
            report, sender = Pipe(duplex=False)
            reports.append(report)
            with sender:  # the child has its copy: with ours closed, its end is the end of the pipe
                process = Process(target=go_through, args=(gate, visit, number, sender))
                process.start()
            processes.append(process)
        errors = [error for report in reports if (error := read_error(report)) is not None]
        for process in processes:
            process.join()
        if errors:
            raise errors[0]
        if any(process.exitcode != 0 for process in processes):
            raise RuntimeError("a visitor died in its visit")
    finally:
        for process in processes:
            process.kill()  # alive only when starting or waiting was cut short
            process.join()
            process.close()
        for report in reports:
            report.close()


def go_through(
    gate: SemaphoreType, visit: Callable[[int], None], number: int, sender: Connection[Exception, object]
) -> None:
    """Make one visit with a permit in hand, and report its error if it has one."""
    try:
        with gate:  # the permit is given back on every way out
            visit(number)
    except Exception as error:  # noqa: BLE001 - it is not swallowed: the parent raises it
        sender.send(error)  # one that does not pickle ends this process with exit code 1


def read_error(report: Connection[object, Exception]) -> Exception | None:
    """Wait until the visitor has reported or gone; return its error, if any."""
    try:
        return report.recv()
    except EOFError:
        return None
    except Exception as error:  # noqa: BLE001 - pickled well, but cannot be rebuilt here
        return error
