"""Two locks of a manager, taken in opposite order."""

from multiprocessing import Manager, Process


def work(a, b):
    with a:
        with b:
            pass


if __name__ == "__main__":
    with Manager() as m:
        a, b = m.Lock(), m.Lock()
        ps = [Process(target=work, args=x) for x in ((a, b), (b, a))]
        for p in ps:
            p.start()
        for p in ps:
            p.join()
