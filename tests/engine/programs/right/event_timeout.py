"""A reader that gives up after its patience is right either way."""

from multiprocessing import Event, Process


def wait(event):
    event.wait(timeout=0.5)


if __name__ == "__main__":
    event = Event()
    waiter = Process(target=wait, args=(event,))
    waiter.start()
    event.set()
    waiter.join()
    assert waiter.exitcode == 0
