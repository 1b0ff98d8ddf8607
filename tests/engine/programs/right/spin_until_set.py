"""A flag that is set, watched in a loop: wasteful, but right."""

from multiprocessing import Process, Value


def watch(flag):
    while not flag.value:
        pass


if __name__ == "__main__":
    flag = Value("i", 0)
    watcher = Process(target=watch, args=(flag,))
    watcher.start()
    flag.value = 1
    watcher.join()
