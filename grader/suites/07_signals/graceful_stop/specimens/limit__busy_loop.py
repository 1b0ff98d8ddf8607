"""Wrong: asks an empty inbox again and again without a pause.

Verdict: limit or timeout
"""

import queue
import signal


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
                item = inbox.get_nowait()
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
