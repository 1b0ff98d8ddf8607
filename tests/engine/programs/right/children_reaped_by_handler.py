"""A handler reaps whoever has ended, while the main program sleeps."""

import os
import signal

ended = []


def on(_n, _f):
    while True:
        try:
            pid, _st = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return
        if not pid:
            return
        ended.append(pid)


if __name__ == "__main__":
    signal.signal(signal.SIGCHLD, on)
    old = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
    pids = []
    for _n in range(2):
        pid = os.fork()
        if pid == 0:
            os._exit(0)
        pids.append(pid)
    signal.pthread_sigmask(signal.SIG_SETMASK, old)
    import time

    while len(ended) < 2:
        time.sleep(0.1)
    assert sorted(ended) == sorted(pids)
