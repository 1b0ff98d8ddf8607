"""`os.waitpid(-1, WNOHANG)` until both are reaped, then there is no child any more."""

import os
import time

if __name__ == "__main__":
    pids = set()
    for n in range(2):
        pid = os.fork()
        if pid == 0:
            os._exit(n)
        pids.add(pid)
    codes = []
    while len(codes) < 2:
        pid, status = os.waitpid(-1, os.WNOHANG)
        if pid:
            codes.append(os.waitstatus_to_exitcode(status))
        else:
            time.sleep(0.1)
    assert sorted(codes) == [0, 1]
    try:
        os.wait()
        raise SystemExit(4)
    except ChildProcessError:
        pass
