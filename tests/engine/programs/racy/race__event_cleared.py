"""An event that is set and cleared at once may be missed: the waiter gives up."""

from multiprocessing import Event, Process


def wait(event):
    assert event.wait(timeout=1)


if __name__ == "__main__":
    event = Event()
    waiter = Process(target=wait, args=(event,))
    waiter.start()
    event.set()
    event.clear()
    waiter.join()
    assert waiter.exitcode == 0
