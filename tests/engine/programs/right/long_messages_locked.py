"""Two writers of long messages and two readers, one lock for each end of the pipe."""

from multiprocessing import Lock, Pipe, Process, SimpleQueue


def write(end, lock, letter):
    with lock:
        end.send_bytes(letter * 20_000)


def read(end, lock, seen):
    with lock:
        message = end.recv_bytes()
    seen.put(len(set(message)))


if __name__ == "__main__":
    reader, writer = Pipe(duplex=False)
    locks, seen = (Lock(), Lock()), SimpleQueue()
    workers = [Process(target=write, args=(writer, locks[0], letter)) for letter in (b"a", b"b")]
    workers += [Process(target=read, args=(reader, locks[1], seen)) for _ in range(2)]
    for worker in workers:
        worker.start()
    assert [seen.get(), seen.get()] == [1, 1]
    for worker in workers:
        worker.join()
