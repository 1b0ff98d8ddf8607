"""One condition for two reasons to wait: a notification may wake somebody who has to sleep again."""

from multiprocessing import Condition, Process, Value


def put(cond, n):
    for _ in range(2):
        with cond:
            while n.value >= 1:
                cond.wait()
            n.value += 1
            cond.notify()


def take(cond, n):
    with cond:
        while n.value <= 0:
            cond.wait()
        n.value -= 1
        cond.notify()


if __name__ == "__main__":
    cond, n = Condition(), Value("i", 0)
    ps = [Process(target=put, args=(cond, n))]
    ps += [Process(target=take, args=(cond, n)) for _ in range(2)]
    for p in ps:
        p.start()
    for p in ps:
        p.join()
    assert n.value == 0
