"""Right: an item that was taken when the stop had come is put back; nothing is lost, though the order changes."""

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
            try:
                item = inbox.get(timeout=0.05)
            except queue.Empty:
                if stopped:
                    break
                continue
            if stopped:
                inbox.put(item)
                break
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
