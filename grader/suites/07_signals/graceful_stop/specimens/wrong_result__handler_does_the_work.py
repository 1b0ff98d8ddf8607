"""Wrong: the handler itself handles what is left, in the middle of another item.

Verdict: wrong_result or crash or deadlock
"""

import queue
import signal


def serve_until_stopped(inbox, handle):
    stopped = False

    def stop(number, frame):
        nonlocal stopped
        stopped = True
        while True:
            try:
                item = inbox.get(timeout=0.05)
            except queue.Empty:
                return
            handle(item)
            more.append(item)

    old = signal.signal(signal.SIGTERM, stop)
    handled = 0
    more = []
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
    return handled + len(more)


def shutdown(process, grace):
    process.terminate()
    process.join(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode
