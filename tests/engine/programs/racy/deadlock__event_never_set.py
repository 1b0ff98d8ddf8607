"""An event that nobody sets."""

from multiprocessing import Event, Process


def wait(event):
    event.wait()


if __name__ == "__main__":
    waiter = Process(target=wait, args=(Event(),))
    waiter.start()
    waiter.join()
