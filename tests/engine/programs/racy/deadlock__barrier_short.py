"""A barrier for three, with two parties."""

from multiprocessing import Barrier, Process


def meet(barrier):
    barrier.wait()


if __name__ == "__main__":
    barrier = Barrier(3)
    parties = [Process(target=meet, args=(barrier,)) for _ in range(2)]
    for party in parties:
        party.start()
    for party in parties:
        party.join()
