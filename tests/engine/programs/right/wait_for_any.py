"""`os.wait` takes whoever ends first; both exit statuses are seen."""

import os

if __name__ == "__main__":
    pids = set()
    for n in range(2):
        pid = os.fork()
        if pid == 0:
            os._exit(n)
        pids.add(pid)
    codes = []
    while pids:
        pid, status = os.wait()
        pids.discard(pid)
        codes.append(os.waitstatus_to_exitcode(status))
    assert sorted(codes) == [0, 1]
