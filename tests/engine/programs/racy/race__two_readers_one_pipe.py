"""Two readers of one pipe: who gets which message is open."""

from multiprocessing import Pipe, Process, Value


def read(connection, sums):
    sums.value = sums.value * 10 + connection.recv()


if __name__ == "__main__":
    (reader, writer), sums = Pipe(duplex=False), Value("i", 0)
    tasks = [Process(target=read, args=(reader, sums)) for _ in range(2)]
    writer.send(1)
    writer.send(2)
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert sums.value == 12, sums.value
