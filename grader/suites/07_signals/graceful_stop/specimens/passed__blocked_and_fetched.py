"""Right: the signal is blocked and asked for between items; who is to be stopped is waited for by sentinel."""

import os
import queue
import signal
from multiprocessing.connection import wait


def serve_until_stopped(inbox, handle):
    handled = 0
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])
    try:
        while signal.sigtimedwait([signal.SIGTERM], 0) is None:
            try:
                item = inbox.get(True, 0.1)
            except queue.Empty:
                pass
            else:
                handle(item)
                handled += 1
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)
    return handled


def shutdown(process, grace):
    for number, patience in ((signal.SIGTERM, grace), (signal.SIGKILL, None)):
        os.kill(process.pid, number)
        if wait([process.sentinel], patience):
            break
    process.join()
    code = process.exitcode
    process.close()
    return code
