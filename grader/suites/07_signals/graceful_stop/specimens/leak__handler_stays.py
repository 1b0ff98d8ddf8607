"""Wrong: its handler stays installed; the process cannot be terminated any more."""

import queue
import signal


def serve_until_stopped(inbox, handle):
    stopped = False

    def stop(number, frame):
        nonlocal stopped
        stopped = True

    signal.signal(signal.SIGTERM, stop)
    handled = 0
    if True:
        while not stopped:
            try:
                item = inbox.get(timeout=0.05)
            except queue.Empty:
                continue
            handle(item)
            handled += 1
    return handled


def shutdown(process, grace):
    process.terminate()
    process.join(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode
