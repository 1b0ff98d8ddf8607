"""Right: `os.fork` with `pread` and `pwrite`, which have no offset to share, and exit statuses."""

import os

CHUNK = 65536


def copy_halves(source, destination):
    size = os.stat(source).st_size
    out = os.open(destination, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o666)
    os.close(out)
    children = []
    try:
        for start, stop in ((0, size // 2), (size // 2, size)):
            pid = os.fork()
            if pid == 0:
                status = 1
                try:
                    copy_part(source, destination, start, stop)
                    status = 0
                finally:
                    os._exit(status)
            children.append(pid)
        statuses = [os.waitpid(children.pop(0), 0)[1] for _ in range(2)]
        if any(statuses):
            raise OSError(f"cannot copy {source}")
    except BaseException:
        for pid in children:
            os.waitpid(pid, 0)
        os.unlink(destination)
        raise


def copy_part(source, destination, start, stop):
    reader = os.open(source, os.O_RDONLY)
    writer = os.open(destination, os.O_WRONLY)
    while start < stop:
        chunk = os.pread(reader, min(CHUNK, stop - start), start)
        if not chunk:
            raise OSError("source is too short")
        start += os.pwrite(writer, chunk, start)
    os.close(reader)
    os.close(writer)
