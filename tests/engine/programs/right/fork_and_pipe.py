"""`os.fork`, `os.pipe` and `os.waitpid`, without `multiprocessing`."""

import os

if __name__ == "__main__":
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        os.write(writer, b"hello")
        os._exit(3)
    os.close(writer)
    assert os.read(reader, 100) == b"hello"
    assert os.read(reader, 1) == b""
    os.close(reader)
    _pid, status = os.waitpid(pid, 0)
    assert os.waitstatus_to_exitcode(status) == 3
