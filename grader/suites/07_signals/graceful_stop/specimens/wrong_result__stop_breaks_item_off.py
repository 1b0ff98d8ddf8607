"""Wrong: the handler raises, and so breaks off the item in hand.

Verdict: wrong_result or lost_signal
"""

import queue
import signal


def serve_until_stopped(inbox, handle):
    class Stop(BaseException):
        pass

    def stop(number, frame):
        raise Stop

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
    except Stop:
        pass
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
