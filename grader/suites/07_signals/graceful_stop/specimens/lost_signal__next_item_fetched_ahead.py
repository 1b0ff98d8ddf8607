"""Wrong: fetches the next item before it handles one, and forgets it when it is stopped.

Verdict: lost_signal or wrong_result
"""

import queue
import signal


def serve_until_stopped(inbox, handle):
    stopped = False

    def stop(number, frame):
        nonlocal stopped
        stopped = True

    def fetch():
        while not stopped:
            try:
                return [inbox.get(timeout=0.05)]
            except queue.Empty:
                if ahead:
                    return []
        return []

    old = signal.signal(signal.SIGTERM, stop)
    handled = 0
    ahead = []
    try:
        while not stopped:
            ahead = ahead or fetch()
            if not ahead:
                continue
            item, ahead = ahead[0], fetch()
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
