"""A relay that does not pass the end mark on."""

from multiprocessing import Process, SimpleQueue


def relay(source, target):
    while (item := source.get()) is not None:
        target.put(item + 1)


if __name__ == "__main__":
    first, second = SimpleQueue(), SimpleQueue()
    task = Process(target=relay, args=(first, second))
    task.start()
    first.put(1)
    first.put(None)
    while second.get() is not None:
        pass
    task.join()
