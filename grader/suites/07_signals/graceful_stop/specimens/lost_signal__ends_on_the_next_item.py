"""Wrong: waits without a time limit and looks at its note only when the next item has come.

Verdict: lost_signal or deadlock or timeout
"""

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
            item = inbox.get()
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
