"""`select.select` on two bare pipes, until both are at their end."""

import os
import select


def main():
    pids, ends = [], []
    for n in (1, 2):
        r, w = os.pipe()
        pid = os.fork()
        if pid == 0:
            os.close(r)
            os.write(w, bytes([n]))
            os._exit(0)
        os.close(w)
        pids.append(pid)
        ends.append(r)
    got = 0
    while ends:
        ready, _, _ = select.select(ends, [], [])
        for fd in ready:
            data = os.read(fd, 10)
            if data:
                got += data[0]
            else:
                os.close(fd)
                ends.remove(fd)
    for pid in pids:
        os.waitpid(pid, 0)
    assert got == 3


if __name__ == "__main__":
    main()
