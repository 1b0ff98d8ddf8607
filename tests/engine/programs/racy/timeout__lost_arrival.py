"""A barrier out of a counter without a lock: when one arrival is lost, all look for ever."""

import time
from multiprocessing import Process, RawValue


def arrive(arrived):
    arrived.value += 1
    while arrived.value < 2:
        time.sleep(0.001)


if __name__ == "__main__":
    arrived = RawValue("i", 0)
    parties = [Process(target=arrive, args=(arrived,)) for _ in range(2)]
    for party in parties:
        party.start()
    for party in parties:
        party.join()
