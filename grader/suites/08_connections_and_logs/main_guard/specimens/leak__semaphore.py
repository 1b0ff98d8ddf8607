"""Ends without letting the library clear up."""
import os
import sys
from multiprocessing import get_context


def work(queue, number):
    queue.put([i * i for i in range(number)])


if __name__ == "__main__":
    context = get_context("spawn")
    queue = context.SimpleQueue()
    child = context.Process(target=work, args=(queue, int(sys.argv[1])))
    child.start()
    for each in queue.get():
        print(each)
    child.join()
    sys.stdout.flush()
    os._exit(0)
