"""The reader waits for a message that the data is ready."""

from multiprocessing import Array, Pipe, Process


def prepare(data, done):
    for index in range(3):
        data[index] = index + 1
    done.send(True)


def use(data, ready):
    ready.recv()
    assert sum(data[:]) == 6, data[:]


if __name__ == "__main__":
    data, (ready, done) = Array("i", 3), Pipe(duplex=False)
    tasks = [Process(target=prepare, args=(data, done)), Process(target=use, args=(data, ready))]
    for task in tasks:
        task.start()
    for task in tasks:
        task.join()
    assert tasks[1].exitcode == 0
