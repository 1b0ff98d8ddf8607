"""Wrong: looks at its note after it has taken the next item, and handles that one, too."""

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
        while True:
            last = stopped
            try:
                item = inbox.get(timeout=0.05)
            except queue.Empty:
                if last:
                    break
                continue
            handle(item)
            handled += 1
            if last:
                break
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
