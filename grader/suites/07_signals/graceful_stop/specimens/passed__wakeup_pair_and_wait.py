"""Right: the signal makes a socket readable, which is waited for next to the inbox."""

import queue
import signal
import socket
from multiprocessing.connection import wait


def serve_until_stopped(inbox, handle):
    handled = 0
    ours, theirs = socket.socketpair()
    with ours, theirs:
        theirs.setblocking(False)
        wakeup = signal.set_wakeup_fd(theirs.fileno())
        old = signal.signal(signal.SIGTERM, lambda number, frame: None)
        try:
            while ours not in wait([ours, inbox._reader]):
                try:
                    item = inbox.get_nowait()
                except queue.Empty:
                    continue
                handle(item)
                handled += 1
        finally:
            signal.signal(signal.SIGTERM, old)
            signal.set_wakeup_fd(wakeup)
    return handled


def shutdown(process, grace):
    process.terminate()
    process.join(grace)
    if process.is_alive():
        process.kill()
        process.join()
    return process.exitcode
