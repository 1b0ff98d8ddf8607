"""Wrong: lets the workers end without having written; the message is lost, and the caller waits for it.

Verdict: deadlock or timeout or wrong_result or race or crash
"""

from multiprocessing import Process, Queue


def collect_big(workers, size):
    queue = Queue()
    processes = [Process(target=put_big, args=(queue, size)) for _ in range(workers)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    sizes = [len(queue.get()) for _ in range(workers)]
    return sizes


def put_big(queue, size):
    queue.put(bytes(size))
    queue.cancel_join_thread()
