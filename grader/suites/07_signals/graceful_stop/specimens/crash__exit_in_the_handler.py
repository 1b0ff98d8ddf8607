"""Wrong: the handler calls `sys.exit` in the middle of whatever goes on.

Verdict: crash or wrong_result
"""

import queue
import signal
import sys


def serve_until_stopped(inbox, handle):
    def stop(number, frame):
        sys.exit(0)

    old = signal.signal(signal.SIGTERM, stop)
    handled = 0
    try:
        while True:
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
    process.join(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode
