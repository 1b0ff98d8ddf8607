"""Who is waiting for good: a program that never stops moving is never called so."""

from __future__ import annotations

import os
import signal
import time

from grader import procfs


def test_children_that_come_and_go_are_nobody_waiting() -> None:
    # Chance of a miss: a list made before the looks was wrong in 1 of 150 of them, so 300 show it in 6 of 7.
    pid = os.fork()
    if pid == 0:
        while True:
            child = os.fork()
            if child == 0:
                os._exit(0)
            os.waitpid(child, 0)
    try:
        assert all(procfs.waits_for_good(os.getpid()) is None for _ in range(300))
    finally:
        os.kill(pid, signal.SIGKILL)
        os.waitpid(pid, 0)


def test_a_child_that_reads_from_an_open_pipe_waits_for_good() -> None:
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(writer)
        os.read(reader, 1)
        os._exit(0)
    try:
        deadline = time.monotonic() + 20
        while procfs.waits_for_good(os.getpid()) is None:
            assert time.monotonic() < deadline
        assert procfs.waits_for_good(os.getpid()) == procfs.waits_for_good(os.getpid())
    finally:
        os.close(writer)
        os.close(reader)
        os.waitpid(pid, 0)
