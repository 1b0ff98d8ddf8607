"""Right: each worker puts its bytes in pieces; the caller adds them up by worker."""

from multiprocessing import Process, Queue


def collect_big(workers, size):
    queue = Queue(4)
    processes = [Process(target=put_big, args=(queue, number, size)) for number in range(workers)]
    for process in processes:
        process.start()
    sizes = [0] * workers
    left = workers
    while left:
        number, piece = queue.get()
        sizes[number] += len(piece or b"")
        left -= piece is None
    for process in processes:
        process.join()
    queue.close()
    queue.join_thread()
    return sizes


def put_big(queue, number, size):
    for start in range(0, size, 50_000):
        queue.put((number, b"x" * min(50_000, size - start)))
    queue.put((number, None))
