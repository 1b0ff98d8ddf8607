"""One producer does all the work, the other one is there for show."""

from multiprocessing import Process, Queue

def _p(numbers, q):
    for n in numbers:
        q.put(n * n); q.put(-n)

def _idle(): pass

def squares_and_negatives(numbers):
    q = Queue()
    ps = [Process(target=_p, args=(numbers, q)), Process(target=_idle)]
    for p in ps: p.start()
    out = [q.get() for _ in range(2 * len(numbers))]
    for p in ps: p.join()
    return out
