"""Children do not end in the order in which they were started."""

import os

if __name__ == "__main__":
    pids = []
    for _n in range(2):
        pid = os.fork()
        if pid == 0:
            os._exit(0)
        pids.append(pid)
    assert [os.wait()[0], os.wait()[0]] == pids
