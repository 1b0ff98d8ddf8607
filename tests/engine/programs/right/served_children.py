"""Children of a fork server take turns; the parent waits for whoever ends first, by its sentinel."""

from multiprocessing import get_context
from multiprocessing.connection import wait

context = get_context("forkserver")


def turn(mine, next_one):
    mine.acquire()
    next_one.release()


def main():
    turnstiles = [context.Semaphore(1), context.Semaphore(0)]
    children = [context.Process(target=turn, args=(turnstiles[n], turnstiles[1 - n])) for n in range(2)]
    for child in children:
        child.start()
    running = {child.sentinel: child for child in children}
    while running:
        for sentinel in wait(list(running)):
            child = running.pop(sentinel)
            child.join()
            assert child.exitcode == 0


if __name__ == "__main__":
    main()
