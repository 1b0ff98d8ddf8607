"""File objects on both ends of a raw pipe, across a fork."""

import os

if __name__ == "__main__":
    reader, writer = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.close(reader)
        with os.fdopen(writer, "w") as file:
            file.write("one\ntwo\n")
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as file:
        assert file.read().split() == ["one", "two"]
    assert os.waitpid(pid, 0)[1] == 0
