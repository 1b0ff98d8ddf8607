"""A barrier for two, with two parties, twice."""

from multiprocessing import Barrier, Process, Value


def meet(barrier, arrived):
    for phase in range(1, 3):
        with arrived.get_lock():
            arrived.value += 1
        barrier.wait()
        assert arrived.value >= 2 * phase
        barrier.wait()


if __name__ == "__main__":
    barrier, arrived = Barrier(2), Value("i", 0)
    parties = [Process(target=meet, args=(barrier, arrived)) for _ in range(2)]
    for party in parties:
        party.start()
    for party in parties:
        party.join()
        assert party.exitcode == 0
