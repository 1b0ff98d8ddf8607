"""Wrong: who ignored `SIGTERM` before has the default after."""

import queue
import signal


def serve_until_stopped(inbox, handle):
    stop = []
    old = signal.signal(signal.SIGTERM, lambda n, f: stop.append(n))
    count = 0
    try:
        while not stop:
            try:
                item = inbox.get(timeout=0.05)
            except queue.Empty:
                continue
            handle(item)
            count += 1
        return count
    finally:
        signal.signal(signal.SIGTERM, old if callable(old) else signal.SIG_DFL)


def shutdown(process, grace):
    process.terminate()
    process.join(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode
