"""Right: readers of a fork server, each with a queue of its own that brings the news, or that there are none."""

from multiprocessing import get_context
from queue import Empty


def publish_when_ready(readers, prepare, patience):
    context = get_context("forkserver")
    news = [context.Queue() for _ in range(readers)]
    reports = context.Queue()
    processes = [
        context.Process(target=read, args=(number, news[number], reports, patience)) for number in range(readers)
    ]
    for process in processes:
        process.start()
    message = ("failed", None)
    try:
        message = ("ready", prepare())
    finally:
        for queue in news:
            queue.put(message)
        found = dict(reports.get() for _ in processes)
        for number, received in found.items():
            if received is None:
                news[number].get()  # left there by a reader without patience; the queue could not end
        for process in processes:
            process.join()
            process.close()
        for queue in [*news, reports]:
            queue.close()
            queue.join_thread()
    return [found[number][1] if found[number] else None for number in range(readers)]


def read(number, news, reports, patience):
    try:
        received = news.get(timeout=patience)
    except Empty:
        received = None
    reports.put((number, received))
