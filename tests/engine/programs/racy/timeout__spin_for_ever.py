"""A flag that nobody sets, watched in a loop."""

from multiprocessing import Process, Value


def watch(flag):
    while not flag.value:
        pass


if __name__ == "__main__":
    flag = Value("i", 0)
    watcher = Process(target=watch, args=(flag,))
    watcher.start()
    watcher.join()
