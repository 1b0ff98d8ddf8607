"""Right: the handler raises only where nothing is being taken; `shutdown` waits for a descriptor of the process."""

import os
import select
import signal
from queue import Empty


class _Stop(BaseException):
    pass


def serve_until_stopped(inbox, handle):
    stop = False
    waiting = False

    def note(number, frame):
        nonlocal stop
        stop = True
        if waiting:
            raise _Stop

    done = 0
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
    old = signal.signal(signal.SIGTERM, note)
    try:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})
        try:
            while True:
                waiting = True
                if stop:
                    break
                inbox._reader.poll(None)
                waiting = False
                if stop:
                    break
                try:
                    item = inbox.get_nowait()
                except Empty:
                    continue
                handle(item)
                done += 1
        except _Stop:
            pass
        return done
    finally:
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTERM})
        signal.signal(signal.SIGTERM, old)
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


def shutdown(process, grace):
    if process.is_alive():
        fd = os.pidfd_open(process.pid)
        try:
            signal.pidfd_send_signal(fd, signal.SIGTERM)
            if not select.select([fd], [], [], grace)[0]:
                signal.pidfd_send_signal(fd, signal.SIGKILL)
        except ProcessLookupError:
            pass
        finally:
            os.close(fd)
    process.join()
    return process.exitcode
