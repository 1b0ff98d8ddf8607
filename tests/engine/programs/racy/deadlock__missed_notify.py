"""A waiter that does not look at the state under the lock: the notification may come before it sleeps."""

from multiprocessing import Condition, Process


def wake(condition):
    with condition:
        condition.notify()


if __name__ == "__main__":
    condition = Condition()
    waker = Process(target=wake, args=(condition,))
    waker.start()
    with condition:
        condition.wait()
    waker.join()
