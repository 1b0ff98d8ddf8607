"""The whole program's method, set below the guard; a process for each number, and a queue."""
import sys
from multiprocessing import Process, Queue, freeze_support, set_start_method


def work(queue, number):
    queue.put((number, number * number))


def main(argv):
    n = int(argv[1])
    queue = Queue()
    processes = [Process(target=work, args=(queue, i)) for i in range(n)]
    for process in processes:
        process.start()
    found = dict(queue.get() for _ in processes)
    for process in processes:
        process.join()
    for i in range(n):
        print(found[i])


if __name__ == "__main__":
    freeze_support()
    set_start_method("spawn")
    main(sys.argv)
