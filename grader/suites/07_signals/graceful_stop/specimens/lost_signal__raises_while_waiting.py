"""Wrong: the handler raises only while `get` is under way, but `get` may have the item already, or not have begun to wait.

Verdict: lost_signal or crash
"""

import signal


def serve_until_stopped(inbox, handle):
    class Stop(BaseException):
        pass

    stopped = waiting = False

    def stop(number, frame):
        nonlocal stopped
        stopped = True
        if waiting:
            raise Stop

    old = signal.signal(signal.SIGTERM, stop)
    handled = 0
    try:
        while not stopped:
            waiting = True
            item = inbox.get()
            waiting = False
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
