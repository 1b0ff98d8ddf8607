"""Right: forks that let the kernel copy."""

import os


def _work(src, dst, lo, hi):
    i = os.open(src, os.O_RDONLY)
    o = os.open(dst, os.O_WRONLY)
    os.lseek(o, lo, os.SEEK_SET)
    while lo < hi:
        n = os.sendfile(o, i, lo, min(65536, hi - lo))
        if n == 0:
            raise OSError
        lo += n


def copy_halves(source, destination):
    with open(source, "rb") as f:
        size = f.seek(0, 2)
    fd = os.open(destination, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    os.close(fd)
    ok = False
    pids = []
    try:
        for lo, hi in (0, size // 2), (size // 2, size):
            pid = os.fork()
            if not pid:
                c = 1
                try:
                    _work(source, destination, lo, hi)
                    c = 0
                finally:
                    os._exit(c)
            pids.append(pid)
        ok = True
    finally:
        ok &= all([os.waitpid(p, 0)[1] == 0 for p in pids])
        if not ok:
            os.unlink(destination)
    if not ok:
        raise OSError("failed")
