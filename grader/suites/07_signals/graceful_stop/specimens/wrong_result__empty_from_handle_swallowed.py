"""Wrong: a `queue.Empty` that `handle` raises is taken for the inbox's."""

import queue
import signal


def serve_until_stopped(inbox, handle):
    stop = []
    old = signal.signal(signal.SIGTERM, lambda n, f: stop.append(n))
    count = 0
    try:
        while not stop:
            try:
                handle(inbox.get(timeout=0.05))
                count += 1
            except queue.Empty:
                continue
        return count
    finally:
        signal.signal(signal.SIGTERM, old)


def shutdown(process, grace):
    process.terminate()
    process.join(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode
