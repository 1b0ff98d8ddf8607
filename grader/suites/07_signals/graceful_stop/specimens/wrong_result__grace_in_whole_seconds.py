"""Wrong: `shutdown` waits in steps of one second, `int(grace)` of them, so a grace of half a second is none
at all and a process that would obey in time is killed.
"""

from __future__ import annotations

import queue
import signal


def serve_until_stopped(inbox, handle):
    stop = []
    before = signal.signal(signal.SIGTERM, lambda number, frame: stop.append(number))
    count = 0
    try:
        while not stop:
            try:
                item = inbox.get(timeout=0.02)
            except queue.Empty:
                continue
            handle(item)
            count += 1
    finally:
        signal.signal(signal.SIGTERM, before)
    return count


def shutdown(process, grace):
    process.terminate()
    for _ in range(int(grace)):
        process.join(1)
        if process.exitcode is not None:
            break
    if process.exitcode is None:
        process.kill()
    process.join()
    return process.exitcode
