"""Right: each stage starts the next one itself; the last one writes to the caller."""

from multiprocessing import Process, SimpleQueue
from threading import Thread


def relay(values, stages):
    first, last = SimpleQueue(), SimpleQueue()
    process = Process(target=stage, args=(first, last, stages))
    process.start()
    feeder = Thread(target=feed, args=(values, first))
    feeder.start()
    results = list(iter(last.get, "end"))
    feeder.join()
    process.join()
    first.close()
    last.close()
    return results


def feed(values, queue):
    for value in values:
        queue.put(value)
    queue.put("end")


def stage(source, last, left):
    if left == 1:
        target, following = last, None
    else:
        target = SimpleQueue()
        following = Process(target=stage, args=(target, last, left - 1))
        following.start()
    for value in iter(source.get, "end"):
        target.put(value + 1)
    target.put("end")
    if following is not None:
        following.join()
