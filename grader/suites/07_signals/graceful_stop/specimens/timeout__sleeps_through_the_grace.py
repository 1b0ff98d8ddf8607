"""Wrong: `shutdown` sleeps for the whole grace, though the process has ended."""

import queue
import signal
import time


def serve_until_stopped(inbox, handle):
    stopped = False

    def stop(number, frame):
        nonlocal stopped
        stopped = True

    old = signal.signal(signal.SIGTERM, stop)
    handled = 0
    try:
        while not stopped:
            try:
                item = inbox.get(timeout=0.05)
            except queue.Empty:
                continue
            handle(item)
            handled += 1
    finally:
        signal.signal(signal.SIGTERM, old)
    return handled


def shutdown(process, grace):
    process.terminate()
    time.sleep(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode
