"""Two readers at one end of a pipe: each may take the body of the other's message for a header."""

from multiprocessing import Pipe, Process


def read(end):
    assert end.recv_bytes() in (b"one!", b"two!")


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    workers = [Process(target=read, args=(reader,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    writer.send_bytes(b"one!")
    writer.send_bytes(b"two!")
    for worker in workers:
        worker.join()
