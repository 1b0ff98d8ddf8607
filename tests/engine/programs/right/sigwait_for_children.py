"""`sigwait` for the signal that the end of a child sends; two may be pending as one."""

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
    signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGCHLD])
    pids = []
    for _n in range(2):
        pid = os.fork()
        if pid == 0:
            os._exit(0)
        pids.append(pid)
    while len(ended) < 2:
        signal.sigwait([signal.SIGCHLD])
        on(0, None)
    assert sorted(ended) == sorted(pids)
