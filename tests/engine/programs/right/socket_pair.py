"""A pair of sockets that no hook introduced, beside a pipe: who waits on one is asked when it changes."""

import os
import socket
from multiprocessing import Process


def answer(theirs: socket.socket, writer: int) -> None:
    """Say `1` to whom it may concern, then answer what is asked."""
    os.write(writer, b"1")
    assert os.read(theirs.fileno(), 10) == b"hello"
    os.write(theirs.fileno(), b"back")


def main() -> None:
    ours, theirs = socket.socketpair()
    reader, writer = os.pipe()
    workers = [Process(target=answer, args=(theirs, writer)), Process(target=os.write, args=(writer, b"2"))]
    for worker in workers:
        worker.start()
    os.write(ours.fileno(), b"hello")
    assert os.read(ours.fileno(), 10) == b"back"
    heard = os.read(reader, 1) + os.read(reader, 1)
    for worker in workers:
        worker.join()
    assert sorted(heard) == [ord("1"), ord("2")], heard


if __name__ == "__main__":
    main()
