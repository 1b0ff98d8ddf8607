"""Right: spawned workers, and a thread of the caller that takes while the caller joins."""

import multiprocessing
from threading import Thread


def collect_big(workers, size):
    context = multiprocessing.get_context("spawn")
    queue = context.Queue()
    sizes = []
    taker = Thread(target=take, args=(queue, workers, sizes))
    processes = [context.Process(target=put_big, args=(queue, size)) for _ in range(workers)]
    for process in processes:
        process.start()
    taker.start()
    for process in processes:
        process.join()
    taker.join()
    queue.close()
    queue.join_thread()
    return sizes


def take(queue, workers, sizes):
    for _ in range(workers):
        sizes.append(len(queue.get()))


def put_big(queue, size):
    queue.put(bytearray(size))
