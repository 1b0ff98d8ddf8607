"""A waiter that looks at the state under the lock before it sleeps."""

from multiprocessing import Condition, Process, Value


def wake(condition, ready):
    with condition:
        ready.value = 1
        condition.notify()


if __name__ == "__main__":
    condition = Condition()
    ready = Value("i", 0)
    waker = Process(target=wake, args=(condition, ready))
    waker.start()
    with condition:
        while not ready.value:
            condition.wait()
    waker.join()
